"""An official's form.docx, compiled once, filled many times; storable, so that it is compiled once per edition."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.form import Form, accepted, rejected
from generator.form.compose import GRID
from generator.phrasing import Page, PhrasingError, compile_page
from generator.writing.word.archive import Archive
from generator.writing.word.fault import TemplateFault
from generator.writing.word.markup import run_text
from generator.writing.word.package import open_package
from generator.writing.word.patching import LINES, patch, row_limits
from generator.writing.word.properties import CORE, CUSTOM, Core, Properties, core_xml, custom_xml
from generator.writing.word.reading import DOCUMENT, parse, read_back
from generator.writing.word.redline.proof import difference
from generator.writing.word.redline.source import asking
from generator.writing.word.redline.tracking import Reviser, tracked
from generator.writing.word.redline.words import both, redline_words, traced
from generator.writing.word.shape import Shape, shape_of
from generator.writing.word.tags import Tag, guilty, suspects, unknown
from generator.writing.word.words import INTERNAL, WHOLE, words

_INDEX = "jixiao.json"
_PAGE = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_CLOSE = b"</w:tc>"
_HOLLOW = (b"</w:tcPr>" + _CLOSE, b"<w:tcPr/>" + _CLOSE)


class WordTemplate:
    """A compiled template. Its `shape` is what the official drew around the tags, for the proof."""

    def __init__(self, raw: bytes, sources: dict[str, str], tags: Sequence[Tag]) -> None:
        self._raw = raw
        self._sources = sources
        self._tags = tags
        members = open_package(raw)
        changing = dict.fromkeys((*sources, CORE, CUSTOM))
        self._archive = Archive(members, changing)
        self._limits = row_limits(parse(members[DOCUMENT]))
        self._may_be_hollow = any(tag.level == "p" for tag in tags)

    @cached_property
    def shape(self) -> Shape:
        """The fixed texts and patterns of the template's body."""
        return shape_of(read_back(self._raw))

    def compile(self) -> None:
        """Compile the tags now, not at the first document. Raises TemplateFault naming the tag that is wrong."""
        self._pages  # noqa: B018  # kept by the property

    @cached_property
    def _pages(self) -> dict[str, Page]:
        """The compiled parts that hold tags. Raises TemplateFault naming the tag that is wrong."""
        return self._compiled(self._sources, run_text)

    @cached_property
    def _redline_pages(self) -> dict[str, Page]:
        """The same parts, asking what became of each row, text and paragraph."""
        return self._compiled({name: asking(source) for name, source in self._sources.items()}, traced)

    def _compiled(self, sources: Mapping[str, str], finalize: Callable[[Any], str]) -> dict[str, Page]:
        try:
            return {name: compile_page(sources, name, finalize) for name in sources}
        except PhrasingError as error:
            fault = guilty(self._tags)
            message = f"form.docx 里的标签写错了:{error.reason}"
            raise fault or TemplateFault(message, suspects(self._tags)) from error

    def render(self, form: Form, properties: Properties) -> bytes:
        """The finished .docx. The same form and properties give the same bytes on any day.

        Raises TemplateFault when the template asks for a word the form does not have, UnprintableError when a
        text holds what XML cannot.
        """
        return self._written(self._parts(self._pages, self._words(form)), Core.of(form), properties)

    def fill(self, available: Mapping[str, object], core: Core, properties: Properties) -> bytes:
        """A finished .docx of a template that asks for other words than a form's. Raises what `render` raises.

        Rows that hold the word WHOLE are told whether they are short enough to be kept on one page.
        """
        for rows in available.values():
            for row in rows if isinstance(rows, list) else ():
                if isinstance(row, dict) and WHOLE in row:
                    row[WHOLE] = self._stays_whole(row)
        return self._written(self._parts(self._pages, available), core, properties)

    def redline(self, form: Form, properties: Properties, author: str, date: str) -> bytes:
        """The .docx of an aligned form, with what changed as Word's revisions by `author` at `date`.

        `date` is written 2023-01-01T00:00:00Z. The redline is proved before it is given out: accepting everything
        makes what `render` makes of the new form, rejecting everything leaves every text of the old one in its cell.
        Raises what `render` raises, TemplateFault also where a template cannot hold both forms, ValueError for an
        author or a date that Word cannot read.
        """
        reviser = Reviser(author, date)
        reviser.check()
        available, texts = redline_words(form)
        for row in available[GRID]:
            row[WHOLE] = self._stays_whole(both(row))
        parts = tracked(self._parts(self._redline_pages, available), texts, reviser)
        sides = (self._words(side(form)) for side in (accepted, rejected))
        new, old = (self._parts(self._pages, side)[DOCUMENT] for side in sides)
        if wrong := difference(parts[DOCUMENT], new, old):
            raise TemplateFault(f"form.docx 画不出修订稿:{wrong}", suspects(self._tags))
        return self._written(parts, Core.of(form), properties)

    def _written(self, parts: dict[str, bytes], core: Core, properties: Properties) -> bytes:
        return self._archive.write({**parts, CORE: core_xml(core), CUSTOM: custom_xml(properties)})

    def _words(self, form: Form) -> dict[str, Any]:
        available = words(form)
        for row in available[GRID]:
            row[WHOLE] = self._stays_whole(row)
        return available

    def _parts(self, pages: Mapping[str, Page], available: Mapping[str, object]) -> dict[str, bytes]:
        try:
            parts = {name: page.render(available) for name, page in pages.items()}
        except PhrasingError as error:
            if error.word is None:
                message = f"form.docx 里有标签填不出来:{error.reason}"
                raise TemplateFault(message, suspects(self._tags)) from error
            raise unknown(error.word, self._tags, _names(available)) from error
        encoded = {name: text.encode() for name, text in parts.items()}
        if self._may_be_hollow:
            encoded[DOCUMENT] = _solid(encoded[DOCUMENT])
        return encoded

    def _stays_whole(self, row: Mapping[str, str]) -> bool:
        """Whether no cell of a row is so long that it could be taller than a page."""
        for (
            word,
            limit,
        ) in self._limits.items():  # a loop, not all(): this runs for every cell of every document
            text = row.get(word, "")
            if len(text) > limit or ("\n" in text and _with_breaks(text, limit) > limit):
                return False
        return True

    def dump(self) -> bytes:
        """Everything `load` needs, without docxtpl: the template with an index of patched sources beside it."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(zipfile.ZipInfo("form.docx"), self._raw)
            index = {"sources": self._sources, "tags": self._tags}
            archive.writestr(zipfile.ZipInfo(_INDEX), json.dumps(index, ensure_ascii=False))
        return target.getvalue()

    @classmethod
    def load(cls, stored: bytes) -> "WordTemplate":
        """A template from what `dump` gave. Raises ValueError when it is something else or damaged."""
        try:
            with zipfile.ZipFile(io.BytesIO(stored)) as archive:
                index = json.loads(archive.read(_INDEX))
                return cls(archive.read("form.docx"), index["sources"], [Tag(*tag) for tag in index["tags"]])
        except (zipfile.BadZipFile, KeyError, TypeError, TemplateFault) as error:
            raise ValueError(f"不是编译好的模板:{error}") from error


def compile_template(raw: bytes) -> WordTemplate:
    """Compile the bytes of a form.docx. Raises TemplateFault for whatever could spoil a document later."""
    sources: dict[str, str] = {}
    tags: list[Tag] = []
    for name, content in open_package(raw).items():
        if _PAGE.fullmatch(name):
            source, found = patch(name, content, raw)
            tags += found
            if found or name == DOCUMENT:
                sources[name] = source
    template = WordTemplate(raw, sources, tags)
    template.compile()
    return template


def _with_breaks(text: str, limit: int) -> int:
    """The characters of a text with line breaks, each of which may leave the rest of its line empty."""
    return len(text) + text.count("\n") * (limit // LINES)


def _solid(xml: bytes) -> bytes:
    """A cell whose paragraphs all came from an empty list gets the one that Word requires."""
    for hollow in _HOLLOW:
        xml = xml.replace(hollow, hollow.removesuffix(_CLOSE) + b"<w:p/>" + _CLOSE)
    return xml


def _names(tree: object) -> list[str]:
    """Every word a template may write, also below a loop's row or a dot."""
    if isinstance(tree, list):
        return [name for item in tree[:1] for name in _names(item)]
    if not isinstance(tree, dict):
        return []
    return [name for key, value in tree.items() if key not in INTERNAL for name in (key, *_names(value))]
