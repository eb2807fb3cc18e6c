"""The form as a reader sees it."""

from generator.form.compose import compose
from generator.form.form import LABELS, Cell, Cut, Form, Mark, Row, Share

__all__ = ["LABELS", "Cell", "Cut", "Form", "Mark", "Row", "Share", "compose"]
