"""The law of verify: any cell of a built file edited anyhow is named at its line; what is written back prints so.

Random edits are made in the file's own XML, in forms of both editions; what a reader must find is worked out from the
edit and the text of the YAML alone.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from generator.building.declaring.verifying import Origin, Target, Verification, apply, held, marks_of
from generator.form import Cell, Form, Row
from generator.form.compose import BUDGET, GOALS, GRID
from generator.reading.comparing import Changed
from generator.reading.marking import pieces
from generator.reading.refusal import RefusedError
from generator.reading.word import read_word
from generator.source import load
from generator.source.dumping import dump
from generator.source.entries import comments
from generator.writing.word import Properties
from tests.pairs import editions
from tests.reading import forms
from tests.typed import typed

SEEDS = range(150)
HUNAN, CENTRAL = forms.HUNAN, forms.CENTRAL
TEXTS = (
    *(
        "改过的文字",
        "另一句:带冒号",
        "# 像注释",
        '"引号"',
        "yes",
        "010",
        "- 像列表",
        "甲, 乙",
        "{甲}",
        "95%",
        "≥97%",
    ),
    *(
        "97",
        "8",
        "0",
        "88.50",
        "1,234.50",
        "相关",
        "定性",
        "≤",
        "6分",
        "3个",
        "无",
        "不适用",
        "一行\n两行",
        "~",
        "null",
    ),
)


class Place(NamedTuple):
    """Where a file shows a cell of the form: table, row and cell in the XML, from 0."""

    table: int
    line: int
    cell: int
    row: Row
    shown: Cell


class Built(NamedTuple):
    """A declaration's YAML, its form, the file built from it, and where each cell is."""

    raw: bytes
    form: Form
    word: bytes
    places: tuple[Place, ...]

    @property
    def lines(self) -> list[str]:
        return self.raw.decode().split("\n")


def target(raw: bytes, name: str, digest: str = "") -> Target:
    year = str(load(raw, "").data["年度"])
    return Target(Path("office.yaml"), "office.yaml", raw, Origin(name, "office", year, digest), editions())


@cache
def built(name: str, variant: int) -> Built:
    """The example as it is filed, with its comments (variant 0), or one with random changes and a comment a line."""
    raw = (
        forms.EXAMPLES[name].read_bytes() if not variant else _commented(dump(forms.data(name, variant), []))
    )
    checked = target(raw, name).check(raw)
    assert checked.form is not None, checked.diagnostics
    properties = Properties(name, "office", checked.form.year, hashlib.sha256(raw).hexdigest(), "1")
    word = forms.template(name).render(checked.form, properties)
    return Built(raw, checked.form, word, tuple(_places(checked.form, name)))


def _commented(text: str) -> bytes:
    lines = (
        f"{line}  # 第 {number} 行" if number % 3 == 0 else line
        for number, line in enumerate(text.split("\n"))
    )
    return "\n".join(line if line.strip() else "" for line in lines).encode()


def _places(form: Form, name: str) -> Iterator[Place]:
    rows = tuple(form.rows)
    for line in marks_of(form, forms.template(name)).lines:
        found = re.fullmatch(r"第(\d+)张表第(\d+)行", line.place)
        for number, cell in enumerate(line.cells if found else ()):
            for spot in (piece for piece in pieces(cell) if not isinstance(piece, str)):
                assert found
                row = rows[spot.row]
                yield Place(int(found[1]) - 1, int(found[2]) - 1, number, row, row.cells[spot.cell])


def edited(word: bytes, edits: dict[Place, str]) -> bytes:
    """The file after somebody typed other texts into cells."""
    return typed(word, {place[:3]: text for place, text in edits.items()})


def random_edits(rng: Random, document: Built) -> dict[Place, str]:
    """One to three cells, each in a row of its own, with something else in it."""
    edits: dict[Place, str] = {}
    for place in rng.sample(document.places, rng.choice((1, 1, 1, 2, 3))):
        text = place.shown.text
        now = rng.choice(
            (rng.choice(TEXTS), rng.choice(TEXTS), _slightly(rng, text), _slightly(rng, text), "")
        ).strip()
        if now != text.strip() and all(place.row != other.row for other in edits):
            edits[place] = now
    return edits


