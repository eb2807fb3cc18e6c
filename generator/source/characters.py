"""What must not stand in the text at all, found before parsing: one compiled expression over the whole text.

Invisible characters make silent wrong keys, unusual line breaks shift every later line number, tabs and conflict
marks end in errors far away, and what XML cannot hold can never be printed.
"""

import re
from collections.abc import Iterator

from generator.source.faults import Fault, Lines, Span, clipped

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\xad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
_INVISIBLE += "\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_FORBIDDEN = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_SUSPECT = re.compile(f"[\t{_BREAKS}{_SPACES}{_INVISIBLE}{_PRIVATE}{_FORBIDDEN}\ufffd]")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

_KINDS = (
    ("Y124", "\t"),
    ("Y133", f"[{_BREAKS}]"),
    ("Y131", f"[{_SPACES}]"),
    ("Y132", f"[{_INVISIBLE}]"),
    ("Y135", "\ufffd"),
    ("Y136", f"[{_PRIVATE}]"),
    ("Y134", f"[{_FORBIDDEN}]"),
)
_NAMES = {
    "\t": "制表符(Tab 键)",
    "\xa0": "不间断空格",
    "\u3000": "全角空格",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u2060": "零宽连接符",
    "\ufeff": "字节顺序标记(BOM)",
    "\xad": "软连字符",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\x85": "下一行符",
    "\x0b": "竖向制表符",
    "\x0c": "换页符",
    "\ufffd": "替换符 \ufffd",
    "\r": "回车符",
    "\u2800": "空白的盲文符",
    "\u202e": "从右向左的方向符",
}
_ESCAPED = {
    "Y131": "不是普通空格的{name}",
    "Y132": "看不见的{name}",
    "Y134": "XML 不能存放的{name}",
    "Y136": "私用区的字{name}",
}
_MESSAGES = {
    "Y124": "这里是{name},YAML 只认空格",
    "Y131": "这里是{name},看起来像空格,却不是空格",
    "Y132": "这里有看不见的{name}",
    "Y133": "这里有{name},会让后面的行号全部错位",
    "Y134": "这里有 XML 不能存放的{name},Word 文件会打不开",
    "Y135": "这里的字在转换编码时丢失了,只剩{name}",
    "Y136": "这里的字用的是私用区的编码{name},换一台电脑就看不见,或者是别的字",
}


def forbidden_characters(text: str) -> list[Fault]:
    """Conflict marks and characters that may not stand where they stand: one fault a kind, with all its places."""
    if any(mark in text for mark in _CONFLICT_MARKS) and _CONFLICT.search(text):
        return [_conflict(text)]
    if not _SUSPECT.search(text):
        return []
    lines = Lines(text)
    found: dict[str, list[tuple[Span, str]]] = {}
    for number, line in enumerate(lines.all, 1):
        for column in _offending(line):
            char = line[column]
            code = _code_of(char)
            found.setdefault(code, []).append((Span.within(number, column + 1, 1), char))
    return [_fault(code, places, lines) for code, places in found.items()]


def _offending(line: str) -> Iterator[int]:
    """Indexes of characters that may not stand there. Spaces and tabs in a comment do no harm."""
    comment = line.lstrip().startswith("#")
    text = _text_of(line)
    for match in _SUSPECT.finditer(line):
        char = match.group()
        if char == "\t" and comment and line[: match.start()].strip():
            continue
        if comment and _is_space(char):
            continue
        if char == "\u3000" and match.start() in text:
            continue
        yield match.start()


def _code_of(char: str) -> str:
    return next(code for code, kind in _KINDS if re.match(kind, char))


def escaped_character(text: str) -> tuple[str, str] | None:
    """The code of the first character that may stand in no text, and what it is, for escapes such as `\\u200b`."""
    suspects = (found.group() for found in _SUSPECT.finditer(text) if found.group() != "\u3000")
    char = next(suspects, "\r" if "\r" in text else "")
    if not char:
        return None
    code = "Y133" if char == "\r" else _code_of(char)
    return code, _ESCAPED.get(code, "{name}").format(name=name_of(char))


def is_hidden(text: str) -> bool:
    """Whether a text that Python calls printable holds what nobody can see: variation selectors, a blank pattern."""
    return _SUSPECT.search(text) is not None


def _is_space(char: str) -> bool:
    return re.match(f"[{_SPACES}]", char) is not None


def _text_of(line: str) -> range:
    """Indexes of a value's inside, where typographers may put an ideographic space: not its edges, nor the key."""
    body = line.lstrip(" -\u3000\xa0")
    at = len(line) - len(body)
    head = re.match(r"[\w \u3000\xa0]+[:\uff1a]", body)
    after = body[head.end() :] if head else body
    at += len(body) - len(after.lstrip())
    return range(at, len(line.rstrip()))


def name_of(char: str) -> str:
    """What a character that cannot be seen is called, with its number."""
    if "\U000e0020" <= char <= "\U000e007f":
        name = "标签字符"
    elif "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        name = "变体选择符"
    elif re.match(f"[{_PRIVATE}]", char):
        name = ""
    else:
        name = "控制字符" if char < chr(0xA0) else "特殊字符"
    return f"{_NAMES.get(char, name)}(U+{ord(char):04X})"


def _fault(code: str, places: list[tuple[Span, str]], lines: Lines) -> Fault:
    span, char = places[0]
    line = lines[span.line]
    drawn = clipped(_SUSPECT.sub("\u25a1", line).strip())
    if code == "Y136":
        hint = f"用通用的字代替「{drawn}」中的方框处:生僻字在 2022 年的国家标准里多已有了正式的编码,用新的输入法重新输入"
    elif code == "Y135":
        hint = f"对照原件,把「{drawn}」里丢失的字重新输入"
    elif code == "Y133":
        hint = f"删掉它,要换行就按回车键:「{drawn}」中的方框处"
    else:
        hint = f"改成「{clipped(_cleaned(line).strip())}」" + ("(缩进用空格)" if code == "Y124" else "")
    return Fault(code, tuple(place for place, _ in places), _MESSAGES[code].format(name=name_of(char)), hint)


def _cleaned(line: str) -> str:
    """The line as it was meant: spaces for what looks like one, none inside a key, nothing for what cannot be seen."""
    spaced = _SUSPECT.sub(
        lambda found: " " if found.group() == "\t" or _is_space(found.group()) else "", line
    )
    key = re.match(r"[ -]*(\w+(?: +\w+)+) *:", spaced)
    return spaced.replace(key.group(1), key.group(1).replace(" ", ""), 1) if key else spaced


def _conflict(text: str) -> Fault:
    lines = Lines(text)
    spans = tuple(lines.span(match.start(), match.end()) for match in _CONFLICT.finditer(text))
    spans = tuple(span._replace(end_column=len(lines[span.line]) + 1) for span in spans)
    message = "这是 git 合并冲突留下的记号,两边的内容还没有选定"
    hint = "在「<<<<<<<」与「>>>>>>>」之间留下要的一份,删去三种记号(<<<<<<<、=======、>>>>>>>)所在的行"
    return Fault("Y108", spans, message, hint)
