"""Numbers typed so that they are none, and texts that other YAML programs take for numbers."""

import re

from generator.diagnostics import Severity
from generator.source.faults import Fault, clipped
from generator.source.questions.asking import Asking
from generator.source.scalars import DIGITS_LIMIT, is_mistyped, is_too_long, number_meant
from generator.source.traps.line import quoted


def number(asking: Asking, index: int) -> Fault | None:
    """Full-width digits and thousands separators are errors; what is text here and a number elsewhere is a note."""
    text = asking.events[index].value
    span = asking.span(index)
    if is_mistyped(text):
        what = "全角数字" if re.search("[\uff0b\uff0d-\uff19]", text) else "千位分隔符"
        message = f"「{clipped(text)}」里有{what},不能作数"
        return Fault("Y151", (span,), message, f"写「{number_meant(text) or '半角数字'}」")
    if is_too_long(text):
        message = f"「{clipped(text)}」超过 {DIGITS_LIMIT} 位,按文字处理"
        return Fault("Y153", (span,), message, "本来就是文字的,加引号", Severity.NOTE)
    return word(asking, index)


def word(asking: Asking, index: int) -> Fault | None:
    """Text to this loader, something else to others."""
    text = asking.events[index].value
    meant = number_meant(text)
    hint = f"是文字就加引号:{clipped(quoted(text))}" + (f";是数就写「{clipped(meant)}」" if meant else "")
    message = f"「{clipped(text)}」按文字处理,有的软件会读成别的"
    return Fault("Y152", (asking.span(index),), message, hint, Severity.NOTE)
