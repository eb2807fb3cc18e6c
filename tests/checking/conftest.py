"""The real declaration, and its edition, after small edits, checked as `jixiao check` would."""

import shutil
from collections.abc import Callable

import pytest

from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from tests.projects import EDITION, REAL, ROOT, edited


@pytest.fixture
def checked(tmp_path) -> Callable[..., Checked]:
    """`checked(*edits, edition=[…])`: each edit is a text and what takes its place."""

    def checked(*edits, edition=(), folder="office", stem="2022"):
        root = ROOT
        if edition:
            root = tmp_path
            for name in ("schema", "templates"):
                shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
            path = root / "templates" / EDITION / "edition.yaml"
            path.write_text(edited(path.read_text("utf-8"), *edition), "utf-8")
        raw = edited(REAL.read_text("utf-8"), *edits).encode()
        return check(raw, f"{folder}/{stem}.yaml", folder, stem, Editions(root))

    return checked
