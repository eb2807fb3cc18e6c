"""The overview of all departments, kept up to date: rows of declarations that did not change come from the last one."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building.manifest import Entry, digest

if TYPE_CHECKING:  # imported where rows are read or written: a build with nothing to do needs none of it
    from generator.writing.summary import SummaryRow, Totals

INDEX, CSV = "index.html", "汇总.csv"
FILES = (INDEX, CSV)


class Overview:
    """index.html and 汇总.csv of one output folder."""

    def __init__(self, out: Path, known: dict[str, list[Entry]]) -> None:
        self._out = out
        self._entries = [entry for name in FILES for entry in known.pop(name, ())]

    @property
    def told_all(self) -> bool:
        """Whether the last overview told of every file made until then; one that a build was killed before did not."""
        return all(entry.inputs for entry in self._entries)

    def current(self, keys: Iterable[str] | None) -> bool:
        """Whether both files are as they were written, nothing was made since, and they list just `keys`, if given."""
        listed = None if keys is None else _listing(sorted(keys))
        return self._intact and self.told_all and all(listed in (None, e.inputs) for e in self._entries)

    @cached_property
    def _intact(self) -> bool:
        found = {entry.path for entry in self._entries if digest(self._out / entry.path) == entry.sha256}
        return found == set(FILES)

    def rows(self) -> dict[str, "SummaryRow"]:
        """The rows of the last overview by declaration (`department/year`); none unless it is as it was written."""
        return {_key(row): row for row in self._written()} if self._intact else {}

    def write(self, rows: Iterable["SummaryRow"], newest: int, *, whole: bool) -> list[Entry]:
        """Write both files from rows in order, and say what was written; `whole` when no row is an old one.

        `newest` is the last year that anybody has declared. Memory stays flat: the page is written from the CSV.
        """
        from generator.writing.summary import Totals, index_html, summary_csv

        totals = Totals()
        csv = self._replace(CSV, summary_csv(_counted(rows, totals), newest))
        index = self._replace(INDEX, index_html(self._written(), totals))
        listed = _listing(map(_key, self._written())) if whole or self.told_all else ""
        return [Entry(INDEX, listed, index), Entry(CSV, listed, csv)]

    def _written(self) -> Iterator["SummaryRow"]:
        from generator.writing.summary import read_rows

        with (self._out / CSV).open(encoding="utf-8", newline="") as lines:
            yield from read_rows(lines)

    def _replace(self, name: str, parts: Iterable[str]) -> str:
        temporary = self._out / f"{name}.tmp"
        with temporary.open("w", encoding="utf-8", newline="") as file:
            file.writelines(parts)
        sha256 = digest(temporary) or ""
        temporary.replace(self._out / name)
        return sha256


def _key(row: "SummaryRow") -> str:
    return f"{row.folder}/{row.year}"


def _listing(keys: Iterable[str]) -> str:
    """What an overview is made from: the declarations that it lists."""
    import hashlib

    total = hashlib.sha256()
    for key in keys:
        total.update(f"{key}\n".encode())
    return total.hexdigest()


def _counted(rows: Iterable["SummaryRow"], totals: "Totals") -> Iterator["SummaryRow"]:
    for row in rows:
        totals.add(row)
        yield row
