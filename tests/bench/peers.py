"""What the project is compared with: docxtpl alone, and the assembly of well-known libraries that one would write.

Both are written as a competent user of those libraries would: whatever can be made once is made once.
"""

import io
import json
from collections.abc import Mapping
from typing import Any

import jinja2
import jsonschema
import yaml
from docxtpl import DocxTemplate

from tests.bench.documents import EDITION, ROOT

Words = Mapping[str, Any]

_SCHEMA = ROOT / "schema" / f"{EDITION}.schema.json"
_TEMPLATE = ROOT / "templates" / EDITION
_PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ 标题 }}</title>
<style>table{border-collapse:collapse}td,th{border:1px solid #000;padding:4px}</style></head><body>
<h1>{{ 标题 }}</h1><p>{{ 副标题 }}</p>
<table><tr><th>{{ 栏目.部门名称 }}</th><td>{{ 部门名称 }}</td></tr>
<tr><th>{{ 栏目.年度履职目标 }}</th><td>{% for 目标 in 年度履职目标 %}{{ 目标 }}<br>{% endfor %}</td></tr></table>
<table><tr><th>{{ 栏目.年度主要任务 }}</th><th>{{ 栏目.任务名称 }}</th><th>{{ 栏目.主要内容 }}</th></tr>
{% for 行 in 年度主要任务 %}<tr><th>{{ 行.栏目 }}</th><td>{{ 行.任务名称 }}</td><td>{{ 行.主要内容 }}</td></tr>
{% endfor %}</table>
<table>{% for 行 in 预算情况 %}<tr><th>{{ 行.栏目 }}</th><th>{{ 行.标题 }}</th><td>{{ 行.金额 }}</td></tr>
{% endfor %}</table>
<table><tr><th>{{ 栏目.一级指标 }}</th><th>{{ 栏目.二级指标 }}</th><th>{{ 栏目.指标名称 }}</th>
<th>{{ 栏目.指标值类型 }}</th><th>{{ 栏目.指标值 }}</th><th>{{ 栏目.评扣分标准 }}</th><th>{{ 栏目.指标值说明 }}</th>
<th>{{ 栏目.备注 }}</th></tr>
{% for 行 in 绩效指标 %}<tr><th>{{ 行.一级指标 }}</th><th>{{ 行.二级指标 }}</th><td>{{ 行.指标名称 }}</td>
<td>{{ 行.指标值类型 }}</td><td>{{ 行.指标值 }}</td><td>{{ 行.评扣分标准 }}</td><td>{{ 行.指标值说明 }}</td>
<td>{{ 行.备注 }}</td></tr>
{% endfor %}</table></body></html>
"""


class _Loader(yaml.CSafeLoader):
    """PyYAML's fast loader, without its type for a lone `=`, on which it fails and which is a 指标值类型."""

    yaml_implicit_resolvers = {  # noqa: RUF012  PyYAML's own way to say it
        first: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:value"]
        for first, entries in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class Docxtpl:
    """docxtpl as its documentation uses it."""

    def __init__(self) -> None:
        self._raw = (_TEMPLATE / "form.docx").read_bytes()

    def render(self, words: Words) -> bytes:
        """Open the template, render with autoescape on, save to memory."""
        document, target = DocxTemplate(io.BytesIO(self._raw)), io.BytesIO()
        document.render(words, autoescape=True)
        document.save(target)
        return target.getvalue()


class Assembly:
    """YAML bytes to .docx and HTML by PyYAML, jsonschema, docxtpl and Jinja, with no rules, places or proof."""

    def __init__(self) -> None:
        self._docxtpl = Docxtpl()
        self._edition = self.load((_TEMPLATE / "edition.yaml").read_bytes())
        schema = json.loads(_SCHEMA.read_bytes())
        self._validator = jsonschema.Draft202012Validator(schema)
        self._page = jinja2.Environment(autoescape=True).from_string(_PAGE)
        self._common = {
            item["指标名称"]: item
            for level in self._edition["指标体系"]
            for group in level["二级指标"]
            for item in group.get("共性指标", [])
        }

    def make(self, raw: bytes) -> tuple[bytes, bytes]:
        """The whole way. Raises ValueError for data that do not conform."""
        data = self.load(raw)
        self.validate(data)
        words = self.words(data)
        return self.render(words), self.page(words)

    def load(self, raw: bytes) -> Any:
        """The data of a YAML file."""
        return yaml.load(raw, _Loader)  # a safe loader

    def spelled(self, raw: bytes) -> bytes:
        """The same declaration with every row of the form spelled out, as one writes it without editions."""
        data = self.load(raw)
        for groups in data["绩效指标"].values():
            for group in groups.values():
                items = group["三级指标"]
                group["三级指标"] = [self._common[i] if isinstance(i, str) else i for i in items]
        return yaml.dump(data, allow_unicode=True, sort_keys=False, width=4096).encode()

    def validate(self, data: Any) -> None:
        """Ask for every violation, as a check must."""
        if found := [error.message for error in self._validator.iter_errors(data)]:
            raise ValueError("\n".join(found))

    def render(self, words: Words) -> bytes:
        """The .docx."""
        return self._docxtpl.render(words)

    def page(self, words: Words) -> bytes:
        """A page with the same texts."""
        return self._page.render(words).encode()

    def words(self, data: Words) -> dict[str, Any]:
        """The texts for template and page: by hand what the edition says of this form, and nothing more."""
        edition, year = self._edition, data["年度"]
        return {
            "标题": edition["标题"],
            "副标题": f"({year} 年度)",
            "附件标记": edition["附件标记"],
            "栏目": self._captions(),
            "部门名称": data["部门名称"],
            "表头": [],
            "落款": [],
            "年度履职目标": [f"目标{n}: {goal}" for n, goal in enumerate(data["年度履职目标"], 1)],
            "年度主要任务": [
                {"栏目": "", "任务名称": task["任务名称"], "主要内容": task["主要内容"]}
                for task in data["年度主要任务"]
            ],
            "预算情况": self._budget(data["预算情况"]),
            "绩效指标": self._indicators(data["绩效指标"]),
        }

    def _captions(self) -> dict[str, str]:
        edition = self._edition
        parts = ("部门名称", "年度履职目标", "年度主要任务", "预算情况")
        columns = (*edition["年度主要任务"]["列"], *edition["列"])
        return {part: edition[part]["标题"] for part in parts} | {c["键"]: c["标题"] for c in columns}

    def _budget(self, budget: Words) -> list[dict[str, str]]:
        rows = []
        for line in self._edition["预算"]:
            amount: Any = budget
            for step in line["键"].split("."):
                amount = amount[step]
            label = "" if rows else self._edition["预算情况"]["标题"]
            rows.append({"栏目": label, "标题": line["标题"], "金额": str(amount)})
        return rows

    def _indicators(self, levels: Words) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = []
        for level in self._edition["指标体系"]:
            label = level["名称"]
            for group in level["二级指标"]:
                name = group["名称"]
                for row in self._group(group, levels[level["名称"]][name]["三级指标"]):
                    rows.append({"一级指标": label, "二级指标": name, **row})
                    label = name = ""
        return rows

    def _group(self, group: Words, indicators: list[Any]) -> list[dict[str, str]]:
        blank = dict.fromkeys(("指标名称", "指标值类型", "指标值", "备注"), "")
        rows = [{**blank, "评扣分标准": "-", "指标值说明": group["说明"]}] if group.get("说明") else []
        return rows + [_row(self._common[i] if isinstance(i, str) else i) for i in indicators]


def _row(item: Words) -> dict[str, str]:
    scoring, unit, points = item.get("评扣分标准"), item.get("度量单位", ""), item.get("分值")
    return {
        "指标名称": item["指标名称"],
        "指标值类型": item["指标值类型"],
        "指标值": f"{item['指标值']}{unit if scoring else ''}",
        "评扣分标准": scoring or unit or "-",
        "指标值说明": item["指标值说明"],
        "备注": item.get("备注") or (f"{points}分" if points is not None else ""),
    }
