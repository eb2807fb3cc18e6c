"""A PNG made small: the same picture in at most 256 colours, as text on a page needs no more."""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {2: 3, 6: 4}
"""Bytes a pixel by PNG's colour type: RGB and RGBA, which is what browsers and pdftoppm write."""
LEVELS = (52, 32, 16, 8, 4)
"""How many steps of each colour are tried until 256 colours are enough."""


def reduced(png: bytes) -> bytes:
    """The same picture with a palette. Raises ValueError for a PNG that is not plain 8-bit RGB or RGBA."""
    width, height, channels, data = _opened(png)
    rows = list(_rows(zlib.decompress(data), width * channels, channels, height))
    pixels = [row[at : at + 3] for row in rows for at in range(0, width * channels, channels)]
    for levels in LEVELS:
        step = 255 / (levels - 1)
        table = bytes(round(round(value / step) * step) for value in range(256))
        mapped = {pixel: pixel.translate(table) for pixel in set(pixels)}
        palette = sorted(set(mapped.values()))
        if len(palette) <= 256:
            break
    place = {pixel: palette.index(colour) for pixel, colour in mapped.items()}
    lines = (bytes(map(place.__getitem__, pixels[at : at + width])) for at in range(0, len(pixels), width))
    packed = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", b"".join(palette)), (b"IDAT", packed), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _opened(png: bytes) -> tuple[int, int, int, bytes]:
    if not png.startswith(SIGNATURE) or png[24] != 8 or png[25] not in CHANNELS or png[28]:
        raise ValueError("not an 8-bit RGB or RGBA picture that is written from top to bottom")
    data = b"".join(body for kind, body in _chunks(png) if kind == b"IDAT")
    return *size(png), CHANNELS[png[25]], data


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _rows(data: bytes, stride: int, channels: int, height: int) -> Iterator[bytes]:
    """Each line of pixels, from its differences to its neighbours (the five filters of PNG)."""
    above = bytes(stride)
    for number in range(height):
        at = number * (stride + 1)
        above = _unfiltered(data[at], bytearray(data[at + 1 : at + 1 + stride]), above, channels)
        yield above


def _unfiltered(kind: int, row: bytearray, above: bytes, channels: int) -> bytes:
    if kind == 2:
        return bytes((value + up) & 255 for value, up in zip(row, above, strict=True))
    for at in range(len(row) if kind else 0):
        left = row[at - channels] if at >= channels else 0
        corner = above[at - channels] if at >= channels else 0
        guess = (left, 0, (left + above[at]) // 2, _paeth(left, above[at], corner))[kind - 1]
        row[at] = (row[at] + guess) & 255
    return bytes(row)


def _paeth(left: int, up: int, corner: int) -> int:
    """Which neighbour is nearest to left + up - corner."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
