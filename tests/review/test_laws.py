"""The laws of changes, for a thousand random pairs: nothing from itself, mirrored when swapped, numbers not spellings,
and nothing printed otherwise without a fact that says so.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import pytest

from generator.model.declaration import Declaration
from generator.model.edition import BudgetLine, Column, Edition, Group, HeaderWord
from generator.review.changes import compare
from generator.review.facts import Changes, Demand, IndicatorPair, Number, Part
from generator.source import load
from tests import pairs
from tests.review.respelling import as_yaml, respelled, shortened
from tests.review.uncovered import Sides, differing, uncovered

SEEDS = range(1000)
FEW = range(120)
"""For what goes through YAML."""


@cache
def wider() -> Edition:
    """The real edition with what it lacks: words of head and sign-off, money per task, a share, another column."""
    real = pairs.edition()
    return replace(
        real,
        headers=(HeaderWord("主管部门", "主管部门"), HeaderWord("职能概述", "部门职能概述")),
        sign_off=(HeaderWord("负责人", "单位负责人"),),
        task_columns=(*real.task_columns, Column("预算金额.财政资金", "财政资金", "{{ 预算金额.财政资金 }}")),
        budget=(*real.budget, BudgetLine("项目支出占比", "项目支出占比(%)", type="占比")),
        columns=(*real.columns, Column("数据来源", "数据来源", "{{ 数据来源 }}")),
    )


@cache
def another() -> Edition:
    """The real edition as its authority may change it: 说明 rows and a 共性指标 say something else."""
    real = pairs.edition()
    levels = (replace(level, groups=tuple(map(_changed, level.groups))) for level in real.system)
    return replace(real, system=tuple(levels))


def _changed(group: Group) -> Group:
    common = (
        replace(one, value=Decimal(40), remark="与上年不同") if one.name == "预算调整率" else one
        for one in group.common
    )
    return replace(
        group, explanation=group.explanation and f"{group.explanation}按季度。", common=tuple(common)
    )


def editions(seed: int) -> tuple[Edition, Edition]:
    """The editions of both years: the real one, a wider one, or one that changed."""
    kinds = [(wider(), wider()), (pairs.edition(), another()), (another(), pairs.edition())]
    return kinds[seed % 3] if seed % 2 else (pairs.edition(), pairs.edition())


@cache
def pair(seed: int) -> pairs.Pair:
    return pairs.pair(seed, editions(seed)[1])


@cache
def declarations(seed: int) -> tuple[Declaration, Declaration]:
    found, (before, after) = pair(seed), editions(seed)
    return pairs.declaration(found.old_data, before), pairs.declaration(found.new_data, after)


@cache
def forth(seed: int) -> Changes:
    return compare(*declarations(seed), *editions(seed))


@cache
def back(seed: int) -> Changes:
    return compare(*declarations(seed)[::-1], *editions(seed)[::-1])


def broken(law: Callable[[int], object], seeds: range = SEEDS) -> list[object]:
    """The first seeds for which a law does not hold: what changed there, and what speaks against the law."""
    found: list[object] = []
    for seed in seeds:
        if against := law(seed):
            found.append((seed, pair(seed).kinds, against))
        if len(found) == 3:
            break
    return found


def test_there_is_nothing_between_a_year_and_itself():
    def law(seed: int) -> object:
        (_, new), (_, edition) = declarations(seed), editions(seed)
        between = compare(new, new, edition, edition)
        same = (pair.demands == (Demand.SAME,) and pair.old is pair.new for pair in between.indicators)
        return [*between.facts] or not all(same)

    assert broken(law) == []


MIRROR: dict[Any, Any] = {
    one: other
    for couple in (
        (Demand.RAISED, Demand.LOWERED),
        (Demand.EASIER, Demand.STRICTER),
        (Demand.ADDED, Demand.DROPPED),
        (Demand.TO_WORDS, Demand.TO_NUMBER),
    )
    for one, other in (couple, couple[::-1])
}
NUMBERS = {Number.RAISED: Number.LOWERED, Number.LOWERED: Number.RAISED}


def test_facts_mirror_when_the_years_are_swapped():
    def law(seed: int) -> object:
        there = Counter(fact.mirrored for fact in forth(seed).facts)
        return differing(there, Counter(back(seed).facts))

    assert broken(law) == []


def seen(pair: IndicatorPair) -> object:
    return _path(pair.old), _path(pair.new), pair.match, pair.number, frozenset(pair.demands)


def mirrored(pair: IndicatorPair) -> object:
    demands = frozenset(MIRROR.get(demand, demand) for demand in pair.demands)
    return _path(pair.new), _path(pair.old), pair.match, NUMBERS.get(pair.number, pair.number), demands


def _path(thing: Any) -> object:
    return thing and thing.path


def test_pairs_with_their_numbers_and_demands_mirror_when_the_years_are_swapped():
    def law(seed: int) -> object:
        there = Counter(map(mirrored, forth(seed).indicators))
        return differing(there, Counter(map(seen, back(seed).indicators)))

    assert broken(law) == []


def test_pairs_of_goals_and_tasks_mirror_when_the_years_are_swapped():
    def law(seed: int) -> object:
        one, other = forth(seed), back(seed)
        there = Counter((_path(p.new), _path(p.old), p.match) for p in (*one.goals, *one.tasks))
        return differing(
            there, Counter((_path(p.old), _path(p.new), p.match) for p in (*other.goals, *other.tasks))
        )

    assert broken(law) == []


def test_amounts_mirror_when_the_years_are_swapped():
    def law(seed: int) -> object:
        there = Counter((a.key, a.new, a.old) for a in forth(seed).amounts)
        return differing(there, Counter((a.key, a.old, a.new) for a in back(seed).amounts))

    assert broken(law) == []


def test_every_fact_holds_two_values_that_differ():
    def law(seed: int) -> object:
        return [fact for fact in forth(seed).facts if fact.old == fact.new]

    assert broken(law) == []


def test_order_of_keys_and_zeros_behind_decimals_are_no_change():
    def law(seed: int) -> object:
        (_, new), (_, edition) = declarations(seed), editions(seed)
        again = pairs.declaration(respelled(Random(seed), pair(seed).new_data), edition)
        return [*compare(new, again, edition, edition).facts]

    assert broken(law) == []


def test_quotes_and_brackets_of_the_file_are_no_change():
    def law(seed: int) -> object:
        (old, new), (before, after), rng = declarations(seed), editions(seed), Random(seed)
        source = load(as_yaml(rng, respelled(rng, pair(seed).new_data)).encode(), "2023.yaml")
        assert source.data is not None, source.diagnostics
        again = pairs.declaration(source.data, after)
        there = Counter(forth(seed).facts)
        return [
            *compare(new, again, after, after).facts,
            *differing(there, Counter(compare(old, again, before, after).facts)),
        ]

    assert broken(law, FEW) == []


def sides(seed: int, changes: Changes) -> Sides:
    found, (before, after) = pair(seed), editions(seed)
    return Sides(
        pairs.form(shortened(found.old_data), before), pairs.form(shortened(found.new_data), after), changes
    )


def test_everything_that_is_printed_otherwise_is_covered_by_a_fact():
    assert broken(lambda seed: list(uncovered(sides(seed, forth(seed))))) == []


def without(changes: Changes, part: Part) -> Changes:
    """The changes as they would be if nobody looked at one part of the form."""

    def bare(things: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(t, facts=tuple(f for f in t.facts if f.part is not part)) for t in things)

    amounts = changes.amounts
    return replace(
        changes,
        goals=bare(changes.goals),
        tasks=bare(changes.tasks),
        indicators=bare(changes.indicators),
        amounts=tuple(replace(a, fact=None) for a in amounts) if part is Part.AMOUNT else amounts,
        others=tuple(fact for fact in changes.others if fact.part is not part),
    )


@pytest.mark.parametrize("part", Part)
def test_the_law_of_printed_cells_would_miss_each_part_of_the_form(part: Part):
    assert broken(lambda seed: list(uncovered(sides(seed, without(forth(seed), part)))), FEW) != []
