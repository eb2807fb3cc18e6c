"""Two sides -> both checked, and compared where both can be read."""

from typing import NamedTuple

from generator.building.comparing.sides import Side, Sides
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.review.review import Review, review
from generator.writing.report.entry import Entry, Faults


class Compared(NamedTuple):
    """What is known of two declarations. `review` is None where one is missing, or cannot be read for its errors."""

    sides: Sides
    old: Checked | None
    new: Checked | None
    review: Review | None

    @property
    def faulty(self) -> tuple[Checked, ...]:
        """The sides that cannot be compared, with the diagnostics that say why."""
        return tuple(checked for checked in (self.old, self.new) if checked and checked.form is None)

    @property
    def entry(self) -> Entry:
        """The same as reports are told it."""
        old, new = self.sides.old, self.sides.new
        return Entry(
            folder=self.sides.folder,
            department=self._department,
            old=old and old.shown,
            new=new and new.shown,
            review=self.review,
            source=self.new.source if self.new else None,
            faults=tuple(Faults(checked.diagnostics, checked.source.text) for checked in self.faulty),
        )

    @property
    def _department(self) -> str:
        """The 部门名称 on the newer side that can be read."""
        declarations = (checked.declaration for checked in (self.new, self.old) if checked)
        return next((known.department for known in declarations if known), self.sides.folder)

    @property
    def submittable(self) -> bool:
        """Whether the new declaration may be submitted, by its own check."""
        return self.new is not None and self.new.submittable


def compare_sides(sides: Sides, editions: Editions) -> Compared:
    """Check both sides and compare them. Raises OSError where an edition cannot be read."""
    old, new = (_checked(side, editions) for side in (sides.old, sides.new))
    return Compared(sides, old, new, _review(old, new))


def _checked(side: Side | None, editions: Editions) -> Checked | None:
    return None if side is None else check(side.raw, side.shown, side.folder, side.stem, editions)


def _review(old: Checked | None, new: Checked | None) -> Review | None:
    if old is None or new is None or old.form is None or new.form is None:
        return None
    if old.declaration is None or new.declaration is None or old.edition is None or new.edition is None:
        return None
    return review(old.declaration, new.declaration, old.edition, new.edition)
