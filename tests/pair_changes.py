"""What may happen to a declaration from one year to the next: a function a kind of change, on plain conformed data.

Each changes the data in place and says whether there was something to change. The texts are invented.
"""

from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any

from generator.model.edition import Edition
from generator.source.scalars import number

Data = dict[str, Any]
Change = Callable[[Random, Data, Edition], bool]

NAMES = (
    *("公文按时办结率", "会议保障次数", "信息公开及时率", "督查事项办结率", "群众来信回复率"),
    *("档案归档合格率", "热线按期答复率", "调研成果转化数"),
)
TEXTS = (
    *(
        "全年",
        "2023年",
        "95%",
        "不少于12.5次",
        "、信息化",
        "(含二级单位)",
        "&",
        "<附件>",
        "A4",
        ";",
        "数字政府建设",
    ),
    *("\n", "“一网通办”", "和", "的", "按季度"),
)
SCORINGS = (
    "该指标达到95%得5分,每降低百分之二扣1分。",
    "该指标达到95%得5分,每降低百分之五扣1分。",
    "该指标达到90%得5分,每降低2个百分点扣0.5分,扣完为止。",
    "该指标达到98%得4分,每降低1个百分点扣1分,扣完为止。",
    "调研报告大于等于5个得5分,少1个扣一分,扣完为止。",
    "按完成质量酌情评分",
)
UNITS = ("%", "次", "个", "件", "万元", "百分点")
GOALS = ("深化“放管服”改革,优化营商环境;", "推进机关数字化转型;", "做好值班值守和信息报送;")


def groups(data: Data) -> list[list[Any]]:
    """The lists of 三级指标 that are not empty."""
    return [items for _, items in named_groups(data)]


def named_groups(data: Data) -> list[tuple[str, list[Any]]]:
    """Each 二级指标 that lists indicators, with its list."""
    return [
        (name, group["三级指标"])
        for level in data["绩效指标"].values()
        for name, group in level.items()
        if group.get("三级指标")
    ]


def own(data: Data) -> list[Data]:
    """The indicators that the department set itself."""
    return [
        item for items in groups(data) for item in items if isinstance(item, dict) and "指标值类型" in item
    ]


def quantitative(data: Data) -> list[Data]:
    return [item for item in own(data) if item["指标值类型"] != "定性" and item.get("指标值") is not None]


def plus(value: Any, difference: str) -> Any:
    """A number as YAML would give it after the difference was added: int, or Decimal where it has decimals."""
    return number(format(Decimal(value) + Decimal(difference), "f"))


def reworded(rng: Random, text: str) -> str:
    """A text with a piece taken out, put in, or both."""
    at = rng.randrange(len(text) + 1)
    gone = rng.choice((0, 0, 1, 2, 6))
    return (text[:at] + rng.choice(("", *TEXTS)) + text[at + gone :]).strip() or "改写"


def moved_value(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := quantitative(data)):
        return False
    item = rng.choice(found)
    item["指标值"] = plus(item["指标值"], rng.choice(("-10", "-1", "0.5", "2", "100")))
    return True


def other_sign(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := quantitative(data)):
        return False
    rng.choice(found)["指标值类型"] = rng.choice(("≥", "≤", "="))
    return True


def to_words(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := quantitative(data)):
        return False
    rng.choice(found).update(指标值类型="定性", 指标值=rng.choice(("明显提升", "完整")))
    return True


def to_number(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := [item for item in own(data) if item["指标值类型"] == "定性"]):
        return False
    rng.choice(found).update(指标值类型="≥", 指标值=rng.choice((90, Decimal("97.5"))))
    return True


def blank_value(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := own(data)):
        return False
    rng.choice(found)["指标值"] = None
    return True


def other_text(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := own(data)):
        return False
    item, word = rng.choice(found), rng.choice(("指标值说明", "备注", "计算公式", "数据来源"))
    item[word] = reworded(rng, item.get(word) or "按季度统计")
    return True


def other_scoring(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := own(data)):
        return False
    rng.choice(found)[rng.choice(("评扣分标准", "评扣分标准", "备注"))] = rng.choice((None, *SCORINGS))
    return True


def other_word(rng: Random, data: Data, edition: Edition) -> bool:
    """One of the short words of an indicator filled, changed or blanked."""
    if not (found := own(data)):
        return False
    word, choices = rng.choice(
        (
            ("度量单位", (None, *UNITS)),
            ("分值", (None, 3, 5, 8, Decimal("2.5"))),
            ("指标方向", ("正向", "反向", "适度")),
            ("编号", (None, *(f"C{n:02}" for n in range(1, 9)))),
            ("上年目标值", (None, 90, Decimal("92.50"), "较好")),
            ("上年完成值", (None, 91, Decimal("99.9"), "完成")),
            ("对应任务", (None, "保障职工工资福利", ["R1", "R2"])),
            ("对应目标", (None, 1, ["M1", 2])),
        )
    )
    item = rng.choice(found)
    item[word] = rng.choice(choices)
    if word == "指标方向" and rng.random() < 0.3:
        del item[word]
    return True


