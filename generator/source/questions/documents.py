"""What YAML offers and a declaration may not hold: anchors, aliases, tags, merge keys, directives, more documents."""

from generator.source.faults import Fault
from generator.source.questions.asking import Asking
from generator.source.traps import take_apart
from generator.source.traps.documents import directive as directive_line
from generator.source.traps.documents import document_mark
from generator.source.traps.quoting import name_sign


def tagged(asking: Asking, index: int) -> Fault | None:
    """An anchor, an alias or a tag."""
    message = "不用 YAML 的锚点(&)、引用(*)和类型标记(!)"
    direct = Fault("Y142", (asking.span(index),), message, "把内容直接写出来;符号本身是内容的,加引号")
    return asking.first(asking.line(index), name_sign) or direct


def merge(asking: Asking, index: int) -> Fault | None:
    """`<<`, which would copy another mapping's words."""
    return Fault("Y161", (asking.span(index),), "不用 YAML 的合并键「<<」", "把每一项直接写出来")


def document(asking: Asking, index: int) -> Fault | None:
    """A second document, which nobody would read."""
    direct = Fault("Y162", (asking.span(index),), "一个文件只写一份申报表", "把后面的内容放到另一个文件")
    return asking.first(asking.line(index), document_mark) or direct


def directive(asking: Asking, index: int) -> Fault | None:
    """`%YAML` and its like; the event spans all of them."""
    for number in range(1, asking.events[index].end_mark.line + 2):
        found = asking.first(take_apart(number, asking.lines[number]), directive_line)
        if found:
            return found
    return Fault("Y163", (asking.span(index),), "不用 YAML 的指令行「%…」", "删去这一行")
