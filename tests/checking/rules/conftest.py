"""The real declaration with small edits, as a Subject that a rule may look at."""

from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from generator.checking.rules.subject import Subject
from generator.form import compose
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition

ROOT = Path(__file__).parents[3]
EDITION = "hunan-department-2022"
FOLDER = "hengyang-government-office"
Edit = Callable[[dict[str, Any]], object]


class _Loader(yaml.SafeLoader):
    """Exact decimals, and no meaning for a lone `=`."""

    yaml_implicit_resolvers: ClassVar = {
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:value"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node))
)


@cache
def _data(path: str) -> dict[str, Any]:
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), _Loader)  # type: ignore[no-any-return]  # ours


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
