"""Text -> WordprocessingML: what `finalize` does to every value of a template; no filter can switch it off."""

import re
from collections.abc import Callable

from generator.writing.kept import Kept
from generator.writing.word.fault import UnprintableError

_SPECIAL = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_WORD = _XML | {
    ord("\n"): '</w:t><w:br/><w:t xml:space="preserve">',
    ord("\t"): '</w:t><w:tab/><w:t xml:space="preserve">',
}


def xml_text(text: str) -> str:
    """A text as the content of any other element. Raises UnprintableError."""
    return printable(text).translate(_XML)


def printable(text: str) -> str:
    """The text, if XML can hold it. Raises UnprintableError."""
    if found := _UNPRINTABLE.search(text):
        raise UnprintableError(text, found.start())
    return text


def _run_text(value: object) -> str:
    if value is None:
        return ""
    text = str(value)
    return text if _SPECIAL.search(text) is None else printable(text).translate(_WORD)


run_text: Callable[[object], str] = Kept(_run_text).__getitem__
"""A value as the inside of a `w:t`; line breaks and tabs become Word's own. None is nothing, 0 is 0.

Raises UnprintableError.
"""
