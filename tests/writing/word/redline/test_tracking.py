"""Marks become Word's revisions: whole rows, pieces of texts in their own letters, lines with their ends."""

import re

import pytest

from generator.form import DELETED, INSERTED
from generator.writing.word import UnprintableError
from generator.writing.word.redline.tracking import Reviser, tracked
from generator.writing.word.redline.words import Revised

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = f'<w:document xmlns:w="{W}"><w:body>'
TAIL = "</w:body></w:document>"
REVISER = Reviser("财政局", "2023-01-01T00:00:00Z")


def texts(*pairs: tuple[str, str]) -> list[Revised]:
    found = []
    for number, (was, text) in enumerate(pairs):
        revised = Revised(text)
        revised.was, revised.number, revised.line = was, number, ""
        found.append(revised)
    return found


def written(body: str, *pairs: tuple[str, str]) -> str:
    """The body with its revisions, without author and date."""
    part = {"word/document.xml": f"{HEAD}{body}{TAIL}".encode()}
    xml = tracked(part, texts(*pairs), REVISER)["word/document.xml"].decode()
    assert xml.count('w:author="财政局"') == xml.count('w:date="2023-01-01T00:00:00Z"') == xml.count(" w:id=")
    xml = xml.replace(' w:author="财政局" w:date="2023-01-01T00:00:00Z"', "")
    return xml.partition("<w:body>")[2].removesuffix(TAIL)


def test_a_changed_text_is_cut_into_pieces_with_the_letters_of_its_run() -> None:
    letters = "<w:rPr><w:b/></w:rPr>"
    run = f"<w:r>{letters}<w:t>共<?jixiao 0?>元<?jixiao 1?></w:t></w:r>"
    assert written(f"<w:p>{run}</w:p>", ("2677.7万", "2800万"), ("", "整 ")) == (
        f"<w:p><w:r>{letters}<w:t>共</w:t></w:r>"
        f'<w:del w:id="1"><w:r>{letters}<w:delText>2677.7</w:delText></w:r></w:del>'
        f'<w:ins w:id="2"><w:r>{letters}<w:t>2800</w:t></w:r></w:ins>'
        f"<w:r>{letters}<w:t>万</w:t><w:t>元</w:t></w:r>"
        f'<w:ins w:id="3"><w:r>{letters}<w:t xml:space="preserve">整 </w:t></w:r></w:ins></w:p>'
    )


def test_line_breaks_and_tabs_inside_a_text_come_and_go_with_it() -> None:
    assert written("<w:p><w:r><w:t><?jixiao 0?></w:t><w:br/></w:r></w:p>", ("甲", "甲\n乙\t")) == (
        '<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id="1"><w:r><w:br/><w:t>乙</w:t><w:tab/></w:r></w:ins>'
        "<w:r><w:br/></w:r></w:p>"
    )


def test_a_row_that_went_is_marked_in_its_properties_its_paragraphs_and_its_runs() -> None:
    row = "<w:trPr><w:cantSplit/></w:trPr><w:tc><w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:tc>"
    assert written(f"<w:tbl><w:tr><?jixiao {DELETED}?>{row}</w:tr></w:tbl>") == (
        '<w:tbl><w:tr><w:trPr><w:cantSplit/><w:del w:id="1"/></w:trPr><w:tc><w:p><w:pPr><w:jc/>'
        '<w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:del w:id="3"><w:r><w:delText>甲</w:delText></w:r></w:del>'
        "</w:p></w:tc></w:tr></w:tbl>"
    )


def test_a_changed_text_in_a_row_that_came_has_its_new_side_only() -> None:
    row = "<w:tblPrEx/><w:tc><w:p><w:r><w:t><?jixiao 0?></w:t></w:r></w:p></w:tc>"
    assert written(f"<w:tbl><w:tr><?jixiao {INSERTED}?>{row}</w:tr></w:tbl>", ("旧", "新")) == (
        '<w:tbl><w:tr><w:tblPrEx/><w:trPr><w:ins w:id="1"/></w:trPr><w:tc><w:p><w:pPr><w:rPr><w:ins w:id="2"/></w:rPr>'
        '</w:pPr><w:ins w:id="3"><w:r><w:t>新</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>'
    )


