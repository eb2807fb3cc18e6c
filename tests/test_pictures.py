"""The pictures of the reviewer's guide: each is shown there, small, and can be taken anew."""

import random
import re
import shutil
import struct
import zlib
from pathlib import Path

import pytest

from tests.pictures import run
from tests.pictures.palette import SIGNATURE, reduced, size
from tests.programs import require

GUIDE = run.ROOT / "docs" / "review.md"
LIMIT = 150_000


def test_the_guide_shows_every_picture_and_no_other():
    shown = re.findall(r"!\[[^\]]+\]\(pictures/([a-z-]+)\.png\)", GUIDE.read_text("utf-8"))
    assert sorted(shown) == sorted(run.PLAN)
    assert sorted(path.name for path in run.PICTURES.iterdir()) == sorted(f"{name}.png" for name in run.PLAN)


@pytest.mark.parametrize("name", run.PLAN)
def test_a_picture_is_small_and_large_enough_to_read(name: str):
    png = (run.PICTURES / f"{name}.png").read_bytes()
    width, height = size(png)
    assert len(png) < LIMIT
    assert (width, height) > (500, 200)


def test_a_missing_program_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda name: None if name in ("soffice", "libreoffice") else name)
    assert run.main() == run.ENVIRONMENT
    assert capsys.readouterr().err == (
        "拍图片要用 LibreOffice(apt install libreoffice-writer),这里没有;装好以后再运行一次 make pictures。\n"
    )


def test_a_page_and_a_word_file_are_taken_from_what_the_program_makes(tmp_path: Path):
    for program in ("chromium", "soffice", "pdftoppm"):
        require(program)
    made = run.prepare(tmp_path / "project")
    few = {name: run.PLAN[name] for name in ("report-first-screen", "redline-first-page")}
    run.take(few, made, run.programs(), tmp_path / "pictures")
    for name in few:
        taken, kept = (
            (folder / f"{name}.png").read_bytes() for folder in (tmp_path / "pictures", run.PICTURES)
        )
        assert size(taken) == size(kept)
        assert len(taken) > 20_000  # an empty page takes a tenth of that


def filtered(kind: int, row: bytes, above: bytes, channels: int) -> bytes:
    """A row as PNG writes it with one of its filters (the inverse of what is tested, after PNG's own table)."""
    written = bytearray([kind])
    for at, value in enumerate(row):
        left = row[at - channels] if at >= channels else 0
        corner = above[at - channels] if at >= channels else 0
        up = above[at]
        distances = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
        paeth = (left, up, corner)[distances.index(min(distances))]
        written.append((value - (0, left, up, (left + up) // 2, paeth)[kind]) & 255)
    return bytes(written)


def drawn(width: int, height: int, channels: int) -> tuple[bytes, list[bytes]]:
    """A PNG of few colours that uses every filter, and its pixels."""
    rng = random.Random(7)
    colours = [bytes(rng.choice((0, 85, 170, 255)) for _ in range(3)) for _ in range(9)]
    rows = [[rng.choice(colours) for _ in range(width)] for _ in range(height)]
    raw, above = b"", bytes(width * channels)
    for number, row in enumerate(rows):
        line = b"".join(pixel + b"\xff" * (channels - 3) for pixel in row)
        raw += filtered(number % 5, line, above, channels)
        above = line
    header = struct.pack(">IIBBBBB", width, height, 8, {3: 2, 4: 6}[channels], 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(body)) + kind + body + b"\0\0\0\0"
        for kind, body in ((b"IHDR", header), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    )
    return SIGNATURE + chunks, [pixel for row in rows for pixel in row]


@pytest.mark.parametrize("channels", [3, 4])
def test_few_colours_are_kept_as_they_are(channels: int):
    png, pixels = drawn(31, 23, channels)
    small = reduced(png)
    palette = small[small.index(b"PLTE") + 4 :]
    data = small[small.index(b"IDAT") + 4 : small.index(b"IEND") - 8]
    lines = zlib.decompress(data)
    found = [palette[3 * place : 3 * place + 3] for n, place in enumerate(lines) if n % 32]
    assert found == pixels
    assert size(small) == (31, 23)


def test_another_sort_of_picture_is_refused():
    with pytest.raises(ValueError, match="8-bit RGB"):
        reduced(reduced(drawn(4, 4, 3)[0]))
