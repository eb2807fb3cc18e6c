"""What the name of an indicator says it measures: a ratio, a count, money, quality, time or satisfaction.

The word lists come from published forms and from index libraries of provincial finance departments; a name
that none of them knows says nothing, and no rule speaks of it.
"""

import re
from enum import StrEnum
from functools import lru_cache

_BRACKETS = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]$")

_RATIO = re.compile(r"(?:率|满意度|占比|比例|比重)$")
_NO_SHARE = re.compile(r"(?:效率|频率|功率|汇率|容积率|速率|倍率|心率|分辨率)$")
"""Names in 率 that are no share of a whole and have units of their own (次/年, 元/美元, 千瓦)."""

_MAY_EXCEED = re.compile(
    r"增长|增幅|增速|增收|提升|上升|提高|变动|调整|同比|环比|收益|回报|利润率|控制|负债|杠杆|毛入学|超额|倍|下降|降低|减少"
)
"""Ratios that compare two years or two sums, and so may pass 100% or fall below 0."""

_MEASURE = re.compile(
    r"(?:率|比|占比|比例|比重|数|(?<![质力])量|额|(?<![力制年季月态])度|人次|场次|频次|时间|时长|期限|工期"
    r"|面积|里程|距离|体积|成本|费用|单价|造价|产值|收入|资金|得分|指标?值|覆盖面)$"
)
"""How the name of something that can be measured ends; 力度 and 质量 say what to do, not what to count."""


class Kind(StrEnum):
    """What a name measures, in the field's words."""

    SATISFACTION = "满意度"
    TIMELINESS = "时效"
    QUALITY = "质量"
    COST = "成本"
    COUNT = "数量"
    COMPLETION = "完成情况"


_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.SATISFACTION, re.compile(r"满意[度率]$")),
    (
        Kind.TIMELINESS,
        re.compile(
            r"(?:(?:及时|按时|按期|准时|如期)[^率性]{0,4}[率性]|时效|时限|工期|(?:完成|办理|办结|响应)时间)$"
        ),
    ),
    (
        Kind.QUALITY,
        re.compile(
            r"(?:质量|(?:合格|优良|优质|优秀|达标|准确|正确|差错|错误|返工|验收通过|一次通过|完好)率)$"
        ),
    ),
    (Kind.COST, re.compile(r"(?:成本|造价|单价|费用|成本控制[率数])$")),
    (Kind.COUNT, re.compile(r"(?:数量|次数|人数|人次|个数|件数|份数|户数|场次|篇数|项数|台数|里程|面积)$")),
    (Kind.COMPLETION, re.compile(r"(?:(?:完成|办结|执行|到位|实现|落实|完工|开工)率|进度)$")),
)
_SAVED = re.compile(r"节约|节省|节支|降低|下降|减少|压减|压缩")


@lru_cache(maxsize=512)
def bare_name(name: str) -> str:
    """A name without what its last brackets add: 合格率(%) is 合格率."""
    return _BRACKETS.sub("", name.strip()).rstrip()


@lru_cache(maxsize=512)
def is_ratio(name: str) -> bool:
    """Whether a name asks for a share of a whole, in percent: 参与率, 满意度, 占比."""
    bare = bare_name(name)
    return bool(_RATIO.search(bare)) and not _NO_SHARE.search(bare)


@lru_cache(maxsize=512)
def may_exceed(name: str) -> bool:
    """Whether a percentage of this name may pass 100% or fall below 0: growth, change, control, return."""
    return bool(_MAY_EXCEED.search(name))


@lru_cache(maxsize=512)
def is_measure(name: str) -> bool:
    """Whether a name ends in what can be measured (…率, …次数, …面积), not in what is to be done (…力度)."""
    return bool(_MEASURE.search(bare_name(name)))


@lru_cache(maxsize=512)
def kind_of(name: str) -> Kind | None:
    """What a name measures, or None where its last word does not say. Money saved is no cost."""
    bare = bare_name(name)
    kind = next((kind for kind, pattern in _KINDS if pattern.search(bare)), None)
    return None if kind is Kind.COST and is_saving(bare) else kind


def is_saving(name: str) -> bool:
    """Whether a name speaks of money saved, where more is better."""
    return _SAVED.search(name) is not None
