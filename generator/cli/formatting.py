"""`jixiao fmt`: one layout for all declarations, or the names of those that have another one."""

from pathlib import Path

from generator.building.declaring.layout import Laid, lay_out
from generator.building.exits import DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.planning import Job
from generator.checking.editions import Editions
from generator.cli.console import say, warn
from generator.cli.where import find_project
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text
from generator.diagnostics.system import reason


def format_paths(paths: tuple[Path, ...], root: Path | None, *, check_only: bool) -> int:
    """Lay out the paths, or say which need it; returns the exit code, the highest of all."""
    project = find_project(paths, root)
    editions = Editions(project.root)
    changed, code = 0, project.code
    for job in project.jobs:
        try:
            laid = lay_out(job, editions, write=not check_only)
        except OSError as error:
            warn(f"{job.shown}:读写失败:{reason(error)}\n")
            code = max(code, ENVIRONMENT)
            continue
        changed += laid.changed
        code = max(code, _said(job, laid, check_only=check_only))
    faults = [found for found in editions.diagnostics if found.severity is Severity.ERROR]
    if faults:
        warn(as_text(faults, {}) + "\n")
        code = max(code, EDITION)
    say(_summary(len(project.jobs), changed, check_only=check_only))
    return code


def _said(job: Job, laid: Laid, *, check_only: bool) -> int:
    """Say what came of one file; returns its exit code."""
    if laid.diagnostics:
        warn(as_text(laid.diagnostics, {job.shown: laid.text}) + f"\n{job.shown} 没有整理:有错误,请先改好\n")
        return FINDINGS
    if laid.refusal:
        warn(f"{job.shown} 没有整理:{laid.refusal}\n")
        return FINDINGS
    if not laid.changed:
        return DONE
    say(f"要整理 {job.shown}\n" if check_only else f"整理 {job.shown}\n")
    return FINDINGS if check_only else DONE


def _summary(files: int, changed: int, *, check_only: bool) -> str:
    if not check_only:
        return f"共 {files} 份申报表,整理了 {changed} 份。\n"
    hint = ";运行 jixiao fmt 就会整理好(只动引号和词的次序,内容不变)" if changed else ""
    return f"共 {files} 份申报表,{changed} 份的引号或词的次序要整理{hint}。\n"
