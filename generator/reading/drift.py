"""Cells that slipped out of their columns: put back by what each of them holds, in the order they stand in."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from generator.form import LABELS
from generator.model.edition import Edition
from generator.model.indicator import QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of

_WORDS = words_of(Indicator)
_KIND, _VALUE, _SCORING = _WORDS["kind"], _WORDS["value"], _WORDS["scoring"]
_EXPLANATION, _REMARK = _WORDS["explanation"], _WORDS["remark"]
_POINTS = re.compile(r"\d+(?:\.\d+)?\s*分")
_SENTENCE = re.compile(r"得.{0,3}分|扣.{0,3}分|计.{0,3}分|满分|不得分")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\D{0,6}")
_OTHER_SIGNS = {
    "≥": ("≧", "⩾", ">=", "大于等于", "大于或等于", "不低于", "不少于", "不小于"),
    "≤": ("≦", "⩽", "<=", "小于等于", "小于或等于", "不高于", "不超过", "不大于", "不多于"),
    ">": ("大于",),
    "<": ("小于",),
    "=": ("等于",),
}
_ROW = 4
"""Cells from which on a line is meant as an indicator, and no remark."""
_SHORT = 8
_NEVER = 1_000


def straight(
    texts: Sequence[tuple[int, str]], columns: Sequence[int], edition: Edition
) -> dict[str, str] | None:
    """The cells by key where each stands under a caption and reads like what it is; None where they slipped."""
    keys = {place: column.key for place, column in zip(columns, edition.columns, strict=True)}
    if any(place not in keys for place, _ in texts):
        return None
    cells = {keys[place]: text for place, text in texts}
    kind = cells.get(_KIND, "")
    if kind and not _is_kind(kind, edition):
        return None
    if not kind and _KIND in keys.values() and any(_is_kind(text, edition) for text in cells.values()):
        return None
    slipped = (
        _SENTENCE.search(cells.get(_EXPLANATION, "")) and _POINTS.fullmatch(cells.get(_REMARK, "")) is None
    )
    return None if slipped and not cells.get(_SCORING) else cells


def put_back(texts: Sequence[str], edition: Edition) -> dict[str, str] | None:
    """The same texts under the captions that suit them best, none of them out of order; None where they cannot be."""
    keys = [column.key for column in edition.columns if column.key not in LABELS]
    required = {column.key for column in edition.columns if column.required}
    kinds = [text for text in texts if _is_kind(text, edition)]
    if len(texts) > len(keys) or (_KIND in keys and not kinds):
        return None

    @cache
    def best(text: int, key: int) -> tuple[int, tuple[int, ...]]:
        """The least cost of placing the texts from `text` on under the captions from `key` on, and where."""
        if text == len(texts):
            return sum(2 for left in keys[key:] if left in required), ()
        if key == len(keys):
            return _NEVER, ()
        skip, places = best(text, key + 1)
        skipped = (skip + (2 if keys[key] in required else 0), places)
        rest, places = best(text + 1, key + 1)
        taken = (rest + _strangeness(keys[key], texts[text], edition), (key, *places))
        return min(taken, skipped)

    cost, places = best(0, 0)
    if cost >= _NEVER:
        return None
    return {keys[place]: text for place, text in zip(places, texts, strict=True)}


def sign_of(text: str, edition: Edition) -> str | None:
    """The 指标值类型 that a cell says in other signs or in words (>= ≧ 大于等于 不低于); None where it says none so."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    sign = next((sign for sign, others in _OTHER_SIGNS.items() if folded in others or folded == sign), None)
    has_kinds = any(column.key == _KIND for column in edition.columns)
    return sign if has_kinds and sign and text.strip() != sign and _is_kind(sign, edition) else None


def why_not(texts: Sequence[tuple[int, str]], edition: Edition) -> str:
    """Why a row found no place, where its 指标值类型 is none."""
    if len(texts) < _ROW or all(column.key != _KIND for column in edition.columns):
        return ""
    if any(_is_kind(text, edition) for _, text in texts):
        return ""
    return f":这一行没有认得的指标值类型({'、'.join(edition.kinds or (*SIGNS, QUALITATIVE))})"


def _is_kind(text: str, edition: Edition) -> bool:
    return text.strip() in (edition.kinds or (*SIGNS, QUALITATIVE))


def _strangeness(key: str, text: str, edition: Edition) -> int:
    """How little a text looks like what a column holds."""
    points, sentence = _POINTS.fullmatch(text) is not None, _SENTENCE.search(text) is not None
    if key == _KIND:
        return 0 if _is_kind(text, edition) else 20
    if key == _VALUE:
        return 0 if _NUMBER.fullmatch(text) or len(text) <= _SHORT else 8
    if key == _SCORING:
        return 5 if points else 0 if sentence or len(text) <= _SHORT else 4
    if key == _EXPLANATION:
        return 6 if points else 3 if sentence or len(text) <= _SHORT else 0
    return (0 if points or sentence else 2) if key == _REMARK else 1
