"""Programs that some tests need: a person's machine may lack them, CI may not."""

import os
import shutil
from typing import NoReturn

import pytest

ALSO_CALLED = {
    "soffice": ("libreoffice",),
    "chromium": ("chromium-browser", "google-chrome", "chrome"),
}


def require(name: str) -> str:
    """The path of a program. Without it the test is skipped with the reason; under CI=true it fails."""
    for candidate in (name, *ALSO_CALLED.get(name, ())):
        if path := shutil.which(candidate):
            return path
    return lacking(f"needs the program {name}, which is not installed here")


def lacking(reason: str) -> NoReturn:
    """Skip the test; under CI=true fail it."""
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(reason)
    pytest.skip(reason)