def likely_rename(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := own(data)):
        return False
    item = rng.choice(found)
    name = item["指标名称"]
    item["指标名称"] = rng.choice(
        (name.replace("率", "比例"), f"全年{name}", name[:-1] + "度", name[1:] or name)
    )
    return True


def other_name(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := own(data)):
        return False
    rng.choice(found)["指标名称"] = rng.choice(NAMES)
    return True


def swapped_names(rng: Random, data: Data, edition: Edition) -> bool:
    found = own(data)
    if len(found) < 2:
        return False
    one, other = rng.sample(found, 2)
    one["指标名称"], other["指标名称"] = other["指标名称"], one["指标名称"]
    return True


def drop(rng: Random, data: Data, edition: Edition) -> bool:
    """The first, the last or any indicator of a group."""
    if not (found := groups(data)):
        return False
    items = rng.choice(found)
    items.pop(rng.choice((0, len(items) - 1, rng.randrange(len(items)))))
    return True


def drop_group(rng: Random, data: Data, edition: Edition) -> bool:
    if not (levels := [level for level in data["绩效指标"].values() if level]):
        return False
    level = rng.choice(levels)
    del level[rng.choice(list(level))]
    return True


def drop_level(rng: Random, data: Data, edition: Edition) -> bool:
    levels = data["绩效指标"]
    if not levels:
        return False
    del levels[rng.choice(list(levels))]
    return True


def empty_group(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := groups(data)):
        return False
    rng.choice(found).clear()
    return True


def add(rng: Random, data: Data, edition: Edition) -> bool:
    """An indicator of one's own: first, last or between, also in a group that was not there."""
    items = somewhere(rng, data, edition)
    item: Data = {"指标名称": rng.choice(NAMES), "指标值类型": rng.choice(("≥", "≤", "=")), "指标值": 95}
    if rng.random() < 0.7:
        item |= {"度量单位": rng.choice(UNITS), "评扣分标准": rng.choice(SCORINGS), "分值": 5}
    if rng.random() < 0.3:
        item["编号"] = f"N{rng.randrange(9)}"
    items.insert(rng.choice((0, len(items), rng.randrange(len(items) + 1))), item)
    return True


def somewhere(rng: Random, data: Data, edition: Edition) -> list[Any]:
    """The 三级指标 of any group of the edition, listed from now on."""
    level, group = rng.choice(list(edition.groups))
    listed = data["绩效指标"].setdefault(level.name, {}).setdefault(group.name, {})
    found: list[Any] = listed.get("三级指标") or []
    listed["三级指标"] = found
    return found


def twin(rng: Random, data: Data, edition: Edition) -> bool:
    """The same name a second time: a faulty form, or one name in two groups."""
    if not (found := own(data)):
        return False
    items = somewhere(rng, data, edition)
    items.insert(rng.randrange(len(items) + 1), dict(rng.choice(found)) | {"指标值说明": "另一处同名的指标"})
    return True


def move(rng: Random, data: Data, edition: Edition) -> bool:
    """An own indicator to another group."""
    found = [
        (items, item) for items in groups(data) for item in items if any(item is one for one in own(data))
    ]
    if not found:
        return False
    items, item = rng.choice(found)
    items[:] = [other for other in items if other is not item]
    target = somewhere(rng, data, edition)
    target.insert(rng.choice((0, len(target), rng.randrange(len(target) + 1))), item)
    return True


def reorder(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := [items for items in groups(data) if len(items) > 1]):
        return False
    items = rng.choice(found)
    if rng.random() < 0.5:
        items.insert(rng.randrange(len(items)), items.pop(rng.randrange(len(items))))
    else:
        rng.shuffle(items)
    return True


def common_with_words(rng: Random, data: Data, edition: Edition) -> bool:
    """A bare 共性指标 gets words of its own, or another own value."""
    commons = {one.name: one for _, group in edition.groups for one in group.common}
    places = [(items, n) for items in groups(data) for n, item in enumerate(items) if isinstance(item, str)]
    if not places:
        return False
    items, at = rng.choice(places)
    common = commons[items[at]]
    value = "较好" if common.number is None else plus(common.number, rng.choice(("-5", "0", "10", "0.5")))
    words = rng.choice(
        (
            {"指标值": value},
            {"备注": "按批复执行"},
            {"分值": 2},
            {"不适用": "本部门没有此项"},
            {"上年完成值": value},
        )
    )
    items[at] = {"指标名称": common.name, **words}
    return True


