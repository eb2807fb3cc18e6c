"""Which declarations are to be compared with which: two files, two years of a department, two revisions of many."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.building.comparing.revisions import Contents, Range, Repository, same
from generator.building.exits import ENVIRONMENT, USAGE
from generator.building.planning import Job, PassedOver, PlanningError, plan, shown_path
from generator.diagnostics.system import reason

_EXAMPLE = "declarations/hengyang-government-office/2022.yaml"


class Side(NamedTuple):
    """One declaration to compare: its bytes, its name as people see it (`main:declarations/…/2023.yaml` for one of a
    revision), its department's folder and its year."""

    raw: bytes
    shown: str
    folder: str
    stem: str


class Sides(NamedTuple):
    """The declarations of a department to compare; None where there is none on that side."""

    folder: str
    old: Side | None
    new: Side | None


class Spot(NamedTuple):
    """Where one side is to be read from when its turn comes: a file, or a content that git knows."""

    shown: str
    folder: str
    stem: str
    file: str = ""
    blob: str = ""

    @property
    def year(self) -> int | None:
        """The year that its name says; None for a name that is no year."""
        return (
            int(self.stem) if len(self.stem) == 4 and self.stem.isascii() and self.stem.isdecimal() else None
        )


Planned = tuple[Spot | None, Spot | None]


class Pairs:
    """Many sides, planned at once and read one after another. `passed_over` grows by what cannot be read."""

    def __init__(
        self,
        planned: Iterable[Planned],
        passed_over: Iterable[PassedOver] = (),
        repository: Repository | None = None,
    ) -> None:
        self._planned = sorted(planned, key=_order)
        self._repository = repository
        self.passed_over = list(passed_over)

    def __len__(self) -> int:
        return len(self._planned)

    def __iter__(self) -> Iterator[Sides]:
        with ExitStack() as stack:
            contents = stack.enter_context(self._repository.contents()) if self._repository else None
            for old, new in self._planned:
                try:
                    sides = _read(old, contents), _read(new, contents)
                except OSError as error:
                    shown = " 或 ".join(spot.shown for spot in (old, new) if spot)
                    self.passed_over.append(PassedOver(f"{shown}:读不了:{reason(error)}", ENVIRONMENT))
                    continue
                yield Sides((sides[1] or sides[0] or _NOBODY).folder, *sides)


_NOBODY = Side(b"", "", "", "")


def _order(planned: Planned) -> tuple[str, str, str]:
    spot = planned[1] or planned[0]
    return (spot.folder, spot.stem, spot.shown) if spot else ("", "", "")


def _read(spot: Spot | None, contents: Contents | None) -> Side | None:
    if spot is None:
        return None
    raw = contents.read(spot.blob) if spot.blob and contents else Path(spot.file).read_bytes()
    return Side(raw, spot.shown, spot.folder, spot.stem)


def of_files(old: str | Path, new: str | Path) -> Sides:
    """Two declarations, each a file or `REV:path` as git writes it. Raises PlanningError, or OSError in reading."""
    sides = _side(str(old)), _side(str(new))
    return Sides(sides[1].folder, *sides)


def _side(word: str) -> Side:
    path = Path(word)
    if path.is_file():
        if path.suffix != ".yaml":
            raise PlanningError(f"{shown_path(path)} 不是申报表;申报表是以 .yaml 结尾的文件")
        return Side(path.read_bytes(), shown_path(path), path.absolute().parent.name, path.stem)
    revision, colon, name = word.partition(":")
    if colon:
        return _of_revision(word, revision, name)
    if path.is_dir():
        raise PlanningError(f"{shown_path(path)} 是文件夹;请写到申报表,例如 {shown_path(path)}/2022.yaml")
    raise PlanningError(f"找不到 {word};请检查路径,例如 {_EXAMPLE},某个版本里的写 main:{_EXAMPLE}")


