"""The scripts by which shells complete the command: they are made, the shells take them, and they complete."""

import os
import shutil
import subprocess

import pytest

from govreport import cli

PLACES = {
    "bash": ".local/share/bash-completion/completions/govreport",
    "zsh": ".zsh/completions/_cyclopts_govreport",
    "fish": ".config/fish/completions/govreport.fish",
}
CHECKS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


def installed(home, shell, monkeypatch):
    for name in ("ZSH", "ZSH_CUSTOM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    assert cli.main(["--install-completion", "--shell", shell]) == 0
    return home / PLACES[shell]


def needed(shell):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


@pytest.mark.parametrize("shell", PLACES)
def test_the_script_is_made_and_names_commands_and_options(tmp_path, monkeypatch, capsys, shell):
    script = installed(tmp_path, shell, monkeypatch)
    text = script.read_text(encoding="utf-8")
    for word in ("show", "claims", "facts", "track", "check", "depth", "only", "kind", "percent_point", "targets"):
        assert word in text
    assert str(script) in capsys.readouterr().out


@pytest.mark.parametrize("shell", PLACES)
def test_the_shell_takes_the_script(tmp_path, monkeypatch, shell):
    needed(shell)
    script = installed(tmp_path, shell, monkeypatch)
    done = subprocess.run([*CHECKS[shell], script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


# The words before the cursor, and what may come there.
CASES = [
    (["sho"], {"show"}),
    (["show", "--dep"], {"--depth"}),
    (["show", "--only", ""], {"targets", "achieved"}),
    (["show", "--kind", "percent"], {"percent", "percent_point"}),
    (["show", "rep"], {"report.txt"}),
    (["check", "--previous", "rep"], {"report.txt"}),
    (["facts", "report.txt", "-o", "rep"], {"report.txt"}),
    (["facts", "--format", "c"], {"csv"}),
]


@pytest.mark.parametrize(("words", "candidates"), CASES)
def test_bash_completes(tmp_path, monkeypatch, words, candidates):
    needed("bash")
    script = installed(tmp_path, "bash", monkeypatch)
    (tmp_path / "report.txt").touch()
    quoted = " ".join(f"'{word}'" for word in ("govreport", *words))
    code = f'source "{script}"; COMP_WORDS=({quoted}); COMP_CWORD={len(words)}; _govreport; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "--norc", "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert (set(done.stdout.split()), done.stderr) == (candidates, "")


@pytest.mark.parametrize(("words", "candidates"), CASES)
def test_fish_completes(tmp_path, monkeypatch, words, candidates):
    needed("fish")
    script = installed(tmp_path, "fish", monkeypatch)
    (tmp_path / "report.txt").touch()
    code = f"source {script}; complete -C 'govreport {' '.join(words)}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60, env={**os.environ, "TERM": "dumb"}
    )
    assert {line.split("\t")[0] for line in done.stdout.splitlines()} == candidates
