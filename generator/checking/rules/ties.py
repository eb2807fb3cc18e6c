"""What an edition's 勾稽 comes to in a declaration: sums, shares and limits, in the edition's unit, exact.

A blank counts as 0 only inside a sum; a tie whose total, whose parts or whose required part (R101) are blank is not
judged.
Each tie has one verdict, so that one slip is reported by one rule.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from functools import cached_property, reduce
from itertools import chain
from typing import NamedTuple

from generator.checking.rules import form_words as words
from generator.diagnostics import Path
from generator.model.amount import written
from generator.model.declaration import Declaration, Task
from generator.model.edition import Edition, Tie
from generator.model.figures import trimmed

EXACT = Context(prec=120)
"""Amounts have at most 40 digits (generator.source), so no sum is ever rounded."""

TOLERANCE, ROUNDING = "容差", "0.01"
"""Up to this much a difference is rounding: 0.01 of the edition's unit, 万元 or 元 (limit 容差 of R211)."""

TEN_THOUSAND = Decimal(10_000)

NEAR = 100
"""Beside a slip of ten thousand, one part in this many is no more than rounding or a second, smaller slip."""


class Verdict(Enum):
    """What a sum comes to."""

    TIES = "ties"
    ROUNDING = "differs by rounding"
    ZERO_TOTAL = "the total is 0 and a part is not"
    UNIT_SLIP = "ties once an amount is read in another unit"
    DIFFERS = "differs"


class Term(NamedTuple):
    """An amount in a tie: its key, as people call it, where it stands, and how much (None where blank)."""

    key: str
    label: str
    path: Path
    amount: Decimal | None

    @property
    def value(self) -> Decimal:
        """The amount in a sum, where blank is 0."""
        return Decimal(0) if self.amount is None else self.amount

    def line(self, amount: Decimal) -> str:
        """How another amount is written in its place."""
        return f"{self.key.rpartition('.')[2]}: {trimmed(amount)}"

    def __str__(self) -> str:
        return f"{self.label}(空白)" if self.amount is None else f"{self.label} {written(self.amount)}"


class Slip(NamedTuple):
    """Amounts that were probably typed in `unit`, `factor` of the edition's; `rest` is what then still differs."""

    terms: tuple[Term, ...]
    unit: str
    factor: Decimal
    rest: Decimal = Decimal(0)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the amounts stand, whatever a tie calls them."""
        return tuple(term.path for term in self.terms)

    def meant(self, term: Term) -> Decimal:
        """What was probably meant, in the edition's unit."""
        return EXACT.multiply(term.value, self.factor)


@dataclass(frozen=True)
class Sum:
    """A total and its parts in `unit`. `grand` is the total of the whole budget, `by_task` a sum over tasks."""

    total: Term
    parts: tuple[Term, ...]
    unit: str
    tolerance: Decimal
    grand: bool = False
    by_task: bool = False

    @cached_property
    def sum(self) -> Decimal:
        """What the parts add up to."""
        return added(part.value for part in self.parts)

    @cached_property
    def difference(self) -> Decimal:
        """How much the total is above the sum; negative when it is below."""
        return EXACT.subtract(self.total.value, self.sum)

    @cached_property
    def verdict(self) -> Verdict:
        """What the sum comes to."""
        if self.difference == 0:
            return Verdict.TIES
        if self.total.value == 0:
            return Verdict.ZERO_TOTAL
        if abs(self.difference) <= self.tolerance:
            return Verdict.ROUNDING
        return Verdict.DIFFERS if self.slip is None else Verdict.UNIT_SLIP

    @cached_property
    def slip(self) -> Slip | None:
        """The amounts whose reading in another unit makes the sum tie, or differ by less than 1% of them."""
        tried = (
            self._read_in(unit, factor, tuple(term for term in terms if term.value))
            for unit, factor in other_units(self.unit)
            for terms in ((self.total,), *((part,) for part in self.parts), self.parts)
        )
        return min((slip for slip in tried if self._explains(slip)), key=lambda s: abs(s.rest), default=None)

    def _read_in(self, unit: str, factor: Decimal, terms: tuple[Term, ...]) -> Slip:
        slip = Slip(terms, unit, factor)
        change = added(EXACT.subtract(slip.meant(term), term.value) for term in terms)
        change = change if terms == (self.total,) else -change
        return slip._replace(rest=EXACT.add(self.difference, change))

    def _explains(self, slip: Slip) -> bool:
        meant = abs(added(slip.meant(term) for term in slip.terms))
        if not slip.terms or any(term.value < 0 for term in slip.terms):
            return False  # nothing was read in another unit, or what was is no budget (R212)
        if meant <= self.tolerance:
            return False  # so little ties as well where the amount is left out: its unit explains nothing
        return abs(slip.rest) <= max(self.tolerance, meant / NEAR)

    def __str__(self) -> str:
        """部门预算总额 2677.7 ≠ 财政性资金 2600 + 其他资金 0 = 2600(差 77.7 万元)."""
        parts = " + ".join(map(str, self.parts))
        difference = trimmed(abs(self.difference))
        return f"{self.total} ≠ {parts} = {trimmed(self.sum)}(差 {difference} {self.unit})"


