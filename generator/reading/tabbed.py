"""Tab-separated text -> lines: what a web system or a spreadsheet copies out."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress

from generator.reading.lines import Line, Reading
from generator.reading.refusal import RefusedError

_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
"""What Excel begins a 「Unicode 文本」 with."""
_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|html|head|meta|table)\b", re.IGNORECASE)


def read_tabbed(raw: bytes) -> Reading:
    """Each line of the text as a row; its cells without blanks at their ends. Raises RefusedError for what is no text."""
    text = _decoded(raw)
    if _MARKUP.match(text):
        raise RefusedError("这是网页或 XML,不是表格文件", "用 Excel 或 Word 打开,另存为 .xlsx 或 .docx 再读")
    if text.strip() and "\t" not in text:
        raise RefusedError(
            "这个文本的各列没有用制表符分开", "从 Excel 里复制表格再粘贴到文本,或另存为 .xlsx 再读"
        )
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = (
        Line(f"第{number}行", tuple(map(str.strip, row.split("\t")))) for number, row in enumerate(rows, 1)
    )
    return Reading(tuple(line for line in lines if any(line.cells)))


def _decoded(raw: bytes) -> str:
    if raw.startswith(_UTF_16):
        with suppress(UnicodeDecodeError):
            return raw.decode("utf-16")
    elif b"\0" not in raw:
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise RefusedError("看不出这是什么文件", "请用 .docx、.doc、.wps、.odt、.xlsx 或制表符分隔的文本")
