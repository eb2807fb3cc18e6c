"""文字里的年份要与申报年度一致。

从去年的表抄来、忘了改年份,是最常见的毛病。这些年份不算:书名号《》里的;「截至」后面的;规划期间(2021-2025年);
「自2020年以来」「较2021年」这样作比较的;填报日期、数据来源、上年的数值和「变动说明」。
来源:预算公开审核的年份一致性检查及其例外清单。

错(年度是 2022):

    主要内容: 完成2021年重点民生实事

对:

    主要内容: 完成2022年重点民生实事
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.model.years import years_in

CODE = "R116"
TITLE = "年份与申报年度一致"
LEVEL = Severity.WARNING
QUESTION = "完整性"

SPARED_WORDS = frozenset({words.SOURCE, words.LAST_TARGET, words.LAST_ACTUAL, words.REASONS})
"""Words that speak of other years by their nature."""


def check(subject: Subject) -> Iterator[Finding]:
    """Years in the department's texts that are not the form's, a finding for each year with all its places."""
    spared = SPARED_WORDS | {
        w.key for w in subject.edition.all_headers if w.type == "日期" or "日期" in w.key
    }
    year, places = subject.declaration.year, dict[str, list[Path]]()
    for text in subject.texts:
        if text.word not in spared:
            for found in years_in(text.text):
                if found.number != year:
                    places.setdefault(found.written, []).append(text.path)
    for other, paths in places.items():
        hint = f"从上年照抄的,改成「{year}年」;确实要写{other}年的,写成「截至{other}年…」「较{other}年…」或放在《》里"
        yield Finding(tuple(paths), f"这里写的是{other}年,申报年度是 {year} 年", hint)
