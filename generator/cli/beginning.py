"""`jixiao new`: a declaration to begin with, and what to do next."""

from pathlib import Path

from generator.building.declaring.beginning import RefusedError, Wanted, begin
from generator.building.exits import DONE, EDITION, FINDINGS
from generator.cli.console import say, warn
from generator.cli.where import root_of
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text


def begin_declaration(
    department: str,
    year: str,
    root: Path | None,
    *,
    edition: str | None,
    name: str | None,
    since: str | None,
    force: bool,
) -> int:
    """Write declarations/<department>/<year>.yaml and say what is left to do; returns the exit code."""
    wanted = Wanted(root_of((), root), department, year, edition, name, since, force)
    try:
        begun = begin(wanted)
    except RefusedError as refused:
        return _refused(refused)
    origin = f"由 {since} 年的转来," if since else ""
    say(f"写好 {begun.shown}({origin}还有 {begun.tally.error} 处要填写或核实)\n")
    say(f"逐处改好;看还剩哪些,运行:jixiao check {begun.shown}\n")
    return DONE


def _refused(refused: RefusedError) -> int:
    """What must be mended first: last year's own errors, or the edition's."""
    checked, found = refused.checked, list(refused.editions.diagnostics)
    texts = {}
    if checked is not None:
        found += checked.diagnostics
        texts[checked.source.file] = checked.source.text
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    warn(as_text(errors, texts) + f"\n{refused.shown} 有错误,请先改好,再运行一次;没有写任何文件。\n")
    return EDITION if any(error.code.startswith("T") for error in errors) else FINDINGS
