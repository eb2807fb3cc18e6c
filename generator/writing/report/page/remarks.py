"""The judgements laid out: each with its question, its level, what it asks for, and where its subject stands."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.review.finding import Judged
from generator.review.words import group_name
from generator.writing.report.page.ground import Ground


class Remark(NamedTuple):
    """A judgement as drawn. `asks` is open (未说明), answered (已说明) or empty.

    `targets` are the anchors of what it is about, the first that of its subject. `groups`, `demands` and `verdicts` are
    those of its indicators, a line each; filters ask for them. `figures` are the values of its subject in one line.
    """

    anchor: str
    level: str
    caption: str
    code: str
    title: str
    question: str
    subject: str
    targets: tuple[str, ...]
    message: str
    hint: str
    asks: str
    answer: str
    groups: str
    demands: str
    verdicts: str
    figures: str

    @property
    def target(self) -> str:
        """The anchor of its subject, empty where that stands nowhere."""
        return self.targets[0] if self.targets else ""


def remarks(judged: Sequence[Judged], ground: Ground, last_actual: str) -> list[Remark]:
    """Lay out the judgements in their order; `last_actual` is the caption of what last year reached."""
    return [_remark(one, f"f{number}", ground, last_actual) for number, one in enumerate(judged, 1)]


def _remark(judged: Judged, anchor: str, ground: Ground, last_actual: str) -> Remark:
    finding, targets = judged.finding, ground.targets(judged)
    rows = [ground.rows[target] for target in targets if target in ground.rows]
    return Remark(
        anchor=anchor,
        level=judged.weight.word,
        caption=judged.weight.caption,
        code=judged.code,
        title=judged.title,
        question=judged.question,
        subject=finding.subject,
        targets=targets,
        message=finding.message,
        hint=finding.hint,
        asks="open" if judged.unanswered else "answered" if judged.asks else "",
        answer=judged.answer or "",
        groups="\n".join(dict.fromkeys(group_name((row.level, row.group)) for row in rows)),
        demands="\n".join(dict.fromkeys(demand for row in rows for demand in row.pair.demands)),
        verdicts="\n".join(dict.fromkeys(row.verdict for row in rows)),
        figures=ground.figures(targets[0], last_actual) if len(targets) == 1 else "",
    )
