"""Which edition's form a file holds, and where its indicators begin."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.edition import Edition
from generator.reading.lines import Line, Reading, plain
from generator.reading.refusal import RefusedError


class Recognised(NamedTuple):
    """An edition, the line with its column captions, and the column of the file in which each of them stands."""

    edition: Edition
    head: int
    columns: tuple[int, ...]


def recognise(reading: Reading, editions: Sequence[Edition], wanted: str = "") -> Recognised:
    """Find the form. `wanted` is the edition that somebody named. Raises RefusedError where none fits, or several do."""
    candidates = [edition for edition in editions if not wanted or edition.name == wanted]
    found = [one for edition in candidates if (one := _head(reading.lines, edition))]
    own = [one for one in found if one.edition.name == reading.edition]
    titled = [one for one in found if _titled(reading.lines, one)]
    for choice in (own, titled, found):
        if len(choice) == 1:
            return choice[0]
    if not found:
        raise _near(reading.lines, candidates) or RefusedError(
            _none_fits(candidates), "核对是不是整体绩效目标申报表;表式不在其中的,先装上那一种表式"
        )
    names = "、".join(one.edition.name for one in found)
    raise RefusedError(f"几种表式都对得上:{names}", "用 --edition 写明是哪一种")


def is_head(line: Line, edition: Edition) -> bool:
    """Whether a line is the captions of the indicator table; they may come again on every page."""
    return [plain(text) for _, text in line.texts] == [plain(column.title) for column in edition.columns]


def _head(lines: Sequence[Line], edition: Edition) -> Recognised | None:
    for number, line in enumerate(lines):
        if is_head(line, edition):
            return Recognised(edition, number, tuple(column for column, _ in line.texts))
    return None


def _titled(lines: Sequence[Line], found: Recognised) -> bool:
    return any(plain(text) == plain(found.edition.title) for text in _above(lines, found.head))


def _above(lines: Sequence[Line], head: int) -> Iterator[str]:
    return (text for line in lines[:head] for _, text in line.texts)


def _near(lines: Sequence[Line], editions: Sequence[Edition]) -> RefusedError | None:
    """What to write in the line that is captions but for a few, where there is one: most of an edition's must be there."""
    best: tuple[int, Line, Edition] | None = None
    for line in lines:
        there = {plain(text) for _, text in line.texts}
        for edition in editions:
            alike = sum(plain(column.title) in there for column in edition.columns)
            if 2 * alike > len(edition.columns) and (best is None or alike > best[0]):
                best = alike, line, edition
    if best is None:
        return None
    _, line, edition = best
    own = {plain(column.title) for column in edition.columns}
    other = "".join(f"「{text}」" for _, text in line.texts if plain(text) not in own)
    there = {plain(text) for _, text in line.texts}
    lacking = "".join(f"「{column.title}」" for column in edition.columns if plain(column.title) not in there)
    wrong = "、".join(filter(None, (other and f"多了{other}", lacking and f"少了{lacking}"))) or "次序不同"
    captions = "、".join(column.title for column in edition.columns)
    return RefusedError(
        f"{line.place}像是指标表的列头,但{wrong}",
        f"是「{edition.title}」的,在原表里把列头改成 {captions} 再读;是别的表(如项目的表)的,不能读",
    )


def _none_fits(editions: Sequence[Edition]) -> str:
    heads = (
        f"{edition.name}({'、'.join(column.title for column in edition.columns)})" for edition in editions
    )
    return f"没有找到指标表的列头;认得的有:{';'.join(heads)}"
