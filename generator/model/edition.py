"""An edition (表式): everything that a finance authority may change next year, read from edition.yaml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.diagnostics import Severity
from generator.diagnostics.severity import BY_CAPTION
from generator.model.amount import decimal
from generator.model.indicator import Indicator, read_indicator

SECTIONS = ("部门名称", "表头", "年度履职目标", "年度主要任务", "预算情况", "绩效指标", "落款")
"""The parts of a form in their usual order; an edition may print them in another (版面)."""

CATEGORIES = (
    *("投入", "产出", "效益", "满意度"),
    *("数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响"),
)
"""The 类别 that rules know; level 2 may refine level 1."""

PROJECTS = "项目支出"
"""The line of the budget that pays for what targets speak of; wages move the total without them."""


@dataclass(frozen=True, slots=True)
class HeaderWord:
    """A further word of the form's head (表头) or sign-off (落款); `key` is a top-level key of declarations."""

    key: str
    title: str
    required: bool = False
    type: str = "文字"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A printed line of 预算情况. `key` is dotted (资金来源.财政性资金); `share` lines hold percent, not money."""

    key: str
    title: str
    required: bool = False
    type: str = "金额"

    @property
    def path(self) -> tuple[str, ...]:
        """The way below 预算情况."""
        return tuple(self.key.split("."))


@dataclass(frozen=True, slots=True)
class Tie:
    """What must tie (勾稽). Exactly one of: total = parts; total = sum of a task's amount over all tasks; a task's
    amount = other amounts of the same task (then `parts` are names below 预算金额); share = part/total; part ≤ limit.
    """

    total: str | None = None
    parts: tuple[str, ...] = ()
    task_amount: str | None = None
    share: str | None = None
    part: str | None = None
    limit: str | None = None

    @property
    def within_task(self) -> bool:
        """Whether it ties the amounts of one task, for each task."""
        return self.task_amount is not None and self.total is None


@dataclass(frozen=True, slots=True)
class Group:
    """A 二级指标 with its 说明 row and the 共性指标 that every department must list."""

    name: str
    category: str | None
    explanation: str | None
    common: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A 一级指标."""

    name: str
    category: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A printed column: its caption and what its cells say, as texts with words of the form in them.

    `display` is for an indicator, `group_row` for the 说明 row of a group, `not_applicable` for an
    indicator that says 不适用. `key` 一级指标 and 二级指标 are the labels that merge downwards.
    """

    key: str
    title: str
    display: str
    group_row: str = ""
    not_applicable: str | None = None
    required: bool = False
    type: str = "文字"

    @property
    def amount(self) -> str:
        """Which amount of a task (预算金额.总额: 总额) it shows; empty for other columns."""
        return self.key.partition(".")[2]


OFF = "关闭"
"""The 级别 of a rule that an edition does not want."""


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What an edition changes in a rule: 级别 (错误, 警告, 提示, 关闭) and 限值."""

    level: str | None = None
    limits: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """A form's edition. All text printed on the form is here, none of it in code.

    `kinds` are the 指标值类型 that it allows; none means all that the family knows. Three captions that not every
    form has: `grid_title` stands above the indicators, `amounts_title` above the columns of money of the tasks, and
    `total_title` before the row below the tasks that holds the sums of those columns.
    """

    name: str
    title: str
    subtitle: str
    first_year: int
    last_year: int | None
    filename: str
    unit: str
    mark: str
    layout: tuple[str, ...]
    department_title: str
    headers: tuple[HeaderWord, ...]
    sign_off: tuple[HeaderWord, ...]
    goals_title: str
    goal_display: str
    tasks_title: str
    task_columns: tuple[Column, ...]
    budget_title: str
    budget: tuple[BudgetLine, ...]
    ties: tuple[Tie, ...]
    system: tuple[Level, ...]
    columns: tuple[Column, ...]
    unprinted: tuple[str, ...]
    rules: Mapping[str, RuleSetting]
    kinds: tuple[str, ...] = ()
    grid_title: str = ""
    amounts_title: str = ""
    total_title: str = ""

    @property
    def totals(self) -> dict[str, str]:
        """The budget's key that 勾稽 ties to each amount of tasks and the row of sums prints; empty without such a row."""
        if not self.total_title:
            return {}
        printed = {column.amount for column in self.task_columns} - {""}
        return {tie.task_amount: tie.total for tie in self.ties if tie.total and tie.task_amount in printed}

    @property
    def budget_lines(self) -> tuple[BudgetLine, ...]:
        """The lines that stand under 预算情况: all but those that the row of sums prints."""
        summed = set(self.totals.values())
        return tuple(line for line in self.budget if line.key not in summed)

    @property
    def all_headers(self) -> tuple[HeaderWord, ...]:
        """The words of head and sign-off, which are top-level keys of a declaration."""
        return self.headers + self.sign_off

    @property
    def groups(self) -> Iterator[tuple[Level, Group]]:
        """Every 二级指标 with its 一级指标, in printing order."""
        return ((level, group) for level in self.system for group in level.groups)

    def closed(self, code: str) -> bool:
        """Whether this edition does not want a rule at all."""
        setting = self.rules.get(code)
        return setting is not None and setting.level == OFF

    def level(self, code: str, own: Severity) -> Severity:
        """A rule's level as this edition sets it, else its own."""
        setting = self.rules.get(code)
        chosen = setting.level if setting else None
        return own if chosen in (None, OFF) else BY_CAPTION[chosen]

    def limit(self, code: str, name: str, default: Decimal) -> Decimal:
        """A rule's limit as this edition sets it, else the rule's own."""
        setting = self.rules.get(code)
        number = decimal((setting.limits or {}).get(name)) if setting else None
        return default if number is None else number


