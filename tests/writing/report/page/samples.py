"""Reviews to draw: the real pair of years, parts of it edited, and one with a hostile text wherever one may stand."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from generator.diagnostics import Severity
from generator.form import Form, compose
from generator.model.declaration import Declaration
from generator.model.edition import Edition, read_edition
from generator.review.alignment import align
from generator.review.finding import Finding, Judged
from generator.review.history import History, histories
from generator.review.review import Review, review
from generator.source import load
from generator.writing.report.page import report_page
from tests.pairs import ROOT, declaration, edition

OFFICE = ROOT / "declarations" / "hengyang-government-office"
Data = dict[str, Any]

HOSTILE = "</td></script><script>alert(1)</script>\"><img src=x onerror=alert(2)> {{ 7*7 }} {% x %} 𠮷 '&lt;"


class Drawn(NamedTuple):
    """A review with what else the page is drawn from."""

    review: Review
    form: Form
    histories: tuple[History, ...]

    @property
    def page(self) -> str:
        return report_page(self.review, self.form, self.histories)


def data(year: int) -> Data:
    found: Data = deepcopy(_data(year))
    return found


@cache
def _data(year: int) -> Data:
    found: Data = load((OFFICE / f"{year}.yaml").read_bytes(), f"{year}.yaml").data
    return found


def drawn(
    old: Data, new: Data, old_edition: Edition | None = None, new_edition: Edition | None = None
) -> Drawn:
    before, after = old_edition or edition(), new_edition or edition()
    was, now = declaration(old, before), declaration(new, after)
    found = review(was, now, before, after)
    years = (was, now) if was.year < now.year else (now,)
    return Drawn(found, aligned(was, now, before, after, found), histories(years))


def aligned(was: Declaration, now: Declaration, before: Edition, after: Edition, found: Review) -> Form:
    return align(compose(was, before), compose(now, after), found.changes)


@cache
def real() -> Drawn:
    """2022 → 2023."""
    return drawn(data(2022), data(2023))


def changed(change: Callable[[Data], object] | None = None, *, year: int = 2023) -> Drawn:
    """The real form against itself after a change, as the next year or as another version."""
    new = data(2022) | {"年度": year}
    if change:
        change(new)
    return drawn(data(2022), new)


def own(form: Data, name: str) -> Data:
    """An indicator of a declaration's data by its name."""
    groups = [group for level in form["绩效指标"].values() for group in level.values()]
    items = (item for group in groups for item in group["三级指标"] if isinstance(item, dict))
    found: Data = next(item for item in items if item["指标名称"] == name)
    return found


@cache
def hostile() -> Drawn:
    """The real pair with hostile texts in both declarations, the edition, the findings."""
    found = load(
        (ROOT / "templates" / "hunan-department-2022" / "edition.yaml").read_bytes(), "edition.yaml"
    ).data
    poisoned = read_edition(f"表式{HOSTILE}", _named(_titled(deepcopy(found))))
    years = (_named(_said(data(year))) for year in (2022, 2023))
    whole = drawn(*years, poisoned, poisoned)
    judged = [
        replace(one, finding=_poisoned(one.finding), title=HOSTILE, question=HOSTILE)
        for one in whole.review.judged
    ]
    alone = Finding(HOSTILE, (), HOSTILE, HOSTILE, (HOSTILE,))
    judged.append(Judged("C101", HOSTILE, HOSTILE, Severity.ERROR, alone, HOSTILE))
    return whole._replace(review=replace(whole.review, judged=tuple(judged)))


def _poisoned(finding: Finding) -> Finding:
    return replace(finding, subject=HOSTILE, message=HOSTILE, hint=HOSTILE)


_GROUPS = ("重点工作任务完成", "履职效益")


def _named(value: Any) -> Any:
    """The same data with hostile names of groups, as keys and as values."""
    if isinstance(value, dict):
        return {_named(key): _named(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_named(item) for item in value]
    return f"{value}{HOSTILE}" if value in _GROUPS else value


_SAID = frozenset(
    {
        "指标名称",
        "度量单位",
        "评扣分标准",
        "指标值说明",
        "备注",
        "任务名称",
        "主要内容",
        "内容",
        "说明",
        "对象",
        "部门名称",
        "数据来源",
    }
)


def _said(value: Any, key: str = "") -> Any:
    """Hostile texts in every word that a department writes; names of 共性指标 stay, or they would be none."""
    if isinstance(value, dict):
        return {name: _said(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_said(item, key if key == "年度履职目标" else "") for item in value]
    if isinstance(value, str) and (key in _SAID or key == "年度履职目标"):
        return f"{value}{HOSTILE}"
    return value


def _titled(value: Any) -> Any:
    """Hostile captions in an edition; its Jinja texts stay."""
    if isinstance(value, dict):
        return {key: _title(key, item) for key, item in value.items()}
    return [_titled(item) for item in value] if isinstance(value, list) else value


def _title(key: str, value: Any) -> Any:
    return f"{value}{HOSTILE}" if key == "标题" and isinstance(value, str) else _titled(value)