def _of_revision(word: str, revision: str, name: str) -> Side:
    repository = Repository.at(Path())
    if revision:
        repository.commit(revision)
    path = PurePosixPath(os.path.normpath(Path(name).absolute()) if name.startswith(".") else f"/{name}")
    blob = repository.blob(word, Path())
    if blob is None:
        raise PlanningError(
            f"版本 {revision or '(暂存区)'} 里没有 {name};路径从仓库的最上层写起,例如 {_EXAMPLE}"
        )
    if path.suffix != ".yaml":
        raise PlanningError(f"{word} 不是申报表;申报表是以 .yaml 结尾的文件")
    with repository.contents() as contents:
        return Side(contents.read(blob), word, path.parent.name or repository.top.name, path.stem)


def of_years(root: Path, department: str, old: str, new: str) -> Sides:
    """Two years of a department, named by its folder. Raises PlanningError, or OSError in reading."""
    folder = root / "declarations" / department
    if not folder.is_dir():
        folder = Path(department)
    if not folder.is_dir():
        raise PlanningError(f"没有「{department}」这个部门文件夹{_nearest(root, department)}")
    sides = [_of_year(folder, year) for year in (old, new)]
    return Sides(sides[1].folder, *sides)


def _nearest(root: Path, department: str) -> str:
    import difflib

    names = [path.name for path in sorted((root / "declarations").glob("*")) if path.is_dir()]
    near = difflib.get_close_matches(department, names, 1)
    if near:
        return f";是不是 {near[0]}?"
    return f";declarations 里有:{'、'.join(names[:5])}{'……' if len(names) > 5 else ''}" if names else ""


def _of_year(folder: Path, year: str) -> Side:
    path = folder / f"{year}.yaml"
    if not path.is_file():
        there = "、".join(sorted(other.stem for other in folder.glob("*.yaml"))) or "还没有申报表"
        raise PlanningError(f"没有 {folder.name}/{path.name};这个文件夹里的年度:{there}")
    shown = shown_path(path)
    if Path(shown).is_absolute():
        shown = "/".join(path.parts[-3:])
    return Side(path.read_bytes(), shown, folder.absolute().name, year)


def latest_two(root: Path, paths: Iterable[Path] = ()) -> Pairs:
    """Each department's latest two years below the paths, or below declarations/; old None where there is one year.

    Raises PlanningError.
    """
    jobs, passed_over = plan(tuple(paths) or (root / "declarations",))
    folders: dict[str, list[Spot]] = {}
    for job in jobs:
        spot = _spot(job)
        if spot.year is None:
            message = f"{job.shown} 没有比较;文件名要是年度,例如 2022.yaml"
            passed_over.append(PassedOver(message, USAGE))
        else:
            folders.setdefault(os.path.dirname(job.file), []).append(spot)  # noqa: PTH120  of many files
    return Pairs((_last_two(spots) for spots in folders.values()), passed_over)


def _last_two(spots: list[Spot]) -> Planned:
    *earlier, newest = sorted(spots, key=lambda spot: spot.stem)
    return (earlier[-1] if earlier else None), newest


def of_revisions(root: Path, revisions: str, paths: Iterable[Path] = ()) -> Pairs:
    """Every declaration below the paths (or below declarations/) that differs between two revisions.

    `A..B`, `A...B` (B against where it left A), or `A` (the working tree against A). A declaration that only the new
    side has is compared with the department's latest earlier year, on the new side or else on the old; one that is gone
    has no new side. Raises PlanningError.
    """
    asked, meant = Range.read(revisions), [_declarations(path) for path in (*paths,) or (root,)]
    repository = Repository.at(_existing(meant[0]))
    below = [repository.within(path) for path in meant]
    commits = repository.ends(asked)
    old, new = _trees(repository, asked, commits, meant)
    if not old.spots and not new.spots:
        raise PlanningError(f"{revisions} 的 {'、'.join(below)} 里没有申报表(*.yaml)")
    around = [path.parent if path.suffix == ".yaml" else path for path in meant]
    wide = (old, new) if around == meant else _trees(repository, asked, commits, around)
    return Pairs(_different(old, new, wide), new.passed_over, repository)


def _trees(
    repository: Repository, asked: Range, commits: tuple[str, str | None], paths: Sequence[Path]
) -> tuple["_Tree", "_Tree"]:
    """Both sides below some paths."""
    below = [repository.within(path) for path in paths]
    old = _Tree.of_commit(repository, asked.old, commits[0], below)
    if asked.new is None or commits[1] is None:
        return old, _Tree.of_disk(repository, paths)
    return old, _Tree.of_commit(repository, asked.new, commits[1], below)


