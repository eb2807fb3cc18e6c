"""A project and its shelf; and the real server on a free port, with the real watcher."""

import http.client
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.serving.looking import Looking
from generator.serving.server import Server
from generator.serving.shelf import Shelf
from tests.projects import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project, and the current folder."""
    project = Project.at(tmp_path / "project")
    monkeypatch.chdir(project.root)
    return project


@pytest.fixture
def office(project: Project) -> Path:
    """The one declaration of the project: declarations/office/2022.yaml."""
    return project.declare()


@pytest.fixture
def shelf(project: Project, office: Path) -> Shelf:
    return shelf_of(project)


def shelf_of(project: Project) -> Shelf:
    return Shelf(project.root, Looking(project.root, [project.root / "declarations"]))


class Serving:
    """A running server, asked as programs ask."""

    def __init__(self, server: Server) -> None:
        self.server, self.url = server, server.url

    def ask(self, target: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of an answer; headers are written with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, target, headers=named)
            answer = connection.getresponse()
            return answer.status, dict(answer.headers), answer.read().decode()
        finally:
            connection.close()


@pytest.fixture
def faults() -> list[str]:
    """What the server said went wrong with itself."""
    return []


@pytest.fixture
def serving(shelf: Shelf, faults: list[str]) -> Iterator[Serving]:
    yield from running(shelf, faults.append)
    assert faults == []


def running(shelf: Shelf, tell: Callable[[str], None]) -> Iterator[Serving]:
    server = Server(0, shelf, tell)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield Serving(server)
    server.shutdown()
    thread.join(60)
    assert not thread.is_alive()
