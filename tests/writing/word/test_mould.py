"""Reading by moulds is a short cut of the XML parser, and may never see anything else than the parser does."""

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.form import Form
from generator.writing.word import Properties, WordTemplate, mould, read_back
from generator.writing.word.mould import reread, reread_document
from generator.writing.word.reading import DOCUMENT, document_xml, read_document
from tests.writing.word.conftest import EDITION, ROOT, _form, _template

OTHER = ROOT / "templates" / "central-department-2015"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SNIPPETS = (
    "<!-- 注 -->", "<!--", "-->", "<![CDATA[<w:t>字</w:t>]]>", "<?pi?>", "]]>", "&", "&amp;", "&lt;", "&nbsp;", "&#13;",
    "&#1;", "&quot", "&;", "\r", "\n", "\t", "\x01", "\ufffe", "\ue0000\ue000", "\ue0001\ue000", "<", ">", '"', " ",
    "<w:tr>", "</w:tr>", "</w:tr >", "<w:tr/>", "<w:tr />", "<w:tr></w:tr>", "<w:tc>", "</w:tc>", "<w:tc><w:p/></w:tc>",
    "<w:t>", "</w:t>", "<w:t/>", "<w:t>字</w:t>", '<w:t xml:space="default">字</w:t>', "<w:t>字</w:t >", "<w:t>𠮷&gt;</w:t>",
    "<w:r><w:t>字</w:t></w:r>", "<w:br/>", "<w:tab/>", "<w:cr/>", "<w:p/>", "<w:vMerge/>", '<w:vMerge w:val="restart"/>',
    "<w:tbl>", "</w:tbl>", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:bookmarkStart/>", ' xmlns:w="x"', f"<w:p {W}/>", "</w:body>",
)  # fmt: skip


def outcome(read, xml: bytes) -> object:
    """What a reader makes of a document: its blocks, or that it is broken."""
    try:
        return read(xml)
    except (SyntaxError, IndexError) as error:
        return type(error).__name__


@cache
def written() -> bytes:
    """The real form as it is written, shortened so that a change meets something that matters."""
    short = _form()._replace(grid=_form().grid[:3])
    properties = Properties("hunan-department-2022", "example", 2022, "ab" * 32, "0.1.0")
    return document_xml(_template().render(short, properties))


BORDERS = tuple(at for at, character in enumerate(written().decode()) if character in "<>")
PLACES = st.sampled_from(BORDERS) | st.sampled_from([at + 1 for at in BORDERS]) | st.integers(0, max(BORDERS))
EDITS = st.tuples(PLACES, st.sampled_from(SNIPPETS), st.sampled_from((0, 0, 0, 1, 5, 200)))


@given(st.lists(EDITS, min_size=1, max_size=3))
@settings(max_examples=2000, deadline=None)
def test_a_document_reads_the_same_by_moulds_and_by_the_parser_however_it_is_broken(
    edits: list[tuple[int, str, int]],
) -> None:
    xml = written().decode()
    for at, snippet, over in edits:
        xml = xml[:at] + snippet + xml[at + over :]
    same = outcome(reread_document, xml.encode()) == outcome(read_document, xml.encode())
    assert same


@pytest.mark.parametrize(
    "xml", [b"", b"<w:tr>", f"<w:document {W}><w:body><w:tr></w:tr></w:body></w:document>".encode()]
)
def test_what_is_hardly_a_document_reads_the_same(xml: bytes) -> None:
    assert outcome(reread_document, xml) == outcome(read_document, xml)


@pytest.mark.parametrize("snippet", SNIPPETS)
@pytest.mark.parametrize(
    "place", ["<w:tr>", "</w:tr>", "<w:tc>", "</w:t>", "<w:body>", "</w:tbl>", "</w:body>"]
)
def test_every_oddity_at_every_border_reads_the_same(snippet: str, place: str) -> None:
    xml = written().decode()
    at = xml.index(place)
    for cut in (at, at + len(place)):
        odd = (xml[:cut] + snippet + xml[cut:]).encode()
        same = outcome(reread_document, odd) == outcome(read_document, odd)
        assert same


@pytest.mark.parametrize("folder", [EDITION, OTHER], ids=lambda folder: folder.name)
def test_a_template_itself_reads_the_same(folder: Path) -> None:
    raw = (folder / "form.docx").read_bytes()
    assert reread(raw) == read_back(raw)


def test_another_encoding_is_left_to_the_parser() -> None:
    xml = written().decode().replace("UTF-8", "GB18030", 1).encode("gb18030")
    assert reread_document(xml) == read_document(written())


def test_what_the_writer_writes_is_never_parsed_whole(
    monkeypatch: pytest.MonkeyPatch, form: Form, template: WordTemplate, properties: Properties
) -> None:
    nasty = form._replace(title="&amp; < > ]]> \" '", department="𠮷\n\t{{ 7*7 }}")
    document = template.render(nasty, properties)
    parsed: list[int] = []

    def noting(xml: bytes) -> object:
        parsed.append(len(xml))
        return read_document(xml)

    monkeypatch.setattr(mould, "read_document", noting)
    assert reread(document) == read_back(document)
    assert max(parsed) < len(document_xml(document)) / 5
    parsed.clear()
    reread(document)
    assert len(parsed) == 1, "a mould was parsed again"


def test_a_file_that_is_no_word_document_is_refused_as_always() -> None:
    with pytest.raises(zipfile.BadZipFile):
        reread(b"PK")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(DOCUMENT, "<w:document>")
    with pytest.raises(SyntaxError):
        reread(target.getvalue())