def read_edition(name: str, data: Mapping[str, object]) -> Edition:
    """Read data that conforms to schema/edition.schema.json. `name` is the edition's folder."""
    years, goals, tasks = _map(data["适用年度"]), _map(data["年度履职目标"]), _map(data["年度主要任务"])
    return Edition(
        name=name,
        title=_str(data["标题"]),
        subtitle=_str(data["副标题"]),
        first_year=int(Decimal(_str(years["自"]))),
        last_year=int(Decimal(_str(years["至"]))) if "至" in years else None,
        filename=_str(data["文件名"]),
        unit=_str(data["金额单位"]),
        mark=_str(data.get("附件标记") or ""),
        layout=tuple(map(_str, _list(data.get("版面")))) or SECTIONS,
        department_title=_str(_map(data["部门名称"])["标题"]),
        headers=tuple(_header(_map(item)) for item in _list(data.get("表头"))),
        sign_off=tuple(_header(_map(item)) for item in _list(data.get("落款"))),
        goals_title=_str(goals["标题"]),
        goal_display=_str(goals["显示"]),
        tasks_title=_str(tasks["标题"]),
        task_columns=tuple(_column(_map(item)) for item in _list(tasks["列"])),
        budget_title=_title(data.get("预算情况")),
        budget=tuple(_budget_line(_map(item)) for item in _list(data["预算"])),
        ties=tuple(_tie(_map(item)) for item in _list(data.get("勾稽"))),
        system=tuple(_level(_map(item)) for item in _list(data["指标体系"])),
        columns=tuple(_column(_map(item)) for item in _list(data["列"])),
        unprinted=tuple(map(_str, _list(data.get("不打印")))),
        rules={code: _setting(_map(item)) for code, item in _map(data.get("规则")).items()},
        kinds=tuple(map(_str, _list(data.get("指标值类型")))),
        grid_title=_title(data.get("绩效指标")),
        amounts_title=_title(tasks.get("预算金额")),
        total_title=_title(tasks.get("合计")),
    )


def _map(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _str(value: object) -> str:
    return str(value)


def _optional(value: object) -> str | None:
    return None if value is None else str(value)


def _title(value: object) -> str:
    """The caption of a part that an edition may leave out."""
    return _str(_map(value).get("标题", ""))


def _header(data: Mapping[str, object]) -> HeaderWord:
    return HeaderWord(
        _str(data["键"]), _str(data["标题"]), bool(data.get("必填")), _str(data.get("类型", "文字"))
    )


def _budget_line(data: Mapping[str, object]) -> BudgetLine:
    return BudgetLine(
        _str(data["键"]), _str(data["标题"]), bool(data.get("必填")), _str(data.get("类型", "金额"))
    )


def _tie(data: Mapping[str, object]) -> Tie:
    return Tie(
        total=_optional(data.get("合计") or data.get("总")),
        parts=tuple(map(_str, _list(data.get("各项")))),
        task_amount=_optional(data.get("任务")),
        share=_optional(data.get("占比")),
        part=_optional(data.get("项")),
        limit=_optional(data.get("不超过")),
    )


def _level(data: Mapping[str, object]) -> Level:
    groups = tuple(_group(_map(item)) for item in _list(data["二级指标"]))
    return Level(_str(data["名称"]), _str(data["类别"]), groups)


def _group(data: Mapping[str, object]) -> Group:
    common = tuple(read_indicator(_map(item)) for item in _list(data.get("共性指标")))
    return Group(_str(data["名称"]), _optional(data.get("类别")), _optional(data.get("说明")), common)


def _column(data: Mapping[str, object]) -> Column:
    key = _str(data["键"])
    return Column(
        key=key,
        title=_str(data["标题"]),
        display=_str(data.get("显示", "{{ " + key + " }}")),
        group_row=_str(data.get("说明行", "")),
        not_applicable=_optional(data.get("不适用")),
        required=bool(data.get("必填")),
        type=_str(data.get("类型", "文字")),
    )


def _setting(data: Mapping[str, object]) -> RuleSetting:
    limits = data.get("限值")
    return RuleSetting(_optional(data.get("级别")), limits if isinstance(limits, Mapping) else None)
