"""One side of a redline read without changing it."""

from lxml import etree

from generator.form import DELETED, INSERTED
from generator.writing.word import Paragraph, ReadCell, ReadTable
from generator.writing.word.redline.reading import read_without

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = f"""<w:document xmlns:w="{W}"><w:body>
<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:ins w:id="2"><w:r><w:t>附件2</w:t></w:r></w:ins></w:p>
<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>预算</w:t><w:tab/></w:r><w:del w:id="3"><w:r><w:delText>1</w:delText></w:r></w:del
><w:ins w:id="4"><w:r><w:t>2</w:t><w:br/></w:r></w:ins></w:p>
<w:tbl>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>
<w:tr><w:trPr><w:ins w:id="6"/></w:trPr><w:tc><w:p><w:ins w:id="7"><w:r><w:t>丙</w:t></w:r></w:ins></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:id="8"/></w:rPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p
><w:p><w:del w:id="9"><w:r><w:delText>戊</w:delText></w:r></w:del></w:p></w:tc></w:tr>
</w:tbl></w:body></w:document>"""


def test_without_what_is_deleted_it_is_the_new_document() -> None:
    assert read_without(etree.fromstring(BODY), DELETED) == (
        Paragraph("附件2"),
        Paragraph("预算\t2\n"),
        ReadTable(((ReadCell("甲", "restart"),), (ReadCell("丙"),), (ReadCell("丁"),))),
    )


def test_without_what_is_inserted_it_is_the_old_document() -> None:
    assert read_without(etree.fromstring(BODY), INSERTED) == (
        Paragraph("预算\t1"),
        ReadTable(((ReadCell("甲", "restart"),), (ReadCell("", "continue"),), (ReadCell("丁\n戊"),))),
    )