def lines(*fates: str) -> str:
    """A cell with a paragraph for each fate: its text is its number."""
    marks = {"-": f"<?jixiao {DELETED}?>", "+": f"<?jixiao {INSERTED}?>", "": ""}
    paragraphs = (
        f"<w:p>{marks[fate]}<w:r><w:t>{number}</w:t></w:r></w:p>" for number, fate in enumerate(fates, 1)
    )
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


@pytest.mark.parametrize(
    ("fates", "ends"),
    [
        (("-", ""), "[-1¶-]2¶"),
        (("+", ""), "{+1¶+}2¶"),
        (("", "-"), "1[-¶-][-2-]¶"),
        (("", "+"), "1{+¶+}{+2+}¶"),
        (("", "-", ""), "1¶[-2¶-]3¶"),
        (("", "-", "+", ""), "1¶[-2¶-]{+3¶+}4¶"),
        (("", "-", "+"), "1¶[-2-]{+3+}¶"),
        (("-", "-", "+", "+"), "[-1¶-][-2-]{+3¶+}{+4+}¶"),
    ],
)
def test_the_end_of_a_line_comes_and_goes_so_that_no_empty_line_stays(
    fates: tuple[str, ...], ends: str
) -> None:
    assert read(written(lines(*fates))) == ends


def read(xml: str) -> str:
    """Runs and ends of paragraphs with their signs; neighbours with one sign as one."""
    from lxml import etree

    root = etree.fromstring(f'<w:x xmlns:w="{W}">{xml}</w:x>')
    said = ""
    signs = {"del": "[-{}-]", "ins": "{{+{}+}}", "": "{}"}
    for paragraph in root.iter(f"{{{W}}}p"):
        for child in paragraph:
            if (kind := etree.QName(child).localname) != "pPr":
                said += signs.get(kind, "{}").format("".join(child.itertext()))
        mark = paragraph.find(f"{{{W}}}pPr/{{{W}}}rPr/*")
        said += signs["" if mark is None else etree.QName(mark).localname].format("¶")
    return said.replace("-][-¶", "¶").replace("+}{+¶", "¶")


def test_revisions_are_numbered_through_all_parts() -> None:
    page = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t><?jixiao 0?></w:t></w:r></w:p></w:hdr>'.encode()
    plain = f'<w:hdr xmlns:w="{W}"><w:p/></w:hdr>'.encode()
    parts = tracked({"a": page, "b": plain, "c": page}, texts(("甲", "乙")), REVISER)
    assert parts["b"] == plain
    assert [f'w:id="{n}"' in parts[name].decode() for name in "ac" for n in (1, 2, 3, 4)] == [
        *(True, True, False, False),
        *(False, False, True, True),
    ]


def test_an_instruction_of_somebody_else_is_left_alone() -> None:
    assert written("<w:p><?mso x?><w:r><w:t><?jixiao 0?></w:t></w:r></w:p>", ("", "乙")) == (
        '<w:p><?mso x?><w:ins w:id="1"><w:r><w:t>乙</w:t></w:r></w:ins></w:p>'
    )


def test_what_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(UnprintableError):
        written("<w:p><w:r><w:t><?jixiao 0?></w:t></w:r></w:p>", ("甲\x00", "乙"))
    with pytest.raises(UnprintableError):
        Reviser("财政局\x01", REVISER.date).check()


@pytest.mark.parametrize("author", ["", "  "])
def test_somebody_must_have_made_the_revisions(author: str) -> None:
    with pytest.raises(ValueError, match=r"^修订人不能是空的,写单位或姓名$"):
        Reviser(author, REVISER.date).check()


@pytest.mark.parametrize(
    "date",
    [
        *("2023-01-01", "2023/01/01 08:00", "2023-01-01T00:00:00+08:00", ""),
        *("2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-01-01T24:00:00Z", "0000-01-01T00:00:00Z"),
    ],
)
def test_the_time_is_one_and_is_written_as_word_reads_it(date: str) -> None:
    with pytest.raises(
        ValueError, match=rf"^修订时间「{re.escape(date)}」不是写好的日期和时间,写成 2023-01-01T00:00:00Z$"
    ):
        Reviser("财政局", date).check()


def test_a_leap_day_is_a_day() -> None:
    Reviser("财政局", "2024-02-29T23:59:59Z").check()
