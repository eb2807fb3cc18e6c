"""Every test of the loader runs with PyYAML's C parser and with its pure one."""

from collections.abc import Callable

import pytest

from generator.source import Source, load

Read = Callable[[str | bytes], Source]


@pytest.fixture(params=[False, True], ids=["c", "pure"])
def read(request: pytest.FixtureRequest) -> Read:
    def read(text: str | bytes) -> Source:
        raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        return load(raw, "甲/2022.yaml", pure=request.param)

    return read
