"""The preview in a real browser: what a reader sees, on a desk, on a telephone and on paper."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.form import Form
from generator.writing.preview import PreviewTemplate
from tests.browser import Browser, browser
from tests.programs import require
from tests.writing.preview.reading import expected

CELLS = """[...document.querySelectorAll("main tr")].map(row =>
  [...row.querySelectorAll("th,td:not(.margin)")].map(cell =>
    [[...cell.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(""),
     cell.rowSpan, cell.colSpan]))"""

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
  const weak = [];
  for (const element of document.body.querySelectorAll("*")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    for (const pseudo of [own ? "" : null, "::before", "::after"]) {
      if (pseudo === null) continue;
      const style = getComputedStyle(element, pseudo || null);
      if (pseudo && ["none", "normal"].includes(style.content)) continue;
      const value = ratio(parts(style.color), ground(element));
      if (value < 4.5) weak.push([element.tagName, element.className, pseudo, value]);
    }
  }
  return weak;
})()"""

SEEN = """[...document.querySelectorAll("%s")].map(element => element.checkVisibility()
  && element.getBoundingClientRect().width > 1)"""

WIDER = """[...document.querySelectorAll("body *")].filter(element =>
  element.getBoundingClientRect().right > innerWidth + .5 && getComputedStyle(element).clipPath === "none"
  ).map(element => element.tagName + "." + element.className)"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser(require("chromium")) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, marked: Form, template: PreviewTemplate, tmp_path: Path) -> Path:
    chromium.requests.clear()
    chromium.complaints.clear()
    noted = marked._replace(grid=tuple(row._replace(note="满分:≥ 95;零分:≤ 85") for row in marked.grid))
    return saved(template.render(noted), tmp_path)


def saved(text: str, folder: Path) -> Path:
    file = folder / "预览 1.html"
    file.write_bytes(text.encode())
    return file


def as_lists(form: Form) -> list[Any]:
    return [[list(cell) for cell in row] for row in expected(form)]


def test_every_cell_of_the_form_is_there(chromium: Browser, page: Path, marked: Form) -> None:
    chromium.open(page)
    assert chromium.evaluate(CELLS) == as_lists(marked)


def test_nothing_leaves_the_page_and_nothing_complains(chromium: Browser, page: Path) -> None:
    chromium.open(page)
    assert set(chromium.requests) <= {page.as_uri(), "data:,"}
    assert chromium.complaints == []


def test_hostile_texts_arrive_and_nothing_runs(
    chromium: Browser, hostile: Form, template: PreviewTemplate, tmp_path: Path
) -> None:
    chromium.requests.clear()
    chromium.complaints.clear()
    file = saved(template.render(hostile), tmp_path)
    chromium.open(file)
    assert chromium.evaluate(CELLS) == as_lists(hostile)
    assert chromium.evaluate("document.scripts.length") == 0
    assert chromium.complaints == []
    assert set(chromium.requests) <= {file.as_uri(), "data:,"}


@pytest.mark.parametrize("width", [320, 360, 768, 920, 1280])
def test_no_page_scrolls_sideways(chromium: Browser, page: Path, width: int) -> None:
    chromium.open(page, width=width)
    assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    assert chromium.evaluate(WIDER) == []


def test_a_long_word_does_not_widen_a_telephone(
    chromium: Browser, hostile: Form, template: PreviewTemplate, tmp_path: Path
) -> None:
    chromium.open(
        saved(template.render(hostile._replace(department="长" * 90 + "W" * 400)), tmp_path), width=360
    )
    assert chromium.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [360, 1280])
def test_findings_and_notes_are_seen_on_a_screen(chromium: Browser, page: Path, width: int) -> None:
    chromium.open(page, width=width)
    for selector, count in ((".margin li", 4), (".findings li", 4), (".verdict", 1), ("svg", 2)):
        assert chromium.evaluate(SEEN % selector) == [True] * count, selector
    assert all(chromium.evaluate(SEEN % ".scoring"))


def test_a_finding_stands_beside_its_cell(chromium: Browser, page: Path) -> None:
    chromium.open(page)
    gaps = chromium.evaluate(
        """[...document.querySelectorAll("[data-badge]")].map(cell => {
          const finding = document.getElementById(cell.getAttribute("aria-describedby").split(" ")[0]);
          const [a, b] = [cell, finding].map(element => element.getBoundingClientRect());
          return [b.left >= a.right, a.top < b.bottom && b.top < a.bottom];
        })"""
    )
    assert gaps == [[True, True]] * 3


@pytest.mark.parametrize("width", [360, 1280])
def test_every_text_stands_out_from_its_ground(chromium: Browser, page: Path, width: int) -> None:
    chromium.open(page, width=width)
    assert chromium.evaluate(CONTRAST) == []


def test_the_browser_takes_the_headers_for_headers(chromium: Browser, page: Path) -> None:
    chromium.open(page)
    scopes = chromium.evaluate('[...document.querySelectorAll("main th")].map(cell => cell.scope)')
    assert set(scopes) == {"col", "row", "rowgroup"}
    assert chromium.evaluate('document.querySelectorAll("table:not(:has(caption))").length') == 0
    assert chromium.evaluate('document.querySelectorAll("main, header, footer").length') == 3


def test_the_printed_form_is_a4_and_holds_nothing_but_the_form(
    chromium: Browser, page: Path, marked: Form, tmp_path: Path
) -> None:
    chromium.open(page)
    chromium.pdf(tmp_path / "form.pdf")
    facts = subprocess.run(
        [require("pdfinfo"), tmp_path / "form.pdf"], capture_output=True, text=True, check=True
    )
    assert "(A4)" in facts.stdout
    command = [require("pdftotext"), "-layout", str(tmp_path / "form.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    packed = "".join(text.split())
    for unwanted in ("R303", "R305", "建议:", "不生成上报文件", "预算构成", "零分", "检查结果"):
        assert unwanted not in packed
    for wanted in (marked.title, marked.department, "政府采购执行率", "第1页共"):
        assert wanted in packed
    pages = text.removesuffix("\f").split("\f")
    assert ["备注" in page for page in pages] == [True] * len(pages), "the header stands on every page"
