"""LibreOffice as a second opinion: it opens documents, accepts or rejects every revision, and writes them again."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.programs import require

COMMANDS = {"accepted": "AcceptAllTrackedChanges", "rejected": "RejectAllTrackedChanges"}
SECONDS = 180

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resolve(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  document.storeToURL(target, filter())
  document.close(True)
End Sub

Sub Main
{calls}
  StarDesktop.terminate()
End Sub
</script:module>
"""


def resolved(documents: Sequence[Path], folder: Path) -> dict[str, list[Path]]:
    """Each document accepted and rejected, all in one run of the program; `folder` is for its profile and the results."""
    made = {name: [folder / name / path.name for path in documents] for name in COMMANDS}
    calls = [
        f'  Resolve("{path.as_uri()}", "{target.as_uri()}", "{COMMANDS[name]}")'
        for name, targets in made.items()
        for path, target in zip(documents, targets, strict=True)
    ]
    for name in COMMANDS:
        (folder / name).mkdir()
    start = [
        require("soffice"),
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
    ]
    _run(
        [*start, "--terminate_after_init"]
    )  # makes the profile, with the one module that a macro may stand in
    module = _MODULE.replace("{calls}", "\n".join(calls))
    (folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba").write_text(module, "utf-8")
    _run([*start, "macro:///Standard.Module1.Main"])
    return made


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
