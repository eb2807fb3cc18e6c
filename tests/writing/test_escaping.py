"""Text into HTML."""

import html.parser
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.writing.escaping import printed

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(
        lambda c: c >= " " or c in "\t\n\r"
    )
)


class _Reader(html.parser.HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attribute: str | None = None
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attribute = dict(attributes)["title"]

    def handle_data(self, data: str) -> None:
        self.text += data


@given(TEXTS)
def test_any_text_reads_back_as_itself_from_element_and_attribute(text: str) -> None:
    page = _Reader(f'<p title="{printed(text)}">{printed(text)}</p>')
    assert (page.tags, page.text, page.attribute or "") == (["p"], text, text)


def test_markup_loses_its_power() -> None:
    assert printed("<a href='x'>\"A&B\"</a>") == "&lt;a href=&#x27;x&#x27;&gt;&quot;A&amp;B&quot;&lt;/a&gt;"


def test_a_value_that_claims_to_be_safe_is_escaped_all_the_same() -> None:
    class Safe(str):
        def __html__(self) -> str:
            return self

    assert printed(Safe("<b>")) == "&lt;b&gt;"


def test_a_carriage_return_does_not_become_a_newline() -> None:
    assert printed("a\r\nb\rc") == "a&#13;\nb&#13;c"


def test_numbers_print_as_written() -> None:
    assert printed(0) == "0"


@pytest.mark.parametrize("character", ["\0", "\x0b", "\ud800", "\uffff"])
def test_what_no_declaration_can_hold_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X} cannot stand in a page"):
        printed(f"a{character}")


def test_values_that_are_equal_but_no_texts_print_as_themselves() -> None:
    assert [printed(value) for value in (1, True, "1", Decimal("1.0"), 1)] == ["1", "True", "1", "1.0", "1"]
