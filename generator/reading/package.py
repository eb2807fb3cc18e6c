"""What kind of file it is, and its parts: opened without trusting it."""

import io
import zipfile
import zlib
from enum import StrEnum
from functools import lru_cache
from typing import Any

from generator.reading.refusal import RefusedError


class Kind(StrEnum):
    """How a file is read. OLD is for LibreOffice to convert first."""

    WORD = "docx"
    SHEET = "xlsx"
    TEXT = "txt"
    OLD = "old"


_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OPEN = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet")
_LARGEST, _MOST_TIMES = 64 * 1024 * 1024, 200
_TYPES = "[Content_Types].xml"
_SAVE_AS = "用 Word 或 WPS 打开,另存为「Word 文档(*.docx)」再导入"


def kind_of(raw: bytes) -> Kind:
    """How to read a file, by what is in it and not by its name. Raises RefusedError for what cannot be read."""
    if raw.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            raise RefusedError("文件有打开密码", "在 Word 或 WPS 里打开,去掉密码后另存,再导入")
        return Kind.OLD
    if raw.startswith(b"PK"):
        return _kind_of_package(raw)
    if raw.startswith(b"%PDF"):
        raise RefusedError("这是 PDF,里面没有表格的行和列", "请向填报单位要 Word 或 Excel 文件")
    if raw.lstrip().startswith(b"{\\rtf"):
        return Kind.OLD
    return Kind.TEXT


def _kind_of_package(raw: bytes) -> Kind:
    members = open_package(raw)
    if "word/document.xml" in members:
        return Kind.WORD
    if "xl/workbook.xml" in members:
        return Kind.SHEET
    if members.get("mimetype", b"").decode("ascii", "replace").strip() in _OPEN:
        return Kind.OLD
    raise RefusedError("这个压缩包不是 Word 或 Excel 文件", _SAVE_AS)


def open_package(raw: bytes) -> dict[str, bytes]:
    """The parts of an Office file. Raises RefusedError for passwords, macros and what would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
            _refuse_large(infos, len(raw))
            members = {info.filename: archive.read(info) for info in infos if not info.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise RefusedError("文件已损坏,打不开", _SAVE_AS) from error
    _refuse_macros(members)
    return members


def _refuse_large(infos: list[zipfile.ZipInfo], size: int) -> None:
    if any(info.flag_bits & 1 for info in infos):
        raise RefusedError("文件有打开密码", "去掉密码后再导入")
    total = sum(info.file_size for info in infos)
    if total > _LARGEST or total > max(size, 1) * _MOST_TIMES:
        raise RefusedError("文件展开后大得不正常,没有打开", "删去其中的图片,另存后再导入")


def _refuse_macros(members: dict[str, bytes]) -> None:
    active = any("vbaproject" in name.lower() for name in members)
    if active or b"macroEnabled" in members.get(_TYPES, b""):
        raise RefusedError("文件里有宏", "用 Word 或 Excel 另存为不含宏的 .docx 或 .xlsx 再导入")


def parse(content: bytes, name: str) -> Any:
    """The root element of a part. Raises RefusedError for broken XML and for XML with entities of its own."""
    from lxml import etree

    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as error:
        raise RefusedError(f"文件里的 {name} 读不出来", _SAVE_AS) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError(f"文件里的 {name} 带有 DOCTYPE,不是 Office 存的文件", _SAVE_AS)
    return root


@lru_cache(maxsize=1)
def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
