"""文字里的年份要与申报年度一致。

从去年的表抄来、忘了改年份,是最常见的毛病。这些年份不算:书名号《》里的;「截至」后面的;规划期间(2021-2025年);
「自2020年以来」「较2021年」这样作比较的;填报日期、数据来源、上年的数值和「变动说明」。
来源:预算公开审核的年份一致性检查及其例外清单。

错(年度是 2022):

    主要内容: 完成2021年重点民生实事

对:

    主要内容: 完成2022年重点民生实事
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity

CODE = "R116"
TITLE = "年份与申报年度一致"
LEVEL = Severity.WARNING
QUESTION = "完整性"

SPARED_WORDS = frozenset({words.SOURCE, words.LAST_TARGET, words.LAST_ACTUAL, words.REASONS})
"""Words that speak of other years by their nature."""

_DIGITS = "〇零○一二三四五六七八九"
_YEAR_NUMBER = rf"(?:(?<!\d)(?:19|20)\d\d|[一二][{_DIGITS}]{{3}})"
_YEAR = re.compile(rf"{_YEAR_NUMBER}(?=\s*年)")
_SPARED = re.compile(
    r"《[^》]*》"
    rf"|{_YEAR_NUMBER}\s*年?\s*(?:[-\uff0d–—~\uff5e]+|至|到)\s*{_YEAR_NUMBER}\s*年"
    rf"|{_YEAR_NUMBER}\s*年(?:以来|至今|起)"
    rf"|(?:截至|截止到?|自|从|较|比)\s*{_YEAR_NUMBER}\s*年"
)
_ARABIC = str.maketrans(_DIGITS, "0001234567" + "89")


def check(subject: Subject) -> Iterator[Finding]:
    """Years in the department's texts that are not the form's, a finding for each year with all its places."""
    spared = SPARED_WORDS | {
        w.key for w in subject.edition.all_headers if w.type == "日期" or "日期" in w.key
    }
    year, places = str(subject.declaration.year), dict[str, list[Path]]()
    for text in subject.texts:
        if "年" in text.text and text.word not in spared:
            for other in dict.fromkeys(_YEAR.findall(_SPARED.sub(" ", text.text))):
                if other.translate(_ARABIC) != year:
                    places.setdefault(other, []).append(text.path)
    for other, paths in places.items():
        hint = f"从上年照抄的,改成「{year}年」;确实要写{other}年的,写成「截至{other}年…」「较{other}年…」或放在《》里"
        yield Finding(tuple(paths), f"这里写的是{other}年,申报年度是 {year} 年", hint)