def _declarations(path: Path) -> Path:
    """In a project's own folder only its declarations are meant."""
    return path / "declarations" if (path / "templates").is_dir() else path


def _existing(path: Path) -> Path:
    """The nearest folder that is there; what a revision holds may be gone from the disk."""
    full = path.absolute()
    return next(folder for folder in (full, *full.parents) if folder.is_dir())


class _Tree(NamedTuple):
    """The declarations of one side by their path from the repository's top, and what could not be taken for one."""

    spots: dict[str, Spot]
    passed_over: list[PassedOver]

    @classmethod
    def of_commit(cls, repository: Repository, revision: str, commit: str, below: list[str]) -> "_Tree":
        tree = cls({}, [])
        for path, blob in repository.files(commit, below).items():
            pure, shown = PurePosixPath(path), f"{revision}:{path}"
            hidden = any(part.startswith((".", "~")) for part in _inside(path, below).split("/"))
            if pure.suffix == ".yaml" and pure.parent.name != "declarations" and not hidden:
                tree.spots[path] = Spot(shown, pure.parent.name, pure.stem, blob=blob)
            elif pure.suffix.lower() in (".yaml", ".yml") and not hidden:
                message = f"{shown} 没有比较;申报表放在 declarations/<部门文件夹>/ 里,以小写的 .yaml 结尾"
                tree.passed_over.append(PassedOver(message, USAGE))
        return tree

    @classmethod
    def of_disk(cls, repository: Repository, paths: Iterable[Path]) -> "_Tree":
        jobs, passed_over = plan(path for path in paths if path.exists())
        return cls({repository.within(Path(job.file)): _spot(job) for job in jobs}, passed_over)


def _inside(path: str, below: list[str]) -> str:
    """The part of a path that a search goes through: what is above it may be called anything."""
    return min((path.removeprefix(f"{base}/") for base in below), key=len)


def _spot(job: Job) -> Spot:
    return Spot(job.shown, job.folder, job.stem, file=job.file)


def _different(old: _Tree, new: _Tree, wide: tuple[_Tree, _Tree]) -> Iterator[Planned]:
    """What differs; `wide` holds the earlier years too, where a single file is asked for."""
    renamed, kept = _renamed(old, new), set(new.spots)
    for path, spot in new.spots.items():
        was = path if path in old.spots else f"{renamed.get(_folder(path))}/{PurePosixPath(path).name}"
        before = old.spots.get(was)
        kept.add(was)
        if before is None:
            yield _earlier(path, spot, *wide), spot
        elif not _same(before, spot):
            yield before, spot
    yield from ((spot, None) for path, spot in old.spots.items() if path not in kept)


def _renamed(old: _Tree, new: _Tree) -> dict[str, str]:
    """What new folders were called, between commits: one that is gone held a year of theirs to the letter."""
    there, here = ({_folder(path) for path in tree.spots} for tree in (old, new))
    gone: dict[tuple[str, str], set[str]] = {}
    for path, spot in old.spots.items():
        if _folder(path) not in here:
            gone.setdefault((spot.stem, spot.blob), set()).add(_folder(path))
    found: dict[str, set[str]] = {}
    for path, spot in new.spots.items():
        if spot.blob and _folder(path) not in there:
            found.setdefault(_folder(path), set()).update(gone.get((spot.stem, spot.blob), ()))
    return {folder: min(former) for folder, former in found.items() if len(former) == 1}


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _same(old: Spot, new: Spot) -> bool:
    if new.blob:
        return old.blob == new.blob
    try:
        return same(Path(new.file).read_bytes(), old.blob)
    except OSError:
        return False  # said when it is to be read


def _earlier(path: str, spot: Spot, old: _Tree, new: _Tree) -> Spot | None:
    """The department's latest year before a new one."""
    if spot.year is None:
        return None
    folder = path.rpartition("/")[0]
    for year in range(spot.year - 1, spot.year - 20, -1):
        found = new.spots.get(f"{folder}/{year}.yaml") or old.spots.get(f"{folder}/{year}.yaml")
        if found:
            return found
    return None
