"""A template's part -> Jinja source: runs joined, rows and paragraphs of control tags replaced, merges from the data."""

import io
import re
from typing import Any

from generator.form import LABELS
from generator.writing.word.fault import TemplateFault
from generator.writing.word.package import parse_part
from generator.writing.word.reading import W, text_of
from generator.writing.word.tags import TAG, Tag, tags_of
from generator.writing.word.words import LAST, MERGING, STARTS, TOTAL, WHOLE

_CLUTTER = tuple(
    W + name
    for name in ("proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
)
_ALIVE = {
    **dict.fromkeys(("ins", "del", "moveFrom", "moveTo"), ("修订痕迹", "接受或拒绝全部修订")),
    **dict.fromkeys(("commentReference", "commentRangeStart"), ("批注", "删去全部批注")),
    **dict.fromkeys(
        ("object", "control", "altChunk", "subDoc"), ("嵌入的对象或控件", "删去它,只留文字和表格")
    ),
}
_LOOP = re.compile(r"\{%tr\s+for\s+(\w+)\s+in\b")
_MERGED = re.compile(rf"\s*\{{\{{\s*(\w+)\.({'|'.join(MERGING)})\s*\}}\}}\s*")
_BEFORE_MERGE = {W + name for name in ("cnfStyle", "tcW", "gridSpan", "hMerge")}
_MERGE_MARK = re.compile(r'<w:vMerge w:val="jixiao:(\w+)\.(\w+)"/>')
_LAST_MARK = re.compile(r'<w:keepNext w:val="jixiao:([\w.]+)"/>')
_WHOLE_MARK = re.compile(r'<w:cantSplit w:val="jixiao:([\w.]+)"/>')
"""A row that is not to be split is so while it is short; where nobody knows how long it is, as it was drawn."""
_LABEL = re.compile(  # a covered label is an empty cell: it needs no run
    rf"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>\{{\{{\s*(\w+)\.({'|'.join(MERGING)})\s*\}}\}}</w:t></w:r>)"
)
_WORD = re.compile(r"\s*\{\{\s*\w+\.(\w+)\s*\}\}\s*")
LINES = 24
"""How many lines of text stay well below a page's height: two thirds of a page."""
_EM, _MARGINS = 210, 216  # 五号 in twentieths of a point, a cell's margins


def patch(name: str, part: bytes, raw: bytes) -> tuple[str, list[Tag]]:
    """The Jinja source of the part called `name` of the package `raw`, and its tags. Raises TemplateFault."""
    from docxtpl import DocxTemplate
    from lxml import etree

    root = parse_part(name, part)
    _refuse(root)
    tags = tags_of(root)
    _clean(root)
    loops = {TOTAL, *(loop[1] for tag in tags if (loop := _LOOP.match(tag.text)) is not None)}
    for row in root.iter(W + "tr"):
        for item, word in [found for cell in row.iter(W + "tc") if (found := _mark_merge(cell, loops))]:
            if word in LABELS:
                _mark_last(row, item)
            for whole in row.iter(W + "cantSplit"):
                whole.set(W + "val", f"jixiao:{item}.{WHOLE}")
    source: str = DocxTemplate(io.BytesIO(raw)).patch_xml(etree.tostring(root, encoding="unicode"))
    source = TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), source)  # docxtpl gives back < and > only
    source = _MERGE_MARK.sub(rf'<w:vMerge{{% if \1.{STARTS}.\2 %}} w:val="restart"{{% endif %}}/>', source)
    source = _LABEL.sub(r"{% if \2.\3 %}\1{% endif %}", source)
    source = _LAST_MARK.sub(r"{% if \1 %}<w:keepNext/>{% endif %}", source)
    source = _WHOLE_MARK.sub(r"{% if \1 is not defined or \1 %}<w:cantSplit/>{% endif %}", source)
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + source, tags


def _refuse(root: Any) -> None:
    if root.getroottree().docinfo.doctype:
        raise TemplateFault("form.docx 里有 DOCTYPE,不是 Word 存的文件", "用 Word 重新另存为 .docx")
    for element in root.iter(*(W + name for name in _ALIVE)):
        what, hint = _ALIVE[element.tag.removeprefix(W)]
        raise TemplateFault(f"form.docx 里有{what},会带进每一份申报表", f"在 Word 里{hint}")


def _clean(root: Any) -> None:
    """Take out what Word leaves behind: a row that is repeated must not repeat ids and bookmarks."""
    for element in list(root.iter(*_CLUTTER)):
        element.getparent().remove(element)
    for cell in root.iter(W + "tc"):
        _properties(cell, "tcPr")
        cell.text = None
        for child in cell:  # white space between them is none of the form's, but would hide an empty cell
            child.tail = None
    for element in root.iter():
        for name in [
            n
            for n in element.attrib
            if n.startswith((W + "rsid", "{http://schemas.microsoft.com/office/word/2010/wordml}"))
        ]:
            del element.attrib[name]


def _mark_merge(cell: Any, loops: set[str]) -> tuple[str, str] | None:
    """Mark a cell whose only tag is a merging word of a row in a loop, or of the row of sums below one.

    Returns the loop and the word.
    """
    from lxml import etree

    merged = _MERGED.fullmatch("\n".join(map(text_of, cell.iter(W + "p"))))
    if merged is None or merged[1] not in loops:
        return None
    loop, word = merged.groups()
    properties = _properties(cell, "tcPr")
    for old in properties.findall(W + "vMerge"):
        properties.remove(old)
    place = sum(1 for child in properties if child.tag in _BEFORE_MERGE)
    properties.insert(place, etree.Element(W + "vMerge", {W + "val": f"jixiao:{loop}.{word}"}))
    return loop, word


def _mark_last(row: Any, loop: str) -> None:
    """The last row keeps with the sign-off lines below it."""
    from lxml import etree

    for paragraph in row.iter(W + "p"):
        properties = _properties(paragraph, "pPr")
        if properties.find(W + "keepNext") is None:
            place = 1 if properties.find(W + "pStyle") is not None else 0
            properties.insert(place, etree.Element(W + "keepNext", {W + "val": f"jixiao:{loop}.{LAST}"}))


def _properties(element: Any, name: str) -> Any:
    from lxml import etree

    found = element.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        element.insert(0, found)
    return found


def row_limits(root: Any) -> dict[str, int]:
    """How many characters of each word stay well below a page's height in its column of the grid."""
    limits: dict[str, int] = {}
    for row in root.iter(W + "tr"):
        if row.find(f"{W}trPr/{W}cantSplit") is not None:
            for cell in row.iter(W + "tc"):
                word = _WORD.fullmatch("".join(map(text_of, cell.iter(W + "p"))))
                width = cell.find(f"{W}tcPr/{W}tcW")
                if word and width is not None:
                    line = max(int(width.get(W + "w")) - _MARGINS, _EM) // _EM
                    limits[word[1]] = line * LINES
    return limits
