"""A template is a document of texts: nothing active, nothing from outside, nothing unfinished."""

import io
import zipfile

import pytest
from lxml import etree

from generator.form import Form
from generator.writing.word import Properties, TemplateFault, WordTemplate, compile_template
from tests.writing.word.conftest import Draw, edited

RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
BODY = "<w:body>"


def added(raw: bytes, name: str) -> bytes:
    target = io.BytesIO(raw)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(name, b"x")
    return target.getvalue()


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/activeX/activeX1.bin", "word/embeddings/oleObject1.bin"]
)
def test_active_content_is_refused(raw: bytes, name: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        compile_template(added(raw, name))
    assert caught.value.message == f"form.docx 里有宏、控件或嵌入的对象({name})"
    assert caught.value.hint == "另存为不含宏的「Word 文档(*.docx)」"


def test_a_macro_enabled_document_is_refused(raw: bytes) -> None:
    old, new = "document.main+xml", "document.macroEnabled.main+xml"
    with pytest.raises(TemplateFault, match="宏、控件或嵌入的对象"):
        compile_template(edited(raw, old, new, TYPES))


def test_a_relationship_to_the_outside_is_refused(raw: bytes) -> None:
    link = '<Relationship Id="rId99" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/>'
    with pytest.raises(TemplateFault) as caught:
        compile_template(edited(raw, "</Relationships>", f"{link}</Relationships>", RELS))
    assert caught.value.message == f"form.docx 引用了文件以外的东西({RELS})"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "修订痕迹"),
        ('<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>', "修订痕迹"),
        ('<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>', "批注"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "嵌入的对象或控件"),
    ],
)
def test_what_an_official_left_in_the_margin_is_refused(raw: bytes, content: str, what: str) -> None:
    with pytest.raises(TemplateFault, match=f"^form.docx 里有{what},会带进每一份申报表$"):
        compile_template(edited(raw, BODY, BODY + content))


def test_entities_are_refused(raw: bytes) -> None:
    attack = '<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document'
    with pytest.raises(TemplateFault, match="DOCTYPE"):
        compile_template(edited(raw, "<w:document", attack))


@pytest.mark.parametrize("raw", [b"", b"not a zip", b"PK\3\4broken"])
def test_what_is_no_word_document_is_refused(raw: bytes) -> None:
    with pytest.raises(TemplateFault, match=r"^form\.docx 不是 Word 文档$"):
        compile_template(raw)


def test_a_broken_part_is_named(raw: bytes) -> None:
    with pytest.raises(TemplateFault, match=r"word/_rels/document\.xml\.rels 读不出来"):
        compile_template(edited(raw, "</Relationships>", "", RELS))
    with pytest.raises(
        TemplateFault, match=r"word/document\.xml 读不出来:第\d+行第\d+个字符不合 XML 的写法$"
    ):
        compile_template(edited(raw, "</w:body>", ""))


def test_a_template_without_places_for_properties_gets_them(
    draw: Draw, form: Form, properties: Properties
) -> None:
    document = compile_template(draw("{{ 标题 }}")).render(form, properties)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert archive.namelist()[0] == TYPES
        types, rels = archive.read(TYPES).decode(), archive.read("_rels/.rels").decode()
        custom = etree.fromstring(archive.read("docProps/custom.xml"))
    assert types.count('PartName="/docProps/custom.xml"') == types.count('PartName="/docProps/core.xml"') == 1
    assert rels.count("docProps/custom.xml") == rels.count("docProps/core.xml") == 1
    assert [(p.get("name"), p[0].text) for p in custom] == [
        ("表式", "hunan-department-2022"),
        ("部门目录", "hengyang-government-office"),
        ("年度", "2022"),
        ("申报数据摘要", "ab" * 32),
        ("版本", "0.1.0"),
    ]


def test_tags_in_a_footer_are_filled(raw: bytes, form: Form, properties: Properties) -> None:
    template = compile_template(edited(raw, "第 </w:t>", "{{ 部门名称 }} 第 </w:t>", "word/footer1.xml"))
    with zipfile.ZipFile(io.BytesIO(template.render(form, properties))) as archive:
        assert "衡阳市人民政府办公室 第 " in archive.read("word/footer1.xml").decode()


@pytest.mark.parametrize("stored", [b"", b"PK\3\4", b"{}"])
def test_a_damaged_store_is_no_template(stored: bytes) -> None:
    with pytest.raises(ValueError, match=r"^不是编译好的模板"):
        WordTemplate.load(stored)


def test_a_stored_template_writes_the_same_bytes(
    template: WordTemplate, form: Form, properties: Properties
) -> None:
    loaded = WordTemplate.load(template.dump())
    assert loaded.render(form, properties) == template.render(form, properties)
    assert loaded.dump() == template.dump()
    assert loaded.shape == template.shape


def test_two_renders_are_equal_bytes_and_hold_no_clock(
    template: WordTemplate, form: Form, properties: Properties
) -> None:
    document = template.render(form, properties)
    assert document == template.render(form, properties)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2022-01-01T00:00:00Z") == 2
