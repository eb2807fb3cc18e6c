"""A .docx is a zip. Members that never change are deflated once; only the others are deflated per document."""

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple

LEVEL = 3
"""Of zlib, for what changes per document: measured as fast as 1 and 4 % smaller; 6 would save another 10 % of
document.xml (700 bytes) and cost a quarter of the time of the whole rendering."""

_SMALL, _WINDOW, _MEMORY = 4096, (-12, -15), (5, 7)
"""Setting up zlib's usual window and tables costs as much as deflating document.xml: less of both for few bytes."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE = (1 << 5) | 1  # 1 January 1980, the zip's first day: no clock gets into a document
_UTF8 = 0x800


class _Member(NamedTuple):
    name: bytes
    crc: int
    packed: int
    size: int
    blob: bytes


def _member(name: bytes, content: bytes, level: int) -> _Member:
    large = len(content) > _SMALL
    deflate = zlib.compressobj(level, zlib.DEFLATED, _WINDOW[large], _MEMORY[large])
    data = deflate.compress(content) + deflate.flush()
    crc = zlib.crc32(content)
    head = _LOCAL.pack(b"PK\3\4", 20, _UTF8, 8, 0, _DATE, crc, len(data), len(content), len(name), 0)
    return _Member(name, crc, len(data), len(content), head + name + data)


class Archive:
    """Writes zips with the same members in the same order: `[Content_Types].xml` first, as readers expect."""

    def __init__(self, members: Mapping[str, bytes], changing: Mapping[str, object]) -> None:
        self._members = [
            (name, None if name in changing else _member(name.encode(), content, 9))
            for name, content in members.items()
        ]

    def write(self, parts: Mapping[str, bytes]) -> bytes:
        """A zip with `parts` for the members that change. The same parts give the same bytes on any day."""
        blobs, directory, offset = [], [], 0
        for name, ready in self._members:
            member = ready or _member(name.encode(), parts[name], LEVEL)
            sizes = (member.crc, member.packed, member.size, len(member.name))
            record = (b"PK\1\2", 20, 20, _UTF8, 8, 0, _DATE, *sizes, 0, 0, 0, 0, 0, offset)
            directory.append(_CENTRAL.pack(*record) + member.name)
            blobs.append(member.blob)
            offset += len(member.blob)
        central, count = b"".join(directory), len(directory)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(central), offset, 0)
        return b"".join((*blobs, central, end))
