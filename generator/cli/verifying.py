"""`jixiao verify`: where an edited Word file and its declaration differ, line by line, and what was written back."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.building.declaring.verifying import Verification, apply, verify
from generator.building.exits import DONE, EDITION, FINDINGS
from generator.building.planning import PlanningError, shown_path
from generator.cli.console import say, warn
from generator.cli.where import root_of
from generator.diagnostics import Path as Way
from generator.diagnostics import Place
from generator.diagnostics.as_text import as_text
from generator.diagnostics.frame import visible
from generator.diagnostics.place import UNSHOWN_STEPS
from generator.form import LABELS
from generator.form.compose import GOALS, GRID
from generator.reading.comparing import Changed, Kind, Other
from generator.reading.refusal import RefusedError
from generator.reading.rewording import Change, Reworded
from generator.source.entries import value_at
from generator.source.spelling import spelled
from generator.writing.word import TemplateFault

_LONG, _KEPT = 24, 8
"""Characters that two texts share: from how many on they are left out, and how many stay for a reader."""
_ADVICE = {
    Kind.FIXED: "这一格的文字由表式规定,不归申报表;请在 Word 里改回去",
    Kind.SHAPE: "这一行的格子合并过或拆开过,逐格比不了;请在 Word 里恢复原来的格子",
    Kind.LOST: "Word 里没有这一行;要删去就在 YAML 里删去,不删就在 Word 里补回来",
    Kind.MOVED: "这一行在 Word 里换了位置;要改次序就在 YAML 里移动",
    Kind.BESIDE: "它不在申报表的格子里;要采纳就写进 YAML,不要就在 Word 里删去",
    Kind.ADDED: "Word 里多出这一行;要添上就写进 YAML,不要就在 Word 里删去",
}
_PRINTED = "这是表式印出的,Word 里没有了;请在 Word 里补回来"


class _Entry(NamedTuple):
    """One difference as it is shown: where in the declaration, or in the Word file, and the lines about it."""

    place: Place | None
    title: str
    lines: tuple[str, ...]


def verify_file(file: Path, root: Path | None, *, write: bool) -> int:
    """Say what differs, and write it back when `write`; returns the exit code."""
    if not file.is_file():
        raise PlanningError(f"找不到 {shown_path(file)};请检查路径")
    try:
        verification = verify(file, root_of((file,), root))
        if verification.checked.form is None:
            return _unreadable(verification)
        _report(verification, shown_path(file))
        return _finish(verification, write=write)
    except RefusedError as error:
        warn(f"{shown_path(file)}:{error.message}。{error.hint}。\n")
        return FINDINGS
    except TemplateFault as fault:
        warn(f"没有比较,因为 form.docx 有误:{fault.message};{fault.hint}\n")
        return EDITION


def _unreadable(verification: Verification) -> int:
    checked, shown = verification.checked, verification.target.shown
    warn(as_text(checked.diagnostics, {shown: checked.source.text}))
    warn(f"\n没有比较:{shown} 有错误,请先改好\n")
    return FINDINGS


def _report(verification: Verification, file: str) -> None:
    for remark in verification.repairs:
        say(f"{file} {remark.place}:{remark.message}\n")
    if verification.stale and not verification.same:
        say(
            f"{verification.target.shown} 在生成这份 Word 以后改过:下面的不同,可能是 Word 改的,也可能是申报表改的。\n"
        )
    entries = [
        *_of_cells(verification),
        *(_of_other(verification, other, file) for other in verification.others),
    ]
    for entry in sorted(entries, key=lambda entry: _order(entry.place)):
        say("\n".join((entry.title, *(f"   {line}" for line in entry.lines))) + "\n")


def _order(place: Place | None) -> tuple[bool, int, int]:
    return (True, 0, 0) if place is None else (False, place.line, place.column)


def _finish(verification: Verification, *, write: bool) -> int:
    """The last line: how many differ, and what was done or can be done about it."""
    shown = verification.target.shown
    if verification.same:
        said = "(申报表在生成以后改过,印出来的字没有变)" if verification.stale else ""
        say(f"一致:Word 与 {shown} 说的一样{said}。\n")
        return DONE
    able = sum(_count(one) for one in verification.cells if not one.refusal)
    total = sum(map(_count, verification.cells)) + len(verification.others)
    if write and able:
        apply(verification)
        rest = f"其余 {total - able} 处处理好以后" if able < total else "接着"
        say(
            f"共 {total} 处不同,写回 {able} 处到 {shown};{rest}运行 jixiao check {shown},再运行 jixiao build --force。\n"
        )
    elif write:
        say(f"共 {total} 处不同,没有一处能写回,{shown} 没有动。\n")
    else:
        hint = ";加上 --apply 就写回" if able else ""
        say(f"共 {total} 处不同,{able} 处能写回 {shown}{hint}。\n")
    return DONE if write and able == total else FINDINGS


def _count(reworded: Reworded) -> int:
    """How many differences are shown of it."""
    return len(reworded.changes) if _goal_by_goal(reworded) else len(reworded.cells)


def _goal_by_goal(reworded: Reworded) -> bool:
    return bool(reworded.changes) and reworded.changes[0].path[0] == GOALS


def _of_cells(verification: Verification) -> Iterator[_Entry]:
    for reworded in verification.cells:
        for cell in reworded.cells:
            if _goal_by_goal(reworded):
                for change in reworded.changes:
                    was = str(value_at(verification.checked.source.data, change.path))
                    yield _entry(verification, reworded, cell, change.path, (was, str(change.value)))
            else:
                yield _entry(verification, reworded, cell, reworded.way(cell), (cell.cell.text, cell.text))


def _entry(
    verification: Verification, reworded: Reworded, cell: Changed, way: Way, texts: tuple[str, str]
) -> _Entry:
    place = verification.checked.source.place(way)
    title = f"{place.file}:{place.line}:{place.column}  {_named(place)}"
    was, text = _around(*texts)
    lines = [f"申报表:{_shown(was)}", f"Word {cell.place}:{_shown(text)}"]
    if reworded.refusal:
        lines.append(f"不能写回:{reworded.refusal}")
    else:
        lines.append(f"能写回:{'、'.join(_written(change) for change in _about(reworded, way))}")
    if reworded.note:
        lines.append(f"注意:{reworded.note}")
    return _Entry(place, title, tuple(lines))


def _about(reworded: Reworded, way: Way) -> list[Change]:
    """The changes to tell of beside a cell: all of them where it is the only one, else its own."""
    alone = len(reworded.cells) == 1 and not _goal_by_goal(reworded)
    return [change for change in reworded.changes if alone or change.path == way]


def _written(change: Change) -> str:
    """What is written where; a long text has been shown above."""
    *_, word = change.path
    if isinstance(word, int):
        return f"第{word + 1}条"
    value = "" if change.value is None else spelled(change.value)
    if len(value) > _LONG:
        return word
    return f"{word}: {_shown(value)}" if value else f"{word}:"


def _of_other(verification: Verification, other: Other, file: str) -> _Entry:
    path = other.row.path if other.row is not None and other.kind in (Kind.LOST, Kind.MOVED) else ()
    caption = f"『{other.caption}』" if other.caption else ""
    place = verification.checked.source.place(path) if path else None
    title = f"{file} {other.place}{caption}"
    if place is not None:
        title = f"{place.file}:{place.line}:{place.column}  {_named(place)}"
    was = [f"申报表:{_shown(other.was)}"] if other.kind not in (Kind.ADDED, Kind.BESIDE) else []
    text = [f"Word:{_shown(other.text)}"] if other.kind not in (Kind.LOST, Kind.MOVED) else []
    return _Entry(place, title, (*was, *text, f"不能写回:{_advice(other)}"))


def _advice(other: Other) -> str:
    if other.kind is Kind.LOST and (other.row is None or _explains(other)):
        return _PRINTED
    return _ADVICE[other.kind]


def _explains(other: Other) -> bool:
    """Whether a row is the 说明 of a group, which an edition prints: its way ends at the group."""
    return other.row is not None and other.row.section == GRID and len(other.row.path) == len(LABELS) + 1


def _named(place: Place) -> str:
    steps = (step for step in place.anchor.split("/") if step not in UNSHOWN_STEPS)
    return " › ".join(step if len(step) <= _LONG else f"{step[:_LONG]}…" for step in steps)


def _around(was: str, text: str) -> tuple[str, str]:
    """Two texts without the long beginnings and ends that they share."""
    start = _shared(was, text)
    end = _shared(was[start:][::-1], text[start:][::-1])
    return _cut(was, start, end), _cut(text, start, end)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, start: int, end: int) -> str:
    stop = len(text) - end
    before = f"…{text[start - _KEPT : start]}" if start > _LONG else text[:start]
    after = f"{text[stop : stop + _KEPT]}…" if end > _LONG else text[stop:]
    return f"{before}{text[start:stop]}{after}"


def _shown(text: str) -> str:
    """A text on one line and without what a terminal would obey; a blank is said."""
    return visible(text.replace("\n", "⏎")) or "(空)"
