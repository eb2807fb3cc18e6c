"""表名写的级别与申报单位的级别不同时,提示核对。

标题写着「省级」的表由市级单位填报,多半是本级财政沿用了省级的表式,不一定是错,所以只提示。
单位的级别从名称里的省、市、县、区、镇看出;看不出的不提示。
来源:公开的市级申报表用了省级表名。

提示:

    部门名称: 衡阳市人民政府办公室      # 表式的标题是「省级部门…」

不提示:

    部门名称: 湖南省财政厅
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R113"
TITLE = "表名与单位的级别"
LEVEL = Severity.NOTE
QUESTION = "完整性"

_LEVELS = {"省": "省级", "市": "市级", "州": "市级", "县": "县级", "区": "县级", "乡": "乡镇", "镇": "乡镇"}
_TITLE = re.compile("([省市州县区乡镇])级|(乡镇)")
_UNIT = re.compile(
    "(?P<省级>[^省市县区]{1,7}省|.{2,8}自治区|北京市|上海市|天津市|重庆市)?"
    "(?P<市级>[^省市县区]{1,8}?(?:市(?![场政容民])|自治州|地区|盟))?"
    "(?P<县级>[^省市县区]{1,6}?(?:县|旗|(?<![社园校景发新])区(?!域)))?"
    "(?P<乡镇>[^省市县区镇]{1,5}?(?:(?<![村城])镇|乡(?!村)|街道))?"
)
"""The divisions at the head of a unit's name; 市场, 社区, 开发区, 乡村 and 城镇 are no divisions."""


def check(subject: Subject) -> Iterator[Finding]:
    """A form of one level of government filed by a unit of another."""
    title, department = subject.edition.title, subject.declaration.department
    printed, unit = _TITLE.search(title), unit_level(department)
    form = _LEVELS[(printed[1] or printed[2])[0]] if printed else None
    if form and unit and form != unit:
        message = f"表名是「{title}」,申报单位「{department}」像是{unit}单位"
        hint = "本级财政部门就用这张表的,不用改;另有本级表式的,改「表式:」"
        yield Finding(((words.DEPARTMENT,),), message, hint)


def unit_level(name: str) -> str | None:
    """省级, 市级, 县级 or 乡镇 by the lowest division that a unit's name begins with; None when it names none."""
    match = _UNIT.match(name.strip())
    found = [level for level, text in match.groupdict().items() if text] if match else []
    return found[-1] if found else None
