"""Write what is generated: schema/<edition>.schema.json for editors, and docs/rules.md. Run by `make generate`.

`python -m generator.generated [--root DIR] [--check]`; with --check nothing is written, and what is stale is named
(exit code 1). An edition with errors gets no schema (exit code 4).
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator.checking.catalogue import document
from generator.checking.conformance import for_editors
from generator.checking.editions import Editions
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text

DONE, STALE, BROKEN = 0, 1, 4
DOCUMENTS: dict[str, Callable[[], str]] = {"docs/rules.md": document}
"""Generated files that depend on the program alone: path below the root, and the function that writes their text."""


def as_json(schema: Mapping[str, Any]) -> str:
    """A schema as it is checked in: the same bytes on every machine."""
    return json.dumps(schema, ensure_ascii=False, indent=2, default=float) + "\n"


def generated(root: Path, editions: Editions) -> dict[Path, str]:
    """Every generated file below `root` with its text. Editions with errors are left out."""
    files = {root / path: write() for path, write in DOCUMENTS.items()}
    for name in editions.names:
        schema = editions.open(name).schema
        if schema is not None:
            files[root / "schema" / f"{name}.schema.json"] = as_json(for_editors(schema))
    return files


def stale(files: Mapping[Path, str]) -> list[Path]:
    """The files that are missing or say something else."""
    return [path for path, text in files.items() if not path.is_file() or path.read_bytes() != text.encode()]


def main(arguments: list[str]) -> int:
    """Write or check; returns the exit code."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m generator.generated", description="重写由程序生成的文件")
    parser.add_argument("--root", type=Path, default=Path(), help="含 templates/ 和 schema/ 的文件夹")
    parser.add_argument("--check", action="store_true", help="只看有没有过时,不写")
    options = parser.parse_args(arguments)
    editions = Editions(options.root)
    old = stale(generated(options.root, editions))
    for path in old:
        shown = path.relative_to(options.root).as_posix()
        sys.stdout.write(f"{shown} 过时了,运行 make generate\n" if options.check else f"写好 {shown}\n")
    if not options.check:
        _write({path: text for path, text in generated(options.root, editions).items() if path in old})
    broken = [found for found in editions.diagnostics if found.severity is Severity.ERROR]
    if broken:
        sys.stdout.write(as_text(broken, {}) + "\n")
        return BROKEN
    return STALE if old and options.check else DONE


def _write(files: Mapping[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
