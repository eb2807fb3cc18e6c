"""Changes -> judgements: every rule of significance at the edition's level, with the 变动说明 that answers it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import Path
from generator.model.declaration import Declaration
from generator.model.words import words_of
from generator.review.facts import Changes
from generator.review.finding import Finding, Judged
from generator.review.reasons import Reasons
from generator.review.significance import c201
from generator.review.significance.registry import RULES

BUDGET = words_of(Declaration)["budget"]


def judge(changes: Changes) -> Iterator[Judged]:
    """Every judgement: first what asks for a reason and has none, then by level, then in the form's order.

    Between two versions of one year no reason is asked for, and 变动说明 is not judged.
    """
    judged = list(_of_changes(changes))
    if changes.between_years:
        judged += _of_reasons(changes, judged)
    order = _FormOrder(changes)
    yield from sorted(judged, key=lambda one: (not one.unanswered, -one.level, order.of(one.finding)))


def _of_changes(changes: Changes) -> Iterator[Judged]:
    reasons, edition = Reasons(changes.new.reasons), changes.edition
    for rule in RULES:
        if edition.closed(rule.CODE):
            continue
        for found in rule.judge(changes):
            finding = found if changes.between_years else _unasked(found)
            level = edition.level(rule.CODE, finding.level or rule.LEVEL)
            answer = reasons.answer(finding.objects)
            yield Judged(rule.CODE, rule.TITLE, rule.QUESTION, level, finding, answer)


def _unasked(finding: Finding) -> Finding:
    """The same fact where nobody asks for a reason; what to type would be the reason, so it goes too."""
    return replace(finding, objects=(), hint="") if finding.objects else finding


def _of_reasons(changes: Changes, judged: Sequence[Judged]) -> Iterator[Judged]:
    """What is to be said of 变动说明 that answer nothing."""
    if changes.edition.closed(c201.CODE):
        return
    idle = Reasons(changes.new.reasons).idle(one.finding.objects for one in judged)
    waiting = [one.finding.subject for one in judged if one.unanswered]
    for finding in c201.judge_idle(idle, waiting, changes):
        level = changes.edition.level(c201.CODE, finding.level or c201.LEVEL)
        yield Judged(c201.CODE, c201.TITLE, c201.QUESTION, level, finding)


class _FormOrder:
    """Where a finding stands on the form: by section as the edition prints them, then by its thing's own place."""

    def __init__(self, changes: Changes) -> None:
        pairs = list(enumerate(changes.indicators))
        self._sections = {name: place for place, name in enumerate(changes.edition.layout)}
        self._pairs = {id(pair): place for place, pair in pairs}
        self._rows: dict[Path, int] = {pair.new.path: place for place, pair in pairs if pair.new}
        self._rows |= {(BUDGET, *line.path): place for place, line in enumerate(changes.edition.budget)}

    def of(self, finding: Finding) -> tuple[int, int]:
        """Numbers to sort by; what stands nowhere on the form comes last."""
        path = finding.paths[0]
        section = self._sections.get(str(path[0]), len(self._sections))
        if finding.pair is not None:
            return section, self._pairs[id(finding.pair)]
        return section, self._within(path)

    def _within(self, path: Path) -> int:
        """The place of a line of the budget, of an indicator's row, or in a list."""
        place = self._rows.get(path)
        return place if place is not None else next((step for step in path if isinstance(step, int)), 0)
