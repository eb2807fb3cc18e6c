"""豁免: a department's reasons for leaving a finding as it is, written in the mapping that the finding points at."""

from collections.abc import Iterable, Iterator, Mapping

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
            (*path, WAIVERS, code): None for path, holder in _holders(data) for code in _waivers(holder)
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
        """The ways to waivers that answered nothing."""
        return (path for path in self._written if path not in self._used)

    def _holder(self, path: Path) -> Path:
        for length in range(len(path), 0, -1):
            if _may_hold(path[:length]) and isinstance(at(self._data, path[:length]), Mapping):
                return path[:length]
        return ()


def _waivers(value: object) -> Mapping[str, object]:
    waivers = value.get(WAIVERS) if isinstance(value, dict) else None
    return waivers if isinstance(waivers, dict) else {}


def _may_hold(path: Path) -> bool:
    """Goals, tasks, the budget, groups and indicators may hold waivers, and the top."""
    if path[0] == _WORDS["groups"]:
        return len(path) == 3 or (len(path) == 5 and path[3] == INDICATORS)
    if path[0] == _WORDS["budget"]:
        return len(path) == 1
    return path[0] in (_WORDS["goals"], _WORDS["tasks"]) and len(path) == 2


def _holders(data: Mapping[str, object]) -> Iterator[tuple[Path, object]]:
    """Everything that may hold waivers, with the way to it."""
    yield (), data
    yield (_WORDS["budget"],), data.get(_WORDS["budget"])
    for word in (_WORDS["goals"], _WORDS["tasks"]):
        yield from _items((word,), data.get(word))
    for level, groups in _pairs(data.get(_WORDS["groups"])):
        for name, group in _pairs(groups):
            path = (_WORDS["groups"], level, name)
            yield path, group
            yield from _items((*path, INDICATORS), dict(_pairs(group)).get(INDICATORS))


def _pairs(value: object) -> Iterable[tuple[str, object]]:
    return value.items() if isinstance(value, dict) else ()


def _items(path: Path, items: object) -> Iterator[tuple[Path, object]]:
    """The items of a list that are more than a text."""
    found = enumerate(items) if isinstance(items, list) else ()
    return (((*path, index), item) for index, item in found if isinstance(item, dict))
