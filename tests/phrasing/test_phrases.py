import pytest

from generator.phrasing import PhrasingError, compile_phrase


def printed(text: str, **words: object) -> str:
    return compile_phrase(text)[0](words)


def test_a_text_without_words_is_itself() -> None:
    assert compile_phrase("年度履职目标")[1] == frozenset()
    assert printed("年度履职目标") == "年度履职目标"


def test_words_are_filled_in_and_named() -> None:
    phrase, names = compile_phrase("目标{{ 序号 }}: {{ 内容 }}")
    assert phrase({"序号": 2, "内容": "完善机制"}) == "目标2: 完善机制"
    assert names == {"序号", "内容"}


def test_an_absent_word_prints_as_nothing_and_zero_prints_as_zero() -> None:
    assert printed("{{ 备注 }}", 备注=None) == ""
    assert printed("{{ 指标值 }}", 指标值=0) == "0"
    assert printed("{{ 指标值 }}{{ 度量单位 }}", 指标值="0", 度量单位=None) == "0"


def test_an_unknown_word_is_named() -> None:
    with pytest.raises(PhrasingError, match="没有「度量」这个词") as caught:
        printed("{{ 度量 }}", 度量单位="%")
    assert caught.value.word == "度量"


def test_a_broken_text_is_shown() -> None:
    with pytest.raises(PhrasingError, match=r"「\{\{ 指标值 」不是正确的显示式"):
        compile_phrase("{{ 指标值 ")


def test_a_text_that_cannot_be_worked_out_is_shown() -> None:
    with pytest.raises(PhrasingError, match="算不出来"):
        printed("{{ 指标值 / 0 }}", 指标值=1)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 备注.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ ().__class__.__bases__[0].__subclasses__() }}",
    ],
)
def test_the_sandbox_is_closed(text: str) -> None:
    with pytest.raises(PhrasingError):
        printed(text, 备注="无")


def test_data_is_never_a_template() -> None:
    assert printed("{{ 备注 }}", 备注="{{ 7*7 }}{% raw %}") == "{{ 7*7 }}{% raw %}"


def test_a_word_of_the_form_is_never_a_method_of_a_mapping() -> None:
    assert printed("{{ 预算金额.items }}", 预算金额={"items": "3"}) == "3"
