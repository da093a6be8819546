"""Builds a release and proves it: `python tools/release.py`, in an environment of the lock file (docs/stability.md).

1. CHANGELOG.md has the version's heading, with no "(unreleased)" behind it, and nothing in the checkout is uncommitted.
2. The wheel and the sdist are built from the commit, the wheel twice, in two places: its bytes must be the same.
3. `twine check --strict` finds nothing.
4. The wheel is installed in a fresh environment, and the tests pass against it.
5. `pip-audit` knows of no vulnerability in what the lock file names, and knows all of it.

`--rehearse` does what can be done on any day without a network: 2, 3 and 4. The distributions are left in dist/.
Nothing is uploaded: that is `twine upload dist/*`, when all has been said to be well.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "tools" / "lock.txt"


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> str:
    """What the command prints; its failure ends the release."""
    words = list(map(str, command))
    done = subprocess.run(words, cwd=cwd, env={**clean(), **environment}, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout[-12000:]}{done.stderr[-4000:]}\nno release: the command above failed")
    return done.stdout


def show(*command: str | Path, cwd: Path) -> None:
    """The same for what takes minutes: what it prints is seen as it comes."""
    words = list(map(str, command))
    if subprocess.run(words, cwd=cwd, env=clean(), check=False).returncode:
        sys.exit(f"{' '.join(words)}\nno release: the command above failed")


def clean() -> dict[str, str]:
    """The environment, without what would lead a Python elsewhere."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}


def commit(folder: Path) -> Path:
    """A copy of what the commit has, and nothing else."""
    archive = folder / "commit.tar"
    run("git", "archive", "--output", archive, "HEAD")
    with tarfile.open(archive) as files:
        files.extractall(folder / "commit", filter="data")
    return folder / "commit"


def build(checkout: Path, out: Path, when: str) -> None:
    """The sdist and, from it, the wheel; `when` (seconds since 1970) is the time that all files in the wheel have."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, cwd=checkout, SOURCE_DATE_EPOCH=when)


def digest(folder: Path) -> str:
    """The SHA-256 of the wheel in a folder."""
    return hashlib.sha256(next(folder.glob("*.whl")).read_bytes()).hexdigest()


def prove(wheel: Path, checkout: Path, place: Path) -> None:
    """The tests, shown as they run since they take minutes, with the installed wheel: its own examples are among them.

    Those in a browser are left to `.ci/run`: what they ask of the page is no matter of how the package was installed.
    """
    venv.create(place, with_pip=True)
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCK)
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    where = run(python, "-c", "import govreport; print(govreport.__file__)", cwd=checkout).strip()
    if not Path(where).is_relative_to(place):
        sys.exit(f"no release: the tests would try {where}, not the wheel")
    tests = ["-m", "not packaging and not checkout and not cost", "--ignore=tests/browser", "--pyargs", "govreport", "tests"]
    show(python, "-m", "pytest", "-p", "no:cacheprovider", *tests, cwd=checkout)


def ready() -> None:
    """Ends the release where the checkout is not that of a release."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    if f"\n## {version}\n" not in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"):
        sys.exit(f"no release: CHANGELOG.md has no heading '## {version}'")
    if changes := run("git", "status", "--porcelain"):
        sys.exit(f"no release: commit or put away\n{changes}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rehearse", action="store_true", help="without the changelog and the audit, which asks an advisory service")
    rehearsed = parser.parse_args().rehearse
    if not rehearsed:
        ready()
    when = run("git", "log", "-1", "--format=%ct").strip()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # some tests run as another user, who must find the package
        one, two = (commit(Path(tempfile.mkdtemp(dir=folder))) for _ in range(2))
        dist = ROOT / "dist"
        shutil.rmtree(dist, ignore_errors=True)
        build(one, dist, when)
        build(two, Path(folder, "again"), when)
        if digest(dist) != digest(Path(folder, "again")):
            sys.exit("no release: the wheel of this commit is not the same bytes when it is built again")
        print(f"built       {next(dist.glob('*.whl')).name}  sha256 {digest(dist)}", flush=True)
        run(sys.executable, "-m", "twine", "check", "--strict", *dist.iterdir())
        print("twine       no complaints", flush=True)
        prove(next(dist.glob("*.whl")), one, Path(folder, "env"))
        print("installed   the tests pass", flush=True)
    if rehearsed:
        print("audit       left out: a rehearsal")
    else:
        run(sys.executable, "-m", "pip_audit", "--strict", "--disable-pip", "--require-hashes", "-r", LOCK)
        print("audit       no known vulnerability")


if __name__ == "__main__":
    main()
