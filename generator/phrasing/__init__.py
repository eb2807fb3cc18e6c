"""The only owner of Jinja: texts of the edition, and page templates for the writers, always in the sandbox."""

from generator.phrasing.pages import Page, compile_page
from generator.phrasing.phrases import Phrase, PhrasingError, compile_phrase

__all__ = ["Page", "Phrase", "PhrasingError", "compile_page", "compile_phrase"]
