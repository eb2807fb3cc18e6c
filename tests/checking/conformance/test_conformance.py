"""The fast verdict and the whole list of faults are two programs: they have to agree on everything."""

from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checking.conformance import Conformance, derive
from generator.checking.editions import Editions
from generator.checking.soundness import flaws
from generator.model.edition import read_edition
from generator.source import Source, load

ROOT = Path(__file__).parents[3]
FILES = ("declarations/hengyang-government-office/2022.yaml", "templates/hunan-department-2022/edition.yaml")
WORDS = [
    "指标值",
    "豁免",
    "说明",
    "三级指标",
    "部门名称",
    "天气",
    "R303",
    "R3",
    "编号",
    "合计",
    "任务",
    "键",
    "x\n",
]

texts = st.sampled_from(
    ["", " ", "95%", "≥", "定性", "预算调整率", "1月", "R303", "2022-01-01\n", "甲"]
) | st.text("甲a1 \n", max_size=3)
numbers = (
    st.integers(-3, 2101)
    | st.decimals(-5, 3000, places=2)
    | st.sampled_from([Decimal("2022.0"), Decimal("-0"), 10**30])
)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS) | texts, inner, max_size=3)
    ),
    max_leaves=6,
)
EDITION_TEXTS = """{{ 年度 }}|{{ 年度|{{ 甲 }}|{% if 指标值 %}是{% endif %}|{{ 分值 * 2 }}|{{ [1, 2][5] }}
备注|编号|年度|资金来源|资金来源.其他资金|a.b.c|甲 乙|../x|占比|日期|≥|=""".replace("\n", "|").split("|")
EDITION_VALUES = values | st.sampled_from(EDITION_TEXTS)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path] + [place for step, value in below for place in places(value, (*path, step))]


def altered(data: Any, path: tuple[Any, ...], how: str, word: str, value: Any) -> Any:
    """The data with one change at `path`: a value replaced, a word added, or the value left out."""
    if not path:
        return value
    changed = deepcopy(data)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    if how == "add" and isinstance(holder[path[-1]], dict):
        holder[path[-1]][word] = value
    elif how == "drop":
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return changed


@pytest.mark.parametrize("which", [0, 1])
@given(draw=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_validators_agree_and_every_fault_has_a_place_and_a_sentence(
    which: int, draw: st.DataObject
) -> None:
    source, conformance = LOADED[which]
    data = source.data
    for _ in range(draw.draw(st.integers(1, 3))):
        path = draw.draw(st.sampled_from(places(data)))
        how = draw.draw(st.sampled_from(["set", "add", "drop"]))
        data = altered(data, path, how, draw.draw(st.sampled_from(WORDS)), draw.draw(values))
    thorough = list(conformance._thorough.iter_errors(data))
    assert conformance._fast.is_valid(data) == (not thorough)
    found = conformance.violations(_Altered(source, data))  # type: ignore[arg-type]  # what violations reads of a Source
    assert bool(found) == bool(thorough)
    assert all(f.message and f.hint and "None" not in f.message + f.hint for f in found), found
    assert len({(f.path, f.code) for f in found}) == len(found)


class _Altered:
    """A Source whose data is not what its text says; places are those of what is left of it."""

    def __init__(self, source: Source, data: Any) -> None:
        self.data = data
        self.file = source.file
        self.place = source.place


def _loaded(file: str) -> Source:
    return load((ROOT / file).read_bytes(), file)


def _conformances() -> tuple[Conformance, Conformance]:
    editions = Editions(ROOT)
    declarations, own = editions.open("hunan-department-2022").conformance, editions._schemas.editions
    assert declarations is not None
    assert own is not None
    return declarations, own


BASE = Editions(ROOT)._schemas.base
LOADED = list(zip(map(_loaded, FILES), _conformances(), strict=True))


def test_a_schema_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="foo"):
        Conformance({"type": "foo"})


def test_a_schema_never_opens_an_address() -> None:
    with pytest.raises(ValueError, match="不在这个文件里"):
        Conformance({"$ref": "https://example.org/schema.json"})


def test_silence_of_the_second_validator_is_our_bug_not_a_pass() -> None:
    conformance = Conformance({"type": "object"})
    conformance.__dict__["_thorough"] = Conformance({})._thorough
    with pytest.raises(RuntimeError, match="disagree"):
        conformance.violations(load(b"- a\n", "a.yaml"))


@given(draw=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_an_edition_that_its_schema_accepts_can_be_read_judged_and_made_a_schema_of(
    draw: st.DataObject,
) -> None:
    source, conformance = LOADED[1]
    data = source.data
    for _ in range(draw.draw(st.integers(1, 3))):
        path = draw.draw(st.sampled_from(places(data)))
        how = draw.draw(st.sampled_from(["set", "set", "drop"]))
        changed = altered(data, path, how, "", draw.draw(EDITION_VALUES))
        data = changed if conformance._fast.is_valid(changed) else data
    edition = read_edition("test", data)
    found = list(flaws(edition))
    assert all(flaw.message and flaw.hint and source.place(flaw.path) for flaw in found)
    if not found:
        Conformance(derive(BASE, edition))