def _slightly(rng: Random, text: str) -> str:
    """A character more, less or other, as corrections are; at the end, so that the first goal still begins as one."""
    at = rng.randrange(len(text) // 2, len(text) + 1)
    return text[:at] + rng.choice("1295改、。个分") + text[at + rng.randrange(2) :]


def allowed_lines(document: Built, place: Place, name: str) -> set[int]:
    """The lines (from 1) that may be named for a cell: those of the words that it can print, else its row's first."""
    if place.row.section == GOALS:
        first = next(n for n, line in enumerate(document.lines, 1) if line.startswith(f"{GOALS}:"))
        rest = (n for n, line in enumerate(document.lines, 1) if n > first and re.match(r"\w", line))
        return set(range(first, next(rest)))
    source = load(document.raw, "")
    if not place.row.path:
        return {source.place((place.shown.word,)).line}
    if place.row.path[0] == BUDGET:
        return {source.place((*place.row.path, *place.shown.word.split("."))).line}
    begins = source.place(place.row.path, key=True).line
    head = document.lines[begins - 1]
    column = len(head) - len(head.lstrip(" -")) + (not head.lstrip().startswith("-"))
    ends = begins
    while ends < len(document.lines) and document.lines[ends].startswith(" " * column):
        ends += 1
    words = _words_of(place, name)
    return {
        n
        for n in range(begins, ends + 1)
        if (found := re.match(r"[\s-]*(\w+):", document.lines[n - 1])) and found[1] in words
    } | {begins}


def _words_of(place: Place, name: str) -> set[str]:
    edition = forms.on(name)
    columns = edition.columns if place.row.section == GRID else edition.task_columns
    column = next(column for column in columns if column.key == place.shown.word)
    said = " ".join((column.display, column.group_row, column.not_applicable or "", column.key))
    return set(re.findall(r"\w+", said)) | ({"不适用"} if place.row.section == GRID else set())


@pytest.mark.parametrize("name", [HUNAN, CENTRAL])
def test_a_file_as_it_was_built_says_what_its_declaration_says(name: str) -> None:
    for variant in range(12):
        document = built(name, variant)
        digest = hashlib.sha256(document.raw).hexdigest()
        found = held(document.word, target(document.raw, name, digest), forms.template)
        assert found.same, found
        assert not found.stale
        assert found.written == document.raw


@pytest.mark.parametrize("name", [HUNAN, CENTRAL])
def test_random_edits_are_named_at_their_lines_and_written_back_they_print_so(name: str) -> None:
    written = refused = 0
    for seed in SEEDS:
        rng = Random(seed)
        document = built(name, rng.randrange(8))
        edits = random_edits(rng, document)
        found = held(edited(document.word, edits), target(document.raw, name), forms.template)
        assert not found.others, (seed, found.others)
        said = {_place(document, cell): (one, cell) for one in found.cells for cell in one.cells}
        silent = {place: now for place, now in edits.items() if place not in said}
        assert all(now.replace(",", "") == place.shown.text for place, now in silent.items()), (seed, silent)
        for place, (one, cell) in said.items():
            assert cell.text == edits[place], seed
            line, lines = found.checked.source.place(one.way(cell)).line, allowed_lines(document, place, name)
            assert line in lines, (seed, place, edits[place], one, line, lines)
        now = {place: one.printed(cell) for place, (one, cell) in said.items() if not one.refusal}
        written_back_it_prints(found, document, now, seed)
        written += len(now)
        refused += len(said) - len(now)
    assert written > 100, (written, refused)
    assert refused > 25, (written, refused)


def _place(document: Built, cell: Changed) -> Place:
    rows = tuple(document.form.rows)
    row = rows[cell.spot.row]
    return next(p for p in document.places if p.row is row and p.shown is row.cells[cell.spot.cell])


def written_back_it_prints(found: Verification, document: Built, now: dict[Place, str], seed: int) -> None:
    """The new declaration builds a file with exactly these texts, and has every other line and comment as before."""
    after = found.target.check(found.written)
    assert after.form is not None, (seed, after.diagnostics)
    typed_texts = {
        (f"第{place.table + 1}张表第{place.line + 1}行", place.cell): text for place, text in now.items()
    }
    before = read_word(document.word, by_cell=True).lines
    for old, new in zip(before, read_word(forms.word(after.form), by_cell=True).lines, strict=True):
        for number, (was, text) in enumerate(zip(old.cells, new.cells, strict=True)):
            assert text.strip() == typed_texts.get((old.place, number), was).strip(), (seed, old.place)
    changes = [change for one in found.cells if not one.refusal for change in one.changes]
    changed = {found.checked.source.place(change.path).line for change in changes}
    left = iter(found.written.decode().split("\n"))
    kept = (line for number, line in enumerate(document.lines, 1) if number not in changed)
    assert all(line in left for line in kept), seed
    assert list(comments(after.source)) == list(comments(found.checked.source)), seed


def test_a_declaration_that_changed_while_it_was_looked_at_is_not_written(tmp_path: Path) -> None:
    document = built(HUNAN, 0)
    place = next(
        place for place in document.places if place.shown.text == "30" and "5分" in place.row.texts.values()
    )
    path = tmp_path / "2022.yaml"
    path.write_bytes(document.raw)
    held_against = target(document.raw, HUNAN)._replace(path=path)
    found = held(edited(document.word, {place: "31"}), held_against, forms.template)
    path.write_bytes(document.raw + b"# later\n")
    with pytest.raises(RefusedError, match=r"^office\.yaml 刚才被别的程序改过,没有写回$"):
        apply(found)
    assert path.read_bytes() == document.raw + b"# later\n"
    path.write_bytes(document.raw)
    apply(found)
    assert path.read_bytes() == document.raw.replace("指标值: 30\n".encode(), "指标值: 31\n".encode())
