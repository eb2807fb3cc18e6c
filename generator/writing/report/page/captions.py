"""What the two sides are called: two years, or two versions of one year."""

from typing import NamedTuple

from generator.review.facts import Changes


class Captions(NamedTuple):
    """`old` and `new` head a column; the others head the columns of the indicators' comparison."""

    old: str
    new: str
    last_target: str
    last_actual: str
    target: str
    heading: str


def captions(changes: Changes) -> Captions:
    """Name the sides: 上年 and 本年 only where one year follows the other, 旧版 and 新版 within a year."""
    before, after = changes.old.year, changes.new.year
    if before == after:
        return Captions("旧版", "新版", "旧版目标", "上年完成", "新版目标", f"{after} 年度 旧版 → 新版")
    heading = f"{before} → {after} 年度"
    if after == before + 1:
        return Captions(f"{before} 年度", f"{after} 年度", "上年目标", "上年完成", "本年目标", heading)
    last = f"{after - 1} 年完成"
    return Captions(f"{before} 年度", f"{after} 年度", f"{before} 年目标", last, f"{after} 年目标", heading)
