"""The random pairs: the same for a seed, what the schema allows, and every kind of change among them."""

from jsonschema_rs import Draft202012Validator

from tests.pair_changes import CHANGES
from tests.pairs import EDITION, declaration, editions, form, pair, real


def test_a_seed_gives_the_same_pair_again():
    assert [pair(seed) for seed in range(30)] == [pair(seed) for seed in range(30)]


def test_pairs_differ_from_seed_to_seed():
    assert len({repr(pair(seed)) for seed in range(100)}) > 95


def test_both_years_conform_to_the_schema():
    conforms = Draft202012Validator(dict(editions().open(EDITION).schema)).is_valid
    assert [seed for seed in range(300) if not all(map(conforms, pair(seed)[:2]))] == []


def test_the_real_declaration_stays_as_it_is():
    before = repr(real())
    pair(1)
    assert repr(real()) == before


def test_every_kind_of_change_happens():
    happened = {kind for seed in range(300) for kind in pair(seed).kinds}
    assert set(CHANGES) - happened == {"header"}  # the real edition has no words of head and sign-off


def test_every_pair_can_be_read_and_printed():
    for seed in range(50):
        for data in pair(seed)[:2]:
            read = declaration(data)
            assert len(form(data).grid) == sum(
                len(group.indicators) + bool(group.explanation) for group in read.groups
            )
