"""The template as a package of parts: opened, examined, and made ready to carry the document's properties."""

import io
import re
import zipfile
from typing import Any

from generator.writing.word.fault import TemplateFault
from generator.writing.word.properties import CORE, CUSTOM
from generator.writing.word.reading import DOCUMENT, parse

TYPES, RELS = "[Content_Types].xml", "_rels/.rels"
_LARGEST = 64 * 1024 * 1024
_ACTIVE = re.compile(r"vbaProject|vbaData|activeX|/embeddings/|oleObject|/ctrlProps/", re.IGNORECASE)
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PROPERTIES = {
    CORE: (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    CUSTOM: (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    ),
}


def open_package(raw: bytes) -> dict[str, bytes]:
    """The members of a template in their order, with places for the properties. Raises TemplateFault."""
    members = _members(raw)
    for name in (TYPES, RELS, DOCUMENT):
        if name not in members:
            raise TemplateFault(f"form.docx 里没有 {name}", "用 Word 另存为「Word 文档(*.docx)」")
    _refuse_active(members)
    members[TYPES] = _with_types(members[TYPES])
    members[RELS] = _with_relationships(members[RELS])
    for name in _PROPERTIES:
        members.setdefault(name, b"")
    return {TYPES: members.pop(TYPES), **members}


def _members(raw: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > _LARGEST:
                raise TemplateFault("form.docx 展开后超过 64 MB", "删去其中的图片")
            return {info.filename: archive.read(info) for info in infos if not info.is_dir()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise TemplateFault("form.docx 不是 Word 文档", "用 Word 另存为「Word 文档(*.docx)」") from error


def _refuse_active(members: dict[str, bytes]) -> None:
    for name, content in members.items():
        if _ACTIVE.search(name) or (name == TYPES and b"macroEnabled" in content):
            raise TemplateFault(
                f"form.docx 里有宏、控件或嵌入的对象({name})", "另存为不含宏的「Word 文档(*.docx)」"
            )
        if name.endswith(".rels") and any(
            r.get("TargetMode") == "External" for r in parse_part(name, content)
        ):
            raise TemplateFault(
                f"form.docx 引用了文件以外的东西({name})", "删去链接的图片、超链接和附加的模板"
            )


def _with_types(content: bytes) -> bytes:
    from lxml import etree

    root = parse_part(TYPES, content)
    present = {override.get("PartName") for override in root}
    for name, (kind, _) in _PROPERTIES.items():
        if f"/{name}" not in present:
            etree.SubElement(root, f"{{{_CONTENT}}}Override", PartName=f"/{name}", ContentType=kind)
    return _written(root)


def _with_relationships(content: bytes) -> bytes:
    from lxml import etree

    root = parse_part(RELS, content)
    kinds, taken = {r.get("Type") for r in root}, {r.get("Id") for r in root}
    free = (f"rId{number}" for number in range(1, 1000) if f"rId{number}" not in taken)
    for name, (_, kind) in _PROPERTIES.items():
        if kind not in kinds:
            etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", Id=next(free), Type=kind, Target=name)
    return _written(root)


def parse_part(name: str, content: bytes) -> Any:
    """The root element of a part. Raises TemplateFault when it is broken."""
    from lxml import etree

    try:
        return parse(content)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = f"form.docx 里的 {name} 读不出来:第{line}行第{column}个字符不合 XML 的写法"
        raise TemplateFault(message, "用 Word 打开后重新另存") from error


def _written(root: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
