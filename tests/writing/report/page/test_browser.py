"""The page in a real browser: filters, keyboard, print, and what is left of it without a script."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import Browser, browser
from tests.programs import require
from tests.writing.preview.test_browser import WIDER
from tests.writing.report.page.samples import HOSTILE, Drawn, changed, hostile, real

CONTRAST = """(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const ground = element => {
    for (; element; element = element.parentElement) {
      const colour = parts(getComputedStyle(element).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const ratio = (front, back) => {
    const [dark, bright] = [light(front), light(back)].sort((a, b) => a - b);
    return (bright + .05) / (dark + .05);
  };
  return [...document.body.querySelectorAll("*")].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.tagName !== "SCRIPT"
  ).map(element => {
    const style = getComputedStyle(element);
    const ink = element.tagName === "text" ? style.fill : style.color;
    return [element.tagName, element.className, ratio(parts(ink), ground(element))];
  }).filter(([, , value]) => value < 4.5);
})()"""

SHOWN = """[...document.querySelectorAll("[data-item=%s]")].filter(row => row.checkVisibility())
  .map(row => row.querySelector("a").textContent)"""
STATUS = "document.getElementById('shown').textContent"
FOCUS = "document.activeElement.getAttribute('data-facet') || document.activeElement.type || document.activeElement.className"
CHOOSE = """(() => { const facet = document.querySelector("[data-facet=%s]"); facet.value = "%s";
  facet.dispatchEvent(new Event("input", {bubbles: true})); })()"""
VISIBLE = (
    """(name => [...document.querySelectorAll(name)].filter(one => one.checkVisibility()).length)("%s")"""
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser(require("chromium")) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, tmp_path: Path) -> Path:
    return opened(chromium, real(), tmp_path)


def opened(chromium: Browser, sample: Drawn, folder: Path, width: int = 1280) -> Path:
    chromium.requests.clear()
    chromium.complaints.clear()
    file = folder / "对比 1.html"
    file.write_bytes(sample.page.encode())
    chromium.open(file, width=width)
    return file


def indicators(chromium: Browser) -> Any:
    return chromium.evaluate(SHOWN % "indicator")


def findings(chromium: Browser) -> Any:
    return chromium.evaluate(SHOWN % "finding")


def tabbed_to(chromium: Browser, wanted: str) -> None:
    for _ in range(60):
        chromium.press("Tab")
        if chromium.evaluate(FOCUS) == wanted:
            return
    pytest.fail(f"Tab never comes to {wanted}")


def test_nothing_leaves_the_page_and_nothing_complains(chromium: Browser, page: Path) -> None:
    chromium.evaluate("document.querySelectorAll('a').forEach(link => link.click())")
    assert set(chromium.requests) <= {page.as_uri(), "data:,"}
    assert chromium.complaints == []


def test_a_script_or_request_that_is_not_the_pages_own_is_stopped(chromium: Browser, page: Path) -> None:
    outcome = chromium.evaluate(
        """(async () => {
          const script = document.createElement("script"); script.textContent = "window.ran = 1";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<p id=odd style='color:red'></p>");
          const fetched = await fetch("data:text/plain,1").then(() => "fetched", () => "stopped");
          return [window.ran, getComputedStyle(document.getElementById("odd")).color, fetched];
        })()"""
    )
    assert outcome == [None, "rgb(29, 33, 41)", "stopped"]


def test_hostile_texts_arrive_and_nothing_runs(chromium: Browser, tmp_path: Path) -> None:
    file = opened(chromium, hostile(), tmp_path)
    assert chromium.evaluate("document.scripts.length") == 1
    assert chromium.evaluate("document.images.length") == 0
    assert HOSTILE in chromium.evaluate("document.querySelector('h1').textContent")
    chromium.evaluate(f"({CHOOSER})('group', 5)")
    assert len(indicators(chromium)) == 6
    assert f"二级指标「产出指标 › 重点工作任务完成{HOSTILE}」" in chromium.evaluate(STATUS)
    assert chromium.complaints == []
    assert set(chromium.requests) <= {file.as_uri(), "data:,"}


CHOOSER = """(facet, number) => { const found = document.querySelector(`[data-facet=${facet}]`);
  found.selectedIndex = number - 1; found.dispatchEvent(new Event("input", {bubbles: true})); }"""


def test_unchanged_indicators_are_folded_and_unfold(chromium: Browser, page: Path) -> None:
    assert len(indicators(chromium)) == 13
    assert chromium.evaluate(STATUS) == "显示意见 16 / 16 条,指标 13 / 30 项,另有 17 项没有变动,折叠着。"
    chromium.evaluate("document.getElementById('fold').click()")
    assert len(indicators(chromium)) == 30
    assert chromium.evaluate(STATUS) == "显示意见 16 / 16 条,指标 30 / 30 项。"


def test_a_level_a_verdict_a_demand_a_group_each_leave_what_has_it(chromium: Browser, page: Path) -> None:
    chromium.evaluate(CHOOSE % ("demand", "要求降低"))
    assert indicators(chromium) == ["政府采购执行率", "加大督查督办力度"]
    assert findings(chromium) == ["政府采购执行率", "加大督查督办力度", "重大会议、活动参与率"]
    chromium.evaluate(CHOOSE % ("verdict", "已说明"))
    assert indicators(chromium) == ["加大督查督办力度"]
    assert chromium.evaluate(STATUS).startswith("筛选:要求变化「要求降低」;结论「已说明」。显示意见 ")
    chromium.evaluate("document.querySelector('[type=reset]').click()")
    chromium.evaluate(CHOOSE % ("group", "效益指标 › 满意度"))
    assert indicators(chromium) == ["政府组成部门、各单位、社会民众满意度"]
    chromium.evaluate(CHOOSE % ("level", "warning"))
    assert indicators(chromium) == ["政府组成部门、各单位、社会民众满意度"]
    assert findings(chromium) == indicators(chromium)


def test_only_what_asks_for_a_reason(chromium: Browser, page: Path) -> None:
    chromium.evaluate("document.querySelector('[data-facet=asks]').click()")
    assert len(findings(chromium)) == 8
    assert len(indicators(chromium)) == 7
    assert chromium.evaluate(STATUS) == "筛选:只看需说明。显示意见 8 / 16 条,指标 7 / 30 项。"


def test_groups_without_anything_left_are_gone(chromium: Browser, page: Path) -> None:
    chromium.evaluate(CHOOSE % ("group", "效益指标 › 满意度"))
    assert chromium.evaluate(VISIBLE % ".compare tbody") == 1


def test_a_search_finds_words_in_findings_and_rows_and_counts_what_is_folded(
    chromium: Browser, page: Path
) -> None:
    tabbed_to(chromium, "search")
    for letter in "采购":
        chromium.press(letter)
    assert indicators(chromium) == ["政府采购执行率"]
    assert findings(chromium) == ["政府采购执行率"]
    assert chromium.evaluate(STATUS) == "筛选:查找「采购」。显示意见 1 / 16 条,指标 1 / 30 项。"
    chromium.evaluate("document.querySelector('[type=search]').select()")
    for letter in "结转":
        chromium.press(letter)
    assert indicators(chromium) == []
    assert chromium.evaluate(STATUS).endswith("指标 0 / 30 项,另有 1 项没有变动,折叠着。")


def test_everything_works_from_the_keyboard(chromium: Browser, page: Path) -> None:
    chromium.press("Tab")
    assert chromium.evaluate(FOCUS) == "skip"
    chromium.press("Enter")
    assert chromium.evaluate("location.hash") == "#compare"
    chromium.open(page)
    tabbed_to(chromium, "level")
    chromium.press("ArrowDown")
    chromium.press("ArrowDown")
    assert chromium.evaluate("document.activeElement.value") == "warning"
    assert len(findings(chromium)) == 6
    tabbed_to(chromium, "asks")
    chromium.press(" ")
    assert chromium.evaluate(STATUS).startswith("筛选:级别「警告」;只看需说明。")
    tabbed_to(chromium, "reset")
    chromium.press("Enter")
    assert chromium.evaluate("new Promise(done => setTimeout(() => done(true), 20))")
    assert len(findings(chromium)) == 16


def test_the_fold_works_from_the_keyboard_and_shows_its_focus(chromium: Browser, page: Path) -> None:
    tabbed_to(chromium, "reset")
    tabbed_to(chromium, "checkbox")
    assert chromium.evaluate("document.activeElement.id") == "fold"
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert chromium.evaluate(outline) == "solid"
    chromium.press(" ")
    assert len(indicators(chromium)) == 30


def test_the_count_is_announced(chromium: Browser, page: Path) -> None:
    assert chromium.evaluate(
        "(({role, ariaLive}) => [role, ariaLive])(document.getElementById('shown'))"
    ) == ["status", "polite"]


def test_a_link_never_leads_to_something_hidden(chromium: Browser, page: Path) -> None:
    chromium.evaluate(CHOOSE % ("demand", "新增"))
    assert indicators(chromium) == ["无纸化会议占比"]
    chromium.evaluate("document.querySelector('.asks a').click()")
    assert chromium.evaluate(
        "new Promise(done => setTimeout(() => done(document.querySelector(':target').checkVisibility()), 50))"
    )
    assert len(indicators(chromium)) == 13


@pytest.mark.parametrize("width", [320, 390, 768, 1000, 1280])
def test_no_page_scrolls_sideways(chromium: Browser, tmp_path: Path, width: int) -> None:
    for sample in (real(), hostile()):
        opened(chromium, sample, tmp_path, width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    opened(chromium, real(), tmp_path, width)
    assert chromium.evaluate(WIDER) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_every_text_stands_out_from_its_ground(chromium: Browser, tmp_path: Path, width: int) -> None:
    opened(chromium, real(), tmp_path, width)
    chromium.evaluate("document.querySelectorAll('.fold').forEach(fold => fold.click())")
    assert chromium.evaluate(CONTRAST) == []


def test_the_first_screen_of_a_desk_holds_the_opening_and_the_filters(chromium: Browser, page: Path) -> None:
    chromium.open(page, width=1280, height=800)
    bottoms = chromium.evaluate(
        "['.opening', '#filters'].map(name => document.querySelector(name).getBoundingClientRect().bottom)"
    )
    assert max(bottoms) <= 800


def test_marks_are_not_by_colour_alone(chromium: Browser, page: Path) -> None:
    lines = chromium.evaluate(
        "['del', 'ins'].map(name => getComputedStyle(document.querySelector('.facing ' + name)).textDecorationLine)"
    )
    assert lines == ["line-through", "underline"]


def test_print_shows_every_indicator_and_no_controls(chromium: Browser, page: Path) -> None:
    chromium.media("print")
    try:
        assert len(indicators(chromium)) == 30
        for gone in ("nav", ".filters", ".fold", "#shown", ".skip", "label[for=fold]"):
            assert chromium.evaluate(VISIBLE % gone) == 0, gone
        assert chromium.evaluate(VISIBLE % "label[for=fold-form]") == 1
        assert len(findings(chromium)) == 16
    finally:
        chromium.media("")


def test_print_keeps_the_filter_and_says_it(chromium: Browser, page: Path) -> None:
    chromium.evaluate("document.querySelector('[data-facet=asks]').click()")
    chromium.media("print")
    try:
        assert len(indicators(chromium)) == 7
        assert chromium.evaluate(VISIBLE % "#shown") == 1
    finally:
        chromium.media("")
    assert len(indicators(chromium)) == 7


def test_the_printed_review_is_a4_with_every_change(chromium: Browser, page: Path, tmp_path: Path) -> None:
    chromium.pdf(tmp_path / "review.pdf")
    facts = subprocess.run(
        [require("pdfinfo"), tmp_path / "review.pdf"], capture_output=True, text=True, check=True
    )
    assert "(A4)" in facts.stdout
    command = [require("pdftotext"), "-layout", str(tmp_path / "review.pdf"), "-"]
    packed = "".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert "清除筛选" not in packed
    for wanted in ("需说明8项(未说明6项)", "结转结余率", "无纸化会议占比", "第1页共", "2861.3", "另有"):
        assert wanted in packed, wanted


def test_without_a_script_everything_is_there_and_folds_still_open(chromium: Browser, tmp_path: Path) -> None:
    chromium.scripts(run=False)
    try:
        opened(chromium, real(), tmp_path)
        assert chromium.evaluate(VISIBLE % ".filters") == 0
        assert (len(findings(chromium)), len(indicators(chromium))) == (16, 13)
        chromium.evaluate("document.getElementById('fold').click()")
        assert len(indicators(chromium)) == 30
    finally:
        chromium.scripts(run=True)


def test_a_page_without_any_change_opens_and_filters(chromium: Browser, tmp_path: Path) -> None:
    opened(chromium, changed(year=2022), tmp_path)
    assert chromium.complaints == []
    assert chromium.evaluate(STATUS) == "显示意见 0 / 0 条,指标 0 / 29 项,另有 29 项没有变动,折叠着。"
