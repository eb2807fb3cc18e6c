"""The preview's template: an edition's page over the shared one, compiled once, rendered many times."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from generator.diagnostics import Tally
from generator.form import Form, Row
from generator.form.compose import GRID
from generator.phrasing import Page, PhrasingError, compile_page
from generator.writing.escaping import printed
from generator.writing.preview.fault import PreviewFault
from generator.writing.preview.picture import bars
from generator.writing.preview.proof import lost
from generator.writing.preview.sheet import Finding, Sheet

PAGE = "preview.html.j2"
"""The edition's own page; it extends page.j2 and draws the form with rows.j2."""

_CHANGE = "请维护表式的人修改这个模板"
_DRAW = "请维护表式的人照原样画出每一格:<td>{{ text }}</td>,字的前后不加别的"
_SHOWN = 30


class PreviewTemplate:
    """An edition's page, ready to draw forms."""

    def __init__(self, page: Page, own: frozenset[str]) -> None:
        self._page = page
        self._own = own

    def render(
        self,
        form: Form,
        tally: Tally | None = None,
        word: str = "",
        lines: Callable[[Row], str] | None = None,
    ) -> str:
        """The page of a form whose marks are its findings; `tally` counts them, with what was waived.

        `word` is the name of the Word file beside the page, which it links to; empty when there is none. `lines`
        gives for a row the line of each drawn cell in the YAML file, with blanks between, for a page that is served.

        Raises PreviewFault when the edition's page asks for a word that it does not get, or does not show the form.
        """
        try:
            page = self._page.render(_words(form, tally, word, lines))
        except PhrasingError as error:
            raise _fault(error, "填不出来", self._own) from error
        if missing := lost(page, form):
            text = missing.text if len(missing.text) <= _SHOWN else f"{missing.text[:_SHOWN]}…"
            message = f"网页没有照申报表印出{missing.place}:这里应当是「{text}」"
            raise PreviewFault(message, _DRAW, PAGE)
        return page


def _words(
    form: Form, tally: Tally | None, word: str, lines: Callable[[Row], str] | None
) -> dict[str, object]:
    """Everything a page may use."""
    sheet = Sheet(form, lines)
    findings = sheet.findings
    return {
        "标题": form.title,
        "副标题": form.subtitle,
        "附件标记": form.mark,
        "部门名称": form.department,
        "年度": form.year,
        "表式": form.edition,
        "金额单位": form.unit,
        "上部": sheet.upper,
        "列标题": sheet.head,
        "指标": sheet.groups,
        "指标标题": form.captions.get(GRID, ""),
        "落款": sheet.sign_off,
        "批注": bool(findings),
        "问题": findings,
        "计数": tally or _tally(findings),
        "预算图": bars(form),
        "上报文件": {"名称": word, "地址": quote(word, safe="")},
    }


def _tally(findings: list[Finding]) -> Tally:
    levels = [finding.level for finding in findings]
    return Tally(levels.count("error"), levels.count("warning"), levels.count("note"))


def compile_preview(sources: Mapping[str, str]) -> PreviewTemplate:
    """Compile an edition's page; `sources` holds preview.html.j2 and what else of the edition it includes.

    Raises PreviewFault with the line of what cannot be read.
    """
    own = frozenset(sources)
    if PAGE not in own:
        raise PreviewFault(f"缺少 {PAGE}", "请维护表式的人把网页模板放进这个文件夹", PAGE)
    try:
        return PreviewTemplate(compile_page({**shared_pages(), **sources}, PAGE, printed), own)
    except PhrasingError as error:
        raise _fault(error, "写错了", own) from error


def _fault(error: PhrasingError, what: str, own: frozenset[str]) -> PreviewFault:
    """A fault said of the innermost of the edition's own pages on the way to it."""
    file, line = next((step for step in reversed(error.trail) if step[0] in own), (PAGE, 1))
    return PreviewFault(f"{file} {what}:{error.reason}", _CHANGE, file, line)


@cache
def shared_pages() -> dict[str, str]:
    """The pages that all editions share, by name. They feed the hash of everything a preview is made from."""
    folder = files("generator.writing.preview") / "pages"
    return {page.name: page.read_text("utf-8") for page in sorted(folder.iterdir(), key=lambda p: p.name)}
