"""The form as a reader sees it."""

from generator.form.compose import compose
from generator.form.form import DELETED, INSERTED, LABELS, Cell, Cut, Form, Mark, Row, Share

__all__ = ["DELETED", "INSERTED", "LABELS", "Cell", "Cut", "Form", "Mark", "Row", "Share", "compose"]
