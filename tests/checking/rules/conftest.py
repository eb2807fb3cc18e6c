"""The real declaration with small edits, as a Subject that a rule may look at."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checking.rules.subject import Subject
from generator.form import compose
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.source import load

ROOT = Path(__file__).parents[3]
EDITION = "hunan-department-2022"
FOLDER = "hengyang-government-office"
Edit = Callable[[dict[str, Any]], object]


@cache
def _data(path: str) -> dict[str, Any]:
    return load((ROOT / path).read_bytes(), path).data  # type: ignore[no-any-return]  # both files are mappings


@pytest.fixture
def subject() -> Callable[..., Subject]:
    """`subject(edit)` is the real declaration after `edit(data)`; `edition=` edits the edition's data likewise.

    An edit that returns a function's value is fine: only what it does to `data` counts.
    """

    def build(edit: Edit | None = None, *, edition: Edit | None = None) -> Subject:
        data, form = (
            deepcopy(_data(f"declarations/{FOLDER}/2022.yaml")),
            deepcopy(_data(f"templates/{EDITION}/edition.yaml")),
        )
        for change, target in ((edit, data), (edition, form)):
            if change is not None:
                change(target)
        read = read_edition(EDITION, form)
        declaration = read_declaration(data, read, FOLDER)
        return Subject(declaration, read, compose(declaration, read))

    return build


Listing = Callable[[dict[str, Any]], list[Any]]


@pytest.fixture
def output() -> Listing:
    """The indicators under 产出指标 › 重点工作任务完成, to be edited in place."""
    return lambda data: data["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"]  # type: ignore[no-any-return]  # ours


@pytest.fixture
def common() -> Listing:
    """The 共性指标 under 投入管理指标 › 预算和财务管理, to be edited in place."""
    return lambda data: data["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"]  # type: ignore[no-any-return]  # ours


Judge = Callable[..., list[tuple[str, list[str], str, str]]]
_WORDS = ("指标名称", "指标值类型", "指标值", "度量单位", "评扣分标准")


@pytest.fixture
def judge(subject) -> Judge:
    """`judge(rule, row, …)` is what a rule finds where these rows are the only own indicators.

    A row is a mapping, or its first words in order: (指标名称, 指标值类型, 指标值, 度量单位, 评扣分标准). They
    stand in the 二级指标 `group`. A finding reads (level, ["1.指标值", …], message, hint), rows counted from 1.
    """

    def run(rule, *rows, group="重点工作任务完成", common=None, edition=None):
        def edit(data):
            levels = data["绩效指标"]
            for level in list(levels)[1:]:
                for listed in levels[level].values():
                    listed["三级指标"] = []
            (home,) = (listed[group] for listed in levels.values() if group in listed)
            home["三级指标"] = [
                row if isinstance(row, dict) else dict(zip(_WORDS, row, strict=False)) for row in rows
            ]
            if common is not None:
                common(data)

        found = list(rule.check(subject(edit, edition=edition)))
        return [((f.level or rule.LEVEL).caption, list(map(_at, f.paths)), f.message, f.hint) for f in found]

    return run


def _at(path) -> str:
    """1.指标值 for a word of the first indicator; the last step of any other way."""
    numbers = [step for step in path if isinstance(step, int)]
    return f"{numbers[0] + 1}.{path[-1]}" if numbers and isinstance(path[-1], str) else str(path[-1])
