from pathlib import Path

import pytest

from generator.model.edition import Edition, read_edition
from generator.source import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def hunan() -> Edition:
    path = ROOT / "templates" / "hunan-department-2022" / "edition.yaml"
    return read_edition("hunan-department-2022", load(path.read_bytes(), path.name).data)


@pytest.fixture
def real() -> dict[str, object]:
    path = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
    data: dict[str, object] = load(path.read_bytes(), path.name).data
    return data
