"""Short texts with words of the form in them: 「目标{{ 序号 }}: {{ 内容 }}」, written in edition.yaml."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

Phrase = Callable[[Mapping[str, object]], str]
"""Given the words it may use, the finished text. An absent word is None and prints as nothing; 0 prints as 0."""


class PhrasingError(Exception):
    """A text of the edition cannot be read or asks for a word that does not exist; the message is Chinese.

    `reason` is its last part, without the text or page that it says first. `word` is the word that does not exist,
    where that is the fault. `trail` are names and lines of the pages on the way to it, the innermost last.
    """

    def __init__(
        self,
        message: str,
        word: str | None = None,
        *,
        reason: str = "",
        trail: tuple[tuple[str, int], ...] = (),
    ) -> None:
        super().__init__(message)
        self.word, self.reason, self.trail = word, reason or message, trail


_LONE = re.compile(r"\{\{ *(\w+) *\}\}")


def _printed(value: object) -> str:
    return "" if value is None else str(value)


@lru_cache(maxsize=1)
def _environment() -> Any:
    from generator.phrasing.sandbox import sandbox

    return sandbox(_printed)


@lru_cache(maxsize=4096)
def compile_phrase(text: str) -> tuple[Phrase, frozenset[str]]:
    """Compile a text once; return it with the words it uses. Raises PhrasingError."""
    if "{" not in text:
        return (lambda _words: text), frozenset()
    from jinja2 import TemplateError, meta

    environment = _environment()
    try:
        names = meta.find_undeclared_variables(environment.parse(text))
        template = environment.from_string(text)
    except TemplateError as error:
        from generator.phrasing.faults import reason

        raise PhrasingError(f"「{text}」不是正确的显示式:{reason(error)}") from error
    phrase, lone = _phrase(template, text), _LONE.fullmatch(text)
    return (_lone_word(lone[1], phrase) if lone else phrase), frozenset(names)


def _lone_word(name: str, phrase: Phrase) -> Phrase:
    """A phrase that is one word and nothing else, as most are: no need of Jinja while the word is a text."""

    def lone(words: Mapping[str, object]) -> str:
        value = words.get(name)
        return value if type(value) is str else phrase(words)

    return lone


def _phrase(template: Any, text: str) -> Phrase:
    from generator.phrasing.faults import FAULTS, reason

    environment, render = template.environment, template.root_render_func
    context = environment.context_class  # as template.new_context makes it, which takes twice as long

    def phrase(words: Mapping[str, object]) -> str:
        try:
            return "".join(render(context(environment, words, None, {})))
        except FAULTS as error:
            raise PhrasingError(
                f"「{text}」算不出来:{reason(error)}", getattr(error, "word", None)
            ) from error

    return phrase
