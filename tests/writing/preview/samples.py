"""The real declaration and its edition's page, with findings, and with hostile texts."""

from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostic, Place, Severity
from generator.form import Form, Row, compose
from generator.form.marks import with_marks
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.source import load
from generator.writing.preview import PreviewTemplate, compile_preview

ROOT = Path(__file__).parents[3]
EDITION = ROOT / "templates" / "hunan-department-2022"
DECLARATION = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
INDICATORS = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")
HOSTILE = "完成率<90%，A&B，{{ 7*7 }}，<script>alert(1)</script>  \"𠮷\" '二'\n  第二行 {% raw %}</td>"


@cache
def real_form() -> Form:
    edition = read_edition(EDITION.name, load((EDITION / "edition.yaml").read_bytes(), "edition.yaml").data)
    data = load(DECLARATION.read_bytes(), "2022.yaml").data
    return compose(read_declaration(data, edition, DECLARATION.parent.name), edition)


@cache
def real_template() -> PreviewTemplate:
    return compile_preview({"preview.html.j2": (EDITION / "preview.html.j2").read_text("utf-8")})


def diagnostics() -> list[Diagnostic]:
    unit, sentences = (*INDICATORS, 0, "度量单位"), [(*INDICATORS, n, "评扣分标准") for n in (0, 1)]

    def at(*paths: tuple[str | int, ...]) -> tuple[Place, ...]:
        return tuple(Place("2022.yaml", 1, 1, 1, 1, path) for path in paths)

    return [
        Diagnostic("R303", Severity.WARNING, at(unit), "定量指标没有度量单位", '写 度量单位: "%"'),
        Diagnostic("R305", Severity.ERROR, at(*sentences), "「百分之二」有两种读法", "写「2个百分点」"),
        Diagnostic("R112", Severity.NOTE, at(("部门名称",)), "表题写「省级」"),
        Diagnostic("R105", Severity.NOTE, at(("绩效指标",)), "没有生态效益指标"),
    ]


def hostile_form() -> Form:
    """The real form with a hostile text in every cell, note, finding and caption."""
    form = real_form()

    place = Place("2022.yaml", 1, 1, 1, 1, (*INDICATORS, 0, "指标值"))
    found = Diagnostic("R303", Severity.ERROR, (place,), HOSTILE, HOSTILE)
    return with_marks(
        form._replace(
            title=_poisoned(form.title),
            department=HOSTILE,
            filename=HOSTILE,
            captions={word: _poisoned(caption) for word, caption in form.captions.items()},
            upper=tuple(map(_poisoned_row, form.upper)),
            grid=tuple(map(_poisoned_row, form.grid)),
            cuts=tuple(cut._replace(title=HOSTILE) for cut in form.cuts),
        ),
        [found],
    )


def _poisoned(text: str) -> str:
    return f"{text}{HOSTILE}"


def _poisoned_row(row: Row) -> Row:
    cells = tuple(cell._replace(text=_poisoned(cell.text)) for cell in row.cells)
    return row._replace(cells=cells, note=HOSTILE if row.path else "")
