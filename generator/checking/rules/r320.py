"""花的钱、用的人不是产出,不能当目标。

「投入资金 500 万元」「安排工作人员 20 人」说的是用了多少,不是做成了什么。钱写在「预算情况」;指标写用这些钱做成的事。
投入类、成本类的指标不在此列;引进的资金、节约的资金是成果,也不算。
来源:省级填报指南(不得以投入的人力、财力、物力作为绩效目标)。

错:

    - 指标名称: 培训经费
      指标值类型: ≥
      指标值: 20
      度量单位: 万元

对:

    - 指标名称: 培训人数
      指标值类型: ≥
      指标值: 300
      度量单位: 人
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import target
from generator.model.indicator import Indicator
from generator.model.measures import bare_name, is_saving

CODE = "R320"
TITLE = "投入的钱和人不是产出"
LEVEL = Severity.WARNING
QUESTION = "相关性"

PLACES_OF_INPUT = frozenset({"投入", "成本"})
"""类别 in which inputs are what is asked for."""

_MONEY = re.compile(r"元$")
_SPENT = re.compile(r"(?:支出|经费|资金|投入|拨款|拨付|预算|投资)(?:数|额|量|总额|金额|规模)?$")
_STAFF = re.compile(
    r"(?:投入|安排|配备|聘用|在职|在编|编内|编外)(?:的)?(?:工作|专职|管理|编制)?(?:人员|人数|人员数|人员数量|人力|车辆|车辆数)$"
)
_RESULT = re.compile(
    r"引进|引资|招商|争取|撬动|带动|募集|筹集|融资|贷款|挽回|追回|追缴|收回|清收|吸引|社会投资|固定资产投资"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own targets outside 投入 and 成本 that count money spent or people employed."""
    for item in subject.quantitative:
        if item.category not in PLACES_OF_INPUT and _is_input(item.indicator):
            message = f"「{item.indicator.name}」({target(item.indicator)})是投入,不是做成的事"
            hint = f"钱写在「{words.BUDGET}:」;「{words.NAME}:」写用它做成了什么,例如「培训人数」「维修里程」"
            yield Finding((item.at(words.NAME),), message, hint)


def _is_input(indicator: Indicator) -> bool:
    if _counts_staff(indicator.name):
        return True
    return bool(indicator.unit and _MONEY.search(indicator.unit)) and _counts_money(indicator.name)


@lru_cache(maxsize=512)
def _counts_staff(name: str) -> bool:
    return _STAFF.search(bare_name(name)) is not None


@lru_cache(maxsize=512)
def _counts_money(name: str) -> bool:
    bare = bare_name(name)
    return bool(_SPENT.search(bare)) and not is_saving(bare) and not _RESULT.search(bare)
