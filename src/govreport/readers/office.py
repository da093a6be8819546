"""Old Word and WPS documents, RTF and OpenDocument: LibreOffice saves them as .docx, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from ..errors import ReadError
from ..source import Source
from . import docx, files

TIMEOUT = 120
"""Seconds that LibreOffice may take for one document."""

# A profile of its own, in which documents run no macro and fetch nothing that they link to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""  # noqa: E501
_NOWHERE = "http://127.0.0.1:9"  # the discard port: a proxy that answers nobody


def read(data: bytes, name: str, shown: str) -> Source:
    """The text of a document that LibreOffice opens.

    Raises:
        ReadError: LibreOffice is not installed, or cannot convert it, or takes too long.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ReadError(f"{shown}: it is an old kind of document, which LibreOffice converts: install it, or save the file as .docx")
    with tempfile.TemporaryDirectory(prefix="govreport-", ignore_cleanup_errors=True) as folder:
        return docx.read(_converted(program, data, Path(folder), shown), name, shown)


def _converted(program: str, data: bytes, folder: Path, shown: str) -> bytes:
    """The document as .docx. LibreOffice is given no name of ours: a path cannot be an option, and its content says what it is."""
    given, made, profile = folder / "document.doc", folder / "out" / "document.docx", folder / "profile"
    given.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(given)]
    environment = {**os.environ, "http_proxy": _NOWHERE, "https_proxy": _NOWHERE, "ftp_proxy": _NOWHERE, "HOME": str(folder)}
    process = subprocess.Popen(  # a session of its own, since soffice is a script that starts the program itself
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    )
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"{shown}: LibreOffice took more than {TIMEOUT} seconds for it: save it as .docx") from error
    finally:
        _end(process)
    if not made.is_file():
        raise ReadError(f"{shown}: LibreOffice cannot open it: it is damaged, encrypted, or of another kind; save it as .docx")
    files.check_size(made.stat().st_size, shown)
    return made.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and what it started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, 9)
        process.kill()
        process.wait()
