"""The law of the writer: any text that XML can hold arrives in Word and comes back, in every kind of cell."""

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.form import Cell, Form, Row
from generator.writing.word import Properties, ReadTable, WordTemplate, prove, read_back

CONTROLS = "".join(chr(code) for code in range(32) if chr(code) not in "\t\n\r")
ANY_CHARACTER = st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS + "\ufffe\uffff")
NASTY = st.sampled_from(
    ["{{ 7*7 }}", "{%tr endfor %}", "</w:t>", "&amp;", "\n\n", "\t", " ", ":", "]]>", "𠮷", "-"]
)
TEXT = st.lists(ANY_CHARACTER | NASTY, max_size=12).map("".join)


@st.composite
def forms(draw: st.DrawFn, form: Form) -> Form:
    """The real form, shortened, with any text wherever a text may stand."""

    def any_texts(row: Row) -> Row:
        return row._replace(cells=tuple(c._replace(text=draw(TEXT)) if c.rows else c for c in row.cells))

    header, sign_off = (
        Row(part, (Cell("", "", head=True), Cell(part + "词", ""))) for part in ("表头", "落款")
    )
    short = (form.upper[0], header, form.upper[1], *form.upper[2:4], form.upper[5])
    return form._replace(
        mark=draw(TEXT),
        title=draw(TEXT),
        subtitle=draw(TEXT),
        department=draw(TEXT),
        filename=draw(TEXT),
        upper=tuple(map(any_texts, short)),
        head=any_texts(form.head),
        grid=tuple(map(any_texts, _rows(form))),
        sign_off=(any_texts(sign_off), any_texts(sign_off)),
    )


def _rows(form: Form) -> tuple[Row, Row]:
    """An indicator that begins both labels and one that is covered by them."""
    first, second = form.grid[0], form.grid[1]
    return first._replace(cells=tuple(c._replace(rows=2) if c.rows > 1 else c for c in first.cells)), second


def _with_captions(form: Form) -> Form:
    """Captions, department name: each is said once in a form, so the parts that repeat it agree."""
    name, header, goals, head, task, budget = form.upper
    texts = {cell.word: cell.text for cell in (*head.cells, *form.head.cells) if cell.word}
    titles = {row.section: row.cells[0].text for row in (name, goals, head, budget)}
    name = name._replace(cells=(name.cells[0], name.cells[1]._replace(text=form.department)))
    return form._replace(
        captions=form.captions | texts | titles, upper=(name, header, goals, head, task, budget)
    )


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_in_every_cell(
    data: st.DataObject, form: Form, template: WordTemplate, properties: Properties
) -> None:
    printed = _with_captions(data.draw(forms(form)))
    document = template.render(printed, properties)
    assert prove(document, printed, template) == []
    grid = [block for block in read_back(document) if isinstance(block, ReadTable)][1]
    assert [[c.text for c in row] for row in grid.rows[1:]] == [
        [c.text if c.rows else "" for c in row.cells] for row in printed.grid
    ]


@given(text=TEXT)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_in_the_properties(
    text: str, form: Form, template: WordTemplate, properties: Properties
) -> None:
    document = template.render(form._replace(filename=text, department=text), properties)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        core = etree.fromstring(archive.read("docProps/core.xml"))
    assert {core.findtext("{http://purl.org/dc/elements/1.1/}" + tag) for tag in ("title", "creator")} == {
        text
    }
