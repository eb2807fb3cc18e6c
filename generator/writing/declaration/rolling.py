"""Last year's declaration as this year's: only what the year changes is changed, and what a person must look at is listed.

The year; a 编号 for each own indicator that has none; 上年目标值 from the targets; 上年完成值 and 变动说明 become blank, for
they spoke of the year before; 待确认 lists the rest. Everything else stays as it was typed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.checking.conformance import Order
from generator.diagnostics import Path
from generator.model.declaration import Declaration, Listed
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.source import Source, load
from generator.source.editing import appended, blanked, inserted, lines_of, replaced
from generator.source.entries import entries
from generator.source.spelling import spelled
from generator.source.splicing import Edit, splice_file
from generator.writing.declaration.codes import fresh_codes
from generator.writing.declaration.unconfirmed import Unconfirmed, unconfirmed

_TOP, _WORDS = words_of(Declaration), words_of(Indicator)
_YEAR, _UNCONFIRMED, _REASONS = _TOP["year"], _TOP["unconfirmed"], _TOP["reasons"]
_CODE, _VALUE = _WORDS["code"], _WORDS["value"]
_LAST_TARGET, _LAST_ACTUAL = _WORDS["last_target"], _WORDS["last_actual"]
CHANGED = frozenset({_YEAR, _UNCONFIRMED, _REASONS, _CODE, _LAST_TARGET, _LAST_ACTUAL})
"""The words whose values a new year may change."""
_HOW = "逐项核实、改好,改好一项删去一行;全部删去才能上报"


class RollingError(Exception):
    """A file that cannot be edited without changing more than is meant; the Chinese message says what to do."""


def rolled(raw: bytes, declaration: Declaration, order: Order, year: int, others: Iterable[str]) -> bytes:
    """The bytes of `declaration` (read from `raw`, without errors) for `year`.

    `others` are the texts of all files of the department, whose 编号 are taken. Raises RollingError where a text of
    several lines depends on standing last in the file.
    """
    source = load(raw, "")
    new = splice_file(raw, _Roll(source, declaration, order, year, others).edits())
    if _kept(load(new, "").data) != _kept(source.data):
        raise RollingError("最后一段多行文字(「|」或「>」)后面加不上内容;请在文件末尾加一个换行,再运行一次")
    return new


def _kept(data: Any) -> Any:
    """What must be the same in both years."""
    if isinstance(data, dict):
        return {word: _kept(value) for word, value in data.items() if word not in CHANGED}
    return [_kept(item) for item in data] if isinstance(data, list) else (type(data), str(data))


class _Roll:
    def __init__(
        self, source: Source, declaration: Declaration, order: Order, year: int, others: Iterable[str]
    ) -> None:
        self.source, self.declaration, self.order, self.year = source, declaration, order, year
        fresh = fresh_codes(others)
        self.codes: Mapping[Path, str] = {
            listed.path: next(fresh)
            for listed in declaration.listed
            if listed.own and not listed.indicator.code
        }

    def edits(self) -> Iterator[Edit]:
        yield replaced(self.source, (_YEAR,), str(self.year))
        for listed in self.declaration.listed:
            if listed.written:
                yield from self._of_indicator(listed)
        if self.declaration.reasons:
            yield blanked(self.source, (_REASONS,))
        yield from self._list(list(unconfirmed(self.source, self.declaration, self.codes)))

    def _of_indicator(self, listed: Listed) -> Iterator[Edit]:
        if listed.path in self.codes:
            yield self._put(listed, _CODE, self.codes[listed.path])
        target = self._target(listed)
        if target:
            yield self._put(listed, _LAST_TARGET, target)
        elif _LAST_TARGET in listed.written:
            yield blanked(self.source, (*listed.path, _LAST_TARGET))
        if listed.indicator.last_actual is not None:
            yield blanked(self.source, (*listed.path, _LAST_ACTUAL))

    def _put(self, listed: Listed, word: str, text: str) -> Edit:
        if word in listed.written:
            return replaced(self.source, (*listed.path, word), text)
        return inserted(self.source, listed.path, self.order.words(listed.path), word, f" {text}")

    def _target(self, listed: Listed) -> str:
        """What this year's 上年目标值 says: the 指标值 as it was typed, or the edition's where a stale one stands."""
        if listed.indicator.value is None:
            return ""
        if _VALUE in listed.written:
            start, end = self.source.span((*listed.path, _VALUE))
            typed = self.source.text[start:end]
            return typed if "\n" not in typed else spelled(listed.indicator.value, in_brackets=True)
        return spelled(listed.indicator.value, in_brackets=True) if _LAST_TARGET in listed.written else ""

    def _list(self, found: list[Unconfirmed]) -> Iterator[Edit]:
        """待确认, with what is listed there already."""
        source, words = self.source, self.order.words(())
        new = [item for item in found if item.text not in self.declaration.unconfirmed]
        items = [(spelled(item.text, in_brackets=True), item.remark) for item in new]
        top = entries(source, ())
        if _UNCONFIRMED in source.data:
            yield from appended(source, (_UNCONFIRMED,), items) if items else ()
        elif top.in_braces:
            yield inserted(source, (), words, _UNCONFIRMED, f" [{', '.join(item for item, _ in items)}]")
        else:
            edit = inserted(source, (), words, _UNCONFIRMED, f"  # {_HOW}{lines_of(items, 2)}")
            yield edit._replace(text=f"\n{edit.text}")
