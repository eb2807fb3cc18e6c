"""The page as text: what stands on it, that it needs nothing but itself, and that no text becomes markup."""

import base64
import hashlib
import re
from collections import Counter

import pytest

from generator.writing.report.page import report_page
from generator.writing.report.page.template import report_pages
from tests.pairs import pair
from tests.writing.preview.reading import Drawn as DrawnCell
from tests.writing.preview.reading import Page
from tests.writing.report.page.samples import HOSTILE, changed, drawn, hostile, real

HEAD = [
    *("三级指标", "上年目标", "上年完成", "本年目标"),
    *("数值变化", "要求变化", "结论", "变动说明"),
]


def compared(page: Page) -> list[list[str]]:
    """The comparison's rows: those with a cell for what the change asks."""
    labels = [[cell.attributes.get("data-label") for cell in row] for row in page.rows]
    return [texts(row) for row, own in zip(page.rows, labels, strict=True) if "要求变化" in own]


def texts(row: list[DrawnCell]) -> list[str]:
    return [cell.text for cell in row]


def test_the_first_screen_says_how_much_asks_for_a_reason() -> None:
    assert "需说明 8 项(未说明 6 项)" in Page(real().page).text


def test_the_table_has_the_columns_reviewers_expect() -> None:
    heads = [texts(row) for row in Page(real().page).rows]
    assert HEAD in heads
    between = [texts(row) for row in Page(changed(year=2022).page).rows]
    assert ["三级指标", "旧版目标", "上年完成", "新版目标", *HEAD[4:]] in between


def test_every_indicator_has_its_row_and_a_missing_actual_reads_so() -> None:
    found = compared(Page(real().page))
    assert len(found) == len(real().review.changes.indicators) == 30
    assert [row[1:5] for row in found[4:7]] == [
        ["≥90%", "未提供", "≥90%", "持平"],
        ["≥90%", "93.5%", "≥95%", "上调 5"],
        ["≤30%", "26%", "≤25%", "下调 5"],
    ]


def test_two_versions_of_one_year_ask_for_no_reason_and_say_so() -> None:
    page = Page(changed(lambda form: form["年度履职目标"].pop(), year=2022).page)
    assert "需说明 0 项(未说明 0 项)" in page.text
    assert "同一年度的两个版本之间不要求变动说明。" in page.text
    assert "上年目标" not in page.text
    assert "衡阳市人民政府办公室 2022 年度 旧版 → 新版" in page.text


def test_a_finding_says_level_code_question_message_hint_and_answer() -> None:
    text = Page(real().page).text
    for judged in real().review.judged:
        finding = judged.finding
        assert (
            f"{judged.weight.caption} {judged.code}{finding.subject}{judged.title}{judged.question}" in text
        )
        assert f"\n{finding.message}\n" in text
        if judged.answer is None:
            assert not finding.hint or f"\n建议:{finding.hint}\n" in text
        else:
            assert f"\n变动说明:{judged.answer}\n" in text


def test_every_level_of_answer_is_told_in_words_not_by_colour_alone() -> None:
    states = Counter(re.findall(r'<span class="state">(.*?)</span>', real().page))
    assert states == {"未说明": 2 * 6, "已说明": 2 * 2 + 1}


def test_anchors_are_unique_and_every_link_arrives() -> None:
    random = (drawn(pair(seed).old_data, pair(seed).new_data) for seed in range(40))
    for sample in (real(), hostile(), changed(), *random):
        page = Page(sample.page)
        anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        links = {a["href"][1:] for tag, a in page.elements if tag == "a"}
        described = {
            anchor
            for _, a in page.elements
            for name in ("aria-labelledby", "aria-describedby", "for")
            for anchor in a.get(name, "").split()
        }
        assert len(anchors) == len(set(anchors))
        assert links | described <= set(anchors)


def test_the_page_needs_nothing_but_itself() -> None:
    page = Page(real().page)
    outside = [
        (tag, name, value)
        for tag, attributes in page.elements
        for name, value in attributes.items()
        if (name in ("src", "href", "srcset", "action") and not value.startswith(("#", "data:")))
        or name.startswith("on")
        or name == "style"
    ]
    assert outside == []
    assert not {tag for tag, _ in page.elements} & {"iframe", "img", "object", "embed", "base"}
    assert not re.search(r"url\(|@import|https?:", real().page)


def test_only_the_pages_own_style_and_script_may_run() -> None:
    page = real().page
    policy = next(a["content"] for _, a in Page(page).elements if a.get("http-equiv"))
    hashes = {
        kind: base64.b64encode(
            hashlib.sha256(re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)[0].encode()).digest()
        )
        for kind in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style'].decode()}'; "
        f"script-src 'sha256-{hashes['script'].decode()}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_style_and_script_stand_there_as_written() -> None:
    pages = report_pages()
    assert f"<style>{pages['style.css']}</style>" in real().page
    assert f"<script>{pages['page.js']}</script>" in real().page


def test_style_and_script_stay_small() -> None:
    pages = report_pages()
    assert len(pages["style.css"].encode()) <= 12 * 1024
    assert len(pages["page.js"].encode()) <= 5 * 1024


def test_hostile_texts_add_no_element_and_no_attribute() -> None:
    page, calm = Page(hostile().page), Page(real().page)
    assert Counter(tag for tag, _ in page.elements)["script"] == 1
    known = {(tag, name) for tag, attributes in calm.elements for name in attributes}
    assert {(tag, name) for tag, attributes in page.elements for name in attributes} <= known
    assert page.text.count(HOSTILE) > 500
    assert {a["data-group"] for _, a in page.elements if "履职效益" in a.get("data-group", "")} >= {
        f"效益指标 › 履职效益{HOSTILE}"
    }
    assert page.elements[0] == ("html", {"lang": "zh-CN"})


def test_every_text_of_the_department_stands_on_the_page() -> None:
    text = Page(hostile().page).text
    for each in hostile().review.changes.indicators:
        assert each.name in text


def test_every_header_says_what_it_heads() -> None:
    page = Page(real().page)
    heads = [(tag, a) for tag, a in page.elements if tag == "th"]
    assert {a.get("scope") for _, a in heads} == {"col", "row", "rowgroup"}
    assert [tag for tag, _ in page.elements].count("caption") == 3


def test_without_findings_and_histories_the_page_says_so() -> None:
    same = changed()
    text = Page(report_page(same.review, same.form)).text
    assert "需说明 0 项(未说明 0 项)没有要单位说明理由的变动。" in text.replace("\n", "")
    assert "历年目标和完成" not in text


def test_the_same_review_gives_the_same_page() -> None:
    assert real().page == real().page


@pytest.mark.parametrize("text", ["  前后  空格  ", "a\tb", "第一行\n第二行", "&lt;b&gt;", "{{ 7*7 }}"])
def test_a_department_name_arrives_exactly(text: str) -> None:
    page = Page(changed(lambda form: form.update(部门名称=text)).page)
    assert f"{text} 2022 → 2023 年度" in page.text
