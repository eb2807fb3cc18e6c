"""The server itself, asked over its own socket."""

import http.client
import socket
import threading
from pathlib import Path

import pytest

from generator.serving.server import HEADERS, Server
from generator.serving.shelf import Shelf
from tests.serving.conftest import Serving, running


def test_it_listens_on_this_machine_s_own_address_only(serving: Serving) -> None:
    assert serving.server.socket.getsockname() == ("127.0.0.1", serving.server.port)
    assert serving.url == f"http://127.0.0.1:{serving.server.port}/"


def test_pages_come_with_their_policy_and_are_never_kept(serving: Serving) -> None:
    status, headers, body = serving.ask("/office/2022/")
    assert status == 200
    assert headers.items() >= HEADERS.items()
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert headers["Content-Length"] == str(len(body.encode()))
    assert set(headers) == {*HEADERS, "Content-Security-Policy", "Content-Length"}


def test_head_is_get_without_the_page(serving: Serving) -> None:
    _, headers, body = serving.ask("/office/2022/")
    assert serving.ask("/office/2022/", "HEAD") == (200, headers, "")
    assert body


@pytest.mark.parametrize(
    ("target", "method", "headers", "status"),
    [
        ("/", "GET", {"Host": "elsewhere.example"}, 403),
        ("/", "GET", {"Origin": "http://elsewhere.example"}, 403),
        ("/", "POST", {}, 405),
        ("/", "PROPFIND", {}, 405),
        ("/nothing", "GET", {}, 404),
    ],
)
def test_refusals_are_chinese_and_end_the_connection(
    serving: Serving, target: str, method: str, headers: dict[str, str], status: int
) -> None:
    got, sent, body = serving.ask(target, method, **headers)
    assert got == status
    assert sent["Connection"] == "close"
    assert sent.get("Allow") == ("GET, HEAD" if status == 405 else None)
    assert '<html lang="zh-CN">' in body


def test_what_is_no_http_is_refused_and_stops_nothing(serving: Serving) -> None:
    for rubbish in (
        b"\x00\x01\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET " + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", serving.server.port), timeout=60) as connection:
            connection.sendall(rubbish)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass
    assert serving.ask("/")[0] == 200


def test_one_connection_serves_many_pages(serving: Serving) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", serving.server.port, timeout=60)
    for _ in range(3):
        connection.request("GET", "/office/2022/")
        answer = connection.getresponse()
        assert (answer.status, "衡阳市人民政府办公室" in answer.read().decode()) == (200, True)
    connection.close()


def test_a_save_answers_the_question_for_the_next_version(serving: Serving, office: Path) -> None:
    version = serving.ask("/office/2022/")[2].partition('data-version="')[2].partition('"')[0]
    got: list[str] = []
    asking = threading.Thread(target=lambda: got.append(serving.ask(f"/office/2022/?since={version}")[2]))
    asking.start()
    office.write_text(office.read_text("utf-8").replace("办公室", "办公厅"), "utf-8")
    asking.join(60)
    assert "办公厅" in got[0]


def test_a_reader_who_goes_away_disturbs_nobody(serving: Serving) -> None:
    version = serving.ask("/office/2022/")[2].partition('data-version="')[2].partition('"')[0]
    connection = socket.create_connection(("127.0.0.1", serving.server.port))
    request = f"GET /office/2022/?since={version} HTTP/1.1\r\nHost: 127.0.0.1:{serving.server.port}\r\n\r\n"
    connection.sendall(request.encode())
    connection.close()
    assert serving.ask("/office/2022/")[0] == 200


def test_a_port_in_use_is_refused(shelf: Shelf, serving: Serving) -> None:
    with pytest.raises(OSError, match="in use"):
        Server(serving.server.port, shelf, pytest.fail)


def test_a_fault_of_the_watcher_is_told_and_the_watching_goes_on(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = threading.Event()
    told: list[str] = []

    def failing() -> bool:
        if told:
            again.set()
        raise RuntimeError("gears")

    monkeypatch.setattr(shelf, "refresh", failing)
    for _ in running(shelf, told.append):
        assert again.wait(60)
    assert told[0].endswith("RuntimeError: gears\n")
