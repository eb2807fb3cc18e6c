"""A filled template with its marks -> WordprocessingML with tracked changes."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import groupby
from typing import Any, NamedTuple

from generator.form import DELETED, INSERTED
from generator.review.wording import Kind, pieces
from generator.writing.word.markup import printable
from generator.writing.word.reading import W, parse
from generator.writing.word.redline.reading import TAGS
from generator.writing.word.redline.words import TARGET, Revised

_P, _R, _T, _TR, _TC = W + "p", W + "r", W + "t", W + "tr", W + "tc"
_RPR, _PPR, _TRPR = W + "rPr", W + "pPr", W + "trPr"
_GONE = {_T: W + "delText", W + "instrText": W + "delInstrText"}
_AFTER_RPR = {W + "sectPr", W + "pPrChange"}
_BREAKS = {"\n": W + "br", "\t": W + "tab"}
_BREAK = re.compile("([\n\t])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKED = f"<?{TARGET} ".encode()
_DATE = re.compile(r"(?!0000)(\d{4})-(0[1-9]|1[0-2])-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ", re.ASCII)


class Reviser(NamedTuple):
    """Who Word says made the revisions, and when (2023-01-01T00:00:00Z): given by the caller, no clock is asked."""

    author: str
    date: str

    def check(self) -> None:
        """Raises ValueError for what Word would not read."""
        if not self.author.strip():
            raise ValueError("修订人不能是空的,写单位或姓名")
        found = _DATE.fullmatch(self.date)
        if found is None or not 1 <= int(found[3]) <= monthrange(int(found[1]), int(found[2]))[1]:
            raise ValueError(f"修订时间「{self.date}」不是写好的日期和时间,写成 2023-01-01T00:00:00Z")
        printable(self.author)


def tracked(parts: Mapping[str, bytes], texts: Sequence[Revised], reviser: Reviser) -> dict[str, bytes]:
    """Filled parts with their marks made revisions, numbered through all parts. Raises UnprintableError."""
    from lxml import etree

    found, number = dict(parts), 0
    for name, xml in parts.items():
        if _MARKED in xml:
            root = parse(xml)
            _Tracker(texts, reviser).track(root)
            for number, revision in enumerate(root.iter(*TAGS.values()), number + 1):  # noqa: B020  goes on counting
                revision.set(W + "id", str(number))
            found[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return found


class _Tracker:
    """Turns the marks of one part into revisions."""

    def __init__(self, texts: Sequence[Revised], reviser: Reviser) -> None:
        self._texts = texts
        self._signed = {W + "id": "0", W + "author": reviser.author, W + "date": reviser.date}
        self._fates: dict[Any, str] = {}

    def track(self, root: Any) -> None:
        """Rows and paragraphs first: a text in one that came or went has only one side."""
        from lxml import etree

        changed: dict[Any, None] = {}
        for mark in list(root.iter(etree.ProcessingInstruction)):
            if mark.target != TARGET:
                continue
            parent = mark.getparent()
            if parent.tag == _T:
                changed[parent.getparent()] = None
            else:
                self._fates[parent] = mark.text
                parent.remove(mark)
        for run in changed:
            self._write(run)
        for element, fate in self._fates.items():
            if element.tag == _TR:
                self._whole_row(element, fate)
            elif not self._in_row(element):
                self._runs(element, fate)
        self._breaks()

    def _in_row(self, element: Any) -> str:
        """The fate of the row around an element; empty where the row stays."""
        return next((self._fates[row] for row in element.iterancestors(_TR) if row in self._fates), "")

    def _whole_row(self, row: Any, fate: str) -> None:
        place = 0 if row.find(W + "tblPrEx") is None else 1
        _child(row, _TRPR, place).append(self._revision(fate))
        for paragraph in row.iter(_P):
            self._mark(paragraph, fate)
        self._runs(row, fate)

    def _runs(self, element: Any, fate: str) -> None:
        for run in list(element.iter(_R)):
            self._wrap(run, fate)

    def _wrap(self, run: Any, fate: str) -> None:
        revision = self._revision(fate)
        run.getparent().replace(run, revision)
        revision.append(run)
        if fate == DELETED:
            for text in run.iter(*_GONE):
                text.tag = _GONE[text.tag]

    def _revision(self, fate: str) -> Any:
        from lxml import etree

        return etree.Element(TAGS[fate], self._signed)

    def _mark(self, paragraph: Any, fate: str) -> None:
        """Say it of the paragraph's end too."""
        properties = _child(paragraph, _PPR, 0)
        place = sum(1 for child in properties if child.tag not in _AFTER_RPR)
        _child(properties, _RPR, place).insert(0, self._revision(fate))

    def _write(self, run: Any) -> None:
        """A run with a changed text in it, as runs of what was kept, taken out and put in, all in its own letters."""
        paragraph = next(run.iterancestors(_P))
        side = self._in_row(run) or self._fates.get(paragraph, "")
        parent, place = run.getparent(), run.getparent().index(run)
        parent.remove(run)
        for kind, group in groupby(self._content(run, side), lambda content: content[0]):
            piece = _like(run)
            parent.insert(place, piece)
            for _, content in group:
                _fill(piece, content)
            if kind is not Kind.KEPT:
                self._wrap(piece, kind.value)
            place += 1

    def _content(self, run: Any, side: str) -> Iterator[tuple[Kind, Any]]:
        """What stands in a run, piece by piece: texts and other elements. `side` leaves only one of two texts."""
        for child in run:
            if child.tag == _RPR:
                continue
            if child.tag != _T or not len(child):
                yield Kind.KEPT, child
                continue
            if child.text:
                yield Kind.KEPT, child.text
            for mark in child:
                yield from self._pieces(self._texts[int(mark.text)], side)
                if mark.tail:
                    yield Kind.KEPT, mark.tail

    def _pieces(self, text: Revised, side: str) -> Iterator[tuple[Kind, str]]:
        if side:
            yield Kind.KEPT, printable(text.was if side == DELETED else str(text))
        else:
            yield from pieces(printable(text.was), printable(str(text)))

    def _breaks(self) -> None:
        """Paragraphs that came or went: their ends come and go too, so that no empty paragraph stays behind."""
        containers = dict.fromkeys(
            element.getparent() for element in self._fates if element.tag == _P and not self._in_row(element)
        )
        for container in containers:
            for is_paragraph, group in groupby(list(container), lambda child: child.tag == _P):
                if is_paragraph:
                    self._ends(list(group))

    def _ends(self, paragraphs: Sequence[Any]) -> None:
        """A paragraph's end is in a year that has it and another below; the last end of a cell is never tracked."""
        fates = [self._fates.get(paragraph, "") for paragraph in paragraphs]
        for number, paragraph in enumerate(paragraphs[:-1]):
            was, now = (
                fates[number] != absent and any(fate != absent for fate in fates[number + 1 :])
                for absent in (INSERTED, DELETED)
            )
            if was != now:
                self._mark(paragraph, DELETED if was else INSERTED)
            elif not was:
                _join(paragraph, paragraphs[number + 1])


def _join(paragraph: Any, following: Any) -> None:
    """The last line of one year and the first of the other, which no end can part."""
    place = 0 if following.find(_PPR) is None else 1
    for child in reversed([child for child in paragraph if child.tag != _PPR]):
        following.insert(place, child)
    paragraph.getparent().remove(paragraph)


def _child(element: Any, tag: str, place: int) -> Any:
    """The properties of an element, made at a place where they are missing."""
    from lxml import etree

    found = element.find(tag)
    if found is None:
        found = etree.Element(tag)
        element.insert(place, found)
    return found


def _like(run: Any) -> Any:
    """An empty run in the letters of another."""
    from lxml import etree

    made, properties = etree.Element(_R), run.find(_RPR)
    if properties is not None:
        made.append(deepcopy(properties))
    return made


def _fill(run: Any, content: Any) -> None:
    from lxml import etree

    if not isinstance(content, str):
        run.append(content)
        return
    for text in _BREAK.split(content):
        if text in _BREAKS:
            etree.SubElement(run, _BREAKS[text])
        elif text:
            made = etree.SubElement(run, _T)
            made.text = text
            if text != text.strip():
                made.set(_SPACE, "preserve")
