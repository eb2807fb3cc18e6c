"""The form as a reader sees it."""

from generator.form.compose import compose, goal_texts
from generator.form.form import DELETED, INSERTED, LABELS, Cell, Cut, Form, Line, Mark, Row, Share
from generator.form.revised import accepted, rejected, spanned

__all__ = [
    "DELETED",
    "INSERTED",
    "LABELS",
    "Cell",
    "Cut",
    "Form",
    "Line",
    "Mark",
    "Row",
    "Share",
    "accepted",
    "compose",
    "goal_texts",
    "rejected",
    "spanned",
]
