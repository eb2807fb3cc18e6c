"""What does not make sense in an edition, before its place is known."""

from typing import NamedTuple

from generator.diagnostics import Path

CODES = {
    "T110": ("显示式写错了", "「显示」等文字里的 {{ }} 写错了,或者用了这里没有的词。"),
    "T111": ("没有这个词,不能做列", "指标表的列是三级指标的词,任务表的列是任务的词或者「预算金额.某项」。"),
    "T112": ("重复", "同一个键或名称写了两次,申报表里就分不清是哪一个。"),
    "T113": (
        "没有这个金额",
        "勾稽里只能写「预算」里有的键,或者任务「预算金额」里的词;合计行的每个金额都要由勾稽定。",
    ),
    "T114": ("版面不全", "七个部分各写一次;绩效指标和落款在最后。"),
    "T115": ("不能做词", "申报表里的词只含文字、数字和下划线,不以数字开头;没有空格、斜线和括号。"),
    "T116": ("与已有的词相同", "表头和落款的词成为申报表最外层的词,不能与已有的词相同。"),
    "T117": ("文件名不能用", '文件名里不能有 / \\ < > : " | ? * 和连着的两个点。'),
    "T118": ("前后矛盾", "适用年度的起止、共性指标的类型、金额的列和合计行、印不印要互相对得上。"),
    "T121": (
        "没有这条规则或限值",
        "「规则」里写的是没有的规则,或者那条规则没有的限值,写了也不起作用;规则编号和限值见 docs/rules.md。",
    ),
    "T122": ("必填的词没有印出", "部门必须填的词,没有一处「显示」用到,填了也印不到表上。"),
}
"""Code, title and what it means, for `jixiao explain`."""


class Flaw(NamedTuple):
    """One fault, with the way to it in edition.yaml and what to write instead."""

    code: str
    path: Path
    message: str
    hint: str
