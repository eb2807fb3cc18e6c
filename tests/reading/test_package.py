"""Files that are not what they seem, or want too much, are refused with what to do instead."""

import io
import zipfile

import pytest

from generator.reading.package import Kind, kind_of
from generator.reading.refusal import RefusedError

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def zipped(*names: str, content: bytes = b"", types: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        for name in names:
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (zipped("word/document.xml"), Kind.WORD),
        (zipped("xl/workbook.xml"), Kind.SHEET),
        (zipped("mimetype", content=b"application/vnd.oasis.opendocument.text"), Kind.OLD),
        (OLE + b"WordDocument", Kind.OLD),
        (b"{\\rtf1", Kind.OLD),
        ("一级指标\t二级指标".encode(), Kind.TEXT),
    ],
)
def test_a_file_is_known_by_what_is_in_it(raw: bytes, kind: Kind) -> None:
    assert kind_of(raw) is kind


def locked() -> bytes:
    raw = bytearray(zipped("word/document.xml"))
    at = raw.find(b"PK\1\2")
    while at >= 0:
        raw[at + 8] |= 1
        at = raw.find(b"PK\1\2", at + 1)
    return bytes(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "文件有打开密码"),
        (locked(), "文件有打开密码"),
        (zipped("word/document.xml", "word/vbaProject.bin"), "文件里有宏"),
        (
            zipped("word/document.xml", types=b"application/vnd.ms-word.document.macroEnabled.main+xml"),
            "文件里有宏",
        ),
        (zipped("word/document.xml", content=b"0" * 70_000_000), "文件展开后大得不正常,没有打开"),
        (zipped("word/document.xml", content=b"0" * 3_000_000), "文件展开后大得不正常,没有打开"),
        (zipped("readme.txt"), "这个压缩包不是 Word 或 Excel 文件"),
        (b"PK\3\4broken", "文件已损坏,打不开"),
        (b"%PDF-1.7", "这是 PDF,里面没有表格的行和列"),
    ],
)
def test_what_cannot_be_read_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        kind_of(raw)
    assert caught.value.message == message
    assert caught.value.hint


def test_a_part_that_does_not_unpack_is_refused() -> None:
    raw = bytearray(zipped("word/document.xml", content=bytes(range(256)) * 8))
    at = raw.find(b"word/document.xml") + len(b"word/document.xml")
    raw[at : at + 8] = b"\xff" * 8
    with pytest.raises(RefusedError, match="文件已损坏"):
        kind_of(bytes(raw))
