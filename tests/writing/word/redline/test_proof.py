"""A redline that does not hold both forms is never given out; what is wrong is said in Chinese."""

import pytest

from generator.writing.word.redline.proof import difference

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(*cells: str, merge: str = "") -> bytes:
    rows = "".join(f"<w:tr><w:tc><w:tcPr>{merge}</w:tcPr><w:p>{cell}</w:p></w:tc></w:tr>" for cell in cells)
    return f'<w:document xmlns:w="{W}"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>'.encode()


def kept(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def changed(old: str, new: str) -> str:
    return (
        f'<w:del w:id="1"><w:r><w:delText>{old}</w:delText></w:r></w:del>'
        f'<w:ins w:id="2"><w:r><w:t>{new}</w:t></w:r></w:ins>'
    )


def test_nothing_is_wrong_when_both_sides_are_there() -> None:
    redline = document(kept("甲"), changed("95%", "98%"))
    assert difference(redline, document(kept("甲"), kept("98%")), document(kept("甲"), kept("95%"))) is None


@pytest.mark.parametrize(
    ("new", "old", "said"),
    [
        (("甲", "97%"), ("甲", "95%"), "接受全部修订后应当是「97%」,却是「98%」"),
        (("甲", "98%"), ("乙", "95%"), "拒绝全部修订后应当是「乙」,却是「甲」"),
        (("甲", "98%", "丙"), ("甲", "95%"), "接受全部修订后应当是「丙」,却是「」"),
        (("甲", "98%"), ("甲", "95%", "长" * 50), f"拒绝全部修订后应当是「{'长' * 40}…」,却是「」"),
    ],
)
def test_a_wrong_text_is_named_with_the_side_that_it_is_wrong_on(
    new: tuple[str, ...], old: tuple[str, ...], said: str
) -> None:
    redline = document(kept("甲"), changed("95%", "98%"))
    assert difference(redline, document(*map(kept, new)), document(*map(kept, old))) == said


def test_merged_cells_count_when_all_is_accepted_and_texts_alone_when_all_is_rejected() -> None:
    redline, merged = document(kept("甲")), document(kept("甲"), merge='<w:vMerge w:val="restart"/>')
    assert difference(redline, document(kept("甲")), merged) is None
    assert difference(redline, merged, document(kept("甲"))) == "接受全部修订后「甲」那一格的位置或合并不对"
