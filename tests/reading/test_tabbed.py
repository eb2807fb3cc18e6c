"""Tab-separated text: the dump of the real form becomes the reference table, and every repair is said."""

import pytest

from generator.reading.refusal import RefusedError
from generator.reading.tabbed import read_tabbed
from generator.reading.taking import take_over
from tests.pairs import ROOT, form, real
from tests.reading.forms import HUNAN, form_of, known, printed

DUMP = ROOT / "tests" / "reference" / "hengyang-2022-dump.txt"


def test_the_real_dump_is_the_reference_with_its_repairs_listed() -> None:
    taken = take_over(read_tabbed(DUMP.read_bytes()), known())
    assert printed(form_of(HUNAN, taken.data)) == printed(form(real()))
    assert taken.unplaced == ()
    slipped = "这一行的格子错了列,已按内容放回"
    dashes = "「预算和财务管理」下面只有「-」的一行没有内容,不录入"
    assert [f"{remark.place}:{remark.message}" for remark in taken.repairs] == [
        "第8行:「目标1: 积极推进办文办会、综合…」的网页标记(<p>、</p>)已经去掉",
        "第9行:「*任务名称」、「*主要内容」的网页标记(<b>、</b>)已经去掉",
        "第17行:「一级指标」、「二级指标」等的网页标记(<b>、</b>)已经去掉",
        f"第21行:{dashes}",
        f"第35行:{dashes}",
        f"第41行:「重大会议、活动参与率」{slipped}",
        f"第42行:「机关大院维护维修率」{slipped}",
        f"第43行:「加大综合调研力度」{slipped}",
        f"第50行:「各项经济指标任务完成率」{slipped}",
        f"第51行:「处置突发事件及时率」{slipped}",
        f"第53行:「市委、市政府领导满意度」{slipped}",
    ]


def test_text_of_chinese_windows_is_read_too() -> None:
    assert read_tabbed("一级指标\t二级指标\r\n".encode("gb18030")).lines[0].cells == ("一级指标", "二级指标")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_what_excel_calls_unicode_text_is_read(encoding: str) -> None:
    assert read_tabbed("一级指标\t二级指标\r\n".encode(encoding)).lines[0].cells == ("一级指标", "二级指标")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html><table><tr><td>一级指标</td></tr></table></html>", "这是网页或 XML"),
        ("<?xml version='1.0'?><Workbook/>", "这是网页或 XML"),
        ("一级指标,二级指标", "没有用制表符分开"),
    ],
)
def test_a_web_page_or_commas_are_refused_with_what_to_do(text: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        read_tabbed(text.encode())


@pytest.mark.parametrize("raw", [b"\0\1\2", b"\xff\xff\xff\xff"])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(RefusedError, match="看不出这是什么文件"):
        read_tabbed(raw)
