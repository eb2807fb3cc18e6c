"""The word a person meant: other programs' names for the same thing, traditional characters, slips of the hand."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from generator.model.declaration import Declaration, Goal, Task
from generator.model.indicator import DIRECTIONS, QUALITATIVE, Indicator
from generator.model.words import words_of

_CUTOFF, _CUTOFF_OF_TWO = 0.6, 0.5
"""How much of two words must agree; of a word of two characters, one."""
_TOP, _INDICATOR, _TASK, _GOAL = map(words_of, (Declaration, Indicator, Task, Goal))
_FORWARD, _BACKWARD, _MODERATE = DIRECTIONS

_KEYS = {
    _TOP["edition"]: "表样 表格 版式 模板",
    _TOP["year"]: "年份 申报年度 预算年度",
    _TOP["department"]: "部门 单位 单位名称 部门单位名称 预算单位 填报单位",
    _TOP["goals"]: "年度总体目标 年度绩效目标 年度目标 总体目标 绩效目标 履职目标",
    _TOP["tasks"]: "年度重点任务 重点工作任务 主要任务 工作任务 年度任务",
    _TOP["budget"]: "预算 部门预算 资金情况 预算资金",
    _TOP["groups"]: "指标 指标体系 年度绩效指标 绩效指标体系",
    _TOP["unconfirmed"]: "待核实 待定",
    _TOP["reasons"]: "变动原因 调整说明 差异原因",
    _TOP["waivers"]: "豁免理由 例外 忽略",
    _INDICATOR["name"]: "三级指标名称 指标 名称",
    _INDICATOR["code"]: "指标编号 指标编码 编码 序号",
    _INDICATOR["kind"]: "计算符号 指标性质 指标类型 类型 符号",
    _INDICATOR["value"]: "目标值 年度指标值 值 目标",
    _INDICATOR["unit"]: "计量单位 单位",
    _INDICATOR["scoring"]: "评分标准 扣分标准 评分细则 评价标准 评分规则",
    _INDICATOR["explanation"]: "指标说明 指标解释 指标内容 说明",
    _INDICATOR["remark"]: "注 备注说明",
    _INDICATOR["points"]: "权重 分数 满分 得分",
    _INDICATOR["direction"]: "方向 指标属性",
    _INDICATOR["formula"]: "公式 计算方法",
    _INDICATOR["source"]: "来源 数据出处",
    _INDICATOR["last_target"]: "上年指标值 上年目标 上年度目标值",
    _INDICATOR["last_actual"]: "上年实际值 上年完成 上年实际完成值",
    _INDICATOR["not_applicable"]: "不适用理由 不适用原因",
    _TASK["name"]: "任务 名称 工作任务名称",
    _TASK["content"]: "任务内容 内容 工作内容",
    _TASK["amounts"]: "金额 预算 任务预算",
    _GOAL["content"]: "目标 目标内容",
}
_VALUES = {
    "≥": ">= => ≧ ⩾ 大于等于 大于或等于 不低于 不少于 不小于 至少 以上 正向",
    "≤": "<= =< ≦ ⩽ 小于等于 小于或等于 不高于 不超过 不大于 不多于 至多 以下 以内 反向",
    "=": "== ＝ 等于 相等",
    ">": "＞ 大于 高于 多于 超过",
    "<": "＜ 小于 低于 少于",
    QUALITATIVE: "定性指标 文字 描述",
    _FORWARD: "正向指标 正 越大越好 ≥",
    _BACKWARD: "反向指标 负向 负向指标 逆向 逆向指标 反 越小越好 ≤",
    _MODERATE: "适度指标 适中 中性",
}
_TRADITIONAL = str.maketrans(
    "値標類單說説準評稱額總預備註數據來門務績級滿產實現監對應訂變動認確編號資財項",
    "值标类单说说准评称额总预备注数据来门务绩级满产实现监对应订变动认确编号资财项",
)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` most likely stands for, or None when nothing is near."""
    known = tuple(choices)
    return synonym(word, known) or similar(word, known)


def synonym(word: str, choices: Iterable[str]) -> str | None:
    """The choice that means the same: in other characters or width, with a caption's marks, by another name."""
    known = tuple(choices)
    plain = _plain(word)
    if plain:
        same = next((choice for choice in known if _plain(choice) == plain), None)
        if same is not None:
            return same
    for names in (_KEYS, _VALUES):
        for choice in known:
            if {word, plain} & set(names.get(choice, "").split()):
                return choice
    return None


def similar(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like it, where one looks like it at all."""
    plain = {_plain(choice) or choice: choice for choice in choices}
    text = _plain(word) or word
    cutoff = _CUTOFF_OF_TWO if len(text) == 2 else _CUTOFF
    close = difflib.get_close_matches(text, plain, 1, cutoff)
    return plain[close[0]] if close else None


def _plain(word: str) -> str:
    """A caption without star, number, unit, brackets and width, in the characters of the form."""
    simple = unicodedata.normalize("NFKC", word).translate(_TRADITIONAL)
    return re.sub(r"\W", "", re.sub(r"\(.*?\)|^\s*[0-9]+[.、]", "", simple))
