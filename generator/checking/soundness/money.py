"""The money of tasks: its columns, the caption above them, and the row of sums below."""

from collections.abc import Iterator

from generator.checking.soundness.flaw import Flaw
from generator.model.declaration import Declaration, Task
from generator.model.edition import Edition
from generator.model.words import words_of

_TASKS, _BUDGET = words_of(Declaration)["tasks"], words_of(Declaration)["budget"]
_AMOUNTS = words_of(Task)["amounts"]
_CAPTION, _TOTAL = (_TASKS, _AMOUNTS), (_TASKS, "合计")


def money(edition: Edition) -> Iterator[Flaw]:
    """Captions that have no columns, sums that no one knows, and amounts that would be printed nowhere."""
    places = [number for number, column in enumerate(edition.task_columns) if column.amount]
    for path, title in ((_CAPTION, edition.amounts_title), (_TOTAL, edition.total_title)):
        if title and not places:
            yield Flaw(
                "T118",
                path,
                f"任务表没有「{_AMOUNTS}.某项」的列,「{title}」印不出来",
                "加上这样的列,或者删去",
            )
    if edition.amounts_title and places and places[-1] - places[0] >= len(places):
        message = f"「{edition.amounts_title}」下面的各列没有挨在一起"
        yield Flaw("T118", _CAPTION, message, f"把「{_AMOUNTS}.某项」的列移到一起")
    if edition.total_title and places:
        yield from _sums(edition, places[0])
    if edition.budget_lines and not edition.budget_title:
        first = edition.budget_lines[0].title
        hint = f"加上「{_BUDGET}: {{标题: …}}」;印在任务的合计行里的,写进「勾稽」"
        yield Flaw("T118", ("预算",), f"没有写「{_BUDGET}」的标题,「{first}」等行印不出来", hint)


def _sums(edition: Edition, first: int) -> Iterator[Flaw]:
    if not first:
        message = f"任务表的第一列就是金额,「{edition.total_title}」没有地方印"
        yield Flaw("T118", _TOTAL, message, "把一列文字移到最左边")
    for column in edition.task_columns:
        if column.amount:
            totals = [tie.total for tie in edition.ties if tie.total and tie.task_amount == column.amount]
            if not totals:
                hint = f"在「勾稽」里加上「{{合计: …, 任务: {column.amount}}}」"
                message = f"「{edition.total_title}」一行的「{column.title}」不知道印哪个金额"
                yield Flaw("T113", _TOTAL, message, hint)
            elif len(totals) > 1:
                message = f"「{edition.total_title}」一行的「{column.title}」有 {len(totals)} 个金额:{'、'.join(totals)}"
                yield Flaw("T118", _TOTAL, message, f"「勾稽」里「任务: {column.amount}」只留一条")
