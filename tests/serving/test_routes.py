"""Only previews are answered with, only to this machine's own pages, only to be read."""

import pytest

from generator.serving import routes
from generator.serving.routes import Answer, Asked, Routes
from generator.serving.shelf import Shelf

HOST = "127.0.0.1:8022"


@pytest.fixture
def answer(shelf: Shelf):
    shelf.refresh()
    answering = Routes(shelf, 8022)

    def answer(target: str, method: str = "GET", host: str = HOST, **more: tuple[str, ...]) -> Answer:
        return answering.answer(Asked(method, target, **{"hosts": (host,), **more}))

    return answer


def text(answer: Answer) -> str:
    assert answer.sent is not None
    return answer.sent.body.decode()


def test_the_list_and_the_declarations_are_there(answer) -> None:
    assert answer("/").status == 200
    assert "申报表预览" in text(answer("/"))
    assert answer("/office/2022/").status == 200
    assert "衡阳市人民政府办公室" in text(answer("/office/2022/"))
    assert answer("/office/2022/", "HEAD").status == 200


@pytest.mark.parametrize(
    "target",
    [
        "/office/2021/",
        "/office/",
        "/office",
        "/2022",
        "//office/2022/",
        "/office/2022/index.html",
        "/office/2022.yaml",
        "/declarations/office/2022.yaml",
        "/../declarations/office/2022.yaml",
        "/%2e%2e/declarations/",
        "/office%2F2022/",
        "/.git/config/",
        "/etc/passwd",
        "/etc/passwd/",
        "/favicon.ico",
        "http://127.0.0.1:8022/",
        "http://elsewhere.example/office/2022/",
        "*",
        "",
        "/office/2021/?since=0",
    ],
)
def test_nothing_else_is_there(answer, target: str) -> None:
    refused = answer(target)
    assert refused.status == 404
    assert "<h1>没有这一页</h1>\n<p>这里没有这份申报表:它可能删去、改名或移走了。</p>" in text(refused)


@pytest.mark.parametrize("host", ["127.0.0.1:8022", "localhost:8022", "LocalHost:8022"])
def test_this_machine_s_own_names_are_let_in(answer, host: str) -> None:
    assert answer("/", host=host).status == 200


@pytest.mark.parametrize(
    "hosts",
    [
        (),
        ("",),
        ("127.0.0.1",),
        ("127.0.0.1:8023",),
        ("localhost",),
        ("[::1]:8022",),
        ("elsewhere.example:8022",),
        ("127.0.0.1.elsewhere.example:8022",),
        ("elsewhere.example@127.0.0.1:8022",),
        ("127.0.0.1:8022 ",),
        ("127.0.0.1:8022", "elsewhere.example:8022"),
        ("127.0.0.1:8022", "127.0.0.1:8022"),
    ],
)
def test_a_foreign_host_is_refused(answer, hosts: tuple[str, ...]) -> None:
    for target in ("/", "/office/2022/", "/nothing"):
        refused = answer(target, hosts=hosts)
        assert refused.status == 403
        assert "<h1>不能从这里打开</h1>" in text(refused)
        assert "衡阳" not in text(refused)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:8022", 200),
        ("http://localhost:8022", 200),
        ("https://127.0.0.1:8022", 403),
        ("http://elsewhere.example", 403),
        ("http://127.0.0.1:9000", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_a_foreign_origin_is_refused(answer, origin: str, status: int) -> None:
    assert answer("/office/2022/", origins=(origin,)).status == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""])
def test_only_reading_is_allowed(answer, method: str) -> None:
    refused = answer("/office/2022/", method)
    assert refused.status == 405
    assert "<h1>只能看,不能改</h1>" in text(refused)


def test_a_foreign_host_learns_not_even_which_methods_there_are(answer) -> None:
    assert answer("/", "POST", host="elsewhere.example").status == 403


def test_an_address_without_its_last_stroke_leads_on(answer) -> None:
    assert answer("/office/2022") == Answer(routes.HTTPStatus.PERMANENT_REDIRECT, location="/office/2022/")


def test_port_80_goes_without_saying(shelf: Shelf) -> None:
    answering = Routes(shelf, 80)
    assert answering.answer(Asked("GET", "/", ("localhost",))).status == 200


def test_a_page_that_is_up_to_date_gets_nothing_new(answer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "PATIENCE", 0)
    version = answer("/office/2022/").sent.version
    assert answer(f"/office/2022/?since={version}") == Answer(routes.HTTPStatus.NO_CONTENT)
    assert answer("/office/2022/?since=other").status == 200
    assert answer("/office/2022/?since=").status == 200
    assert answer("/office/2022/?other=1").status == 200
