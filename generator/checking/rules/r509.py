"""评分句里的分用同一种写法。

「得5分,少1个扣一分」,一句里有数字有汉字;整张表写「1分」的,不在别处写「一分」。
来源:真实申报表(一分、1分混用)。

错:

    - 指标名称: 督查次数
      评扣分标准: 督查大于等于30次得5分,少1次扣一分,扣完为止。

对:

    - 指标名称: 督查次数
      评扣分标准: 督查大于等于30次得5分,少1次扣1分,扣完为止。
"""

from collections.abc import Iterator

from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import Sentence
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import quoted, trimmed
from generator.model.scoring import Part, WrittenNumber, read_numeral

CODE = "R509"
TITLE = "分数用同一种写法"
LEVEL = Severity.NOTE
QUESTION = "完整性"

_POINTS = (Part.POINTS, Part.DEDUCTION)


def check(subject: Subject) -> Iterator[Finding]:
    """Points in characters, where others of the declaration are in digits, in one finding."""
    points = [
        (sentence, number)
        for sentence in subject.sentences
        if sentence.scoring and sentence.written
        for number in sentence.scoring.numerals
        if number.part in _POINTS
    ]
    spelled = [(sentence, number) for sentence, number in points if number.in_characters]
    if spelled and len(spelled) < len(points):
        yield _finding(spelled)


def _finding(spelled: list[tuple[Sentence, WrittenNumber]]) -> Finding:
    sentences = list({sentence.item.path: sentence for sentence, _ in spelled}.values())
    said = dict.fromkeys(f"{number.written}分" for _, number in spelled)
    digits = dict.fromkeys(f"{_digits(number)}分" for _, number in spelled)
    message = f"{named(sentence.item for sentence in sentences)}的评分句写{quoted(said)},别处用数字写分"
    hint = f"写成{quoted(digits)}"
    return Finding(tuple(sentence.path for sentence in sentences), message, hint)


def _digits(number: WrittenNumber) -> str:
    value = read_numeral(number.written)
    return number.written if value is None else trimmed(value)
