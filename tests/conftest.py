"""What every test may ask of pytest."""

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        default=os.environ.get("JIXIAO_UPDATE_GOLDEN") == "1",
        help="write the golden files anew instead of comparing with them (or JIXIAO_UPDATE_GOLDEN=1)",
    )


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
