from generator.model.declaration import Declaration, Goal, Task
from generator.model.indicator import Indicator
from generator.model.words import fields_of, words_of


def test_each_word_of_a_model_stands_for_one_field() -> None:
    for model in (Declaration, Goal, Task, Indicator):
        assert {fields_of(model)[word] for word in words_of(model).values()} == set(words_of(model))


def test_every_word_is_an_identifier_so_that_templates_can_ask_for_it() -> None:
    words = [word for model in (Declaration, Goal, Task, Indicator) for word in words_of(model).values()]
    assert all(word.isidentifier() for word in words)


def test_one_word_has_one_python_name_wherever_it_stands() -> None:
    names: dict[str, set[str]] = {}
    for model in (Declaration, Goal, Task, Indicator):
        for name, word in words_of(model).items():
            names.setdefault(word, set()).add(name)
    assert {word: found for word, found in names.items() if len(found) > 1} == {}
