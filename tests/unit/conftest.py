"""What the tests of the command share."""

import pytest

from govreport import cli


@pytest.fixture
def run(capsys):
    """Run the command in this process: exit code, output, complaints."""

    def running(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return running
