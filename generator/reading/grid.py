"""The indicators of a form: labels filled down, slipped cells put back, cells read as the words that print them."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.form.press import Press, press_of
from generator.model.declaration import EXPLANATION, INDICATORS, Declaration
from generator.model.edition import Group, Level
from generator.model.indicator import OVERRIDABLE, Indicator
from generator.model.words import words_of
from generator.reading.draft import Draft
from generator.reading.drift import put_back, sign_of, straight, why_not
from generator.reading.lines import Line, plain
from generator.reading.recognising import Recognised, is_head
from generator.reading.rows import Rows, typed
from generator.reading.solving import Words, cheapest, plain_cost

_WORDS = words_of(Indicator)
_NAME, _KIND = _WORDS["name"], _WORDS["kind"]
_TABLE = words_of(Declaration)["groups"]
_TARGET = {_KIND, _WORDS["value"]}
_DASHES = frozenset("-\uff0d—/")


class Grid:
    """Reads the lines below the captions into a draft, one after another."""

    def __init__(self, recognised: Recognised, draft: Draft) -> None:
        self._edition, self._columns, self._draft = recognised.edition, recognised.columns, draft
        self._press: Press = press_of(recognised.edition)
        self._labels = {plain(level.name): level for level in recognised.edition.system}
        self._level: Level | None = None
        self._group: Group | None = None
        self._rows = Rows(recognised.edition)
        columns = zip(recognised.columns, recognised.edition.columns, strict=True)
        self._explaining = {place for place, column in columns if EXPLANATION in column.group_row}

    def read(self, line: Line) -> None:
        """Take what one line says."""
        if is_head(line, self._edition):
            return
        texts = self._without_labels(line)
        if not texts:
            return
        said = [(place, text) for place, text in texts if text.strip() not in _DASHES]
        level, group = self._level, self._group
        if level is None or group is None:
            for _, text in said:
                self._draft.left(line, text, ":前面没有认得的一级指标和二级指标")
        elif not said:
            self._only_dashes(line, group)
        elif not self._explains(texts, said, level, group):
            self._indicator(line, texts, level, group)

    def _without_labels(self, line: Line) -> list[tuple[int, str]]:
        """The cells of a line without its 一级指标 and 二级指标, which hold until the next ones."""
        texts = line.texts
        if texts and (level := self._labels.get(plain(texts[0][1]))):
            self._level, self._group = level, None
            self._draft.data.setdefault(_TABLE, {}).setdefault(level.name, {})
            texts = texts[1:]
        groups = {plain(group.name): group for group in self._level.groups} if self._level else {}
        if texts and self._is_label(texts[0][0]) and (group := groups.get(plain(texts[0][1]))):
            self._group = group
            if self._level is not None:
                self._draft.came((_TABLE, self._level.name, group.name), line)
                self._draft.indicators(_TABLE, self._level.name, group.name)
            texts = texts[1:]
        if texts and self._is_unknown_label(texts):
            self._unknown_label(line, *texts[0])
            texts = texts[1:]
        return texts

    def _unknown_label(self, line: Line, place: int, text: str) -> None:
        """Say which labels there are; what follows belongs to none of them."""
        if place == self._columns[0]:
            self._level = None
        known = self._level.groups if self._level else self._edition.system
        self._draft.left(line, text, f":不是表式的指标分类;应当是{'、'.join(one.name for one in known)}之一")
        self._group = None

    def _is_unknown_label(self, texts: list[tuple[int, str]]) -> bool:
        """Whether a cell left of the names is no name that slipped: the rest of its row stands right without it."""
        (place, text), *others = texts
        if not self._is_label(place):
            return False
        rest = straight(others, self._columns, self._edition)
        if rest is None or not others:
            return rest is not None and text.endswith("指标")
        return (_NAME in rest and len(others) > 1) or all(text in _DASHES for _, text in others[:-1])

    def _is_label(self, place: int) -> bool:
        """Whether a cell stands left of the names, so that an indicator called like a group is not taken for one."""
        names = [place for place, column in self._by_column() if column == _NAME]
        return not names or place < names[0]

    def _by_column(self) -> Iterator[tuple[int, str]]:
        return zip(self._columns, (column.key for column in self._edition.columns), strict=True)

    def _only_dashes(self, line: Line, group: Group) -> None:
        if not any(cell.text.strip() in _DASHES for cell in self._press.group_row("")):
            return
        self._draft.repaired(line, f"「{group.name}」下面只有「-」的一行没有内容,不录入")

    def _explains(
        self,
        texts: list[tuple[int, str]],
        said: list[tuple[int, str]],
        level: Level,
        group: Group,
    ) -> bool:
        """Whether a line is the 说明 of its group: one text, and the dashes that the edition prints beside it."""
        if len(said) != 1 or not any(EXPLANATION in c.group_row for c in self._edition.columns):
            return False
        text = said[0][1]
        cells = [cell.text for cell in self._press.group_row(text) if cell.text]
        as_printed = cells == [other for _, other in texts] or said[0][0] in self._explaining
        if not as_printed or self._draft.indicators(_TABLE, level.name, group.name):
            return False
        if text != group.explanation:
            mapping = self._draft.group(_TABLE, level.name, group.name)
            listed = mapping.pop(INDICATORS)
            mapping.update({EXPLANATION: text, INDICATORS: listed})
        return True

    def _indicator(self, line: Line, texts: list[tuple[int, str]], level: Level, group: Group) -> None:
        texts = self._with_signs(line, texts)
        cells = straight(texts, self._columns, self._edition)
        if cells is None:
            cells = put_back([text for _, text in texts], self._edition)
            if cells is not None:
                self._draft.repaired(line, f"「{cells.get(_NAME, '')}」这一行的格子错了列,已按内容放回")
        if (
            cells is None
            or cells.get(_NAME, "-") in _DASHES
            or not (_TARGET & cells.keys() or self._words(cells))
        ):
            for _, text in texts:
                self._draft.left(line, text, why_not(texts, self._edition))
            return
        listed = self._draft.indicators(_TABLE, level.name, group.name)
        self._draft.came((_TABLE, level.name, group.name, INDICATORS, len(listed)), line)
        listed.append(self._read(line, cells, group))

    def _with_signs(self, line: Line, texts: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """The same cells with the edition's own sign where 大于等于 or >= stands for it."""
        known = [(place, sign_of(text, self._edition) or text) for place, text in texts]
        for (_, text), (_, sign) in zip(texts, known, strict=True):
            if text != sign:
                self._draft.repaired(line, f"「{text}」写成「{sign}」")
        return known

    def _read(self, line: Line, cells: dict[str, str], group: Group) -> str | dict[str, Any]:
        """A bare name where a 共性指标 prints exactly these cells, else the words that print them."""
        common = next((one for one in group.common if one.name == cells[_NAME]), None)
        if common is not None:
            printed = {cell.word: cell.text for cell in self._press.common(common).cells if cell.text}
            if printed == cells:
                return common.name
            if own := self._own_words(cells, common):
                return {_NAME: common.name} | own
        words = self._words(cells)
        if words is None:
            self._draft.repaired(line, f"「{cells[_NAME]}」的格子与表式的写法对不上,按列名录入")
            words = {key: text for key, text in cells.items() if key in _WORDS.values()}
        return typed(words)

    def _own_words(self, cells: Mapping[str, str], common: Indicator) -> dict[str, Any] | None:
        """What a department says itself of a 共性指标, as little as prints the cells."""
        known = {word: None if value is None else str(value) for word, value in common.words().items()}

        def changed(words: Words) -> list[str]:
            return [word for word, value in known.items() if words[word] != value]

        kept = [
            words for words in self._rows.solutions(cells, known) if set(changed(words)) <= set(OVERRIDABLE)
        ]
        found = cheapest(kept, lambda words: len(changed(words)))
        if not found:
            return None
        own = {word: found[0][word] for word in changed(found[0])}
        return typed({_KIND: known[_KIND]} | own, leave=(_KIND,))

    def _words(self, cells: Mapping[str, str]) -> Words | None:
        found = cheapest(self._rows.solutions(cells, {}), plain_cost)
        return found[0] if found else None
