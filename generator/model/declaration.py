"""A department's declaration of one year, read from conformed data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.diagnostics import Path
from generator.model.amount import at, decimal, written
from generator.model.edition import Edition, Group, Level
from generator.model.indicator import Indicator, overridden, read_indicator
from generator.model.words import word, words_of


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the year (年度履职目标): a text, with an optional number of its own."""

    content: str = word("内容")
    code: str | None = word("编号", default=None)
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A main task of the year (年度主要任务). `amounts` holds what the edition asks of money per task, in its unit."""

    name: str = word("任务名称")
    content: str | None = word("主要内容", default=None)
    code: str | None = word("编号", default=None)
    amounts: Mapping[str, Decimal] = word("预算金额", default=None)
    path: Path = ()

    def words(self, amounts: Iterable[str]) -> dict[str, object]:
        """Every word with its value for the edition's display expressions; `amounts` names the edition's amounts."""
        names = words_of(Task)
        money = {name: None if (n := self.amounts.get(name)) is None else written(n) for name in amounts}
        return {
            names["name"]: self.name,
            names["content"]: self.content,
            names["code"]: self.code,
            names["amounts"]: money,
        }


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something changed since last year (变动说明)."""

    subject: str = word("对象")
    reason: str = word("说明")
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """An indicator where it stands in a declaration: which group, which way in the file."""

    indicator: Indicator
    path: Path
    level: Level
    group: Group
    common: Indicator | None = None
    written: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, str]:
        """The 一级指标 and 二级指标 that it stands under."""
        return self.level.name, self.group.name

    @property
    def category(self) -> str:
        """The 类别 of its group, by which rules speak of 产出, 效益, 满意度 without knowing names."""
        return self.group.category or self.level.category

    @property
    def own(self) -> bool:
        """Whether the department set this indicator itself (not a 共性指标 of the edition)."""
        return self.common is None

    @property
    def bare(self) -> bool:
        """Whether only the name of a 共性指标 is listed and everything comes from the edition."""
        return self.common is not None and not self.written

    def at(self, chinese: str) -> Path:
        """The way to one of its words; to itself when only its name is listed."""
        return (*self.path, chinese) if self.written else self.path


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A 二级指标 as a declaration lists it, in the edition's order."""

    level: Level
    group: Group
    path: Path
    explanation: str | None
    indicators: tuple[Listed, ...]

    @property
    def names(self) -> tuple[str, str]:
        """Its 一级指标 and its own name."""
        return self.level.name, self.group.name


@dataclass(frozen=True, slots=True)
class Declaration:
    """The whole 整体绩效目标申报表 of a department. Amounts are in the edition's 金额单位 (万元 or 元)."""

    edition: str = word("表式")
    year: int = word("年度")
    department: str = word("部门名称")
    goals: tuple[Goal, ...] = word("年度履职目标")
    tasks: tuple[Task, ...] = word("年度主要任务")
    budget: Mapping[str, object] = word("预算情况")
    groups: tuple[ListedGroup, ...] = word("绩效指标")
    unconfirmed: tuple[str, ...] = word("待确认", default=())
    reasons: tuple[Reason, ...] = word("变动说明", default=())
    headers: Mapping[str, str] = word("表头", default=None)
    waivers: Mapping[str, str] = word("豁免", default=None)
    folder: str = ""

    @property
    def listed(self) -> Iterator[Listed]:
        """Every indicator in printing order."""
        return (listed for group in self.groups for listed in group.indicators)

    def amount(self, key: str) -> Decimal | None:
        """The amount of a dotted budget key (资金来源.财政性资金); None where it is blank."""
        return decimal(at(self.budget, tuple(key.split("."))))


def read_declaration(data: Mapping[str, object], edition: Edition, folder: str = "") -> Declaration:
    """Read data that conforms to the edition's schema. `folder` is the department's folder (ASCII)."""
    names = words_of(Declaration)
    return Declaration(
        edition=str(data[names["edition"]]),
        year=int(Decimal(str(data[names["year"]]))),
        department=str(data[names["department"]]),
        goals=tuple(_goals(names["goals"], data)),
        tasks=tuple(_tasks(names["tasks"], data)),
        budget=_mapping(data.get(names["budget"])),
        groups=tuple(_groups(names["groups"], data, edition)),
        unconfirmed=tuple(str(item) for item in _list(data.get(names["unconfirmed"]))),
        reasons=tuple(_reasons(names["reasons"], data)),
        headers={w.key: str(data[w.key]) for w in edition.all_headers if data.get(w.key) is not None},
        waivers={str(k): str(v) for k, v in _mapping(data.get(names["waivers"])).items()},
        folder=folder,
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _goals(key: str, data: Mapping[str, object]) -> Iterator[Goal]:
    content, code = words_of(Goal)["content"], words_of(Goal)["code"]
    for index, item in enumerate(_list(data.get(key))):
        if isinstance(item, Mapping):
            yield Goal(str(item[content]), _text(item.get(code)), (key, index))
        else:
            yield Goal(str(item), None, (key, index))


def _tasks(key: str, data: Mapping[str, object]) -> Iterator[Task]:
    names = words_of(Task)
    for index, item in enumerate(_list(data.get(key))):
        words = _mapping(item)
        amounts = {
            k: n for k, v in _mapping(words.get(names["amounts"])).items() if (n := decimal(v)) is not None
        }
        content, code = _text(words.get(names["content"])), _text(words.get(names["code"]))
        yield Task(str(words[names["name"]]), content, code, amounts, (key, index))


def _reasons(key: str, data: Mapping[str, object]) -> Iterator[Reason]:
    names = words_of(Reason)
    for index, item in enumerate(_list(data.get(key))):
        words = _mapping(item)
        yield Reason(str(words[names["subject"]]), str(words[names["reason"]]), (key, index))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


INDICATORS = "三级指标"
EXPLANATION = "说明"


def _groups(key: str, data: Mapping[str, object], edition: Edition) -> Iterator[ListedGroup]:
    levels = _mapping(data.get(key))
    for level in edition.system:
        listed = _mapping(levels.get(level.name))
        for group in level.groups:
            if group.name in listed:
                yield _group(level, group, _mapping(listed[group.name]), (key, level.name, group.name))


def _group(level: Level, group: Group, data: Mapping[str, object], path: Path) -> ListedGroup:
    commons = {common.name: common for common in group.common}
    indicators = tuple(
        _listed(level, group, item, (*path, INDICATORS, index), commons)
        for index, item in enumerate(_list(data.get(INDICATORS)))
    )
    return ListedGroup(level, group, path, _text(data.get(EXPLANATION)) or group.explanation, indicators)


def _listed(level: Level, group: Group, item: object, path: Path, commons: Mapping[str, Indicator]) -> Listed:
    if not isinstance(item, Mapping):
        common = commons.get(str(item))
        return Listed(common or Indicator(str(item)), path, level, group, common)
    common = commons.get(str(item.get(words_of(Indicator)["name"])))
    indicator = read_indicator(item) if common is None else overridden(common, item)
    return Listed(indicator, path, level, group, common, frozenset(map(str, item)))
