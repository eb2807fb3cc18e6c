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
            from generator.phrasing.faults import reason, trail

            message = f"模板 {self._template.name} 填不出来:{reason(error)}"
            word = getattr(error, "word", None)
            raise PhrasingError(message, word, reason=reason(error), trail=trail(error)) from error


def compile_page(sources: Mapping[str, str], name: str, finalize: Callable[[Any], str]) -> Page:
    """Compile `sources[name]`, which may extend or include the other sources.

    `finalize` turns a value into escaped markup. Raises PhrasingError with the line of a syntax error.
    """
    from jinja2 import TemplateError

    from generator.phrasing.sandbox import sandbox

    try:
        return Page(sandbox(finalize, sources).get_template(name))
    except TemplateError as error:
        from generator.phrasing.faults import reason, trail

        at, said = trail(error), reason(error)
        where = f"第{at[-1][1]}行" if at else ""
        raise PhrasingError(f"模板 {name} {where}写错了:{said}", reason=said, trail=at) from error
