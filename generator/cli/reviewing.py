"""`jixiao review`: progress while it works, then what the reviewer has to look at, and where it is."""

from pathlib import Path

from generator.building.building import NAMED
from generator.building.comparing.sides import latest_two, of_revisions
from generator.building.exits import ENVIRONMENT
from generator.building.lock import BusyError
from generator.building.outcome import LostError
from generator.building.planning import shown_path
from generator.building.reviewing.pack import INDEX, Pack, Request, review_all
from generator.building.reviewing.workshop import Reviewed
from generator.cli.console import Progress, say, warn
from generator.cli.where import root_of
from generator.writing.summary import WORKBOOK, ReviewRow

FOLDER = "review"
"""Below output/, where builds leave it alone."""
EVERY = 100
"""After how many a log is told how far it is."""


def review_revisions(
    revisions: str | None, root: Path | None, out: Path | None, jobs: int | None, *, force: bool
) -> int:
    """Review what changed between revisions, or every department's latest two years; returns the exit code."""
    found = root_of((), root)
    pairs = latest_two(found) if revisions is None else of_revisions(found, revisions)
    scope = "比较每个部门最近的两个年度" if revisions is None else f"比较版本 {revisions}"
    target = (found / "output" / FOLDER if out is None else out).absolute()
    progress = _Progress(len(pairs))
    try:
        pack = review_all(Request(pairs, scope, revisions is None, found, target, jobs, force), progress)
    except BusyError:
        warn(f"另一个审核正在写 {shown_path(target)};请等它结束再试。\n")
        return ENVIRONMENT
    except LostError:
        progress.bar.clear()
        warn(
            "有一个进程被系统结束了,多半是内存不够;写好的文件是完整的,加上 --jobs 1 再运行一次会重新做完。\n"
        )
        return ENVIRONMENT
    progress.bar.clear()
    for passed in pairs.passed_over:
        warn(f"{passed.message}\n")
    say(_summary(pack, target))
    return pack.code


class _Progress(Progress):
    """Shows each department as it is done: what is wrong at once, what was made as one line (the first few).

    Where there is no bar to be seen, every hundredth says how far it is.
    """

    def __init__(self, total: int) -> None:
        super().__init__(total, NAMED)
        self._total, self._done = total, 0

    def __call__(self, reviewed: Reviewed) -> None:
        self.once(reviewed.notice, reviewed.report)
        if not reviewed.failed:
            self.name(_named(reviewed.row))
        self._done += 1
        if not self.bar.live and self._done % EVERY == 0:
            say(f"已完成 {self._done}/{self._total}\n")
        self.bar.step()


def _named(row: ReviewRow) -> str:
    asked = (
        f"需说明 {row.asking} 项,未说明 {row.unanswered} 项" if row.compared else f"不能比较:{row.obstacle}"
    )
    return f"已审核 {row.name} {row.years}({asked})"


def _summary(pack: Pack, out: Path) -> str:
    shown, totals = shown_path(out), pack.totals
    held = f",不能比较 {totals.uncompared} 份" if totals.uncompared else ""
    lines = [
        f"共审核 {totals.departments} 个部门的 {totals.declarations} 份申报表:需说明 {totals.asking} 项,未说明 {totals.unanswered} 项"
        f"(涉及 {totals.lacking} 个部门),错误 {totals.error} 个,警告 {totals.warning} 个{held}。"
    ]
    if pack.filled:
        lines.append(f"保留已填写而内容没有变的 {pack.filled} 份。")
    lines += [f"已移除(申报表已不在、已改名或不再是最近的年度):{shown}/{path}" for path in pack.removed]
    lines += [_kept(f"{shown}/{path}", obsolete=path in pack.left) for path in pack.kept]
    lines.append(f"审核汇总:{shown}/{INDEX}、{shown}/{WORKBOOK}")
    return "\n".join(lines) + "\n"


def _kept(path: str, *, obsolete: bool) -> str:
    if obsolete:
        return f"没有删除手工改过的 {path}:它的申报表已不在、已改名或不再是最近的年度;不再需要时请自行删除"
    return f"没有覆盖手工改过的 {path}:它的内容已经变了;请先把填写的意见另存,再运行 jixiao review --force"
