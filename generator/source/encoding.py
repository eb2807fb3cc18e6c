"""Bytes to text. A file in the wrong encoding is named as such, with the way to convert it."""

import codecs
from typing import NamedTuple

from generator.source.faults import TOP, Fault, Lines, Span, clipped

SIZE_LIMIT = 1_000_000
"""Bytes. A declaration has some 10,000; what is a hundred times as long is another kind of file."""

_HOW_TO_CONVERT = "用记事本打开,「另存为」时编码选「UTF-8」;或运行:iconv -f {name} -t UTF-8 原文件 > 新文件"
_MARKED = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_OTHER_FILES = (
    (b"PK\x03\x04", "Word、Excel 或压缩文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word 或 Excel 文件"),
    (b"%PDF-", "PDF 文件"),
)


class Decoded(NamedTuple):
    """The text, without a byte order mark and with every line break as `\\n`; or as much as could be read, and why."""

    text: str
    fault: Fault | None = None


def decode(raw: bytes) -> Decoded:
    """Read UTF-8, with or without a byte order mark."""
    if len(raw) > SIZE_LIMIT:
        message = f"文件有 {len(raw):,} 个字节,超过了上限 {SIZE_LIMIT:,} 个字节"
        return Decoded(
            "", Fault("Y101", (TOP,), message, "申报表一般只有一万字节左右,请核对是不是选错了文件")
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start)
    if "\0" in text:
        return _with_nulls(raw, text)
    return Decoded(_newlines(text))


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _other_encoding(text: str, name: str, code: str, at: int = 0) -> Decoded:
    text = _newlines(text)
    message = f"这个文件像是 {name} 编码,不是 UTF-8"
    iconv = "GB18030" if name == "GBK" else name
    line, column = Lines(text).position(min(at, len(text)))
    span = Span.within(line, column, 1 if at < len(text) else 0)
    return Decoded(text, Fault(code, (span,), message, _HOW_TO_CONVERT.format(name=iconv)))


def _foreign(raw: bytes) -> Decoded | None:
    for head, what in _OTHER_FILES:
        if raw.startswith(head):
            fault = Fault("Y102", (TOP,), f"这是{what},不是 YAML 文本", "请选扩展名为 .yaml 的文本文件")
            return Decoded("", fault)
    for mark, name in _MARKED:
        if raw.startswith(mark):
            return _other_encoding(raw.decode(name, "replace").lstrip("\ufeff"), name, "Y104")
    return None


def _with_nulls(raw: bytes, text: str) -> Decoded:
    """NUL bytes in what is valid UTF-8: UTF-16 without its mark, or a stray control character (found later)."""
    foreign = _foreign(raw)
    if foreign:
        return foreign
    for name, nulls in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[::2])):
        if nulls.count(0) * 10 > len(nulls):
            return _other_encoding(raw.decode(name, "replace"), "UTF-16", "Y104")
    return Decoded(_newlines(text))


def _not_utf8(raw: bytes, at: int) -> Decoded:
    foreign = _foreign(raw)
    if foreign:
        return foreign
    text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    others = sum(char > "\x7f" for char in text)
    if lost * 5 <= others:
        return _broken_bytes(raw, at)
    for name, nulls in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[::2])):
        if nulls.count(0) and _decodes(raw, name):
            return _other_encoding(raw.decode(name), "UTF-16", "Y104")
    if _decodes(raw, "gb18030"):
        first = next(index for index, byte in enumerate(raw) if byte > 0x7F)
        return _other_encoding(raw.decode("gb18030"), "GBK", "Y103", first)
    return _broken_bytes(raw, at)


def _decodes(raw: bytes, name: str) -> bool:
    try:
        raw.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _broken_bytes(raw: bytes, at: int) -> Decoded:
    """Mostly UTF-8, with a few bytes of something else; lines are those of the bytes, not of what is lost."""
    text = _newlines(raw.decode("utf-8-sig", "replace"))
    before = _newlines(raw[:at].decode("utf-8-sig", "replace"))
    span = Span.within(before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
    message = f"这里有不是 UTF-8 的字节({raw[at]:#04x}),后面的字读不出来"
    end = raw.find(b"\n", at)
    rest = raw[at : end if end >= 0 else len(raw)].strip()
    hint = "删掉这几个字,重新输入"
    if len(rest) > 1 and _decodes(rest, "gb18030"):
        hint += f";按 GBK 读是「{clipped(rest.decode('gb18030'))}」"
    return Decoded(text, Fault("Y105", (span,), message, hint))
