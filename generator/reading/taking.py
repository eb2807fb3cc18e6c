"""A foreign file's lines -> the data of a declaration, with every repair and everything that found no place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from generator.diagnostics import Path
from generator.form import LABELS, Form, compose
from generator.model.declaration import Declaration, Task, read_declaration
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.reading.draft import Draft
from generator.reading.grid import Grid
from generator.reading.lines import Line, Reading, Remark, cleaned, plain
from generator.reading.recognising import Recognised, recognise
from generator.reading.refusal import RefusedError
from generator.reading.upper import Upper

_WORDS = words_of(Declaration)
_TASK_NAME = words_of(Task)["name"]
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
    _refuse_second(reading, recognised)
    upper = Upper(edition, draft)
    for line in reading.lines[: recognised.head]:
        upper.read(line)
    _below(reading, recognised, draft)
    data = _in_order({_WORDS["edition"]: edition.name} | draft.data, edition)
    lost = _lost(reading, data, edition, draft)
    repairs = (*reading.repairs, *draft.repairs, *_added(reading, data, edition, draft))
    return Taken(edition, data, repairs, (*reading.beside, *draft.unplaced, *lost), draft.places)


def _refuse_second(reading: Reading, recognised: Recognised) -> None:
    """A file with two forms would become one declaration of two departments."""
    opening = plain(recognised.edition.department_title)
    starts = [line for line in reading.lines if line.texts and plain(line.texts[0][1]) == opening]
    if len(starts) > 1:
        places = "、".join(line.place for line in starts)
        raise RefusedError(
            f"文件里有 {len(starts)} 份申报表({places})", "每份申报表另存为一个文件,再逐个导入"
        )


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
    named: dict[str, str] = {}
    for remark in (*draft.unplaced, *draft.repairs):
        named[remark.place] = named.get(remark.place, "") + remark.message
    shown = _parts(_texts(_form(data, edition)))
    return [
        Remark(line.place, f"「{text}」没有放进申报表")
        for line in reading.lines
        for _, text in line.texts
        if not _parts([text]) <= shown
        and f"「{text}」" not in named.get(line.place, "")
        and (line.place, text) not in draft.respelled
    ]


def _added(reading: Reading, data: dict[str, Any], edition: Edition, draft: Draft) -> list[Remark]:
    """The proof the other way: texts that the form prints of itself in a row where the file says nothing of the kind."""
    written = _parts(text for line in reading.lines for _, text in line.texts)
    cells = (cell for row in _form(data, edition).grid for cell in row.cells if cell.word not in LABELS)
    said = "".join(remark.message for remark in draft.repairs)
    return [
        Remark("全文", f"原表没有「{text}」,生成时会按表式印上")
        for text in dict.fromkeys(cell.text for cell in cells)
        if not _parts([text]) <= written | {"-"} and f"「{text}」" not in said
    ]


def _form(data: dict[str, Any], edition: Edition) -> Form:
    """The form of data that may still lack words."""
    needed = {_WORDS["year"]: 0, _WORDS["department"]: "", _WORDS["budget"]: {}}
    tasks = [{_TASK_NAME: ""} | task for task in data.get(_WORDS["tasks"], [])]
    return compose(read_declaration(needed | data | {_WORDS["tasks"]: tasks}, edition), edition)


def _parts(texts: Iterable[str]) -> set[str]:
    """The lines of texts as captions are compared; signs that are only blanks or stars count for nothing."""
    return {plain(part) for text in texts for part in text.split("\n")} - {""}


def _texts(form: Form) -> list[str]:
    rows = [*form.upper, form.head, *form.grid, *form.sign_off]
    cells = [cell.text for row in rows for cell in row.cells]
    lines = [f"{row.cells[0].text}{row.cells[1].text}" for row in form.sign_off]
    return [form.title, form.subtitle, form.mark, *form.captions.values(), *cells, *lines]
