"""Whole documents as templates: compiled once, rendered many times, every value escaped by `finalize`."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.phrasing.phrases import PhrasingError


class Page:
    """A compiled template."""

    def __init__(self, template: Any) -> None:
        self._template = template

    def render(self, words: Mapping[str, object]) -> str:
        """Fill the template. Raises PhrasingError when it asks for a word that does not exist."""
        from jinja2 import TemplateError

        try:
            context = self._template.new_context(words, True)
            return "".join(self._template.root_render_func(context))
        except (TemplateError, ArithmeticError, TypeError, LookupError) as error:
            message = f"模板 {self._template.name} 填不出来:{error}"
            raise PhrasingError(message, getattr(error, "word", None)) from error


def compile_page(sources: Mapping[str, str], name: str, finalize: Callable[[Any], str]) -> Page:
    """Compile `sources[name]`, which may extend or include the other sources.

    `finalize` turns a value into escaped markup. Raises PhrasingError with the line of a syntax error.
    """
    from jinja2 import TemplateError

    from generator.phrasing.sandbox import sandbox

    try:
        return Page(sandbox(finalize, sources).get_template(name))
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f"第{line}行" if line else ""
        raise PhrasingError(f"模板 {name} {where}写错了:{error.message}") from error
