"""The served pages in a real browser: what somebody sees who writes, saves and looks."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import Browser, browser
from tests.programs import require
from tests.projects import BROKEN_YAML, UNKNOWN_WORD, Project, edited
from tests.serving.conftest import Serving

PAGE = "office/2022/"
EDIT = ("该指标主要考察重大会议、活动参与情况", "改过的说明")
TROUBLES = "document.getElementById('troubles')"
PLACE = "document.querySelector('#place:not([hidden]) code')?.textContent"
CHANGED = "[...document.querySelectorAll('[data-changed]')].map(cell => cell.firstChild?.data ?? '')"
TRIES = 3000

FLICKER = """(() => {
  window.emptied = [];
  const check = () => {
    const form = document.querySelector("main");
    if (!form || form.querySelectorAll("td").length < 150) emptied.push(document.body.innerHTML.length);
  };
  new MutationObserver(check).observe(document.body, {subtree: true, childList: true});
  window.same = document.querySelector("main table");
})()"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser(require("chromium")) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, serving: Serving) -> Iterator[Browser]:
    """The page of the real declaration, as it is opened."""
    chromium.requests.clear()
    chromium.complaints.clear()
    chromium.visit(serving.url + PAGE)
    yield chromium
    chromium.visit("about:blank")
    assert chromium.complaints == []
    assert [
        url for url in chromium.requests if not url.startswith((serving.url, "data:,", "about:blank"))
    ] == []


@pytest.fixture
def save(project: Project):
    """Save the declaration as the real one with words replaced, or as it is with words replaced in it."""

    def save(*edits: tuple[str, str], tail: str = "") -> Path:
        path = project.declare("office", *edits)
        if tail:
            path.write_text(path.read_text("utf-8") + tail, "utf-8")
        return path

    return save


def wait(page: Browser, condition: str) -> Any:
    """Wait until a JavaScript expression is true of the page, whatever page that is by then; gives its value."""
    script = f"new Promise(done => setTimeout(() => done((v => v instanceof Node || v)({condition})), 5))"
    for _ in range(TRIES):
        with contextlib.suppress(AssertionError):  # the page is being loaded anew
            if value := page.evaluate(script):
                return value
    pytest.fail(f"never: {condition}")


def cell(text: str) -> str:
    return (
        f"[...document.querySelectorAll('main td, main th')].find(cell => cell.firstChild?.data === '{text}')"
    )


def broken(number: int) -> tuple[str, str]:
    """A slip that cannot be drawn, another one for each number."""
    slips = [
        ("年度: 2022", f"年度:{number}"),
        ("部门名称: ", f"部门名字{number}: "),
        ("绩效指标:", f"绩效指标:\n\t产出{number}"),
    ]
    return slips[number % len(slips)]


def line_of(path: Path, text: str) -> int:
    return next(number for number, line in enumerate(path.read_text("utf-8").split("\n"), 1) if text in line)


def test_a_save_changes_the_page_and_marks_the_cell(page: Browser, save) -> None:
    page.evaluate(FLICKER)
    save(EDIT)
    assert wait(page, f"({CHANGED}).length && {CHANGED}") == ["改过的说明"]
    assert page.evaluate("[same.isConnected, emptied]") == [True, []]
    assert wait(page, "!document.querySelector('[data-changed]')")


def test_a_row_that_is_new_is_marked_and_the_others_are_not(page: Browser, save) -> None:
    row = "        - 指标名称: 新增的指标\n          指标值: 3\n          度量单位: 次\n          指标值说明: 新的说明\n          分值: 1\n"
    before = "        - 指标名称: 机关大院维护维修率\n"
    save((before, row + before))
    changed = wait(page, f"({CHANGED}).length && {CHANGED}")
    assert "新增的指标" in changed
    assert "机关大院维护维修率" not in changed
    assert "重大会议、活动参与率" not in changed


def test_a_mark_does_not_move_for_who_wants_no_motion(page: Browser, save) -> None:
    page.features({"prefers-reduced-motion": "reduce"})
    try:
        save(EDIT)
        wait(page, "document.querySelector('[data-changed]')")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('[data-changed]')).animationName")
            == "none"
        )
        assert (
            page.evaluate("getComputedStyle(document.querySelector('[data-changed]')).backgroundColor")
            == "rgb(255, 226, 122)"
        )
    finally:
        page.features({})


def test_place_and_focus_are_kept_while_the_page_above_grows(page: Browser, save) -> None:
    page.evaluate(f"{cell('重点民生实事办结质量')}.scrollIntoView({{block: 'center'}})")
    page.evaluate(f"{cell('重点民生实事办结质量')}.click()")
    where = f"{cell('重点民生实事办结质量')}.getBoundingClientRect().top"
    before, scrolled = page.evaluate(f"[{where}, scrollY]")
    save(("完善政府绩效评价机制", "完善政府绩效评价机制" + "并且写得长了许多" * 60))
    wait(page, f"({CHANGED}).length")
    assert abs(page.evaluate(where) - before) < 1
    assert page.evaluate("scrollY") > scrolled > 0
    assert page.evaluate(f"document.activeElement === {cell('重点民生实事办结质量')}")


