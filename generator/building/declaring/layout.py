"""Declarations brought into their layout, file by file."""

from pathlib import Path
from typing import NamedTuple

from generator.building.declaring.replacing import replace_file
from generator.building.planning import Job
from generator.checking.conformance import Order
from generator.checking.editions import Editions
from generator.diagnostics import Diagnostic, Severity, in_file_order
from generator.source import load
from generator.writing.declaration.formatting import FormattingError, formatted


class Laid(NamedTuple):
    """What came of one file: whether its layout was another one, or why it was left alone.

    `diagnostics` are those of a file that cannot be read, `text` its lines to show them in; `refusal` is a sentence.
    """

    changed: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
    refusal: str = ""


def lay_out(job: Job, editions: Editions, *, write: bool) -> Laid:
    """Find out whether a declaration needs another layout, and give it that layout when `write`. Raises OSError."""
    path = Path(job.file)
    raw = path.read_bytes()
    source = load(raw, job.shown)
    if source.data is None:
        return Laid(diagnostics=_errors(source.diagnostics), text=source.text)
    opened = editions.open_for(source)
    if opened.schema is None:
        return Laid(diagnostics=opened.diagnostics, text=source.text)
    try:
        new = formatted(raw, Order(opened.schema))
    except FormattingError as error:
        return Laid(refusal=str(error))
    if write and new != raw:
        replace_file(path, new)
    return Laid(changed=new != raw)


def _errors(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(in_file_order(one for one in found if one.severity is Severity.ERROR))
