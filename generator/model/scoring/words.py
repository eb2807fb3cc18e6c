"""The words of scoring sentences, each beside what it means; the first word of a row is the one we write."""

from generator.model.scoring.structure import Direction, Operator

OPERATORS: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: (
        "达到",
        "达",
        "大于等于",
        "大于或等于",
        "不低于",
        "不少于",
        "不小于",
        "至少",
        "≥",
        ">=",
        "=>",
    ),
    Operator.AT_MOST: (
        "不超过",
        "小于等于",
        "小于或等于",
        "不高于",
        "不大于",
        "不多于",
        "控制在",
        "≤",
        "<=",
        "=<",
    ),
    Operator.EQUAL: ("等于", "为", "="),
    Operator.ABOVE: ("超过", "大于", "高于", "多于", ">"),
    Operator.BELOW: ("低于", "小于", "少于", "不足", "不到", "不满", "未达到", "未达", "<"),
}

# 以上 and 以下 include the number itself, as in the Civil Code (民法典第一千二百五十九条).
SUFFIXES: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: ("以上", "及以上"),
    Operator.AT_MOST: ("以下", "及以下", "以内", "之内", "内"),
}

DIRECTIONS: dict[Direction | None, tuple[str, ...]] = {
    Direction.BELOW: ("降低", "少", "下降", "减少", "低于", "低", "差", "降"),
    Direction.ABOVE: ("超过", "超出", "超", "增加", "增长", "高于", "高", "上升", "多"),
    None: ("相差", "偏离"),
}
COUNTED_BELOW = "少"
"""Written instead of 降低 where things are counted: 每少1个."""

AWARDS = ("得", "计", "记")
FULL_SCORE = "满分"
NO_SCORE = ("不得分", "不计分", "得0分", "计0分", "0分")
OTHERWISE = ("否则", "其余", "其他", "其它")
FLOORS = ("扣完为止", "扣完即止", "直至扣完为止", "直到扣完为止", "扣至0分为止")
DEDUCT = ("扣", "扣减", "扣除")
OF_TARGET = "目标值的"
PERCENT = ("%", "百分之")
PERCENTAGE_POINT = ("个百分点", "百分点")
WITHIN = "以内"
TO = ("至", "到", "-", "~", "–", "—", "--", "——")
MARKS = {True: "含", False: "不含"}
THIS_INDICATOR = ("该指标", "该项指标", "本指标", "此指标", "该项", "指标值", "")
NOT_IN_UNITS = "超过达到至低高少于等以上下内外的及或且含扣得计记左约不未零〇一二两三四五六七八九十百千"
"""Characters that no unit of measure contains: they belong to the next word of the sentence."""
NEGATIONS = ("不", "未", "没", "没有", "非")
"""A measure never ends so; what follows would be read as its opposite."""


def any_of(words: tuple[str, ...]) -> str:
    """A pattern for one of the words, the longest first, so that 大于等于 is not read as 大于."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