def test_without_a_focus_what_is_seen_stays_where_it_is(page: Browser, save) -> None:
    page.evaluate(f"{cell('重点民生实事办结质量')}.parentNode.scrollIntoView()")
    where = f"{cell('重点民生实事办结质量')}.getBoundingClientRect().top"
    before = page.evaluate(where)
    save(("完善政府绩效评价机制", "完善政府绩效评价机制" + "并且写得长了许多" * 60))
    wait(page, f"({CHANGED}).length")
    assert abs(page.evaluate(where) - before) < 1


def test_ten_broken_saves_in_a_row_never_blank_the_page(page: Browser, save) -> None:
    form = page.evaluate("document.querySelector('main').innerText")
    page.evaluate(FLICKER)
    for number in range(10):
        slip = broken(number)
        save(slip)
        shown = slip[1].split("\n")[-1].strip()  # its own slip, not what a half-written file looked like
        wait(page, f"{TROUBLES}?.textContent.includes({shown!r})")
        assert page.evaluate(f"{TROUBLES}.checkVisibility()")
        assert page.evaluate("document.querySelector('main').innerText") == form
    assert page.evaluate("[same.isConnected, emptied]") == [True, []]
    save()
    wait(page, f"!{TROUBLES}")
    assert page.evaluate("document.querySelector('main').innerText") == form
    assert page.evaluate(CHANGED) == []


def test_troubles_say_the_line_and_what_to_type(page: Browser, save) -> None:
    save(BROKEN_YAML)
    said = wait(page, f"{TROUBLES}?.innerText")
    assert said.startswith("现在显示不了:declarations/office/2022.yaml 有 1 处错误;下面是改坏以前的样子")
    for part in (
        "declarations/office/2022.yaml:4:3",
        "错误 Y112",
        "    4 | 年度:2022\n      |     ^",
        "建议:改成「年度: 2022」",
    ):
        assert part in said
    assert page.evaluate(f"{TROUBLES}.getBoundingClientRect().bottom < innerHeight / 1.8")


def test_troubles_that_were_folded_stay_folded(page: Browser, save) -> None:
    save(BROKEN_YAML)
    wait(page, TROUBLES + " && 1")
    page.evaluate(f"{TROUBLES}.querySelector('summary').click()")
    save(UNKNOWN_WORD)
    wait(page, f"{TROUBLES}?.textContent.includes('S202')")
    assert page.evaluate(f"{TROUBLES}.open") is False


def test_a_click_on_a_cell_names_its_line(page: Browser, office: Path) -> None:
    line = line_of(office, "指标名称: 机关大院维护维修率")
    page.evaluate(f"{cell('机关大院维护维修率')}.click()")
    assert page.evaluate(PLACE) == f"declarations/office/2022.yaml:{line}"
    page.evaluate(f"{cell('该指标主要考察机关大院维护维修情况。')}.click()")
    assert (
        page.evaluate(PLACE)
        == f"declarations/office/2022.yaml:{line_of(office, '指标值说明: 该指标主要考察机关大院维护维修情况。')}"
    )
    page.press("Escape")
    assert page.evaluate(PLACE) is None


def test_the_line_moves_along_with_the_file(page: Browser, office: Path) -> None:
    page.evaluate(f"{cell('机关大院维护维修率')}.click()")
    before = page.evaluate(PLACE)
    office.write_text("# 甲\n# 乙\n" + office.read_text("utf-8"), "utf-8")
    file, _, line = before.rpartition(":")
    wait(page, f"{PLACE} === '{file}:{int(line) + 2}'")


def test_the_keyboard_names_lines_too(page: Browser, office: Path) -> None:
    page.evaluate("document.querySelector('main').focus()")
    page.press("Tab")
    assert page.evaluate(PLACE) == f"declarations/office/2022.yaml:{line_of(office, '部门名称:')}"
    page.evaluate(f"{cell('重大会议、活动参与率')}.click()")
    page.press("ArrowRight")
    page.press("ArrowRight")
    assert page.evaluate(PLACE) == f"declarations/office/2022.yaml:{line_of(office, '指标值: 95')}"
    page.press("ArrowDown")
    page.press("ArrowUp")
    assert page.evaluate("document.activeElement.firstChild.data") == "95"
    page.press("ArrowDown")
    page.press("ArrowLeft")
    page.press("ArrowLeft")
    assert page.evaluate("document.activeElement.firstChild.data") == "机关大院维护维修率"


def test_the_line_is_copied_by_button_and_by_enter(page: Browser) -> None:
    page.evaluate("window.copied = []; navigator.clipboard.writeText = async text => { copied.push(text) }")
    page.evaluate(f"{cell('机关大院维护维修率')}.click()")
    place = page.evaluate(PLACE)
    page.evaluate("document.querySelector('#place button').click()")
    assert wait(page, "document.querySelector('#place small').textContent") == "已复制"
    page.press("Enter")
    assert wait(page, "copied.length === 2 && copied") == [place, place]


