"""审核汇总.xlsx: the review's index for Excel and WPS, to be sorted and filtered there.

Numbers are numbers and show the decimals that were written. Every other cell is a text: nothing in it is ever taken for
a formula or a link.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from generator.diagnostics.frame import width
from generator.model.amount import written
from generator.writing.summary.review_row import ReviewRow

SHEET = "审核汇总"
_WIDEST, _NARROWEST, _BUTTON = 44, 8, 4
"""In columns of a terminal, as widths of a spreadsheet nearly are; a filter's button stands beside the caption."""
_LONGEST = 32_000
"""In characters; a cell of a workbook takes 32,767."""
_FIRST_DAY = (1980, 1, 1)
"""When the workbook says it was made: the first day that a zip can name. xlsxwriter would else ask the clock."""
_EXACT = 15
"""How many digits a spreadsheet keeps; a longer number is written as a text."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_RELATIONS = ".xml.rels"
_IN_LINKS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' %#"[]^`{}'})

Value = str | int | Decimal | None


class _Column(NamedTuple):
    """A column: its caption, what it says of a row, and how its numbers look (`signed`, `percent`), or its link."""

    caption: str
    value: Callable[[ReviewRow], Value]
    signed: bool = False
    percent: bool = False
    link: Callable[[ReviewRow], str] | None = None


def _linked(caption: str, path: Callable[[ReviewRow], str]) -> _Column:
    return _Column(caption, lambda row: caption if path(row) else "", link=path)


def _hundredth(percent: Decimal | None) -> Decimal | None:
    """What a spreadsheet shows as so many percent."""
    return None if percent is None else percent.scaleb(-2)


COLUMNS = (
    _Column("部门名称", lambda row: row.name),
    _Column("部门目录", lambda row: row.folder),
    _Column("上年", lambda row: row.old_year),
    _Column("本年", lambda row: row.new_year),
    _Column("需说明", lambda row: row.asking if row.compared else None),
    _Column("未说明", lambda row: row.unanswered if row.compared else None),
    _Column("错误", lambda row: row.tally.error if row.new_year else None),
    _Column("警告", lambda row: row.tally.warning if row.new_year else None),
    _Column("上年预算总额", lambda row: row.total.old),
    _Column("本年预算总额", lambda row: row.total.new),
    _Column("总额增减", lambda row: row.total.difference, signed=True),
    _Column("总额增减幅度", lambda row: _hundredth(row.total.percent), signed=True, percent=True),
    _Column("上年项目支出", lambda row: row.projects.old),
    _Column("本年项目支出", lambda row: row.projects.new),
    _Column("项目支出增减", lambda row: row.projects.difference, signed=True),
    _Column("金额单位", lambda row: row.unit),
    _Column("上年指标数", lambda row: row.old and row.old.indicators),
    _Column("本年指标数", lambda row: row.new and row.new.indicators),
    _Column("本年定量占比", lambda row: _hundredth(row.new.share) if row.new else None, percent=True),
    _Column("新增", lambda row: row.added if row.compared else None),
    _Column("取消", lambda row: row.dropped if row.compared else None),
    _Column("更名", lambda row: row.renamed if row.compared else None),
    _Column("移动", lambda row: row.moved if row.compared else None),
    _Column("不能比较的原因", lambda row: row.obstacle),
    _linked("变动报告", lambda row: row.page),
    _linked("修订对照", lambda row: row.redline),
    _linked("问题清单", lambda row: row.issues),
    _linked("数据", lambda row: row.data),
)


def review_workbook(rows: Iterable[ReviewRow], scope: str) -> bytes:
    """The finished .xlsx, the same bytes on any day; `scope` says what was compared. Rows are sorted here."""
    from datetime import datetime

    from xlsxwriter import Workbook

    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    workbook = Workbook(target, options)
    workbook.set_properties(
        {"title": "整体绩效目标审核汇总", "comments": scope, "created": datetime(*_FIRST_DAY)}
    )
    workbook.formats[0].set_font_size(10)
    _Sheet(workbook).fill(sorted(rows, key=lambda row: row.order))
    workbook.close()
    return _with_slashes(target.getvalue())


def _with_slashes(raw: bytes) -> bytes:
    """The same workbook, its links with the slashes that every system reads; xlsxwriter turns them into Windows' own."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as written, zipfile.ZipFile(target, "w") as archive:
        for info in written.infolist():
            content = written.read(info)
            archive.writestr(
                info, content.replace(b"\\", b"/") if info.filename.endswith(_RELATIONS) else content
            )
    return target.getvalue()


class _Sheet:
    """The only sheet of the workbook."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._sheet = workbook.add_worksheet(SHEET)
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def fill(self, rows: Sequence[ReviewRow]) -> None:
        """Write head and rows, and set what makes a long table usable."""
        head = self._format(bold=True, text_wrap=True, align="center", bg_color="#E7EDF5")
        widths = [width(column.caption) + _BUTTON for column in COLUMNS]
        for place, column in enumerate(COLUMNS):
            self._sheet.write_string(0, place, column.caption, head)
        for line, row in enumerate(rows, 1):
            for place, column in enumerate(COLUMNS):
                widths[place] = max(widths[place], self._write(line, place, column, row))
        for place, wide in enumerate(widths):
            self._sheet.set_column(place, place, min(max(wide, _NARROWEST), _WIDEST))
        self._sheet.freeze_panes(1, 1)
        self._sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self._sheet.set_footer("&C第 &P 页 共 &N 页")

    def _write(self, line: int, place: int, column: _Column, row: ReviewRow) -> int:
        """Write one cell; returns how wide it would like to be."""
        value = column.value(row)
        if value is None or value == "":
            return 0
        if column.link:
            self._sheet.write_url(
                line, place, _link(column.link(row)), self._format(font_color="#0B4EA2"), str(value)
            )
        elif isinstance(value, str):
            self._text(line, place, value)
        elif _digits(value) > _EXACT:
            self._text(line, place, written(Decimal(value)))
        else:
            look = _number_format(Decimal(value), signed=column.signed, percent=column.percent)
            warns = {"bold": True, "font_color": "#B3141B"} if column.caption == "未说明" and value else {}
            self._sheet.write_number(line, place, value, self._format(num_format=look, **warns))
        return width(str(value)) + 2

    def _text(self, line: int, place: int, text: str) -> None:
        """A text; one that a spreadsheet would take for a formula when somebody edits it is marked as text."""
        guarded: dict[str, object] = {"quote_prefix": True} if text.startswith(_FORMULA) else {}
        self._sheet.write_string(
            line, place, text[:_LONGEST], self._format(text_wrap=True, valign="top", **guarded)
        )

    def _format(self, **wanted: object) -> Any:
        """Each look once: a workbook holds them in the order in which they were asked for."""
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format({"font_size": 10, "valign": "top", **wanted})
        return self._formats[key]


def _digits(number: int | Decimal) -> int:
    return len(Decimal(number).as_tuple().digits)


def _number_format(number: Decimal, *, signed: bool, percent: bool) -> str:
    """As many decimals as were written; a change shows its sign."""
    exponent = number.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    if percent:
        decimals = max(decimals - 2, 0)
    plain = ("0." + "0" * decimals if decimals else "0") + ("%" if percent else "")
    return f"+{plain};-{plain};{plain}" if signed else plain


def _link(path: str) -> str:
    """A path below the workbook's own folder as a link to a file."""
    return "external:" + path.translate(_IN_LINKS)
