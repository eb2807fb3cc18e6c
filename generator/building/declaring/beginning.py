"""A new declaration: from a skeleton of its edition, or from last year's file rolled forward."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.building.declaring.replacing import replace_file
from generator.building.planning import PlanningError
from generator.checking.check import Checked, check, folder_fault
from generator.checking.conformance import Order
from generator.checking.editions import Editions, Opened
from generator.diagnostics import Tally
from generator.model.declaration import Declaration
from generator.model.words import words_of
from generator.writing.declaration.rolling import RollingError, rolled
from generator.writing.declaration.skeleton import skeleton

_YEAR = words_of(Declaration)["year"]


class Wanted(NamedTuple):
    """What is to be begun: folder and year of `root`/declarations/<department>/<year>.yaml.

    A skeleton takes `edition` and `name` (部门名称), a roll-forward the year `since`.
    """

    root: Path
    department: str
    year: str
    edition: str | None = None
    name: str | None = None
    since: str | None = None
    force: bool = False

    def path(self, year: str) -> Path:
        """The department's file of a year."""
        return self.root / "declarations" / self.department / f"{year}.yaml"

    def shown(self, year: str) -> str:
        """The same, as people see it."""
        return f"declarations/{self.department}/{year}.yaml"


class Begun(NamedTuple):
    """The file that was written, and what `check` now says of it."""

    shown: str
    tally: Tally


class RefusedError(Exception):
    """Last year's file, or the edition, has errors that must be mended first; `checked` knows them."""

    def __init__(self, shown: str, checked: Checked | None, editions: Editions) -> None:
        super().__init__(shown)
        self.shown, self.checked, self.editions = shown, checked, editions


def begin(wanted: Wanted) -> Begun:
    """Write the new declaration. Raises PlanningError (what to type instead), RefusedError, OSError."""
    _refuse_mistyped(wanted)
    editions = Editions(wanted.root)
    raw = _skeleton(wanted, editions) if wanted.since is None else _rolled(wanted, wanted.since, editions)
    path = wanted.path(wanted.year)
    if path.exists() and not wanted.force:
        raise _there(wanted)
    replace_file(path, raw)
    shown = wanted.shown(wanted.year)
    return Begun(shown, check(raw, shown, wanted.department, wanted.year, editions).tally)


def _refuse_mistyped(wanted: Wanted) -> None:
    """Raise PlanningError for what no file can be called, what is there already, and options that exclude each other."""
    fault = folder_fault(wanted.department)
    if fault is not None:
        raise PlanningError(";".join(fault))
    for year in (wanted.year, wanted.since or wanted.year):
        if not re.fullmatch(r"[0-9]{4}", year):
            raise PlanningError(f"「{year}」不是年度;年度写四位数,如 2023")
    if wanted.since and (wanted.edition or wanted.name):
        raise PlanningError("--from 沿用上年的表式和部门名称,不和 --edition、--name 一起写")
    if wanted.since and int(wanted.since) != int(wanted.year) - 1:
        raise PlanningError(f"--from 写上一年度,即 {int(wanted.year) - 1};「上年目标值」要取自上一年的申报表")
    _refuse_other_case(wanted)
    if wanted.path(wanted.year).exists() and not wanted.force:
        raise _there(wanted)


def _refuse_other_case(wanted: Wanted) -> None:
    """Office beside office would be one folder on some systems and two on others."""
    folder = wanted.root / "declarations"
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name != wanted.department and path.name.casefold() == wanted.department.casefold():
            raise PlanningError(f"已有部门文件夹 {path.name},只有大小写不同;请写 {path.name}")


def _there(wanted: Wanted) -> PlanningError:
    return PlanningError(f"{wanted.shown(wanted.year)} 已经有了,没有动它;确实要重写,加上 --force")


def _skeleton(wanted: Wanted, editions: Editions) -> bytes:
    opened = _edition(wanted, editions)
    if opened.edition is None or opened.schema is None:
        raise RefusedError(opened.folder.as_posix(), None, editions)
    return skeleton(opened.edition, opened.schema, int(wanted.year), wanted.name or "").encode()


def _edition(wanted: Wanted, editions: Editions) -> Opened:
    """The edition that was named, else the only one for the year. Raises PlanningError that lists them."""
    year = int(wanted.year)
    if wanted.edition is not None:
        if wanted.edition not in editions.names:
            raise PlanningError(
                f"没有「{wanted.edition}」这个表式;templates/ 里有:{'、'.join(editions.names) or '没有表式'}"
            )
        opened = editions.open(wanted.edition)
        if opened.schema is not None and not _covers(opened, year):
            raise PlanningError(f"表式 {wanted.edition} 不适用于 {year} 年;{_listed(editions, year)}")
        return opened
    fitting = [name for name in editions.names if _covers(editions.open(name), year)]
    faulty = [name for name in editions.names if editions.open(name).schema is None]
    if len(fitting) == 1 and not faulty:
        return editions.open(fitting[0])
    if len(fitting) + len(faulty) > 1:
        names = "、".join([*fitting, *(f"{name}(有错误)" for name in faulty)])
        raise PlanningError(f"{year} 年可用的表式不止一个,请用 --edition 写明:{names}")
    if faulty:
        return editions.open(faulty[0])
    raise PlanningError(f"没有适用于 {year} 年的表式;{_listed(editions, year)}")


def _listed(editions: Editions, year: int) -> str:
    """The editions for a year, or all with their years."""
    fitting = [name for name in editions.names if _covers(editions.open(name), year)]
    if fitting:
        return f"可用的表式:{'、'.join(fitting)}"
    return "现有的表式:" + ("、".join(_with_years(editions)) or "没有")


def _with_years(editions: Editions) -> Iterator[str]:
    for name in editions.names:
        edition = editions.open(name).edition
        if edition is not None:
            last = f"至 {edition.last_year} 年" if edition.last_year else "起"
            yield f"{name}({edition.first_year} 年{last})"


def _covers(opened: Opened, year: int) -> bool:
    if opened.schema is None:
        return False
    years = opened.schema["properties"][_YEAR]
    return bool(years["minimum"] <= year <= years["maximum"])


def _rolled(wanted: Wanted, since: str, editions: Editions) -> bytes:
    path, shown = wanted.path(since), wanted.shown(since)
    if not path.is_file():
        raise PlanningError(f"没有 {shown};不从上年转来,就不写 --from")
    raw = path.read_bytes()
    checked = check(raw, shown, wanted.department, since, editions)
    if checked.declaration is None or checked.edition is None:
        raise RefusedError(shown, checked, editions)
    opened = editions.open(checked.edition.name)
    if opened.schema is None or not _covers(opened, int(wanted.year)):
        raise PlanningError(
            f"{shown} 用的表式 {checked.edition.name} 不适用于 {wanted.year} 年;"
            f"{_listed(editions, int(wanted.year))};请不写 --from,用 --edition 新建一份,再抄入要沿用的内容"
        )
    others = (other.read_bytes().decode("utf-8", "replace") for other in sorted(path.parent.glob("*.y*ml")))
    try:
        return rolled(raw, checked.declaration, Order(opened.schema), int(wanted.year), others)
    except RollingError as error:
        raise PlanningError(f"{shown}:{error}") from error
