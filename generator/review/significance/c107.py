"""评分放宽了的指标,要写明原因。

同样的差距少扣分(每降低 2 个百分点扣 1 分,改成每降低 5 个百分点扣 1 分)、满分的门槛比指标值低了、分值少了,都是放宽。
门槛随指标值一起改的,不算。评分句读不懂或两年写法不同、比不出来的,只提示。分值加了的,只提示。
来源:评分标准的宽严与指标值一样,影响考核结果。

例(上年「每降低2个百分点扣1分」):

    评扣分标准: 该指标达到95%得5分,每降低5个百分点扣1分,扣完为止。

要说明:

    变动说明:
      - 对象: 重大会议、活动参与率
        说明: 参会总数减少,每缺一次影响变大
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Path, Severity
from generator.model.amount import written
from generator.model.scored import REMARK, SCORING, full_score, scored
from generator.review.demand import target_change
from generator.review.easing import easing
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.standing import POINTS, Standing, standing

CODE = "C107"
TITLE = "评分放宽了要说明"
LEVEL = Severity.WARNING
QUESTION = "适当性"

_OTHER_MEASURE = (Demand.TO_WORDS, Demand.TO_NUMBER, Demand.INCOMPARABLE)
"""A sentence has to change with these; C106 speaks of them."""


def judge(changes: Changes) -> Iterator[Finding]:
    """Indicators that give points more easily, or fewer of them; what nobody can compare is a note."""
    for item in standing(changes):
        sentence, points = _sentence_change(item), _points(item)
        easier = [_sentences(item)] if sentence is Demand.EASIER else []
        if points is not None and points[1] < points[0]:
            easier.append(f"{POINTS}由 {written(points[0])} 分减为 {written(points[1])} 分")
        if easier:
            yield _asking(item, easier)
        elif sentence is Demand.OPEN:
            yield _note(item, f"{_sentences(item)},看不出宽严,由人判断")
        elif points is not None:
            yield _note(item, f"{POINTS}由 {written(points[0])} 分增为 {written(points[1])} 分")


def _sentence_change(item: Standing) -> Demand | None:
    """What the change of the scoring sentence means, where it is the department's and says more than C106."""
    mine = any(item.decided(found.word) for found in map(scored, (item.before, item.after)) if found)
    if not mine or target_change(item.before, item.after) in _OTHER_MEASURE:
        return None
    return easing(item.before, item.after)


def _points(item: Standing) -> tuple[Decimal, Decimal] | None:
    """The points of both years where the department changed them."""
    before, after = full_score(item.before), full_score(item.after)
    mine = item.decided(POINTS) or item.decided(REMARK)
    return (before, after) if mine and before is not None and after is not None and before != after else None


def _sentences(item: Standing) -> str:
    before, after = (found.text if (found := scored(one)) else "无" for one in (item.before, item.after))
    return f"评分由「{before}」改为「{after}」"


def _asking(item: Standing, easier: list[str]) -> Finding:
    name = item.after.name
    message = f"「{name}」的评分放宽:{';'.join(easier)}"
    return Finding(name, (_path(item),), message, ask(name, "为什么放宽"), names_of(item.pair), item.pair)


def _note(item: Standing, what: str) -> Finding:
    message = f"「{item.after.name}」的{what}"
    return Finding(item.after.name, (_path(item),), message, pair=item.pair, level=Severity.NOTE)


def _path(item: Standing) -> Path:
    found = scored(item.after)
    return item.at(found.word if found else SCORING)
