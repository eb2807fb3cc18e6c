"""豁免: a department's reasons for leaving a finding as it is, written in the mapping that the finding points at."""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Path
from generator.model.amount import at
from generator.model.declaration import INDICATORS, Declaration
from generator.model.indicator import Indicator
from generator.model.words import words_of

WAIVERS = words_of(Indicator)["waivers"]
_WORDS = words_of(Declaration)


class Waivers:
    """The waivers of one declaration, and which of them have answered a finding."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data
        self._written = {
            (*holder, WAIVERS, code): None for holder in _holders(data) for code in _waivers(at(data, holder))
        }
        self._used: set[Path] = set()

    def covers(self, code: str, path: Path) -> bool:
        """Whether the mapping that holds `path` waives `code`; remembers that the waiver was of use."""
        if not self._written:
            return False
        waiver = (*self._holder(path), WAIVERS, code)
        if waiver not in self._written:
            return False
        self._used.add(waiver)
        return True

    def unused(self) -> Iterator[Path]:
        """The ways to waivers that answered nothing. Those of family C are judged between years, not here."""
        return (p for p in self._written if p not in self._used and not str(p[-1]).startswith("C"))

    def _holder(self, path: Path) -> Path:
        for length in range(len(path), 0, -1):
            if _may_hold(path[:length]) and isinstance(at(self._data, path[:length]), Mapping):
                return path[:length]
        return ()


def _waivers(value: object) -> Mapping[str, object]:
    waivers = value.get(WAIVERS) if isinstance(value, Mapping) else None
    return waivers if isinstance(waivers, Mapping) else {}


def _may_hold(path: Path) -> bool:
    """Goals, tasks, the budget, groups and indicators may hold waivers, and the top."""
    if path[0] == _WORDS["groups"]:
        return len(path) == 3 or (len(path) == 5 and path[3] == INDICATORS)
    if path[0] == _WORDS["budget"]:
        return len(path) == 1
    return path[0] in (_WORDS["goals"], _WORDS["tasks"]) and len(path) == 2


def _holders(data: Mapping[str, object]) -> Iterator[Path]:
    yield ()
    yield (_WORDS["budget"],)
    for word in (_WORDS["goals"], _WORDS["tasks"]):
        yield from _items(data, (word,))
    levels = data.get(_WORDS["groups"])
    for level, groups in levels.items() if isinstance(levels, Mapping) else ():
        for group in groups if isinstance(groups, Mapping) else ():
            path = (_WORDS["groups"], level, group)
            yield path
            yield from _items(data, (*path, INDICATORS))


def _items(data: Mapping[str, object], path: Path) -> Iterator[Path]:
    items = at(data, path)
    return ((*path, index) for index in range(len(items) if isinstance(items, list) else 0))
