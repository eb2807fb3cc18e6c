"""Signs that mean something to YAML when a text begins with them, and quotes that do not enclose the whole text."""

import re
from collections.abc import Iterator

from generator.source.traps.line import Line, Suspicion, quoted

_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_HEADER = re.compile(r"[|>][-+1-9]{0,2}$")
_UNKNOWN_ESCAPE = re.compile(
    r"\\(?![0abt\tnvfre \"/\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}).?"
)
_LOST_CLOSERS = "\u201d\u201c\uff02\u2019\u2018\uff07"
_RESERVED = "%@`,]}"
_NAMED = {"*": "引用", "&": "锚点", "!": "类型标记"}


def special_start(line: Line) -> Iterator[Suspicion]:
    """A text that begins with a sign YAML keeps for itself.

    Wrong: `度量单位: %`. Right: `度量单位: "%"`.
    """
    sign = line.value[:1]
    if line.key and line.key[0] in _RESERVED + "*&!|>":
        message = f"「{line.key[0]}」不能作开头"
        behind = line.text[len(line.lead) + len(line.key) :]
        for repaired in (line.lead + quoted(line.key) + behind, line.lead + quoted(line.body) + line.comment):
            yield line.suspect("Y141", len(line.lead), 1, message, repaired)
    elif sign and sign in _RESERVED:
        message = f"「{sign}」在 YAML 里另有用处,以它开头的内容要加引号"
        yield line.suspect("Y141", line.value_at, 1, message, line.with_value(quoted(line.value)))
    elif not line.key and re.match(r":(?: |$)", line.value):
        hint = f"写成「键{line.value}」"
        repaired = line.with_value(quoted(line.value))
        yield line.suspect("Y115", line.value_at, 1, "冒号前面没有键", repaired, hint)
    elif re.match(r"[?:](?: |$)", line.value):
        message = f"以「{sign}」加空格开头的内容要加引号"
        yield line.suspect("Y141", line.value_at, 1, message, line.with_value(quoted(line.value)))


def name_sign(line: Line) -> Iterator[Suspicion]:
    """An alias, an anchor or a tag, which a declaration may not hold; most often a footnote's star.

    Wrong: `备注: *按季度统计`. Right: `备注: "*按季度统计"`.
    """
    sign = line.value[:1]
    if sign and sign in _NAMED:
        message = f"以「{sign}」开头的内容要加引号:在 YAML 里它是{_NAMED[sign]}"
        yield line.suspect("Y142", line.value_at, 1, message, line.with_value(quoted(line.value)))


def block_sign(line: Line) -> Iterator[Suspicion]:
    """A comparison or a bar, which begins a text of several lines.

    Wrong: `指标值类型: >=`, `指标值类型: >`, `备注: |绝对值|`. Right: `指标值类型: ≥`, `">"`, `"|绝对值|"`.
    """
    value = line.value
    if value[:1] not in (">", "|"):
        return
    if value.startswith(">="):
        right, advice = "≥" + value[2:], "大于等于写「≥」"
    else:
        right, advice = quoted(value), "要加引号"
    message = f"以「{value[0]}」开头在 YAML 里表示下面是多行文字;{advice}"
    length = 2 if value.startswith(">=") else 1
    yield line.suspect("Y143", line.value_at, length, message, line.with_value(right))


def text_after_quotes(line: Line) -> Iterator[Suspicion]:
    """Quotes that end before the text does.

    Wrong: `备注: "放管服"改革`. Right: `备注: '"放管服"改革'`, or with the Chinese quotes `“放管服”改革`.
    """
    closed = _closed(line.value)
    rest = line.value[closed:] if closed else ""
    if rest.strip() and (line.key or not rest.startswith(":")):
        message = f"引号在「{line.value[:closed][-8:]}」就关上了,后面还有字"
        right = quoted(line.value)
        yield line.suspect("Y145", line.value_at + closed, len(rest), message, line.with_value(right))


def unclosed_quotes(line: Line) -> Iterator[Suspicion]:
    """Quotes that are not closed in their line: the following lines become part of the text.

    Wrong: `度量单位: "%`. Right: `度量单位: "%"`.
    """
    value = line.text[line.value_at :].rstrip()
    mark = value[:1]
    if mark not in _CLOSED or not mark or _closed(value):
        return
    inner = value[1:].rstrip(_LOST_CLOSERS) if value[-1] in _LOST_CLOSERS else value[1:]
    message = f"这里的引号 {mark} 没有关上"
    repaired = line.before_value + (quoted(inner) if mark not in inner else f"{mark}{inner}{mark}")
    yield line.suspect("Y146", line.value_at, 1, message, repaired)
    if mark in inner:
        yield line.suspect("Y146", line.value_at, 1, message, line.before_value + quoted(value))


def backslash(line: Line) -> Iterator[Suspicion]:
    """A backslash in double quotes, where it begins an escape.

    Wrong: `数据来源: "D:\\报表"`. Right: `数据来源: 'D:\\报表'`.
    """
    closed = _closed(line.value)
    found = _UNKNOWN_ESCAPE.search(line.value[:closed]) if line.value[:1] == '"' else None
    if found:
        message = f"双引号里的「{found.group()}」不是 YAML 认识的转义"
        inner = line.value[1 : closed - 1].replace("'", "''")
        repaired = line.with_value(f"'{inner}'{line.value[closed:]}")
        yield line.suspect("Y150", line.value_at + found.start(), len(found.group()), message, repaired)


def _closed(value: str) -> int:
    """Length of the quoted text that `value` begins with; 0 when there is none or it is not closed."""
    mark = value[:1]
    found = _CLOSED[mark].match(value) if mark in _CLOSED else None
    return found.end() if found else 0
