"""Declaration, Declaration -> Changes: every difference as a fact."""

from generator.model.declaration import Declaration
from generator.model.edition import Edition
from generator.review.facts import Changes


def compare(old: Declaration, new: Declaration, old_edition: Edition, edition: Edition) -> Changes:
    """Every difference between two declarations; nothing between one and itself, mirrored when swapped."""
    raise NotImplementedError
