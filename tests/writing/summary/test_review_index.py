"""The review's index.html."""

from pathlib import Path

import pytest
from lxml import html

from generator.writing.summary import ReviewRow, review_index
from tests.browser import browser
from tests.programs import require
from tests.writing.preview.reading import Page
from tests.writing.summary.review_samples import ALONE, ANSWERED, BROKEN, REVIEWED

HOSTILE = "A&B<script>alert(1)</script>\"'𠮷"
SCOPE = "每个部门最近两个年度"


def page(*rows: ReviewRow, scope: str = SCOPE) -> Page:
    return Page("".join(review_index(rows, scope)))


def lines(*rows: ReviewRow) -> list[list[str]]:
    """The text of every cell, with what stands in smaller print."""
    read = html.fromstring("".join(review_index(rows, SCOPE)))
    return [[cell.text_content() for cell in row] for row in read.iter("tr")]


def test_every_department_is_a_line_with_all_that_is_known_of_it() -> None:
    head, *found = lines(BROKEN, ALONE, ANSWERED, REVIEWED)
    assert head == [
        *("部门", "年度", "变动说明", "检查结果", "预算总额", "项目支出", "指标", "新增、取消、更名", "文件")
    ]
    both = (
        "2677.70 → 2861.3万元,+6.9%",
        "838.14 → 838.14万元,持平",
        "29 → 30 项定量 69% → 73%",
        "新增 2、取消 1、更名 1",
    )
    assert [line[:8] for line in found] == [
        ["示例单位office", "2022 → 2023", "需说明 8 项,未说明 6 项", "错误 1、警告 7", *both],
        ["archives", "2022 → 2023", "不能比较:2023 年度的申报表有 3 个错误", "错误 3", "", "", "", ""],
        ["已答单位answered", "2022 → 2023", "需说明 3 项,已全部说明", "没有问题", *both],
        [
            *("新设单位new-office", "2023", "不能比较:只有 2023 年度的申报表", "警告 2", "12万元"),
            *("", "4 项定量 100%", ""),
        ],
    ]


def test_what_was_compared_and_the_totals_stand_at_the_top() -> None:
    text = "".join(page(BROKEN, ALONE, REVIEWED, scope="main..HEAD").text.split())
    assert "main..HEAD。按未说明的项数排列,多的在前。" in text
    top = text[text.index("部门3") : text.index("审核汇总.xlsx")]
    assert top == "部门3申报表3需说明8项未说明6项,涉及1个部门不能比较2错误4警告9"


def test_links_are_relative_and_encoded_and_say_where_they_go() -> None:
    links = [attributes for tag, attributes in page(REVIEWED).elements if tag == "a"]
    assert [link["href"] for link in links][:2] == [
        "%E5%AE%A1%E6%A0%B8%E6%B1%87%E6%80%BB.xlsx",
        "office/2023/%E7%94%B2%20100%25%23%E6%8A%A5%E5%91%8A.html",
    ]
    assert [link.get("aria-label") for link in links[1:]] == [
        f"示例单位 2022 → 2023 {what}" for what in ("变动报告", "修订对照", "问题清单", "数据")
    ]


def test_a_file_that_was_not_made_has_no_link() -> None:
    assert [tag for tag, _ in page(BROKEN).elements].count("a") == 1


@pytest.mark.parametrize("word", ["folder", "old_year", "department", "obstacle", "unit", "page"])
def test_hostile_texts_stay_texts(word: str) -> None:
    shown = page(REVIEWED._replace(**{word: HOSTILE}), scope=HOSTILE)
    assert not [tag for tag, _ in shown.elements if tag == "script"]


@pytest.mark.parametrize("width", [360, 910, 1280])
def test_the_page_fits_a_telephone_and_asks_for_nothing(width: int, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text("".join(review_index([REVIEWED, BROKEN, ALONE], SCOPE)), "utf-8")
    with browser(require("chromium")) as chromium:
        chromium.open(file, width=width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
        assert chromium.complaints == []
        assert set(chromium.requests) <= {file.as_uri(), "data:,"}
