"""How git shows declarations and Word files: hunks that name the indicator, texts in place of bytes, Chinese paths.

What belongs to one person's copy stands in the repository's own configuration; which files it is for stands in
.gitattributes, which everybody shares. What was there before is remembered in the configuration, so that undoing
takes away exactly what was put there.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.building.comparing.revisions import Repository
from generator.building.storing import store

ATTRIBUTES = ".gitattributes"
LINES = ("declarations/**/*.yaml diff=jixiao", "*.docx diff=jixiao-word")
"""What the repository shares. The second comes after `*.docx binary`, whose -diff it takes back."""

HUNKS = "\n".join(
    (
        r"!^ +(三级指标|说明):",
        r"^[ -]*((指标名称|任务名称): .*)$",
        r"^ +([^ #-][^:]*:)$",
        r"^([^ #-].*:.*)$",
    )
)
"""Extended regular expressions, one a line, that find what a hunk's header names: git shows the first group.

An indicator or a task, a 二级指标, a part of the form; a line with ! names nothing.
"""

_QUOTE, _FORMER, _ADDED, _BLANK = "core.quotePath", "jixiao.formerQuotePath", "jixiao.addedAttribute", "-"
_READABLE = "false"
_DRIVER, _WORD, _OURS = "diff.jixiao", "diff.jixiao-word", "jixiao"


def set_up(repository: Repository, root: Path, textconv: str) -> list[str]:
    """Set git up; returns what was done, a sentence each, nothing when all was there. Raises OSError.

    `root` is the project's folder, below the repository's top or the top itself; `textconv` the shell's words for a
    program that prints a .docx as text.
    """
    return [*_configure(repository, textconv), *_share(repository, root)]


def _configure(repository: Repository, textconv: str) -> Iterator[str]:
    wanted = {
        f"{_DRIVER}.xfuncname": (HUNKS, "比较申报表时,写出改动在哪个指标里(git diff -W 连整个指标一起显示)"),
        f"{_WORD}.textconv": (textconv, "比较 .docx 时显示其中的文字"),
        _QUOTE: (_READABLE, "文件名里的中文照样显示"),
    }
    for name, (value, sentence) in wanted.items():
        before = repository.settings(name)
        if before != [value]:
            if name == _QUOTE and not repository.settings(_FORMER):
                repository.set(_FORMER, *(before or [_BLANK]))
            repository.set(name, value)
            yield f"git config {name}:{sentence}"


def _share(repository: Repository, root: Path) -> Iterator[str]:
    path = root / ATTRIBUTES
    text = _text(path) if path.exists() else ""
    missing = [line for line in LINES if line not in map(str.strip, text.splitlines())]
    if missing:
        end = "" if not text or text.endswith("\n") else "\n"
        store(path, [_bytes(text + end + "".join(f"{line}\n" for line in missing))])
        repository.set(_ADDED, *repository.settings(_ADDED), *missing)
    yield from (f"{ATTRIBUTES} 加了一行:{line}(请提交,大家共用)" for line in missing)


def _text(path: Path) -> str:
    """The shared lines with their line breaks; a remark in another encoding (GBK) keeps its bytes."""
    return path.read_bytes().decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def undo(repository: Repository, root: Path) -> list[str]:
    """Take away what was set up, and nothing else; returns what was undone, a sentence each. Raises OSError."""
    return [*_withdraw(repository, root), *_restore(repository)]


def _withdraw(repository: Repository, root: Path) -> Iterator[str]:
    """The shared lines that were added here, unless somebody took them away already."""
    path, added = root / ATTRIBUTES, repository.settings(_ADDED)
    lines = _text(path).splitlines(keepends=True) if added and path.exists() else []
    kept = [line for line in lines if line.strip() not in added]
    if len(kept) < len(lines):
        if kept:
            store(path, map(_bytes, kept))
        else:
            path.unlink()
        yield from (f"{ATTRIBUTES} 去掉了一行:{line.strip()}" for line in lines if line.strip() in added)


def _restore(repository: Repository) -> Iterator[str]:
    former = repository.settings(_FORMER)
    if former and repository.settings(_QUOTE) == [_READABLE]:  # else somebody chose anew since
        repository.set(_QUOTE, *(value for value in former if value != _BLANK))
        yield f"git config {_QUOTE}:恢复原样"
    for section, name in ((_DRIVER, "xfuncname"), (_WORD, "textconv")):
        if repository.settings(f"{section}.{name}"):
            repository.forget(section)
            yield f"git config {section}:已去掉"
    repository.forget(_OURS)
