"""`python -m govreport` is the `govreport` command."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
