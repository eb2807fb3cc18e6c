"""文字不超过表式规定的字数。

限制写在表式的 edition.yaml 里(规则 R110 的限值,每个词一个数),没有写的不限。年度履职目标按整格计算,其余按每一处计算;
标点算字,换行和空格不算。
来源:申报表填报说明中的字数要求(100字、150字、200字、450字以内)。

错(表式规定主要内容不超过 100 字):

    主要内容: 一段 130 字的文字

对:

    主要内容: 一段 90 字的文字
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.model.amount import decimal, written

CODE = "R110"
TITLE = "字数不超过规定"
LEVEL = Severity.WARNING
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Texts of the department longer than the edition's 限值 of their word."""
    setting = subject.edition.rules.get(CODE)
    for word, value in ((setting.limits if setting else None) or {}).items():
        limit = decimal(value)
        if limit is not None:
            for path, text in _texts(subject, word):
                length = len("".join(text.split()))
                if length > limit:
                    message = f"「{word}」有 {length} 字,规定不超过 {written(limit)} 字"
                    yield Finding((path,), message, f"删去 {length - limit} 字以上")


def _texts(subject: Subject, word: str) -> Iterator[tuple[Path, str]]:
    if word == words.GOALS:
        cells = (cell for row in subject.form.section(word) for cell in row.cells if cell.word == word)
        yield from (((word,), cell.text) for cell in cells)
    else:
        yield from ((text.path, text.text) for text in subject.texts if text.word == word)