def test_where_nothing_may_be_copied_the_line_is_selected(page: Browser) -> None:
    page.evaluate("navigator.clipboard.writeText = async () => { throw new Error() }")
    page.evaluate(f"{cell('机关大院维护维修率')}.click()")
    page.press("Enter")
    assert wait(page, "document.querySelector('#place small').textContent") == "已选中,请按 Ctrl+C 复制"
    assert page.evaluate("getSelection().toString()") == page.evaluate(PLACE)


def test_every_cell_of_the_form_names_a_line(page: Browser, office: Path) -> None:
    named = page.evaluate(
        """[...document.querySelectorAll("main tbody td:not(.margin), main tbody th")].map(cell => {
          cell.click();
          return document.querySelector("#place code").textContent.split(":")[1];
        })"""
    )
    lines = office.read_text("utf-8").split("\n")
    assert len(named) > 200
    assert not [
        line for line in named if not lines[int(line) - 1].strip() or lines[int(line) - 1].startswith("#")
    ]


def test_a_deleted_declaration_leaves_its_last_page_and_says_so(page: Browser, save, office: Path) -> None:
    office.unlink()
    said = wait(
        page, "!document.getElementById('away').hidden && document.getElementById('away').textContent"
    )
    assert said == "这份申报表已不在(删去、改名或移走了);这里留着它最后的样子。"
    assert page.evaluate("document.querySelectorAll('main td').length") > 150
    page.complaints.clear()  # the browser itself remarks on an answer of 404
    save(EDIT)
    wait(page, f"document.getElementById('away').hidden && {cell('改过的说明')} && 1")
    page.complaints.clear()


def test_a_server_that_stops_leaves_the_page_and_says_so(page: Browser, serving: Serving) -> None:
    serving.server.shutdown()
    said = wait(
        page, "!document.getElementById('away').hidden && document.getElementById('away').textContent"
    )
    assert said == "连不上预览:保存的改动暂时显示不了。请看看终端里的 jixiao serve 还在不在运行。"
    assert page.evaluate("document.querySelectorAll('main td').length") > 150
    page.complaints.clear()  # the browser itself remarks on a connection that fails


def test_a_file_that_was_broken_from_the_start_becomes_a_page_when_it_is_mended(
    chromium: Browser, project: Project, office: Path
) -> None:
    from tests.serving.conftest import running, shelf_of

    project.declare("office", BROKEN_YAML)
    for serving in running(shelf_of(project), pytest.fail):
        chromium.visit(serving.url + PAGE)
        assert "还没有能显示的样子" in chromium.evaluate("document.body.innerText")
        assert chromium.evaluate(
            f"{TROUBLES}.getBoundingClientRect().bottom < document.querySelector('h1').getBoundingClientRect().top"
        )
        project.declare("office")
        wait(chromium, f"{cell('机关大院维护维修率')} && !{TROUBLES}")
        chromium.visit("about:blank")


def test_the_list_follows_too(chromium: Browser, serving: Serving, project: Project, save) -> None:
    chromium.visit(serving.url)
    wait(chromium, "document.querySelector('.list td a')?.textContent === '2022'")
    save(BROKEN_YAML)
    wait(chromium, "document.querySelector('.list').textContent.includes('现在显示不了')")
    project.declare("another")
    wait(chromium, "document.querySelector('.list').textContent.includes('another')")
    chromium.evaluate("document.querySelector('.list a[href=\"/another/2022/\"]').click()")
    wait(chromium, f"location.pathname === '/another/2022/' && {cell('机关大院维护维修率')} && 1")
    chromium.visit("about:blank")


def test_a_new_look_of_the_edition_is_loaded(page: Browser, project: Project) -> None:
    template = project.edition / "preview.html.j2"
    template.write_text(
        edited(template.read_text("utf-8"), ("@page{", ".title{color:rgb(1, 2, 3)}\n@page{")), "utf-8"
    )
    wait(
        page,
        "document.querySelector('.title') && getComputedStyle(document.querySelector('.title')).color === 'rgb(1, 2, 3)'",
    )


def test_the_bar_and_the_troubles_are_not_printed(page: Browser, save) -> None:
    save(BROKEN_YAML)
    wait(page, TROUBLES + " && 1")
    page.media("print")
    try:
        assert page.evaluate("document.getElementById('watch').checkVisibility()") is False
    finally:
        page.media("")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_scrolls_sideways(chromium: Browser, serving: Serving, save, width: int) -> None:
    save(BROKEN_YAML)
    for path in (PAGE, ""):
        chromium.visit(serving.url + path, width=width)
        wait(chromium, "document.body.textContent.includes('现在显示不了')")
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    chromium.visit("about:blank")
