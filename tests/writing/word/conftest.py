"""The real declaration, its official template, and small templates drawn as an official would draw them."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from generator.form import Cell, Form, Row, compose
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.source import load
from generator.writing.word import Properties, WordTemplate, compile_template

ROOT = Path(__file__).parents[3]
EDITION = ROOT / "templates" / "hunan-department-2022"
DECLARATION = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
Draw = Callable[..., bytes]


@cache
def _form() -> Form:
    edition = read_edition(EDITION.name, load((EDITION / "edition.yaml").read_bytes(), "edition.yaml").data)
    data = load(DECLARATION.read_bytes(), "2022.yaml").data
    return compose(read_declaration(data, edition, DECLARATION.parent.name), edition)


@cache
def _template() -> WordTemplate:
    return compile_template((EDITION / "form.docx").read_bytes())


@pytest.fixture
def raw() -> bytes:
    return (EDITION / "form.docx").read_bytes()


@pytest.fixture
def form() -> Form:
    return _form()


@pytest.fixture
def template() -> WordTemplate:
    return _template()


@pytest.fixture
def properties() -> Properties:
    return Properties("hunan-department-2022", "hengyang-government-office", 2022, "ab" * 32, "0.1.0")


@pytest.fixture
def signed(form: Form) -> Form:
    """The real form in an edition that has an 附件 mark, header words and sign-off lines."""
    lines = [("填报单位(盖章)", "填报单位", "衡阳市人民政府办公室"), ("填报日期", "填报日期", "")]
    header = Row("表头", (Cell("", "联系处室", head=True), Cell("联系处室", "财务科")))
    return form._replace(
        mark="附件2",
        upper=(form.upper[0], header, *form.upper[1:]),
        sign_off=tuple(
            Row("落款", (Cell("", title, head=True), Cell(key, text))) for title, key, text in lines
        ),
    )


@pytest.fixture
def draw() -> Draw:
    """`draw("paragraph", [["a", "b"], ["c", "d"]])`: a .docx with paragraphs and tables of rows of cell texts."""

    def drawn(*blocks: str | list[list[str]]) -> bytes:
        document = Document()
        for block in blocks:
            if isinstance(block, str):
                document.add_paragraph(block)
                continue
            table = document.add_table(rows=0, cols=max(map(len, block)))
            for texts in block:
                cells = table.add_row().cells
                for cell, text in zip(cells, texts, strict=False):
                    first, *others = text.split("¶")
                    cell.text = first
                    for other in others:
                        cell.add_paragraph(other)
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()

    return drawn


def edited(raw: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    """The package with a piece of one part replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name).decode() if name == part else source.read(name)
            if isinstance(content, str):
                assert old in content
                content = content.replace(old, new).encode()
            copy.writestr(name, content)
    return target.getvalue()
