"""`jixiao import`: a Word form, a spreadsheet or a text becomes a declaration, with everything that was done to it."""

from collections.abc import Iterable
from pathlib import Path

from generator.building.exits import DONE, FINDINGS
from generator.building.foreign.converting import ConversionError
from generator.building.foreign.foreign import Foreign, read_foreign
from generator.building.planning import PlanningError, shown_path
from generator.building.storing import store
from generator.checking.editions import Editions
from generator.cli.console import say, warn
from generator.cli.foreign import refusal
from generator.cli.where import root_of
from generator.reading.lines import Remark
from generator.reading.refusal import RefusedError


def import_file(file: Path, root: Path | None, edition: str | None, out: Path | None) -> int:
    """Write the declaration to `out`, or print it; say what was repaired and what found no place. Returns the exit code."""
    found = root_of((file,), root)
    if not file.is_file():
        raise PlanningError(f"找不到 {shown_path(file)};请检查路径")
    if out is not None and out.exists():
        raise PlanningError(f"{shown_path(out)} 已经有了,没有覆盖;请换一个名字,或先移走它")
    editions = Editions(found)
    if edition and edition not in editions.names:
        raise PlanningError(f"没有「{edition}」这种表式;有 {'、'.join(editions.names)}")
    try:
        foreign = read_foreign(file, editions, edition or "")
    except (RefusedError, ConversionError) as error:
        message, code = refusal(error)
        warn(f"{shown_path(file)}:{message}。\n")
        return code
    return _deliver(foreign, file, out)


def _deliver(foreign: Foreign, file: Path, out: Path | None) -> int:
    taken = foreign.taken
    _report("改动(请核对)", taken.repairs)
    _report("没有放进去的", taken.unplaced)
    if out is None:
        say(foreign.text)
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        store(out, [foreign.text.encode()])
        warn(f"写好 {shown_path(out)}(表式 {taken.edition.name});接着运行 jixiao check {shown_path(out)}\n")
    if taken.unplaced:
        warn(f"{shown_path(file)} 里有 {len(taken.unplaced)} 处没有放进去,请人工补上。\n")
    return FINDINGS if taken.unplaced else DONE


def _report(title: str, remarks: Iterable[Remark]) -> None:
    lines = [f"  {remark.place}:{remark.message}\n" for remark in remarks]
    if lines:
        warn(f"{title} {len(lines)} 处:\n{''.join(lines)}")
