"""What a foreign file says, row by row, before anybody knows what it means."""

import re
import unicodedata
from typing import NamedTuple


class Line(NamedTuple):
    """A row of a table, or a paragraph as a row of one cell. `place` says where it stands: 第2张表第5行.

    `cells` stand by the columns of the grid: what a cell covers beyond its first column or row is "".
    """

    place: str
    cells: tuple[str, ...]

    @property
    def texts(self) -> list[tuple[int, str]]:
        """The cells that say something, with their columns."""
        return [(column, text) for column, text in enumerate(self.cells) if text.strip()]


class Remark(NamedTuple):
    """Something about a foreign file that people must know: what was repaired, or what could not be placed."""

    place: str
    message: str


class Reading(NamedTuple):
    """The lines of a file and what was repaired while they were read. `edition` is its own word for that, if it has one.

    `beside` is what stands in the file and in none of its lines: text boxes, comments, hidden sheets.
    """

    lines: tuple[Line, ...]
    repairs: tuple[Remark, ...] = ()
    edition: str = ""
    beside: tuple[Remark, ...] = ()


_TAGS = re.compile(r"</?(?:p|b|br|i|u|strong|em|span|div|font)\b[^<>]*>", re.IGNORECASE)
_BREAKS = re.compile(r"</p>\s*<p\b[^<>]*>|<br\b[^<>]*>", re.IGNORECASE)
_SPACES = re.compile(r"&nbsp;|&#160;", re.IGNORECASE)


def cleaned(reading: Reading) -> Reading:
    """Without what web systems leave behind in a cell (`<p>`, `<b>`, `&nbsp;`); each cell that had some is named.

    Blanks and empty lines around a text are no text, and go without a word.
    """
    lines, repairs = [], list(reading.repairs)
    for line in reading.lines:
        cells = tuple(map(_clean, line.cells))
        lines.append(line._replace(cells=tuple(map(str.strip, cells))))
        if cells != line.cells:
            repairs.append(Remark(line.place, _cleaning(line.cells, cells)))
    return reading._replace(lines=tuple(lines), repairs=tuple(repairs))


def _clean(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    plain = _TAGS.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    return text if plain == text else "\n".join(line.strip() for line in plain.strip().split("\n"))


def _cleaning(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    changed = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    marks = "、".join(dict.fromkeys(mark for was, _ in changed for mark in _marks(was)))
    return f"{'、'.join(f'「{short(now)}」' for _, now in changed[:2])}{'等' * (len(changed) > 2)}的网页标记({marks})已经去掉"


def _marks(text: str) -> list[str]:
    return [*_TAGS.findall(text), *_SPACES.findall(text)]


def short(text: str) -> str:
    """The beginning of a text on one line, for a message."""
    flat = text.replace("\n", " ")
    return flat if len(flat) <= 16 else f"{flat[:16]}…"


def plain(text: str) -> str:
    """A caption as one compares it: without stars, blanks and colons, full-width signs as half-width ones."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s*:]+", "", folded)
