"""Two sides -> both checked, and compared where both can be read."""

from typing import NamedTuple

from generator.building.sides import Side, Sides
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.review.review import Review, review


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
