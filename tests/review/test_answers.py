"""The laws of judgements, for random pairs: whatever is asked can be answered, and every judgement leads into the file."""

from collections.abc import Callable
from functools import cache

from generator.model.amount import at
from generator.review.finding import Judged
from generator.review.review import Review, review
from tests import pairs
from tests.pair_changes import Data

SEEDS = range(300)


def between(old: Data, new: Data) -> Review:
    return review(pairs.declaration(old), pairs.declaration(new), pairs.edition(), pairs.edition())


@cache
def reviewed(seed: int) -> Review:
    found = pairs.pair(seed)
    return between(found.old_data, found.new_data)


def broken(law: Callable[[int], object]) -> list[object]:
    """The first seeds for which a law does not hold, and what speaks against it."""
    found = ((seed, pairs.pair(seed).kinds, law(seed)) for seed in SEEDS)
    return [(seed, kinds, against) for seed, kinds, against in found if against][:3]


def test_every_judgement_leads_to_something_in_the_new_file():
    """To what it speaks of; a word that is not written, to what would hold it; what is gone, to the 绩效指标 at least."""

    def law(seed: int) -> object:
        new = pairs.pair(seed).new_data
        return [
            (judged.code, path)
            for judged in reviewed(seed).judged
            for path in judged.finding.paths
            if at(new, path) is None and at(new, path[:1] if _gone(judged) else path[:-1]) is None
        ]

    assert broken(law) == []


def _gone(judged: Judged) -> bool:
    return judged.finding.pair is not None and judged.finding.pair.new is None


def answered(judged: Judged, name: str, new: Data) -> tuple[Data, str]:
    """The new year with a 变动说明 on `name`."""
    reason = f"说明{judged.code}的理由"
    return new | {"变动说明": [*new.get("变动说明", []), {"对象": name, "说明": reason}]}, reason


def test_each_name_that_a_finding_takes_for_an_answer_answers_it():
    def law(seed: int) -> object:
        old, new, _ = pairs.pair(seed)
        return [
            (judged.code, name)
            for judged in reviewed(seed).unanswered
            for name in judged.finding.objects
            if not _is_answered(judged, name, old, new)
        ]

    assert broken(law) == []


def _is_answered(judged: Judged, name: str, old: Data, new: Data) -> bool:
    """Whether the same finding holds the reason afterwards, and nobody calls that reason idle."""
    data, reason = answered(judged, name, new)
    after = between(old, data)
    same = [
        one
        for one in after.judged
        if (one.code, one.finding.subject) == (judged.code, judged.finding.subject)
    ]
    place = ("变动说明", len(data["变动说明"]) - 1)
    idle = [one for one in after.judged if one.code == "C201" and place in one.finding.paths]
    return bool(same) and all(reason in (one.answer or "") for one in same) and not idle


def test_all_that_is_asked_can_be_answered_at_once():
    def law(seed: int) -> object:
        old, new, _ = pairs.pair(seed)
        names = [judged.finding.objects[0] for judged in reviewed(seed).unanswered]
        reasons = [{"对象": name, "说明": "按上级要求调整"} for name in dict.fromkeys(names)]
        after = between(old, new | {"变动说明": [*new.get("变动说明", []), *reasons]})
        return after.unanswered or len(after.asking) != len(reviewed(seed).asking)

    assert broken(law) == []


def test_between_two_versions_of_one_year_nothing_is_asked():
    def law(seed: int) -> object:
        old, new, _ = pairs.pair(seed)
        found = between(old, new | {"年度": old["年度"]})
        return found.asking or [judged for judged in found.judged if judged.code == "C201"]

    assert broken(law) == []


def test_random_pairs_raise_every_sort_of_finding_that_asks():
    codes = {judged.code for seed in SEEDS for judged in reviewed(seed).asking}
    assert codes >= {"C101", "C102", "C105", "C106", "C107", "C109"}
