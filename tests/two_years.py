"""Two years of the real form, each after small edits, and what a rule of significance finds between them.

changed(edit, was)            the real form after `was`, and the same a year on after `was` and `edit`
said(c102, write(…))          ["警告 …"]: level and message of each finding of one rule
judged(edit)                  what all rules say, as a review does
"""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.review.changes import compare
from generator.review.facts import Changes
from generator.review.finding import Finding, Judged, SignificanceRule
from generator.review.judging import judge
from generator.source import load

ROOT = Path(__file__).parents[1]
EDITION = "hunan-department-2022"
REAL = "declarations/hengyang-government-office/2022.yaml"
Data = dict[str, Any]
Edit = Callable[[Data], object]

MEETING, REPAIR, RESEARCH = "重大会议、活动参与率", "机关大院维护维修率", "加大综合调研力度"
SUPERVISION, URGENT, LEADERS = "加大督查督办力度", "处置突发事件及时率", "市委、市政府领导满意度"
OUTPUT = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")
MONEY = ("绩效指标", "投入管理指标", "预算和财务管理", "三级指标")


@cache
def _data(path: str) -> Data:
    data: Data = load((ROOT / path).read_bytes(), path).data
    return data


def changed(
    edit: Edit | None = None,
    was: Edit | None = None,
    *,
    edition: Edit | None = None,
    was_edition: Edit | None = None,
    year: int = 2023,
) -> Changes:
    """`edition` and `was_edition` edit the editions' data; `year` 2022 compares two versions of one year."""
    old, new = deepcopy(_data(REAL)), deepcopy(_data(REAL))
    was_form, form = (deepcopy(_data(f"templates/{EDITION}/edition.yaml")) for _ in range(2))
    new["年度"] = year
    for change, target in ((was, old), (was, new), (edit, new), (was_edition, was_form), (edition, form)):
        if change is not None:
            change(target)
    before, after = read_edition(EDITION, was_form), read_edition(EDITION, form)
    return compare(read_declaration(old, before), read_declaration(new, after), before, after)


def findings(rule: SignificanceRule, *edits: Edit | None, **others: Any) -> list[Finding]:
    """Everything that one rule yields."""
    return list(rule.judge(changed(*edits, **others)))


def said(rule: SignificanceRule, *edits: Edit | None, **others: Any) -> list[str]:
    """`警告 message` of each finding of one rule."""
    return [f"{(f.level or rule.LEVEL).caption} {f.message}" for f in findings(rule, *edits, **others)]


def judged(*edits: Edit | None, **others: Any) -> list[Judged]:
    """What all rules say, in the order of a review."""
    return list(judge(changed(*edits, **others)))


def codes(*edits: Edit | None, **others: Any) -> list[str]:
    """The codes of what all rules say, without the line on copied goals and tasks (C108)."""
    return [one.code for one in judged(*edits, **others) if one.code != "C108"]


def group(data: Data, name: str) -> list[Any]:
    """The indicators of a 二级指标, to be edited in place."""
    (found,) = (groups[name]["三级指标"] for groups in data["绩效指标"].values() if name in groups)
    return found  # type: ignore[no-any-return]  # the real form's own


def row(data: Data, name: str) -> Data:
    """An own indicator by name, to be edited in place."""
    names = [name for groups in data["绩效指标"].values() for name in groups]
    rows = (item for listed in names for item in group(data, listed) if isinstance(item, dict))
    return next(item for item in rows if item["指标名称"] == name)  # type: ignore[no-any-return]  # ours


def write(name: str, **words: Any) -> Edit:
    """An edit of one own indicator; None takes a word away."""

    def edit(data: Data) -> None:
        target = row(data, name)
        target.update(words)
        for word in [word for word, value in target.items() if value is None]:
            del target[word]

    return edit


def common(name: str, **words: Any) -> Edit:
    """An edit that writes words into a 共性指标."""

    def edit(data: Data) -> None:
        for place in ("预算和财务管理", "绩效管理"):
            items = group(data, place)
            for index, item in enumerate(items):
                if (item["指标名称"] if isinstance(item, dict) else item) == name:
                    items[index] = {"指标名称": name, **words}

    return edit


def spend(**amounts: Any) -> Edit:
    """An edit of lines of the budget by the last step of their key."""

    def edit(data: Data) -> None:
        budget = data["预算情况"]
        for name, amount in amounts.items():
            home = next((part for part in budget.values() if isinstance(part, dict) and name in part), budget)
            home[name] = amount

    return edit


def each(*edits: Edit) -> Edit:
    """Several edits as one."""
    return lambda data: [edit(data) for edit in edits]


def reason(subject: str, text: str = "理由") -> Edit:
    """An edit that adds a 变动说明."""
    return lambda data: data.setdefault("变动说明", []).append({"对象": subject, "说明": text})


def ask(subject: str, why: str) -> str:
    """The hint that asks for a reason."""
    return f"在「变动说明:」下写「- 对象: {subject}」,下一行「  说明:」写{why}"
