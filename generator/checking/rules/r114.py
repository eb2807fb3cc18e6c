"""表式有联系电话的,联系人和电话要填,电话要像电话。

座机写区号和号码(0734-8888888),手机写 11 位;有两个号码的用「、」隔开。表式没有电话一栏的,不查。
来源:申报表的填报单位、填报人、联系电话栏。

错:

    联系电话: 见通讯录

对:

    联系电话: 0734-8888888
"""

import re
from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wording import is_blank
from generator.diagnostics import Severity

CODE = "R114"
TITLE = "联系人和电话"
LEVEL = Severity.WARNING
QUESTION = "完整性"

TELEPHONE = "电话"
"""The 类型 of a header or sign-off word that holds telephone numbers."""

CONTACTS = frozenset({"联系人", "填报人", "经办人"})
"""Who is to be called, as forms and budget systems name it."""

_SEPARATORS = re.compile(r"\s*[、,\uff0c;\uff1b/\n]+\s*")
_NUMBER = re.compile(
    r"1[3-9]\d{9}"  # mobile
    r"|(?:[(\uff08]?0\d{2,3}[)\uff09]?[-—\s]?)?[2-9]\d{6,7}(?:-\d{1,6})?"  # area code, number, extension
)


def check(subject: Subject) -> Iterator[Finding]:
    """Contact words left blank (R101 where the edition demands them) and numbers that are none."""
    headers = subject.edition.all_headers
    if all(word.type != TELEPHONE for word in headers):
        return
    for word in headers:
        text = subject.declaration.headers.get(word.key)
        if is_blank(text):
            if not word.required and (word.type == TELEPHONE or word.key in CONTACTS):
                yield Finding(((word.key,),), f"「{word.title}」没有填", f"在「{word.key}:」后面写上内容")
        elif text and word.type == TELEPHONE and not _is_telephone(text):
            hint = "座机写「区号-号码」,手机写 11 位数字,几个号码用「、」隔开"
            yield Finding(((word.key,),), f"「{text.strip()}」不像电话号码", hint)


def _is_telephone(text: str) -> bool:
    return all(_NUMBER.fullmatch(number) for number in _SEPARATORS.split(text.strip()))
