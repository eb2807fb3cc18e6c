"""`jixiao check` of Word files and spreadsheets: the same findings, for people who have no YAML."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.exits import ENVIRONMENT, FINDINGS
from generator.building.foreign.converting import ConversionError
from generator.building.foreign.foreign import (
    SUFFIXES,
    Foreign,
    check_foreign,
    foreign_files,
    place_of,
    read_foreign,
)
from generator.building.planning import shown_path
from generator.checking.check import Checked
from generator.checking.editions import Editions
from generator.cli.console import warn
from generator.diagnostics import Diagnostic, Place, Tally
from generator.diagnostics.system import reason
from generator.reading.refusal import RefusedError


class ForeignCheck(NamedTuple):
    """A foreign file that was checked."""

    shown: str
    foreign: Foreign
    checked: Checked

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings with places in the foreign file: the row as line, 第2张表第23行『指标值』 as anchor."""
        return tuple(self._moved(found) for found in self.checked.diagnostics)

    def _moved(self, found: Diagnostic) -> Diagnostic:
        places = tuple(self._place(place) for place in found.places)
        return Diagnostic(found.code, found.severity, places, found.message, found.hint)

    def _place(self, place: Place) -> Place:
        said = place_of(self.foreign, place.path)
        line = int("".join(filter(str.isdigit, said.rpartition("第")[2].partition("行")[0])) or 1)
        return Place(self.shown, line, 1, line, 1, place.path, said)

    @property
    def tally(self) -> Tally:
        """How many findings of each level; a foreign file waives nothing."""
        return self.checked.tally

    def text(self, *, color: bool) -> str:
        """The findings for a terminal, and before them what was repaired or left over while the file was read."""
        del color  # there are no frames to colour
        return "".join([self.remarks, *map(self._line, self.diagnostics)])

    @property
    def remarks(self) -> str:
        """What was left over or repaired while the file was read, a line each."""
        taken = self.foreign.taken
        left = (("没有读进去", remark) for remark in taken.unplaced)
        repaired = (("已整理", remark) for remark in taken.repairs)
        return "".join(f"{self.shown} {r.place}  {kind}  {r.message}\n" for kind, r in (*left, *repaired))

    def _line(self, found: Diagnostic) -> str:
        places = "、".join(dict.fromkeys(place.anchor for place in found.places if place.anchor))
        hint = f"\n   建议:{found.hint}" if found.hint else ""
        where = f"{self.shown} {places}".rstrip()
        return f"{where}  {found.severity.caption} {found.code}  {found.message}{hint}\n"


def split(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The paths of declarations, and the foreign files among the paths: files by their endings, and folders of them.

    A folder holds foreign files when it holds no declaration at all; those beside declarations are said.
    """
    foreign: list[Path] = []
    rest: list[Path] = []
    for path in paths:
        if path.is_file() and path.suffix.lower() in SUFFIXES:
            foreign.append(path)
        elif path.is_dir() and next(path.rglob("*.yaml"), None) is None and (files := foreign_files(path)):
            foreign += files
        else:
            _say_unread(path)
            rest.append(path)
    return tuple(rest), tuple(foreign)


def _say_unread(path: Path) -> None:
    """Say that forms lie beside declarations; those of a whole project are its templates and its output."""
    if path.is_dir() and not (path / "templates").is_dir():
        forms = [file for file in foreign_files(path) if file.suffix.lower() not in (".txt", ".tsv")]
        if forms:
            warn(
                f"{shown_path(path)} 里有申报表(*.yaml),只检查了这些;"
                f"那里的 {len(forms)} 个 Word、Excel 文件要检查的,写明文件名。\n"
            )


def refusal(error: RefusedError | ConversionError) -> tuple[str, int]:
    """What to say of a file that cannot be taken over, without a full stop, and the exit code that is due for it."""
    if isinstance(error, RefusedError):
        return f"{error.message}。{error.hint}", FINDINGS
    return str(error), ENVIRONMENT if error.missing else FINDINGS


class ForeignChecks:
    """Foreign files checked one after another; one that cannot be read is said, and counted; `code` is what is due for it."""

    def __init__(self, files: Iterable[Path], editions: Editions) -> None:
        self._files, self._editions = files, editions
        self.code = 0
        self.refused = 0

    def __iter__(self) -> Iterator[ForeignCheck]:
        for file in self._files:
            try:
                foreign = read_foreign(file, self._editions)
            except (RefusedError, ConversionError) as error:
                self._refused(file, *refusal(error))
            except OSError as error:
                self._refused(file, f"读不了:{reason(error)}", ENVIRONMENT)
            else:
                if foreign.taken.unplaced:
                    self.code = max(self.code, FINDINGS)
                shown = shown_path(file)
                yield ForeignCheck(shown, foreign, check_foreign(foreign, shown, self._editions))

    def _refused(self, file: Path, message: str, code: int) -> None:
        self.code, self.refused = max(self.code, code), self.refused + 1
        warn(f"{shown_path(file)}:{message}。\n")
