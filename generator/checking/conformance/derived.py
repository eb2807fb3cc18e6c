"""The schema of one edition: the family's words and what the edition makes of them, in one flat document."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from generator.checking.conformance.derived_indicators import indicator_words, indicators, own_target
from generator.checking.conformance.mistyped import UNIT
from generator.model.declaration import Declaration, Task
from generator.model.edition import BudgetLine, Edition, HeaderWord
from generator.model.words import words_of

Schema = dict[str, Any]
_TOP, _TASK = words_of(Declaration), words_of(Task)
_AMOUNTS = _TASK["amounts"]
_SHARE = "占比"
_DATE = (
    "^[0-9]{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|年(0?[1-9]|1[0-2])月(0?[1-9]|[12][0-9]|3[01])日)$"
)
_HEADER_TYPES: Mapping[str, Schema] = {
    "文字": {"type": ["string", "null"]},
    "电话": {"type": ["string", "null"], "examples": ["0734-8888888"]},
    "日期": {
        "type": ["string", "null"],
        "pattern": _DATE,
        "patternErrorMessage": "日期写成 2022-03-01 或 2022年3月1日",
        "examples": ["2022-03-01"],
    },
    "整数": {"type": ["integer", "null"], "examples": [12]},
}


def derive(base: Mapping[str, Any], edition: Edition) -> Schema:
    """The schema of declarations on `edition`; `base` is schema/declaration.schema.json and stays as it is."""
    schema: Schema = deepcopy(dict(base))
    schema["properties"] = words = _with_headers(schema["properties"], edition)
    shapes = schema["$defs"]
    schema["title"] = f"{edition.title}({edition.name})"
    schema["description"] = (
        f"由 schema/declaration.schema.json 和 templates/{edition.name}/edition.yaml 生成,不要手改。"
    )
    words[_TOP["edition"]] |= {"const": edition.name, "examples": [edition.name]}
    words[_TOP["year"]] |= _years(edition)
    schema["required"] += [word.key for word in edition.all_headers if word.required]
    shapes["amount"][UNIT] = edition.unit
    shapes["amount"]["errorMessage"] = f"金额写数,单位是{edition.unit},不写单位,不用千位分隔"
    words[_TOP["budget"]] |= _budget(edition, words[_TOP["budget"]])
    _describe_tasks(shapes["task"]["properties"], edition)
    _snippet(shapes["task"], task_amounts(edition))
    shapes["indicator"]["properties"] = indicator_words(shapes["indicator"]["properties"], edition)
    shapes["ownTarget"] = own_target(shapes["ownTarget"], edition.kinds)
    words[_TOP["groups"]] |= indicators(shapes["group"], edition)
    del shapes["group"]
    return schema


def _years(edition: Edition) -> Schema:
    if edition.last_year is None:
        return {
            "minimum": edition.first_year,
            "errorMessage": f"表式 {edition.name} 从 {edition.first_year} 年起适用;年度写四位数",
            "examples": [edition.first_year],
        }
    said = f"表式 {edition.name} 适用于 {edition.first_year} 至 {edition.last_year} 年;年度写四位数"
    return {
        "minimum": edition.first_year,
        "maximum": edition.last_year,
        "errorMessage": said,
        "examples": [edition.first_year],
    }


def _with_headers(general: Mapping[str, Schema], edition: Edition) -> Schema:
    """The top-level words, the edition's own where the form has them: below the department's name, and at the end."""
    further = {_TOP["department"]: edition.headers, _TOP["groups"]: edition.sign_off}
    words: Schema = {}
    for word, shape in general.items():
        words[word] = shape
        words |= {header.key: _header(header) for header in further.get(word, ())}
    return words


def _header(word: HeaderWord) -> Schema:
    need = "必须填" if word.required else "可以不填"
    title = {"title": word.key, "description": f"印在「{word.title}」一行,{need}。"}
    return {**title, **deepcopy(_HEADER_TYPES[word.type])}


def _budget(edition: Edition, general: Schema) -> Schema:
    """The tree of the budget's lines: 资金来源.财政性资金 is a word within a word."""
    tree: Schema = {"properties": {}, "required": []}
    for line in edition.budget:
        node = tree
        for step in line.path[:-1]:
            node = _branch(node, step, edition.unit, line.required)
        _need(node, line.path[-1], line.required)
        node["properties"][line.path[-1]] = _amount(line, _where(line, edition))
    tree["properties"] |= general["properties"]
    return {**tree, "title": f"{general['title']}({edition.unit})", "additionalProperties": False}


def _branch(node: Schema, step: str, unit: str, required: bool) -> Schema:
    _need(node, step, required)
    branch: Schema = node["properties"].setdefault(
        step,
        {
            "title": step,
            "description": f"下面每项一个金额({unit})。",
            "type": ["object", "null"],
            "properties": {},
            "required": [],
            "additionalProperties": False,
            "errorMessage": "下面每项一行,写「词: 金额」,前面多空两格",
        },
    )
    return branch


def _need(node: Schema, word: str, required: bool) -> None:
    if required and word not in node["required"]:
        node["required"].append(word)


def _where(line: BudgetLine, edition: Edition) -> str:
    """Where an amount is printed: on a line of its own, or in the row of sums below a column of the tasks."""
    titles = {edition.totals.get(column.amount): column.title for column in edition.task_columns}
    row = f"「{edition.total_title}」一行的「{titles.get(line.key)}」一列"
    return row if line.key in titles else f"「{line.title}」一行"


def _amount(line: BudgetLine, where: str) -> Schema:
    need = "必须填,没有就写 0" if line.required else "没有写 0,不填就印空白"
    title = {"title": line.path[-1], "description": f"印在{where}。{need}。"}
    if line.type == _SHARE:
        said = "占比写百分数,不写「%」,如 52.5"
        return {**title, "type": ["number", "null"], UNIT: "%", "errorMessage": said, "examples": [52.5]}
    return {**title, "$ref": "#/$defs/amount"}


def task_amounts(edition: Edition) -> list[str]:
    """What money the edition asks of each task, by the names under 预算金额, columns first."""
    columns = [column.amount for column in edition.task_columns if column.amount]
    return list(dict.fromkeys([*columns, *(tie.task_amount for tie in edition.ties if tie.task_amount)]))


def _describe_tasks(words: Schema, edition: Edition) -> None:
    captions = {column.key: column.title for column in edition.task_columns}
    for word in (_TASK["name"], _TASK["content"]):
        if word in captions:
            words[word]["description"] += f"\n\n印在「{captions[word]}」一列。"
    names = task_amounts(edition)
    if not names:
        del words[_AMOUNTS]
        return
    amounts = {
        name: {"title": name, "description": _task_caption(name, captions), "$ref": "#/$defs/amount"}
        for name in names
    }
    words[_AMOUNTS] |= {"properties": amounts, "additionalProperties": False}


def _snippet(task: Schema, amounts: list[str]) -> None:
    """What an editor writes of a new task holds the amounts that the edition asks for, to be filled in one by one."""
    if amounts:
        body = task["defaultSnippets"][0]["body"]
        money = {name: f"${{{number}:0}}" for number, name in enumerate(amounts, len(body) + 1)}
        body[_AMOUNTS] = money


def _task_caption(name: str, captions: Mapping[str, str]) -> str:
    caption = captions.get(f"{_AMOUNTS}.{name}")
    return f"印在「{caption}」一列。" if caption else "各任务相加,与预算核对。"
