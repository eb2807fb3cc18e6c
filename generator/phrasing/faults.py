"""What is wrong in a template, in Chinese: told by the kind of the fault, because Jinja and Python say it in English."""

import re
from collections.abc import Iterator
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.phrasing.sandbox import UnknownWordError

FAULTS = (TemplateError, ArithmeticError, TypeError, ValueError, LookupError)
"""What a template that is filled may raise for a fault of its own, or of the words it was given."""

_SYNTAX = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"unknown tag '(\w+)'.* closed is '(\w+)'", "「{0}」与前面的「{1}」不配对"),
        (r"unknown tag '(end\w+|else|elif)'", "「{0}」前面没有与它配对的开头"),
        (r"unknown tag '(\w+)'", "没有「{0}」这种标签"),
        (r"closed is '(\w+)'", "「{0}」没有收尾,补上「end{0}」"),
        (r"No (?:filter|test) named '(.+)'", "没有「{0}」这种加工或判断"),
        (r"block '(\w+)' defined twice", "「block {0}」写了两次"),
        (r"unexpected char .(.)", "标签里不能写「{0}」"),
        (r", expected '(\W)'", "括号不成对,少了「{0}」"),
        (r"got '([^\x00-\x7f]+)'", "「{0}」不能接在这里"),
        (r"Expected an expression|unexpected 'end of", "标签里少了一个词"),
        (r"end of template|end of comment", "标签没有写完整,末尾要有 }}}}、%}} 或 #}}"),
    )
)


def reason(error: Exception) -> str:
    """One Chinese sentence without a full stop; never the error's own words."""
    match error:
        case UnknownWordError():
            return f"没有「{error.word}」这个词"
        case TemplateNotFound():
            return f"没有「{error.name}」这个文件"
        case TemplateSyntaxError():
            return _misspelt(error.message or "")
        case ZeroDivisionError():
            return "除数是 0"
        case ArithmeticError():
            return "算出来的数太大,或者不是数"
        case TypeError():
            return "有的词没有填,或者不是数,不能这样运算"
        case LookupError():
            return "没有要取的那一项"
    return "有的词不能这样用"


def _misspelt(message: str) -> str:
    for pattern, said in _SYNTAX:
        if found := pattern.search(message):
            return said.format(*found.groups())
    return "标签里的写法不对"


def trail(error: Exception) -> tuple[tuple[str, int], ...]:
    """Names and lines of the templates that an error came through, from the page to what it includes."""
    places = list(_passed(error.__traceback__))
    if isinstance(error, TemplateSyntaxError):
        places.append((error.name or "", error.lineno))
    return tuple(places)


def _passed(step: TracebackType | None) -> Iterator[tuple[str, int]]:
    while step is not None:
        template = step.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            yield template.name or "", template.get_corresponding_lineno(step.tb_lineno)
        step = step.tb_next