class ShareOf(NamedTuple):
    """A share in percent that should be part / total."""

    share: Term
    part: Term
    total: Term

    @property
    def expected(self) -> Decimal:
        """Part / total in percent, rounded half up to the places of the written share."""
        ratio = EXACT.multiply(EXACT.divide(self.part.value, self.total.value), Decimal(100))
        return ratio.quantize(EXACT.create_decimal(1).scaleb(_places(self.share.value)), ROUND_HALF_UP, EXACT)


class LimitOf(NamedTuple):
    """A part that may not be more than a limit."""

    part: Term
    limit: Term


def added(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    return reduce(EXACT.add, amounts, Decimal(0))


def other_units(unit: str) -> tuple[tuple[str, Decimal], ...]:
    """The units ten thousand times off that people type by mistake, the likeliest first, in the edition's unit."""
    if unit == "万元":
        return ("元", 1 / TEN_THOUSAND), ("亿元", TEN_THOUSAND)
    return (("万元", TEN_THOUSAND),) if unit == "元" else ()


def sums_of(declaration: Declaration, edition: Edition) -> tuple[Sum, ...]:
    """The sums of the edition's 勾稽 that can be judged."""
    return tuple(_sums(declaration, edition))


def _sums(declaration: Declaration, edition: Edition) -> Iterator[Sum]:
    required = {line.key for line in edition.budget if line.required}
    tolerance = edition.limit("R211", TOLERANCE, Decimal(ROUNDING))
    for tie in edition.ties:
        if tie.total is not None and tie.share is None and (tie.parts or tie.task_amount is not None):
            total, parts = term(declaration, edition, tie.total), tuple(_parts(declaration, edition, tie))
            lacking = any(part.amount is None and part.key in required for part in parts)
            if total.amount is not None and any(part.amount is not None for part in parts) and not lacking:
                grand = tie.total == edition.budget[0].key
                yield Sum(total, parts, edition.unit, tolerance, grand, tie.task_amount is not None)
        elif tie.within_task:
            yield from _within_tasks(declaration, tie, edition.unit, tolerance)


def _within_tasks(declaration: Declaration, tie: Tie, unit: str, tolerance: Decimal) -> Iterator[Sum]:
    """The amount of each task that has one, and what it consists of."""
    for task in declaration.tasks:
        total, *parts = (_named_term(task, name) for name in (tie.task_amount or "", *tie.parts))
        if total.amount is not None and any(part.amount is not None for part in parts):
            yield Sum(total, tuple(parts), unit, tolerance)


def shares_of(declaration: Declaration, edition: Edition) -> Iterator[ShareOf]:
    """The shares of the edition's 勾稽 that can be judged: nothing blank, and a total that is not 0."""
    for tie in edition.ties:
        if tie.share is not None and tie.part is not None and tie.total is not None:
            keys = (tie.share, tie.part, tie.total)
            found = ShareOf(*(term(declaration, edition, key) for key in keys))
            if all(t.amount is not None for t in found) and found.total.amount:
                yield found


def limits_of(declaration: Declaration, edition: Edition) -> Iterator[LimitOf]:
    """The limits of the edition's 勾稽 that can be judged: nothing blank."""
    for tie in edition.ties:
        if tie.part is not None and tie.limit is not None:
            found = LimitOf(*(term(declaration, edition, key) for key in (tie.part, tie.limit)))
            if all(t.amount is not None for t in found):
                yield found


def term(declaration: Declaration, edition: Edition, key: str) -> Term:
    """The amount of a dotted budget key, called by its last step, or by all where that would not tell."""
    steps = tuple(key.split("."))
    same = [line for line in edition.budget if line.path[-1] == steps[-1]]
    label = steps[-1] if len(same) <= 1 else "·".join(steps)
    return Term(key, label, (words.BUDGET, *steps), declaration.amount(key))


def task_terms(declaration: Declaration) -> Iterator[Term]:
    """Every amount that stands under a task."""
    for task in declaration.tasks:
        yield from (_task_term(task, name) for name in task.amounts)


def _parts(declaration: Declaration, edition: Edition, tie: Tie) -> Iterator[Term]:
    tasks = declaration.tasks if tie.task_amount is not None else ()
    name = (tie.task_amount or "").removeprefix(f"{words.TASK_AMOUNTS}.")
    amounts = (term(declaration, edition, key) for key in tie.parts)
    return chain(amounts, (_task_term(task, name) for task in tasks))


def _task_term(task: Task, name: str) -> Term:
    path = (*task.path, words.TASK_AMOUNTS, name)
    return Term(name, f"「{task.name}」", path, task.amounts.get(name))


def _named_term(task: Task, name: str) -> Term:
    """An amount among others of its own task, so called by the task and by itself."""
    return _task_term(task, name)._replace(label=f"{task.name}·{name}")


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
