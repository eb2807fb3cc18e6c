"""What the words of `jixiao diff` mean: two files, two years of a department, revisions, or the latest two years."""

import re
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.building.comparing.revisions import Repository
from generator.building.comparing.sides import Sides, latest_two, of_files, of_revisions, of_years
from generator.building.planning import PassedOver, PlanningError
from generator.cli.where import root_of

_YEAR = re.compile(r"[0-9]{4}")
_TWO_FILES = "jixiao diff 旧文件 新文件"
_WAYS = f"两个文件:{_TWO_FILES};两个年度:jixiao diff 部门文件夹 2022 2023;两个版本:jixiao diff main..HEAD"


class Pairing(Sized, Protocol):
    """Sides one after another, with what could not be compared."""

    passed_over: list[PassedOver]

    def __iter__(self) -> Iterator[Sides]:
        """The sides."""
        ...


class One:
    """A single pair."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self.passed_over: list[PassedOver] = []

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Sides]:
        yield self._sides


class Asked(NamedTuple):
    """The project's root, and what is to be compared."""

    root: Path
    pairs: Pairing


def asked(words: tuple[str, ...], root: Path | None) -> Asked:
    """Read the words. Raises PlanningError for what cannot be meant, MissingError where git is needed and not there."""
    found = root_of(tuple(_paths(words)), root)
    return Asked(found, _pairs(words, found))


def _paths(words: Iterable[str]) -> Iterator[Path]:
    """The words that are paths for certain; a root may stand above them."""
    return (path for path in map(Path, words) if path.exists())


def _pairs(words: tuple[str, ...], root: Path) -> Pairing:
    if len(words) == 3 and all(map(_YEAR.fullmatch, words[1:])):
        return One(of_years(root, *words))
    if not words or all(Path(word).is_dir() for word in words):
        return latest_two(root, map(Path, words))
    if _is_range(words[0]):
        return of_revisions(root, words[0], map(Path, words[1:]))
    if all(map(_names_file, words)):
        if len(words) == 2:
            return One(of_files(*words))
        raise PlanningError(f"比较要两份申报表,这里写了 {len(words)} 份。{_WAYS}")
    if not Path(words[0]).exists() and _is_revision(words[0], root):
        return _since(words, root)
    raise PlanningError(_not_understood(words))


def _is_range(word: str) -> bool:
    """`main..HEAD`, but not `../declarations/a/2022.yaml`."""
    return (
        ".." in word
        and not word.startswith(("../", "./", "..\\"))
        and not Path(word).exists()
        and not word.endswith(".yaml")
    )


def _names_file(word: str) -> bool:
    """A file, a file of a revision (`REV:path`), or the name of one that is not there."""
    return Path(word).is_file() or ":" in word or word.endswith((".yaml", ".yml", ".json", ".docx"))


def _is_revision(word: str, root: Path) -> bool:
    try:
        return Repository.at(root).has(word)
    except PlanningError:
        return False


def _since(words: tuple[str, ...], root: Path) -> Pairing:
    """One revision against the files as they lie there."""
    others = [word for word in words[1:] if not Path(word).exists() and _is_revision(word, root)]
    if others:
        raise PlanningError(f"比较两个版本,请在中间写两个点:{words[0]}..{others[0]}")
    return of_revisions(root, words[0], map(Path, words[1:]))


def _not_understood(words: tuple[str, ...]) -> str:
    if len(words) == 2 and _YEAR.fullmatch(words[1]):
        return f"还缺一个年度:jixiao diff {words[0]} {int(words[1]) - 1} {words[1]}"
    missing = next((word for word in words if not Path(word).exists()), None)
    if missing is None:
        return f"文件和文件夹不能一起比较。{_WAYS}"
    return f"「{missing}」不是文件,也不是文件夹或版本。{_WAYS}"
