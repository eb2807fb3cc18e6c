"""Tab-separated text -> lines: what a web system or a spreadsheet copies out."""

from generator.reading.lines import Line, Reading
from generator.reading.refusal import RefusedError


def read_tabbed(raw: bytes) -> Reading:
    """Each line of the text as a row; its cells without blanks at their ends. Raises RefusedError for what is no text."""
    rows = _decoded(raw).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = (
        Line(f"第{number}行", tuple(map(str.strip, row.split("\t")))) for number, row in enumerate(rows, 1)
    )
    return Reading(tuple(line for line in lines if any(line.cells)))


def _decoded(raw: bytes) -> str:
    if b"\0" not in raw:
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise RefusedError("看不出这是什么文件", "请用 .docx、.doc、.wps、.odt、.xlsx 或制表符分隔的文本")
