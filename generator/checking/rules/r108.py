"""没有填完的占位:**、××、XX、某某、待填、待定、……、「指标2:」、「(100字以内)」。

从模板抄来而没有换成实际内容的地方,印在表上就是错。目标、任务名称、主要内容、指标名称只写「无」「同上」,等于没有填。算式里的「*100%」「×100%」、打了星号的姓名和电话不算;表式自己的文字不查。
来源:预算公开审核的占位词清单;公开申报表中「指标2:……」「(100字以内)」一类的残留。

错:

    主要内容: 完成××项重点工程,培训**人次

对:

    主要内容: 完成12项重点工程,培训300人次
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import Text
from generator.checking.rules.wording import letters
from generator.diagnostics import Path, Severity

CODE = "R108"
TITLE = "没有填完的占位"
LEVEL = Severity.ERROR
QUESTION = "完整性"

_SIGN = "[*\uff0a×╳✕]"
_COUNTED = "项个次人名件份场篇期届条处户年月日季号省市县区局镇万亿千百元%\uff05"
PLACEHOLDERS = (
    rf"{_SIGN}{{2,}}",
    rf"(?:^|(?<=[第“,\uff0c、。;\uff1b:\uff1a(\uff08])){_SIGN}(?!{_SIGN}|\s*[0-9A-Za-z(\uff08])",
    rf"{_SIGN}(?=[{_COUNTED}])(?!.[数次量])",
    "(?<![A-Za-z])[Xx\uff38\uff58]{2,}(?![A-Za-z])",
    "某{2,}",
    "待填(?![埋充海土平])",
    "(?<![招接等优善对期款厚看])待定(?![点额价位制做岗向性量期编员])",
    "待补充",
    r"…+|⋯+|\.{3,}|。{3,}",
    "_{2,}|\uff3f{2,}",
    r"^\s*指标\s*[0-9一二三四五六七八九十]+\s*[:\uff1a]",
    r"[(\uff08]\d+\s*字(?:以内|左右)?[)\uff09]",
)
"""The list of budget-disclosure reviewers (**, ××, XX, 某某, 待填, 待定, ……) and what published forms leave standing.

A lone sign counts before what is counted (*项, ×年) or where no factor stands before it; elsewhere it multiplies.
待定 is no placeholder in 接待定点, 等待定价 and the like, nor 待填 in 待填埋.
"""

SAY_NOTHING = re.compile(r"[(\uff08]?(?:无|没有|暂无|同上|同前|如上|略)[)\uff09]?[。.;\uff1b]?")
"""What stands for an answer in a paper form. In words that say what is to be done it is none."""

TO_BE_SAID = frozenset({words.GOALS, words.TASK_NAME, words.TASK_TEXT, words.NAME})
"""The words that say what is to be done; elsewhere (备注: 无) it may well be an answer."""

_ANY = re.compile("|".join(PLACEHOLDERS), re.MULTILINE)
_TELLTALE = re.compile(
    r"[*\uff0a×╳✕Xx\uff38\uff58某待…⋯_\uff3f]|\.\.\.|。。。|指标\s*[\d一二三四五六七八九十]|字[)\uff09以左]"
)
"""What every placeholder holds, found quickly, so that most texts need no closer look."""
_SIGNS = re.compile(rf"{_SIGN}+")
_IN_FORMULA = re.compile("[=\uff1d÷)\uff09%\uff05][^。;\uff1b\n]*$")
_MASKED_NAME = re.compile("(?!某)[\u4e00-\u9fff]{1,2}[*\uff0a×╳某xX]{1,2}[\u4e00-\u9fff]?")
_ROLE = re.compile("(?:联系人|负责人|责任人|填报人|经办人|审核人|姓名)[:\uff1a\\s]*[\u4e00-\u9fff]$")


def check(subject: Subject) -> Iterator[Finding]:
    """Placeholders in the department's texts, a finding for each spelling with all its places."""
    yield from _unsaid(subject)
    texts = [text for text in subject.texts if _TELLTALE.search(text.text)]
    headers = {word.key: word.type for word in subject.edition.all_headers}
    places: dict[str, list[Path]] = {}
    for text in texts:
        if headers.get(text.word) != "电话" and not _spared(text, headers):
            for spelling in dict.fromkeys(_found(text.text)):
                places.setdefault(spelling, []).append(text.path)
    for spelling, paths in places.items():
        hint = f"把「{spelling}」换成实际的内容;没有内容的,连同这一行删去"
        yield Finding(tuple(paths), f"「{spelling}」是没有填完的占位", hint)


def _unsaid(subject: Subject) -> Iterator[Finding]:
    for text in subject.texts:
        if text.word in TO_BE_SAID and SAY_NOTHING.fullmatch(text.text.strip()):
            what = "这一条" if text.word == words.GOALS else f"「{text.word}:」"
            message = f"{what}只写了「{text.text.strip()}」,等于没有填"
            hint = f"{what}写实际的内容,与别处相同的也写全;没有这一项的,整项删去"
            yield Finding((text.path,), message, hint)


def _spared(text: Text, headers: dict[str, str]) -> bool:
    """A person's name with stars in the head or sign-off; a goal of signs only, which is R103."""
    if text.word in headers:
        return _MASKED_NAME.fullmatch(text.text.strip()) is not None
    return text.word == words.GOALS and not letters(text.text)


def _found(text: str) -> Iterator[str]:
    for match in _ANY.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _SIGNS.fullmatch(match[0]):
            lone = len(match[0]) == 1
            masked_digits = before[-1:].isdigit() and after[:1].isdigit()
            if masked_digits or _ROLE.search(before) or (lone and _IN_FORMULA.search(before)):
                continue
        yield match[0].strip()
