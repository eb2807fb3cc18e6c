"""Files of other programs, read as declarations: converted where they are old, taken over, ready to be checked."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.building.foreign.converting import converted
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.diagnostics import Path as Way
from generator.model.declaration import Declaration
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.reading.lines import Reading
from generator.reading.package import Kind, kind_of
from generator.reading.sheet import read_sheet
from generator.reading.tabbed import read_tabbed
from generator.reading.taking import Taken, take_over
from generator.reading.word import read_word
from generator.source.dumping import dump

SUFFIXES = (".docx", ".doc", ".wps", ".odt", ".rtf", ".xlsx", ".xls", ".et", ".ods", ".tsv", ".txt")
"""What the names of files that can be taken over end with; what they are is seen from what is in them."""

_YEAR = words_of(Declaration)["year"]
_READERS = {Kind.WORD: read_word, Kind.SHEET: read_sheet, Kind.TEXT: read_tabbed}


class Foreign(NamedTuple):
    """A foreign file as a declaration: its YAML text, and what was repaired and left over on the way."""

    taken: Taken
    text: str


def read_foreign(path: Path, editions: Editions, wanted: str = "") -> Foreign:
    """Take over a file. Raises RefusedError, ConversionError and OSError, each with what to do instead."""
    raw = path.read_bytes()
    kind = kind_of(raw)
    if kind is Kind.OLD:
        raw = converted(raw, path.suffix)
        kind = kind_of(raw)
    reading: Reading = _READERS[kind](raw)
    taken = take_over(reading, known_editions(editions), wanted)
    schema = f"yaml-language-server: $schema=../../schema/{taken.edition.name}.schema.json"
    return Foreign(taken, dump(taken.data, [schema, f"由「{path.name}」导入;请逐项核对。"]))


def known_editions(editions: Editions) -> list[Edition]:
    """Every edition that can be used, in the order of their names."""
    return [found for name in editions.names if (found := editions.open(name).edition) is not None]


def check_foreign(foreign: Foreign, shown: str, editions: Editions) -> Checked:
    """The same findings as for a declaration; folder and file name are not the foreign file's to get wrong."""
    year = str(foreign.taken.data.get(_YEAR, ""))
    return check(foreign.text.encode(), shown, "imported", year, editions)


def place_of(foreign: Foreign, path: Way) -> str:
    """Where a finding stands in the foreign file: 第2张表第23行『指标值』."""
    place = foreign.taken.place(path)
    return f"{place}『{path[-1]}』" if path and isinstance(path[-1], str) else place


def foreign_files(folder: Path) -> Iterable[Path]:
    """The files below a folder that can be taken over, in order; what programs leave lying about is not among them."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith(("~", "."))
    )
