"""What came of one declaration in a build."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from generator.building.planning import Job
from generator.building.signatures import Signature

if TYPE_CHECKING:  # a build with nothing to do counts nothing and makes no rows
    from generator.diagnostics import Tally
    from generator.writing.summary import SummaryRow


class LostError(Exception):
    """A process was ended from outside, as systems do when memory runs out."""


class Status(Enum):
    """生成 made, 未变 unchanged, 有误 wrong (its own errors), 保留 kept (a hand-edited Word file), 失败 failed (ours)."""

    MADE = "生成"
    UNCHANGED = "未变"
    WRONG = "有误"
    KEPT = "保留"
    FAILED = "失败"


class Made(NamedTuple):
    """A finished file that waits under a temporary name: its path below the output folder and its digest."""

    path: str
    sha256: str
    temporary: str


TEMPORARY = ".jixiao-tmp-"
"""How the names begin under which finished files wait to be renamed."""


class Outcome(NamedTuple):
    """What a worker says of one declaration. `source` is the declaration's file as it was just before it was read;
    `report` is finished text for a person; `code` an exit code; `notice` says what
    is wrong with the edition itself, the same for all its declarations."""

    job: Job
    inputs: str
    files: tuple[Made, ...]
    row: "SummaryRow"
    tally: "Tally"
    status: Status
    source: Signature = Signature("-", 0)
    report: str = ""
    code: int = 0
    notice: str = ""