def common_bare_again(rng: Random, data: Data, edition: Edition) -> bool:
    """A 共性指标 with words of its own becomes a bare name."""
    names = {one.name: group.name for _, group in edition.groups for one in group.common}
    places = [
        (items, n)
        for group, items in named_groups(data)
        for n, item in enumerate(items)
        if isinstance(item, dict) and names.get(item["指标名称"]) == group
    ]
    if not places:
        return False
    items, at = rng.choice(places)
    items[at] = items[at]["指标名称"]
    return True


def group_explanation(rng: Random, data: Data, edition: Edition) -> bool:
    if not (found := [group for level in data["绩效指标"].values() for group in level.values()]):
        return False
    group = rng.choice(found)
    if group.get("说明"):
        group["说明"] = rng.choice((None, reworded(rng, group["说明"])))
    else:
        group["说明"] = "反映本部门这一组工作的情况。"
    return True


def goals(rng: Random, data: Data, edition: Edition) -> bool:
    """A goal added, dropped, reworded, moved, or given a 编号."""
    found: list[Any] = data["年度履职目标"]
    act = rng.choice(("add", "drop", "reword", "reword", "move", "code"))
    if act == "add" or not found:
        found.insert(rng.randrange(len(found) + 1), rng.choice(GOALS))
        return True
    at = rng.randrange(len(found))
    content = found[at] if isinstance(found[at], str) else found[at]["内容"]
    if act == "drop":
        del found[at]
    elif act == "move":
        found.insert(rng.randrange(len(found)), found.pop(at))
    elif act == "code":
        found[at] = {"编号": rng.choice((None, "M1", "M2", "M3")), "内容": content}
    elif isinstance(found[at], str):
        found[at] = reworded(rng, content)
    else:
        found[at]["内容"] = reworded(rng, content)
    return True


def tasks(rng: Random, data: Data, edition: Edition) -> bool:
    """A task added, dropped, renamed, reworded, moved, given a 编号 or money."""
    found: list[Any] = data["年度主要任务"]
    act = rng.choice(("add", "drop", "name", "content", "move", "code", "money"))
    if act == "add" or not found:
        task = {"任务名称": rng.choice(NAMES)[:6], "主要内容": rng.choice(GOALS)}
        found.insert(rng.randrange(len(found) + 1), task)
        return True
    task = rng.choice(found)
    if act == "drop":
        found.remove(task)
    elif act == "move":
        found.insert(rng.randrange(len(found)), found.pop(found.index(task)))
    elif act == "code":
        task["编号"] = rng.choice((None, "R1", "R2", "R3"))
    elif act == "money" and any("." in column.key for column in edition.task_columns):
        task["预算金额"] = {"财政资金": rng.choice((None, 0, Decimal("120.50")))}
    else:
        word = "任务名称" if act == "name" else "主要内容"
        task[word] = reworded(rng, task.get(word) or "按计划完成")
    return True


def amount(rng: Random, data: Data, edition: Edition) -> bool:
    """An amount changed, blanked or filled."""
    *branches, leaf = rng.choice(edition.budget).path
    tree = data["预算情况"]
    for branch in branches:
        tree = tree[branch]
    value = tree.get(leaf)
    tree[leaf] = (
        rng.choice((0, Decimal("100.20"))) if value is None else rng.choice((None, plus(value, "12.35")))
    )
    return True


def header(rng: Random, data: Data, edition: Edition) -> bool:
    """A word of head or sign-off filled, changed or blanked, where the edition has some."""
    if not (words := [word for word in edition.all_headers if word.type == "文字"]):
        return False
    data[rng.choice(words).key] = rng.choice((None, "甲科", "乙科(新设)"))
    return True


def department(rng: Random, data: Data, edition: Edition) -> bool:
    data["部门名称"] = reworded(rng, data["部门名称"]).replace("\n", "")
    return True


def rewritten_number(rng: Random, data: Data, edition: Edition) -> bool:
    """90 as 90.0: no change, though it prints otherwise."""
    if not (found := quantitative(data)):
        return False
    item = rng.choice(found)
    value = item["指标值"]
    item["指标值"] = Decimal(f"{value}.0" if isinstance(value, int) else f"{value}0")
    return True


def reason(rng: Random, data: Data, edition: Edition) -> bool:
    """A 变动说明 for something, or for nothing."""
    names = [item["指标名称"] for item in own(data)]
    subject = rng.choice([*names, "部门预算总额", "资金结构.项目支出", "没有这一项"])
    data.setdefault("变动说明", []).append({"对象": subject, "说明": "按上级要求调整"})
    return True


CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (
        *(moved_value, other_sign, to_words, to_number, blank_value, other_text, other_scoring, other_word),
        *(likely_rename, other_name, swapped_names, drop, drop_group, drop_level, empty_group, add, twin),
        *(move, reorder, common_with_words, common_bare_again, group_explanation, goals, tasks, amount),
        *(header, department, rewritten_number, reason),
    )
}
"""Every kind of change by its name."""

RARE = frozenset({"drop_level", "drop_group", "empty_group", "department", "twin"})
"""Kinds that would hide the others if they came as often."""
