"""The sandbox that every template runs in: strict about unknown words, closed to Python's insides."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import DictLoader, StrictUndefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing


class UnknownWordError(UndefinedError):
    """A template asks for a word that does not exist."""

    def __init__(self, word: str) -> None:
        super().__init__(f"没有「{word}」这个词")
        self.word = word


class _Unknown(StrictUndefined):
    """What stands for such a word: any use of it fails and names the word."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: object = None
    ) -> None:
        del exc  # what the sandbox forbids is no word either
        super().__init__(hint, obj, name, UnknownWordError)

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint)


class Sandbox(ImmutableSandboxedEnvironment):
    """Looks a dotted word up in a mapping first: a form's word is never a method of `dict`."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Find a word of a mapping or a field of a named tuple, else what the sandbox allows.

        It allows every such field (their names never begin with _), but takes several times as long to say so.
        """
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        if isinstance(obj, tuple) and attribute in getattr(type(obj), "_fields", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def sandbox(finalize: Callable[[Any], str], sources: Mapping[str, str] | None = None) -> Sandbox:
    """A sandbox whose every printed value passes through `finalize`, which no filter can switch off.

    Autoescape stays off because `finalize` escapes: a value marked safe is escaped all the same.
    """
    environment = Sandbox(
        undefined=_Unknown,
        autoescape=False,
        finalize=finalize,
        loader=DictLoader(dict(sources or {})),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    return environment
