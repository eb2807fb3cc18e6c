"""index.html over all departments."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.writing.summary import SummaryRow, Totals, index_html, summary_csv
from tests.browser import browser
from tests.programs import require
from tests.writing.preview.reading import Page
from tests.writing.summary.samples import BROKEN, MADE

HOSTILE = "A&B<script>alert(1)</script>\"'𠮷"


def page(*rows: SummaryRow) -> Page:
    return Page("".join(index_html(rows)))


def test_a_line_says_everything_of_a_declaration() -> None:
    head, first, second = page(MADE, BROKEN).rows
    assert [cell.text for cell in head] == [
        *("部门", "年度", "状态", "检查结果", "预算总额", "预算构成", "指标", "分值", "文件")
    ]
    assert [cell.text for cell in first] == ["archives", "2021", "", "错误 3", "", "", "", "", ""]
    assert [cell.text for cell in second] == [
        *("衡阳市人民政府办公室", "2022", "", "警告 2、提示 1、豁免 1", "2677.70 万元"),
        *("财政性资金 2677.7、其他资金 0;基本支出 1839.56、项目支出 838.14", "29 项,定量 69%", "50", " "),
    ]


def test_links_are_relative_and_encoded() -> None:
    links = [attributes["href"] for tag, attributes in page(MADE).elements if tag == "a"]
    assert links == [
        "%E6%B1%87%E6%80%BB.csv",
        "hengyang-government-office/2022/%E7%94%B2%20100%25.html",
        "hengyang-government-office/2022/%E7%94%B2%20100%25.docx",
    ]


def test_every_link_says_where_it_goes_when_read_alone() -> None:
    labels = [attributes.get("aria-label") for tag, attributes in page(MADE).elements if tag == "a"]
    assert labels[1:] == ["衡阳市人民政府办公室 2022 年度网页预览", "衡阳市人民政府办公室 2022 年度Word 文件"]


def test_totals_stand_at_the_top() -> None:
    text = page(MADE, BROKEN).text
    top = "".join(text[text.index("部门 ") : text.index("汇总.csv")].split())
    assert top == "部门2申报表2有误1错误3警告2提示1豁免1"


def test_the_years_of_a_department_stand_together_with_what_is_missing() -> None:
    shown = page(MADE, BROKEN._replace(year="2019"), BROKEN)
    assert [(row[0].text, row[0].rows) for row in shown.rows[1:]] == [
        ("archives", 2),
        ("2021", 1),
        ("衡阳市人民政府办公室", 1),
    ]
    assert "缺少 2020、2022 年度" in shown.text


def test_hostile_texts_stay_texts() -> None:
    row = MADE._replace(department=HOSTILE, status=HOSTILE, unit=HOSTILE, parts=HOSTILE, folder=HOSTILE)
    shown = page(row)
    assert shown.text.count(HOSTILE) == 5
    assert not [tag for tag, _ in shown.elements if tag == "script"]


def test_a_declaration_that_could_not_be_made_is_not_called_free_of_problems() -> None:
    assert "没有问题" not in page(SummaryRow("a", "2022", status="失败")).text


def test_nothing_to_list_is_still_a_page() -> None:
    assert len(page().rows) == 1


def many(count: int) -> Iterator[SummaryRow]:
    return (MADE._replace(folder=f"department-{number:06}") for number in range(count))


def peak(count: int) -> int:
    totals = Totals.of(many(count))
    tracemalloc.start()
    try:
        for part in index_html(many(count), totals):
            assert part
        for part in summary_csv(many(count), totals.newest):
            assert part
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_stays_flat_over_many_departments() -> None:
    """The least of three: another thread's memory (a browser's from a test before) is traced as well."""
    assert min(peak(3000) for _ in range(3)) < peak(30) + 100_000


LINES = """[...document.querySelectorAll(%s)].map(element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(rectangle => Math.round(rectangle.top))).size;
})"""


@pytest.mark.parametrize(
    ("width", "short"),
    [
        (
            1280,
            'thead th, th[scope=row], td[data-label="状态"], td[data-label="预算总额"], td[data-label="分值"]',
        ),
        (
            910,
            'thead th, th[scope=row], td[data-label="状态"], td[data-label="预算总额"], td[data-label="分值"]',
        ),
        (360, 'caption, th[scope=row], td[data-label="状态"] > *'),
    ],
)
def test_short_words_stand_on_one_line(width: int, short: str, tmp_path: Path) -> None:
    rows = [
        MADE._replace(folder=f"dept-{number}", year=f"202{year}") for number in range(3) for year in range(3)
    ]
    file = tmp_path / "index.html"
    file.write_text("".join(index_html([*rows, BROKEN])), "utf-8")
    with browser(require("chromium")) as chromium:
        chromium.open(file, width=width)
        lines = chromium.evaluate(LINES % repr(short))
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    assert len(lines) > 10
    assert set(lines) <= {0, 1}


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_fits_a_telephone_and_asks_for_nothing(width: int, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text("".join(index_html([MADE, BROKEN])), "utf-8")
    with browser(require("chromium")) as chromium:
        chromium.open(file, width=width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
        assert chromium.complaints == []
        assert set(chromium.requests) <= {file.as_uri(), "data:,"}
