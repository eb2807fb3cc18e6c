"""The rules as people read them: one rule for `jixiao explain`, all of them for docs/rules.md."""

import inspect
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.checking.rules.registry import RULES, limits
from generator.review.finding import Explained
from generator.review.significance.registry import FAMILY

Others = Mapping[str, tuple[str, str]]
"""Codes that are not rules (families Y, S, T): code -> (title, paragraph)."""

FAMILIES = {"Y": "YAML 的写法", "S": "格式:词、取值、必填", "T": "表式和模板"}
SECTIONS = {"R": "规则", "C": "年度之间的变化"}
"""The headings of rules by the letter of their code."""


EXPLAINED: tuple[Explained, ...] = (*RULES, *FAMILY)
"""Every rule: those of one declaration, and those of two years."""

_OPENING = """\
# 审核规则

本文由 `jixiao` 从各条规则的说明生成,请勿直接修改。看单独一条:`jixiao explain R101`。

级别是默认的:**错误**要改好才能生成上报文件,**警告**由人判断,**提示**供参考。表式(edition.yaml)可以改变一条规则的级别和限值,
或者关闭它。确有理由保留的,在那一项里写 `豁免: {代码: 理由}`。

C 开头的规则比较两年的申报表(`jixiao diff`)。要说明的变动用「变动说明」回答,不用豁免;同一年度的两个版本之间只列变动,不要求说明。

审核问题指绩效目标审核的四个方面:完整性、相关性、适当性、可行性。本工具不评等级。
"""


def explain(code: str, rules: Iterable[Explained] = EXPLAINED, others: Others | None = None) -> str | None:
    """What a code means, for a terminal; None where nobody knows the code."""
    wanted = code.strip().upper()
    for rule in rules:
        if wanted == rule.CODE:
            return f"{rule.CODE} {rule.TITLE}({rule.LEVEL.caption},{rule.QUESTION})\n\n{_text(rule)}\n"
    if others and wanted in others:
        title, paragraph = others[wanted]
        return f"{wanted} {title}\n\n{inspect.cleandoc(paragraph)}\n"
    return None


def document(rules: Iterable[Explained] = EXPLAINED, others: Others | None = None) -> str:
    """docs/rules.md: a table of all rules, what each means, then the other codes by family."""
    rules, others = tuple(rules), others or {}
    lines = [_OPENING, "## 一览\n", "| 代码 | 规则 | 默认级别 | 审核问题 |", "|---|---|---|---|"]
    lines += [
        f"| [{r.CODE}](#{r.CODE.lower()}) | {r.TITLE} | {r.LEVEL.caption} | {r.QUESTION} |" for r in rules
    ]
    lines.append("")
    for letter, family in groupby(rules, lambda rule: rule.CODE[0]):
        lines.append(f"## {SECTIONS[letter]}\n")
        for rule in family:
            lines += [f'### <a id="{rule.CODE.lower()}"></a>{rule.CODE} {rule.TITLE}\n', _text(rule), ""]
    return "\n".join([*lines, *_others(others)]).rstrip("\n") + "\n"


def _text(rule: Explained) -> str:
    """A rule's own text, and what an edition may set in it."""
    text = inspect.cleandoc(rule.__doc__ or "")
    settings = "、".join(f"{name}(默认 {number})" for name, number in limits(rule).items())
    return f"{text}\n\n限值:{settings}。" if settings else text


def _others(others: Others) -> Iterator[str]:
    for letter in dict.fromkeys(code[0] for code in sorted(others)):
        yield f"## {letter}:{FAMILIES.get(letter, '其他')}\n"
        for code in sorted(code for code in others if code[0] == letter):
            title, paragraph = others[code]
            yield f"### {code} {title}\n\n{inspect.cleandoc(paragraph)}\n"
