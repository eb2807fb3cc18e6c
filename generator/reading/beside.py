"""What stands beside a form in a Word file: no cell and no paragraph holds it, and yet somebody may have written it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.reading.lines import Remark, short
from generator.reading.package import parse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = W + "txbxContent"
BESIDE = (BOX, _FALLBACK, _MATH + "oMath", _MATH + "oMathPara", W + "rt")
"""Elements inside a paragraph whose texts are none of its own: boxes float, and a fallback says everything again."""

_PARTS = (
    ("header", "页眉"),
    ("footer", "页脚"),
    ("comments", "批注"),
    ("footnotes", "脚注"),
    ("endnotes", "尾注"),
)
_PART = re.compile(r"word/([a-z]+)\d*\.xml")
_PAGE = re.compile(r"[第共页码\d\s/\-—–.,]*")


def beside(members: Mapping[str, bytes], root: Any) -> tuple[Remark, ...]:
    """What the body holds besides its text, then the texts of headers, footers, comments and notes."""
    return (*_in_body(root), *_in_parts(members))


def is_hidden(run: Any) -> bool:
    """Whether Word shows nothing of a run."""
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val", "true") not in ("0", "false", "off")


def _in_body(root: Any) -> Iterator[Remark]:
    for box in root.iter(BOX):
        if not any(above.tag in (_FALLBACK, BOX) for above in box.iterancestors()):
            yield from _left("文本框", _words(box))
    for formula in root.iter(_MATH + "oMath"):
        yield from _left("公式", "".join(text.text or "" for text in formula.iter(_MATH + "t")))
    for ruby in root.iter(W + "rt"):
        yield from _left("注音", _words(ruby))
    for run in root.iter(W + "r"):
        if is_hidden(run):
            yield from _left("隐藏的文字", _words(run))
    symbols = sum(1 for _ in root.iter(W + "sym"))
    pictures = sum(1 for _ in root.iter("{*}blip", "{*}imagedata"))
    for count, what in ((symbols, "个符号(如 ☑)"), (pictures, "幅图片")):
        if count:
            yield Remark("全文", f"{count} {what}没有放进申报表")


def _in_parts(members: Mapping[str, bytes]) -> Iterator[Remark]:
    captions = dict(_PARTS)
    for name in sorted(members):
        found = _PART.fullmatch(name)
        if found and (caption := captions.get(found[1])):
            for text in dict.fromkeys(_words(block) for block in parse(members[name], name).iter(W + "p")):
                if not _PAGE.fullmatch(text):
                    yield from _left(caption, text)


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def _left(what: str, text: str) -> Iterator[Remark]:
    if text.strip():
        yield Remark(what, f"「{short(text)}」没有放进申报表")
