"""名称只写要量的东西:不写目标数,不写结果,一个指标不量两样东西。

「年度资金支付完成率100%」把目标写进了名称,明年目标一变,名称也得变,两年就对不上。「工程质量合格」写的是结果,应写「工程质量合格率」。
「覆盖率和合格率」是两个指标,达到一个、没达到一个时没法打分。
来源:公开的申报表。

错:

    - 指标名称: 年度资金支付完成率100%
      指标值类型: "="
      指标值: 100
      度量单位: "%"

对:

    - 指标名称: 年度资金支付完成率
      指标值类型: "="
      指标值: 100
      度量单位: "%"
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed

CODE = "R308"
TITLE = "名称不含目标,不并列两个指标"
LEVEL = Severity.WARNING
QUESTION = "适当性"

RESULTS = ("合格", "达标", "完成", "办结", "到位", "及时", "覆盖", "公开")
"""Results that end a name where the ratio is meant; 率 is what is missing."""

_MEASURES = "(?:率|满意度|占比|比例|次数|人数|人次|个数|数量|面积|里程)"
_LONGEST = 60
"""Characters of a name that are looked at; longer ones are no names, which R110 says."""
_TWO = re.compile(
    rf"{_MEASURES}(?P<joint>和|及|与|以及|[、/,\uff0c])(?P<second>[^、/,\uff0c]*(?:{_MEASURES}|质量))$"
)
_TARGET = re.compile(
    r"(?:[≥≤>=<]|达到?|不低于|不少于)?\s*(?<![A-Za-z\d.\-])(?P<number>\d+(?:\.\d+)?)\s*"
    r"(?P<unit>[%\uff05]|[^\W\d_]{0,3})(?:以上|以下|以内)?$"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own names that hold the target, a result in place of a measure, or two measures."""
    for item in subject.own:
        if len(item.indicator.name) > _LONGEST:
            continue
        fault = _two_measures(item) or _target(item) or _result(item)
        if fault:
            yield Finding((item.at(words.NAME),), *fault)


def _two_measures(item: Listed) -> tuple[str, str] | None:
    name = item.indicator.name
    match = _TWO.search(name)
    if match is None:
        return None
    first, second = name[: match.start("joint")], match["second"]
    message = f"「{name}」并列了两个指标,一个指标值管不了两样"
    return message, f"拆成两项,各写各的指标值:「{words.NAME}: {first}」和「{words.NAME}: {second}」"


def _target(item: Listed) -> tuple[str, str] | None:
    """A percentage at the end of the name, or the target's own number with or without its unit."""
    indicator = item.indicator
    match = _TARGET.search(indicator.name)
    if match is None or not match.start():
        return None
    percent = match["unit"] in ("%", "\uff05")
    own = indicator.number is not None and format(indicator.number, "f") == match["number"]
    if not percent and not (own and match["unit"] in ("", indicator.unit)):
        return None
    message = f"名称「{indicator.name}」里写了目标「{match[0].strip()}」"
    name = indicator.name[: match.start()].rstrip(":,\uff1a\uff0c")
    name += f"{match['unit']}数" if match["unit"] and not percent else ""
    return message, f"名称写「{words.NAME}: {name}」,目标只写在「{words.VALUE}:」"


def _result(item: Listed) -> tuple[str, str] | None:
    """工程质量合格 = 100 %, or 信息公开及时 with the value 及时: the name already says the result."""
    indicator = item.indicator
    name, value = indicator.name, indicator.value
    if indicator.number is not None and name.endswith(RESULTS):
        return f"名称「{name}」写的是结果,不是要量的东西", f"名称写「{words.NAME}: {name}率」"
    if isinstance(value, str) and len(value) > 1 and name.endswith(value):
        return f"名称「{name}」里已经写了指标值「{value}」", f"名称写「{words.NAME}: {name}性」"
    return None
