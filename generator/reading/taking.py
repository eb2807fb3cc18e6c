"""A foreign file's lines -> the data of a declaration, with every repair and everything that found no place."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.diagnostics import Path
from generator.form import Form, compose
from generator.model.declaration import Declaration, read_declaration
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.reading.draft import Draft
from generator.reading.grid import Grid
from generator.reading.lines import Line, Reading, Remark, cleaned, plain
from generator.reading.recognising import Recognised, recognise
from generator.reading.upper import Upper

_WORDS = words_of(Declaration)
_AFTER_CAPTION = " :\uff1a\u3000"


class Taken(NamedTuple):
    """What was taken over. `data` is plain, in the form's words and order; it may still be wrong, as the form was.

    `places` says for each way into the data which line of the file it came from.
    """

    edition: Edition
    data: dict[str, Any]
    repairs: tuple[Remark, ...]
    unplaced: tuple[Remark, ...]
    places: Mapping[Path, str]

    def place(self, path: Path) -> str:
        """Where in the file the value at `path` came from, or what stands around it; empty where nothing is known."""
        ways = (path[:length] for length in range(len(path), 0, -1))
        return next((self.places[way] for way in ways if way in self.places), "")


def take_over(reading: Reading, editions: Sequence[Edition], wanted: str = "") -> Taken:
    """Read a form of a known edition. Raises RefusedError where the form is none of them."""
    reading = cleaned(reading)
    recognised = recognise(reading, editions, wanted)
    edition, draft = recognised.edition, Draft()
    upper = Upper(edition, draft)
    for line in reading.lines[: recognised.head]:
        upper.read(line)
    _below(reading, recognised, draft)
    data = _in_order({_WORDS["edition"]: edition.name} | draft.data, edition)
    lost = _lost(reading, data, edition, draft)
    return Taken(edition, data, (*reading.repairs, *draft.repairs), (*draft.unplaced, *lost), draft.places)


def _below(reading: Reading, recognised: Recognised, draft: Draft) -> None:
    grid = Grid(recognised, draft)
    for line in reading.lines[recognised.head + 1 :]:
        if not _signs_off(line, recognised.edition, draft):
            grid.read(line)


def _signs_off(line: Line, edition: Edition, draft: Draft) -> bool:
    """Whether a line holds words of the sign-off (填报人:…), which stand with their captions in one cell or in two."""
    texts = [text for _, text in line.texts]
    titles = {plain(word.title): word.key for word in edition.sign_off}
    if not texts or not any(plain(texts[0]).startswith(title) for title in titles):
        return False
    open_key = ""
    for text in texts:
        title = next((title for title in titles if plain(text).startswith(title)), "")
        rest = _behind(text, title) if title else text
        key = titles.get(title, open_key)
        if rest:
            draft.came((key,), line)
            draft.data[key] = rest
        open_key = "" if rest else key
    return True


def _behind(text: str, title: str) -> str:
    """What follows a caption, letter by letter as it is compared: blanks and colons count for nothing."""
    for end in range(1, len(text) + 1):
        if plain(text[:end]) == title:
            return text[end:].lstrip(_AFTER_CAPTION)
    return ""


def _in_order(data: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """The words in the order of a declaration: head, goals, tasks, budget, indicators, sign-off."""
    first = [_WORDS["edition"], _WORDS["year"], _WORDS["department"], *(w.key for w in edition.headers)]
    last = [_WORDS[name] for name in ("goals", "tasks", "budget", "groups")]
    order = [*first, *last, *(word.key for word in edition.sign_off)]
    return {key: data[key] for key in sorted(data, key=order.index)}


def _lost(reading: Reading, data: dict[str, Any], edition: Edition, draft: Draft) -> list[Remark]:
    """The proof: texts of the file that the form printed from the data does not show, and that nobody has named yet."""
    named = {remark.place for remark in (*draft.unplaced, *draft.repairs)}
    shown = _shown(data, edition)
    return [
        Remark(line.place, f"「{text}」没有放进申报表")
        for line in reading.lines
        if line.place not in named
        for _, text in line.texts
        if not all(plain(part) in shown for part in text.split("\n") if part.strip())
    ]


def _shown(data: dict[str, Any], edition: Edition) -> set[str]:
    """Every text that the form prints from the data, captions too, as captions are compared."""
    needed = {_WORDS["year"]: 0, _WORDS["department"]: "", _WORDS["budget"]: {}}
    form = compose(read_declaration(needed | data, edition), edition)
    return {plain(part) for text in _texts(form) for part in text.split("\n")}


def _texts(form: Form) -> list[str]:
    rows = [*form.upper, form.head, *form.grid, *form.sign_off]
    cells = [cell.text for row in rows for cell in row.cells]
    lines = [f"{row.cells[0].text}{row.cells[1].text}" for row in form.sign_off]
    return [form.title, form.subtitle, form.mark, *form.captions.values(), *cells, *lines]
