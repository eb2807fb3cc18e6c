"""The judgements laid out: each with its question, its level, what it asks for, and where its subject stands."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.review.finding import Judged
from generator.review.words import group_name


class Remark(NamedTuple):
    """A judgement as drawn. `asks` is open (未说明), answered (已说明) or empty; `target` the anchor of its subject.

    `group`, `demands` and `verdict` are its indicator's, empty for what is no indicator's; filters ask for them.
    `figures` are the values it is about in one line, where it is an indicator or an amount.
    """

    anchor: str
    level: str
    caption: str
    code: str
    title: str
    question: str
    subject: str
    target: str
    message: str
    hint: str
    asks: str
    answer: str
    group: str
    demands: str
    verdict: str
    figures: str = ""


def remark(judged: Judged, anchor: str, find: Callable[[Judged], str], verdicts: Mapping[int, str]) -> Remark:
    """Lay out one judgement; what is answered weighs as a note.

    `find` gives the anchor of what it is about, `verdicts` the 结论 by the identity of the pair.
    """
    finding, pair = judged.finding, judged.finding.pair
    return Remark(
        anchor=anchor,
        level=judged.weight.word,
        caption=judged.weight.caption,
        code=judged.code,
        title=judged.title,
        question=judged.question,
        subject=finding.subject,
        target=find(judged),
        message=finding.message,
        hint=finding.hint,
        asks="open" if judged.unanswered else "answered" if judged.asks else "",
        answer=judged.answer or "",
        group=group_name(pair.listed.names) if pair else "",
        demands=" ".join(pair.demands) if pair else "",
        verdict=verdicts.get(id(pair), ""),
    )
