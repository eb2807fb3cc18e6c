"""The official layout, where Word, WPS and LibreOffice differ in what they forgive."""

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from generator.form import Form
from generator.writing.word import Properties, WordTemplate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def parts(form: Form, template: WordTemplate, properties: Properties) -> dict[str, bytes]:
    return unpacked(template.render(form, properties))


def unpacked(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def number(element: Any, name: str = "w") -> int:
    return int(element.get(W + name))


def test_widths_are_fixed_in_twips_and_agree(parts: dict[str, bytes]) -> None:
    document = etree.fromstring(parts["word/document.xml"])
    page = document.find(f".//{W}pgSz")
    margins = document.find(f".//{W}pgMar")
    room = number(page) - number(margins, "left") - number(margins, "right")
    assert (number(page), number(page, "h")) == (16838, 11906)
    for table in document.iter(W + "tbl"):
        columns = [number(column) for column in table.iter(W + "gridCol")]
        assert number(table.find(f"{W}tblPr/{W}tblW")) == sum(columns) == room
        assert table.find(f"{W}tblPr/{W}tblLayout").get(W + "type") == "fixed"
        for row in table.iter(W + "tr"):
            place = 0
            for cell in row.iter(W + "tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                after = place + (1 if span is None else number(span, "val"))
                assert number(cell.find(f"{W}tcPr/{W}tcW")) == sum(columns[place:after])
                place = after
            assert place == len(columns)
    assert {element.get(W + "type") for element in document.iter(W + "tcW", W + "tblW")} == {"dxa"}


def test_the_head_of_the_indicators_is_repeated_on_every_page(parts: dict[str, bytes]) -> None:
    _, grid = etree.fromstring(parts["word/document.xml"]).iter(W + "tbl")
    repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in grid.iter(W + "tr")]
    assert repeated == [True] + [False] * 33


def test_properties_of_a_cell_stand_in_the_order_of_the_standard(parts: dict[str, bytes]) -> None:
    order = ["tcW", "gridSpan", "vMerge", "vAlign"]
    for cell in etree.fromstring(parts["word/document.xml"]).iter(W + "tcPr"):
        names = [etree.QName(child).localname for child in cell]
        assert names == sorted(names, key=order.index)


def test_every_font_has_a_chinese_face_and_the_language_is_chinese(parts: dict[str, bytes]) -> None:
    styles = etree.fromstring(parts["word/styles.xml"])
    fonts = list(styles.iter(W + "rFonts"))
    assert len(fonts) > 4
    assert all(font.get(W + name) for font in fonts for name in ("ascii", "hAnsi", "eastAsia"))
    assert styles.find(f"{W}docDefaults//{W}rFonts") is fonts[0]
    language = styles.find(f"{W}docDefaults//{W}lang")
    assert (language.get(W + "val"), language.get(W + "eastAsia")) == ("zh-CN", "zh-CN")
    assert [
        face for face in ("Calibri", "Cambria", "等线") if any(face.encode() in p for p in parts.values())
    ] == []


def test_the_footer_counts_pages(parts: dict[str, bytes]) -> None:
    footer = etree.fromstring(parts["word/footer1.xml"])
    assert "".join(footer.itertext()) == "第 1 页 共 1 页"
    assert [f.get(W + "instr").strip() for f in footer.iter(W + "fldSimple")] == ["PAGE", "NUMPAGES"]


def grid_rows(template: WordTemplate, form: Form, properties: Properties) -> list[Any]:
    document = etree.fromstring(unpacked(template.render(form, properties))["word/document.xml"])
    return list(list(document.iter(W + "tbl"))[1].iter(W + "tr"))[1:]


def test_a_row_is_kept_on_one_page_unless_it_could_be_taller_than_one(
    form: Form, template: WordTemplate, properties: Properties
) -> None:
    first, second, third, *rest = form.grid
    tall = first._replace(cells=(*first.cells[:6], first.cells[6]._replace(text="长" * 2000), first.cells[7]))
    lines = second._replace(
        cells=(*second.cells[:6], second.cells[6]._replace(text="行\n" * 60), second.cells[7])
    )
    rows = grid_rows(template, form._replace(grid=(tall, lines, third, *rest)), properties)
    kept = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]
    assert kept == [False, False] + [True] * 31


def test_the_last_row_stays_with_the_sign_off_lines(
    form: Form, signed: Form, template: WordTemplate, properties: Properties
) -> None:
    def kept(printed: Form) -> list[bool]:
        return [row.find(f".//{W}keepNext") is not None for row in grid_rows(template, printed, properties)]

    assert kept(form) == [False] * 33
    assert kept(signed) == [False] * 32 + [True]
