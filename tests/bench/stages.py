"""The way of one document through the program, as steps to measure; the peers' steps beside them."""

import hashlib
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import __version__
from generator.building.comparing.compared import Compared, compare_sides
from generator.building.comparing.sides import Side, Sides
from generator.building.environment import environment_digest
from generator.building.templates import Templates
from generator.building.workshop import file_name
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.checking.rules.registry import RULES
from generator.checking.rules.subject import Subject
from generator.form import Form, compose
from generator.form.marks import with_marks
from generator.model.declaration import Declaration, read_declaration
from generator.review.alignment import align
from generator.review.review import review
from generator.source import Source, load
from generator.writing.report.as_markdown import as_markdown
from generator.writing.word import Properties, prove, words
from tests.bench.documents import EDITION, ROOT, YEAR, Document, following
from tests.bench.peers import Assembly, Docxtpl
from tests.bench.timing import Step

BARE, ASSEMBLY, WORD, PROOF, WHOLE = "docxtpl", "assembly", "word", "proof", "whole"
SPELLED = "assembly, spelled"
CHANGES, REDLINE = "changes", "redline"


class Program:
    """The program's parts as `jixiao build` uses them, opened once."""

    def __init__(self, root: Path = ROOT) -> None:
        self._editions = Editions(root)
        templates = Templates(root, environment_digest(root))
        self._template, self._page = templates.word(EDITION), templates.preview(EDITION)

    @cached_property
    def _opened(self) -> Any:
        return self._editions.open(EDITION)

    def load(self, document: Document) -> Source:
        """Bytes to data and places."""
        return load(document.raw, document.file)

    def conform(self, source: Source) -> object:
        """Every violation of the schema."""
        return self._editions.open_for(source).conformance.violations(source)

    def model(self, source: Source) -> Declaration:
        """Data to declaration."""
        return read_declaration(source.data, self._opened.edition, "example")

    def form(self, declaration: Declaration) -> Form:
        """Declaration to printed texts."""
        return compose(declaration, self._opened.edition)

    def subject(self, document: Document) -> Subject:
        """What rules look at, newly made: it remembers what it has worked out."""
        declaration = self.model(self.load(document))
        return Subject(declaration, self._opened.edition, self.form(declaration))

    def rules(self, subject: Subject) -> object:
        """Every finding of every rule."""
        return [finding for rule in RULES for finding in rule.check(subject)]

    def check(self, document: Document) -> Checked:
        """Bytes to diagnostics with places, and to the form."""
        return check(document.raw, document.file, document.folder, YEAR, self._editions)

    def word(self, document: Document, checked: Checked) -> bytes:
        """Form to .docx, without proof."""
        assert checked.form is not None
        digest = hashlib.sha256(checked.source.text.encode()).hexdigest()
        properties = Properties(EDITION, document.folder, checked.form.year, digest, __version__)
        return self._template.render(checked.form, properties)

    def prove(self, word: bytes, checked: Checked) -> None:
        """Read a .docx back. Raises AssertionError when it differs from the form."""
        assert checked.form is not None
        assert not list(prove(word, checked.form, self._template))

    def preview(self, checked: Checked) -> bytes:
        """Form and findings to HTML."""
        assert checked.form is not None
        name = f"{file_name(checked.form.filename)}.docx"
        return self._page.render(with_marks(checked.form, checked.diagnostics), checked.tally, name).encode()

    def whole(self, document: Document) -> tuple[bytes, bytes]:
        """YAML bytes to a checked, proved .docx and to HTML. Raises AssertionError where no .docx may be made."""
        checked = self.check(document)
        assert checked.submittable, [found.code for found in checked.diagnostics]
        word = self.word(document, checked)
        self.prove(word, checked)
        return word, self.preview(checked)

    def pair(self, document: Document) -> Compared:
        """A document and its next year, both checked; what the comparison itself made of them is not used."""
        number = int(document.folder.rpartition("-")[2])
        sides = [Side(one.raw, one.file, one.folder, one.year) for one in (document, *following(1, number))]
        return compare_sides(Sides(document.folder, *sides), self._editions)

    def changes(self, compared: Compared) -> str:
        """Facts and judgements of a pair, and the Markdown of both."""
        assert compared.review is not None
        before = compared.review.changes
        found = review(before.old, before.new, before.old_edition, before.edition)
        return as_markdown([compared.entry._replace(review=found)], "jixiao diff")

    def redline(self, compared: Compared) -> bytes:
        """Both forms of a pair aligned, and the redline of them, proved as it always is."""
        old, new, found = compared.old, compared.new, compared.review
        assert old is not None
        assert new is not None
        assert old.form is not None
        assert new.form is not None
        assert found is not None
        properties = Properties(EDITION, compared.sides.folder, new.form.year, "0" * 64, __version__)
        form = align(old.form, new.form, found.changes)
        return self._template.redline(form, properties, "示例单位(虚构)", f"{new.form.year}-01-01T00:00:00Z")


def steps(program: Program) -> list[Step]:
    """Everything that is measured of one document, the peers last."""
    return [*_own(program), *_peers(program)]


def _own(program: Program) -> Iterator[Step]:
    def declared(document: Document) -> Declaration:
        return program.model(program.load(document))

    def checked(document: Document) -> tuple[Document, Checked]:
        return document, program.check(document)

    def written(document: Document) -> tuple[bytes, Checked]:
        found = program.check(document)
        return program.word(document, found), found

    yield Step("load", _itself, program.load)
    yield Step("conformance", program.load, program.conform)
    yield Step("model", program.load, program.model)
    yield Step("form", declared, program.form)
    yield Step("rules", program.subject, program.rules)
    yield Step("check", _itself, program.check)
    yield Step(WORD, checked, _spread(program.word))
    yield Step(PROOF, written, _spread(program.prove))
    yield Step("preview", program.check, program.preview)
    yield Step(WHOLE, _itself, program.whole)
    yield Step(CHANGES, program.pair, program.changes)
    yield Step(REDLINE, program.pair, program.redline)


def _peers(program: Program) -> Iterator[Step]:
    bare, assembly = Docxtpl(), Assembly()

    def form_words(document: Document) -> dict[str, Any]:
        form = program.check(document).form
        assert form is not None
        return words(form)

    def data(document: Document) -> Any:
        return assembly.load(document.raw)

    def own_words(document: Document) -> dict[str, Any]:
        return assembly.words(data(document))

    yield Step(BARE, form_words, bare.render)
    yield Step("CSafeLoader", lambda document: document.raw, assembly.load)
    yield Step("jsonschema", data, assembly.validate)
    yield Step("page", own_words, assembly.page)
    yield Step(ASSEMBLY, lambda document: document.raw, assembly.make)
    yield Step(SPELLED, lambda document: assembly.spelled(document.raw), assembly.make)


def _itself(document: Document) -> Document:
    return document


def _spread(run: Callable[..., object]) -> Callable[[tuple[Any, ...]], object]:
    return lambda given: run(*given)
