"""`jixiao build`: progress while it works, then what was made, what was not, and where it is."""

import re
from pathlib import Path

from generator.building.building import NAMED, Built, Request, build
from generator.building.exits import ENVIRONMENT
from generator.building.lock import BusyError
from generator.building.outcome import LostError, Outcome, Status
from generator.building.planning import refuse_collisions, shown_path
from generator.cli.console import Progress, say, warn
from generator.cli.where import find_project

_PLAIN = re.compile(r"[\w./-]+")
"""A path that a shell takes as one word."""


def build_paths(
    paths: tuple[Path, ...], root: Path | None, out: Path | None, jobs: int | None, *, force: bool
) -> int:
    """Build the paths and say what came of it; returns the exit code, the highest of all."""
    project = find_project(paths, root)
    refuse_collisions(project.jobs)
    target = (project.root / "output" if out is None else out).absolute()
    request = Request(project.jobs, project.whole, project.root, target, jobs, force)
    progress = _Progress(len(project.jobs), NAMED)
    try:
        built = build(request, progress)
    except BusyError:
        warn(f"另一个生成正在写 {shown_path(target)};请等它结束再试。\n")
        return ENVIRONMENT
    except LostError:
        progress.bar.clear()
        warn("有一个进程被系统结束了,多半是内存不够;写好的文件是完整的,加上 --jobs 1 再运行一次会接着做。\n")
        return ENVIRONMENT
    progress.bar.clear()
    say(_summary(built, target))
    return max(built.code, project.code)


class _Progress(Progress):
    """Shows each declaration as it is done: what is wrong at once, what was made as one line (the first few)."""

    def __call__(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self._tell(outcome)
        self.bar.step()

    def _tell(self, outcome: Outcome) -> None:
        self.once(outcome.notice, outcome.report)
        if outcome.status is Status.MADE:
            tally = outcome.tally
            counts = (
                f"{tally.warning} 个警告,{tally.note} 个提示" if tally.warning or tally.note else "没有问题"
            )
            self.name(f"{outcome.status.value} {outcome.job.shown}({counts})")


def _summary(built: Built, out: Path) -> str:
    shown = shown_path(out)
    held = f",保留手工改过的 {built.held} 份" if built.held else ""
    failed = f",失败 {built.failed} 份" if built.failed else ""
    lines = [f"共生成 {built.made} 份,未变 {built.unchanged} 份,有误 {built.wrong} 份{held}{failed}。"]
    lines += [f"  {shown}/{path}" for path in built.paths]
    if built.made > len(built.paths):
        lines.append(f"  …… 其余在 {shown}/ 中")
    lines += [f"已移除(申报表已不在、已改名或已有误):{shown}/{path}" for path in built.removed]
    lines += [_kept(f"{shown}/{path}", obsolete=path in built.left) for path in built.kept]
    lines.append(f"汇总:{shown}/index.html、{shown}/汇总.csv")
    return "\n".join(lines) + "\n"


def _kept(path: str, *, obsolete: bool) -> str:
    if obsolete:
        return f"没有删除手工改过的 {path}:它的申报表已不在、已改名或已有误;不再需要时请自行删除"
    named = path if _PLAIN.fullmatch(path) else f'"{path}"'
    todo = f"运行 jixiao verify {named} 看改了什么,加上 --apply 写进 YAML"
    return f"没有覆盖手工改过的 {path}:{todo};不要这些改动时,运行 jixiao build --force"
