"""A foreign file's lines -> the data of a declaration, with every repair and everything that found no place."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.diagnostics import Path
from generator.form import Form, compose
from generator.model.declaration import Declaration, Task, read_declaration
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.reading.draft import Draft
from generator.reading.grid import Grid
from generator.reading.lines import Line, Reading, Remark, cleaned, plain
from generator.reading.proving import Proof
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
    proof = Proof(reading, recognised, draft, _form(data, edition))
    repairs = (*reading.repairs, *draft.repairs, *proof.added())
    return Taken(edition, data, repairs, (*reading.beside, *draft.unplaced, *proof.lost()), draft.places)


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


def _form(data: dict[str, Any], edition: Edition) -> Form:
    """The form of data that may still lack words."""
    needed = {_WORDS["year"]: 0, _WORDS["department"]: "", _WORDS["budget"]: {}}
    tasks = [{_TASK_NAME: ""} | task for task in data.get(_WORDS["tasks"], [])]
    return compose(read_declaration(needed | data | {_WORDS["tasks"]: tasks}, edition), edition)
