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

from generator.diagnostics import Path, Severity
from generator.model.amount import written
from generator.model.scored import REMARK, SCORING, full_score, scored
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.standing import POINTS, Standing, standing

CODE = "C107"
TITLE = "评分放宽了要说明"
LEVEL = Severity.WARNING
QUESTION = "适当性"


def judge(changes: Changes) -> Iterator[Finding]:
    """Indicators that give points more easily, or fewer of them; what nobody can compare is a note."""
    for item in standing(changes):
        points = _points(item)
        easier = [item.sentences] if item.sentence_change is Demand.EASIER else []
        easier += [text for more, text in points if not more]
        unclear = [f"{item.sentences},看不出宽严"] if item.sentence_change is Demand.OPEN else []
        unclear += [text for more, text in points if more]
        if easier:
            yield _asking(item, easier)
        elif unclear:
            message = f"「{item.after.name}」的{';'.join(unclear)},由人判断"
            yield Finding(item.after.name, (_path(item),), message, pair=item.pair, level=Severity.NOTE)


def _points(item: Standing) -> list[tuple[bool, str]]:
    """Whether there are more points than last year, and how many; nothing where the department did not change them."""
    before, after = full_score(item.before), full_score(item.after)
    mine = item.decided(POINTS) or item.decided(REMARK)
    if not mine or before is None or after is None or before == after:
        return []
    way = "增为" if after > before else "减为"
    return [(after > before, f"{POINTS}由 {written(before)} 分{way} {written(after)} 分")]


def _asking(item: Standing, easier: list[str]) -> Finding:
    name = item.after.name
    message = f"「{name}」的评分放宽:{';'.join(easier)}"
    return Finding(name, (_path(item),), message, ask(name, "为什么放宽"), names_of(item.pair), item.pair)


def _path(item: Standing) -> Path:
    found = scored(item.after)
    return item.at(found.word if found else SCORING)
