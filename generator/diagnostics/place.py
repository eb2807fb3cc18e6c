"""Where something stands: in a file, and in the data that the file holds."""

from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: mapping keys and list indexes (from 0)."""

UNSHOWN_STEPS = frozenset({"三级指标"})


class Place(NamedTuple):
    """A span of text in a file, 1-based and counted in characters; the end is exclusive.

    `path` is the way to the value in the data; `anchor` says the same in names that survive when
    lines move (an indicator's 编号 or 指标名称 in place of its index) and feeds fingerprints.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: Path = ()
    anchor: str = ""


def breadcrumbs(path: Path) -> str:
    """Write a path for a reader: `绩效指标 › 产出指标 › 第1项 › 指标值类型` (`三级指标` goes without saying)."""
    steps = (
        f"第{step + 1}项" if isinstance(step, int) else step for step in path if step not in UNSHOWN_STEPS
    )
    return " › ".join(steps)
