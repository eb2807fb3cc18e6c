"""What was written is read again, and is the form that was filed."""

import io

from docx import Document

from generator.form import Form
from generator.writing.word import Paragraph, Properties, ReadCell, ReadTable, WordTemplate, read_back
from tests.writing.word.conftest import ROOT


def reference() -> list[list[str]]:
    path = ROOT / "tests" / "reference" / "hengyang-2022.tsv"
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def test_the_real_form_reads_back_as_the_reference_table(
    form: Form, template: WordTemplate, properties: Properties
) -> None:
    blocks = read_back(template.render(form, properties))
    read = []
    for block in blocks:
        if isinstance(block, ReadTable):
            read += [[cell.text.replace("\n", "\\n") for cell in row] for row in block.rows]
        elif block.text:
            read.append([block.text])
    assert read == reference()


def test_python_docx_sees_the_same_texts(form: Form, template: WordTemplate, properties: Properties) -> None:
    document = Document(io.BytesIO(template.render(form, properties)))
    tables = [table._tbl for table in document.tables]
    texts = [
        [["\n".join(p.text for p in c.p_lst) for c in row.tc_lst] for row in table.tr_lst] for table in tables
    ]
    upper, grid = (list(map(list, table)) for table in texts)
    assert [[text.replace("\n", "\\n") for text in row] for row in [*upper, *grid]] == reference()[2:]


def test_an_edition_without_mark_and_sign_off_leaves_nothing_of_them(
    form: Form, template: WordTemplate, properties: Properties
) -> None:
    paragraphs = [b.text for b in read_back(template.render(form, properties)) if isinstance(b, Paragraph)]
    assert paragraphs == [form.title, form.subtitle, "", ""]


def test_mark_header_words_and_sign_off_stand_in_their_places(
    signed: Form, template: WordTemplate, properties: Properties
) -> None:
    blocks = read_back(template.render(signed, properties))
    paragraphs = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert paragraphs == [
        "附件2",
        signed.title,
        signed.subtitle,
        "",
        "",
        "填报单位(盖章):衡阳市人民政府办公室",
        "填报日期:",
    ]
    upper = next(block for block in blocks if isinstance(block, ReadTable))
    assert upper.rows[1] == (ReadCell("联系处室"), ReadCell("财务科"))


def test_the_label_columns_merge_as_the_data_say(
    form: Form, template: WordTemplate, properties: Properties
) -> None:
    grid = [b for b in read_back(template.render(form, properties)) if isinstance(b, ReadTable)][1]
    merges = [[cell.merge for cell in row[:2]] for row in grid.rows[1:]]
    assert merges == [["restart" if cell.rows else "continue" for cell in row.cells[:2]] for row in form.grid]
    assert {cell.merge for row in grid.rows for cell in row[2:]} == {""}


def test_a_tab_stop_is_no_text_but_a_tab_is() -> None:
    document = Document()
    paragraph = document.add_paragraph("左\t右")
    paragraph.paragraph_format.tab_stops.add_tab_stop(914400)
    target = io.BytesIO()
    document.save(target)
    assert read_back(target.getvalue()) == (Paragraph("左\t右"),)
