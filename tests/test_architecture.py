"""The architecture, held by reading the code's own imports."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"

LAYERS = (
    *("cli", "serving", "building", "writing", "reading", "checking", "review"),
    *("form", "model", "phrasing", "source", "diagnostics"),
)
"""From top to bottom; a module imports from layers below its own only. `generated` is a program of its own on top."""

OWNERS = {
    "click": "generator/cli",
    "docx": "generator/writing/word",
    "docxtpl": "generator/writing/word",
    "jinja2": "generator/phrasing",
    "jsonschema": "generator/checking/conformance",
    "jsonschema_rs": "generator/checking/conformance",
    "lxml": ("generator/writing/word", "generator/reading"),
    "rapidfuzz": "generator/review",
    "referencing": "generator/checking/conformance",
    "xlsxwriter": "generator/writing",
    "yaml": "generator/source",
}

BANNED_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "base", "misc"}
MODULE_LINES, FUNCTION_LINES = 400, 60


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative imports hide the layer they reach into"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def layer(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "generator" and len(parts) > 1 and parts[1] in LAYERS else None


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(), ids=shown)
def test_a_module_imports_only_from_its_own_layer_and_those_below(path: Path) -> None:
    own = layer(".".join(path.relative_to(ROOT).with_suffix("").parts))
    if own is None:
        return
    reached = {other for name in imported(path) if (other := layer(name))}
    upwards = {other for other in reached if LAYERS.index(other) < LAYERS.index(own)}
    assert not upwards, f"{shown(path)} reaches up into {sorted(upwards)}"


def test_writers_and_readers_do_not_know_each_other() -> None:
    paths = (PACKAGE / "writing").rglob("*.py")
    assert not [shown(path) for path in paths if "reading" in {layer(name) for name in imported(path)}]


def test_every_folder_of_the_package_is_a_layer() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(LAYERS)


def test_each_outside_library_has_one_owner() -> None:
    strays = [
        f"{shown(path)} imports {name}"
        for path in modules()
        for name in {name.split(".")[0] for name in imported(path)}
        if name in OWNERS and not shown(path).startswith(OWNERS[name])
    ]
    assert not strays


def test_only_the_standard_library_and_owned_libraries_are_imported() -> None:
    allowed = set(sys.stdlib_module_names) | set(OWNERS) | {"generator"}
    unknown = {name.split(".")[0] for path in modules() for name in imported(path)} - allowed
    assert not unknown


def test_every_owned_library_is_really_imported_by_its_owner() -> None:
    used = {name.split(".")[0] for path in modules() for name in imported(path)}
    declared = set(OWNERS) - {"docx"}  # python-docx comes with docxtpl and is used by the tests
    assert declared <= used


def test_no_module_imports_in_a_circle() -> None:
    graph = {name_of(path): {name for name in map(known, top_level(path)) if name} for path in modules()}
    for start in graph:
        assert start not in reachable(graph, start), f"{start} imports itself in the end"


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


NAMES = {name_of(path) for path in modules()}


def known(name: str) -> str:
    return name if name in NAMES else ""


def top_level(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = list(graph[start] - {start})
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += graph.get(name, set())
    return seen


def test_names_say_what_a_module_is_for() -> None:
    assert not [shown(path) for path in modules() if path.stem in BANNED_NAMES]


def test_modules_and_functions_stay_small() -> None:
    lengths = {shown(path): path.read_text("utf-8").count("\n") for path in modules()}
    assert not {name: length for name, length in lengths.items() if length > MODULE_LINES}
    functions = dict(entry for path in modules() for entry in function_lengths(path))
    assert not {name: length for name, length in functions.items() if length > FUNCTION_LINES}


def function_lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield f"{shown(path)}:{node.name}:{node.lineno}", (node.end_lineno or 0) - node.lineno + 1


def test_only_the_command_line_prints_or_exits() -> None:
    for path in modules():
        if "cli" in path.parts or path.stem in ("__main__", "generated"):
            continue
        calls = (
            node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
        )
        names = {call.id for call in calls if isinstance(call, ast.Name)}
        assert not names & {"print", "exit", "input"}, shown(path)


FIXED_DATES = {"generator/writing/summary/review_workbook.py"}
"""May name a date, which xlsxwriter takes as a datetime only; held by its test: the same bytes on any day."""


@pytest.mark.parametrize("path", modules(), ids=shown)
def test_nothing_depends_on_clock_chance_or_the_machine(path: Path) -> None:
    banned = {
        "time",
        "datetime",
        "random",
        "secrets",
        "uuid",
        "socket",
        "urllib.request",
        "getpass",
        "locale",
    }
    allowed = {"datetime"} if shown(path) in FIXED_DATES else set()
    assert not banned & set(imported(path)) - allowed
