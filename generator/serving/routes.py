"""What is answered to which request. Only previews, only to this machine's own pages, only to be read."""

from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from generator.serving.dressing import Sent, address, message_page
from generator.serving.looking import Key
from generator.serving.shelf import Shelf

PATIENCE = 25.0
"""Seconds that a page's question for its next version is held."""

METHODS = ("GET", "HEAD")
_HOSTS = ("127.0.0.1", "localhost")
_HTTP = 80


class Asked(NamedTuple):
    """A request: its method, its target as it came, and every Host and Origin in it."""

    method: str
    target: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...] = ()


class Answer(NamedTuple):
    """What is sent back. Without `sent` there is no body; `location` is where to go instead."""

    status: HTTPStatus
    sent: Sent | None = None
    location: str = ""


class Routes:
    """Answers requests from what is on the shelf; `port` is where this server listens."""

    def __init__(self, shelf: Shelf, port: int) -> None:
        self._shelf = shelf
        self._hosts = {f"{host}:{port}" for host in _HOSTS} | (set(_HOSTS) if port == _HTTP else set())

    def answer(self, asked: Asked) -> Answer:
        """The answer. A page that asks for its next version waits here until there is one."""
        if len(asked.hosts) != 1 or asked.hosts[0].lower() not in self._hosts:
            return refusal(HTTPStatus.FORBIDDEN)
        if any(origin.removeprefix("http://") not in self._hosts for origin in asked.origins):
            return refusal(HTTPStatus.FORBIDDEN)
        if asked.method not in METHODS:
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED)
        path, _, query = asked.target.partition("?")
        steps = path.split("/")
        if steps == ["", ""]:
            return self._page(None, query)
        if len(steps) == 4 and not steps[0] and not steps[3]:
            return self._page((_text(steps[1]), _text(steps[2])), query)
        if len(steps) == 3 and not steps[0]:
            return self._moved((_text(steps[1]), _text(steps[2])))
        return refusal(HTTPStatus.NOT_FOUND)

    def _page(self, key: Key | None, query: str) -> Answer:
        version = parse_qs(query).get("since", [""])[0]
        if not version:
            sent = self._shelf.page(key)
        else:
            sent = self._shelf.following(key, version, PATIENCE)
            if sent is not None and sent.version == version:
                return Answer(HTTPStatus.NO_CONTENT)
        return refusal(HTTPStatus.NOT_FOUND) if sent is None else Answer(HTTPStatus.OK, sent)

    def _moved(self, key: Key) -> Answer:
        """A known address that lacks its last stroke."""
        if self._shelf.page(key) is None:
            return refusal(HTTPStatus.NOT_FOUND)
        return Answer(HTTPStatus.PERMANENT_REDIRECT, location=address(key))


def _text(step: str) -> str:
    return unquote(step, errors="surrogateescape")


_REFUSALS = {
    HTTPStatus.FORBIDDEN: ("不能从这里打开", "预览只给这台电脑自己看:请用终端里印出的网址,不要用别的名字。"),
    HTTPStatus.NOT_FOUND: ("没有这一页", "这里没有这份申报表:它可能删去、改名或移走了。"),
    HTTPStatus.METHOD_NOT_ALLOWED: ("只能看,不能改", "这里只有预览;要改申报表,请改 YAML 文件并保存。"),
}


def refusal(status: HTTPStatus) -> Answer:
    """Why there is no page, in Chinese; nothing of the request stands in it."""
    title, text = _REFUSALS.get(status, ("看不懂这个请求", "请用终端里印出的网址打开预览。"))
    return Answer(status, message_page(title, text))
