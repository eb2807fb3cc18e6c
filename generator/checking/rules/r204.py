"""金额差一万倍,多半是把「元」和「万元」弄混了。

只要把某一项(或所有各项)换一个单位,勾稽就正好对上,或者占比、上限就合理了,就提示这一处。提示里同时写出填的数和
多半要填的数,请对照原表确定。
全都按「元」填的,勾稽对得上,看不出来;单位是万元的表,部门预算总额达到 1000 亿元时提示核对(表式可以改这个限值)。
来源:预算公开审核的金额单位检查;公开的申报表中有金额与占比相差一万倍的。

错(单位是万元):

    预算情况:
      部门预算总额: 2677.7
      资金来源:
        财政性资金: 26777000

对:

    预算情况:
      部门预算总额: 2677.7
      资金来源:
        财政性资金: 2677.7
"""

from collections.abc import Collection, Iterator
from decimal import Decimal

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import (
    NEAR,
    TEN_THOUSAND,
    LimitOf,
    ShareOf,
    Slip,
    Sum,
    Verdict,
    limits_of,
    other_units,
    shares_of,
    term,
)
from generator.diagnostics import Path, Severity
from generator.model.amount import written
from generator.model.figures import trimmed

CODE = "R204"
TITLE = "元和万元弄混"
LEVEL = Severity.ERROR
QUESTION = "适当性"

AMOUNT = "金额"
"""The 类型 of a budget line that holds money, not percent."""

LARGEST = "总额"
LIMITS = {LARGEST: "10000000"}
"""万元. A department of so many (1000 亿元) is rarer than one that typed every amount in 元; 0 asks for silence."""

FAR = 100
"""A part this many times its limit was not budgeted so; it was typed in 元."""


def check(subject: Subject) -> Iterator[Finding]:
    """Amounts that are ten thousand times off what they tie with; an amount is told once for all its ties."""
    seen: set[tuple[Path, ...]] = set()
    for tie in subject.sums:
        if tie.verdict is Verdict.UNIT_SLIP and tie.slip is not None and tie.slip.paths not in seen:
            seen.add(tie.slip.paths)
            yield _in_sum(tie, tie.slip)
    yield from _all_in_yuan(subject, {path for paths in seen for path in paths})
    for share in shares_of(subject.declaration, subject.edition):
        if is_slip(share):
            yield _in_share(share, subject.edition.unit)
    for limit in limits_of(subject.declaration, subject.edition):
        if is_above_by_unit(limit, subject.edition.unit):
            yield _in_limit(limit, subject.edition.unit)


def _all_in_yuan(subject: Subject, told: Collection[Path]) -> Iterator[Finding]:
    """A grand total that no department has, where it was not told already."""
    declaration, edition = subject.declaration, subject.edition
    total = term(declaration, edition, edition.budget[0].key)
    most = subject.limit(CODE, LARGEST, LIMITS[LARGEST])
    if edition.unit != "万元" or not most or total.value < most or total.path in told:
        return
    lines = (term(declaration, edition, line.key) for line in edition.budget if line.type == AMOUNT)
    filled = [line for line in lines if line.value]
    lessened = "、".join(f"「{line.line(line.value / TEN_THOUSAND)}」" for line in filled)
    billions = trimmed((total.value / TEN_THOUSAND).quantize(Decimal(1)))
    message = f"{total} 万元就是 {billions} 亿元,像是各项都按「元」填的"
    hint = f"对照原表,按「元」填的改成{lessened};确有这么多的,写豁免说明"
    yield Finding(tuple(line.path for line in filled), message, hint, Severity.WARNING)


def is_slip(share: ShareOf) -> bool:
    """Whether an amount is about ten thousand times what its share says, or the other way round."""
    claimed = share.share.value * share.total.value
    actual = share.part.value * 100
    if not claimed or not actual:
        return False
    ratio = max(actual / claimed, claimed / actual)
    return abs(ratio - TEN_THOUSAND) * NEAR <= TEN_THOUSAND


def is_above_by_unit(limit: LimitOf, unit: str) -> bool:
    """Whether a part above its limit would be below it in 元, and is far too much as it stands."""
    part, most = limit.part.value, limit.limit.value
    return unit == "万元" and most > 0 and part / most >= FAR and part / TEN_THOUSAND <= most


def _in_sum(tie: Sum, slip: Slip) -> Finding:
    given = "、".join(map(str, slip.terms))
    meant = "、".join(f"{term.label} {trimmed(slip.meant(term))}" for term in slip.terms)
    others = [term for term in (tie.total, *tie.parts) if term not in slip.terms and term.value]
    agrees = "对得上" if abs(slip.rest) <= tie.tolerance else f"只差 {trimmed(abs(slip.rest))}"
    beside = f",与{'、'.join(map(str, others))} {agrees}" if others else ""
    message = f"{given} 像是按「{slip.unit}」填的:换成{tie.unit}是 {meant}{beside}"
    hint = "对照原表,改成" + "、".join(f"「{term.line(slip.meant(term))}」" for term in slip.terms)
    return Finding(slip.paths, message, hint)


def _in_share(share: ShareOf, unit: str) -> Finding:
    message = (
        f"{share.part} 是 {share.total} 的 {trimmed(share.expected)}%,{share.share}%,相差约一万倍:"
        f"两个金额里有一个不是按「{unit}」填的"
    )
    hint = f"对照原表,把「{share.part.label}」「{share.total.label}」都换成{unit}"
    return Finding((share.part.path, share.total.path, share.share.path), message, hint)


def _in_limit(limit: LimitOf, unit: str) -> Finding:
    other, factor = other_units(unit)[0]
    meant = trimmed(limit.part.value * factor)
    message = (
        f"{limit.part} 像是按「{other}」填的:换成{unit}是 {meant},不超过 {limit.limit.label} "
        f"{written(limit.limit.value)}"
    )
    return Finding(
        (limit.part.path,), message, f"对照原表,改成「{limit.part.line(limit.part.value * factor)}」"
    )
