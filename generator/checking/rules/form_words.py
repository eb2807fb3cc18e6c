"""The form's words that rules speak of, by the names that the model gives them: no word is spelled twice."""

from generator.model import declaration
from generator.model.declaration import Declaration, Goal, Reason, Task
from generator.model.indicator import Indicator
from generator.model.words import words_of

_TOP, _INDICATOR, _TASK = words_of(Declaration), words_of(Indicator), words_of(Task)

YEAR, DEPARTMENT, GOALS = _TOP["year"], _TOP["department"], _TOP["goals"]
TASKS, BUDGET, GRID = _TOP["tasks"], _TOP["budget"], _TOP["groups"]
INDICATORS, GROUP_EXPLANATION = declaration.INDICATORS, declaration.EXPLANATION
UNCONFIRMED, REASONS = _TOP["unconfirmed"], _TOP["reasons"]
GOAL_TEXT = words_of(Goal)["content"]
REASON_SUBJECT, REASON_TEXT = words_of(Reason)["subject"], words_of(Reason)["reason"]
TASK_NAME, TASK_TEXT, TASK_AMOUNTS = _TASK["name"], _TASK["content"], _TASK["amounts"]
CODE, NAME, VALUE, SCORING = (_INDICATOR[field] for field in ("code", "name", "value", "scoring"))
EXPLANATION, REMARK, SOURCE = (_INDICATOR[field] for field in ("explanation", "remark", "source"))
KIND, UNIT, POINTS, FORMULA = (_INDICATOR[field] for field in ("kind", "unit", "points", "formula"))
LAST_TARGET, LAST_ACTUAL = _INDICATOR["last_target"], _INDICATOR["last_actual"]
FOR_TASKS, FOR_GOALS, NOT_APPLICABLE = (_INDICATOR[f] for f in ("tasks", "goals", "not_applicable"))

OUTPUT, BENEFIT, SATISFACTION = "产出", "效益", "满意度"
"""The 类别 (generator.model.edition.CATEGORIES) that a declaration has to cover."""
