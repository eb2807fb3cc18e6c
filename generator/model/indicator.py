"""A performance indicator (三级指标) in the form's own words."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.amount import decimal
from generator.model.words import fields_of, word, words_of

Target = Decimal | str
"""A number exactly as written, or a word (相关, 完整) for a qualitative indicator."""

QUALITATIVE = "定性"
SIGNS = ("≥", "≤", "=", ">", "<")
"""The 指标值类型 of targets that are numbers."""
DIRECTIONS = ("正向", "反向", "适度")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator; an absent word is None, which is not 0. Points (分值) are points, not percent."""

    name: str = word("指标名称")
    code: str | None = word("编号", default=None)
    kind: str | None = word("指标值类型", default=None)
    value: Target | None = word("指标值", default=None)
    unit: str | None = word("度量单位", default=None)
    scoring: str | None = word("评扣分标准", default=None)
    explanation: str | None = word("指标值说明", default=None)
    remark: str | None = word("备注", default=None)
    points: Decimal | None = word("分值", default=None)
    direction: str | None = word("指标方向", default=None)
    formula: str | None = word("计算公式", default=None)
    source: str | None = word("数据来源", default=None)
    last_target: Target | None = word("上年目标值", default=None)
    last_actual: Target | None = word("上年完成值", default=None)
    tasks: tuple[str, ...] = word("对应任务", default=())
    goals: tuple[str, ...] = word("对应目标", default=())
    not_applicable: str | None = word("不适用", default=None)
    waivers: Mapping[str, str] | None = word("豁免", default=None)

    @property
    def qualitative(self) -> bool:
        """Whether the target is a word (定性), not a number."""
        return self.kind == QUALITATIVE

    @property
    def number(self) -> Decimal | None:
        """The target as a number, or None."""
        return self.value if isinstance(self.value, Decimal) else None

    def words(self, wanted: Container[str] | None = None) -> dict[str, object]:
        """Every word (or those wanted) with its value for the edition's display expressions; numbers as written."""
        return {
            chinese: value if (value := getattr(self, name)) is None else _shown(value)
            for name, chinese in words_of(Indicator).items()
            if wanted is None or chinese in wanted
        }

    @property
    def filled(self) -> list[str]:
        """The words that say something, in the order of the fields."""
        return [w for name, w in words_of(Indicator).items() if getattr(self, name) not in (None, ())]


OVERRIDABLE = ("指标值", "备注", "分值", "上年目标值", "上年完成值", "数据来源", "不适用", "豁免")
"""What a department may write in a 共性指标 (design, section 3); anything else there is R107."""

_TARGETS = frozenset({"value", "last_target", "last_actual"})
_LISTS = frozenset({"tasks", "goals"})
_DECIMALS = frozenset({"points"})


def read_indicator(data: Mapping[str, object]) -> Indicator:
    """Read conformed data (see the schema); words that do not belong to an indicator are ignored."""
    return Indicator(**_values(data))  # type: ignore[arg-type]  # the schema has checked the types


def overridden(common: Indicator, data: Mapping[str, object]) -> Indicator:
    """A 共性指标 with what the department may say itself; its other words stay the edition's."""
    return replace(common, **_values({key: data[key] for key in OVERRIDABLE if key in data}))  # type: ignore[arg-type]


def _values(data: Mapping[str, object]) -> dict[str, object]:
    names = fields_of(Indicator)
    return {names[key]: _read(names[key], value) for key, value in data.items() if key in names}


def _read(name: str, value: object) -> object:
    if name in _TARGETS:
        number = decimal(value)
        return value if number is None else number
    if name in _DECIMALS:
        return decimal(value)
    if name in _LISTS:
        return tuple(
            str(item) for item in (value if isinstance(value, list) else [] if value is None else [value])
        )
    return value


def _shown(value: object) -> object:
    if isinstance(value, Decimal):
        return format(value, "f")
    return (
        "、".join(value) if isinstance(value, tuple) and value else value or (value if value == 0 else None)
    )
