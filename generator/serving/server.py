"""The server: on this machine's own address only, a thread a request, a thread that looks at the disk."""

import os
import socketserver
import threading
import traceback
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any

from generator.serving.routes import METHODS, Answer, Asked, Routes, refusal
from generator.serving.shelf import Shelf

ADDRESS = "127.0.0.1"
INTERVAL = 0.1
"""Seconds between two looks at the disk."""

_IDLE = 120
"""Seconds after which a connection that asks nothing is closed."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server(socketserver.ThreadingTCPServer):
    """Serves what is on the shelf. Raises OSError where the port cannot be had; 0 lets the system choose one.

    `tell` hears of faults of our own.
    """

    allow_reuse_address = os.name != "nt"  # there it would let two servers have one port
    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, shelf: Shelf, tell: Callable[[str], None]) -> None:
        super().__init__((ADDRESS, port), _Handler)
        self.port: int = self.server_address[1]
        self.routes = Routes(shelf, self.port)
        self._shelf, self._tell = shelf, tell
        self._stopped = threading.Event()

    @property
    def url(self) -> str:
        """The address of the list of all declarations."""
        return f"http://{ADDRESS}:{self.port}/"

    @property
    def stopped(self) -> bool:
        """Whether it is over: open connections are ended, too."""
        return self._stopped.is_set()

    def run(self) -> None:
        """Watch and serve until `shutdown` or an interrupt."""
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            self.serve_forever(poll_interval=0.2)
        finally:
            self._stopped.set()
            self._shelf.close()
            self.server_close()

    def _watch(self) -> None:
        more = False
        while not self._stopped.wait(0 if more else INTERVAL):
            try:
                more = self._shelf.refresh()
            except Exception:  # noqa: BLE001  a page that is silently old would be worse than anything
                more = False
                self._tell(traceback.format_exc())

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  socketserver's signature
        """Somebody who has gone is nobody's fault; all else is ours."""
        fault = traceback.format_exc()
        if not fault.rstrip().splitlines()[-1].startswith(("BrokenPipe", "Connection")):
            self._tell(fault)


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    timeout = _IDLE
    server: Server

    def do_GET(self) -> None:
        """Answer with a page."""
        hosts, origins = (tuple(self.headers.get_all(name, ())) for name in ("Host", "Origin"))
        self._send(self.server.routes.answer(Asked(self.command, self.path, hosts, origins)))

    do_HEAD = do_GET  # noqa: N815  the name is http.server's

    def send_error(
        self,
        code: int,
        message: str | None = None,  # noqa: ARG002  English
        explain: str | None = None,  # noqa: ARG002  English
    ) -> None:
        """Answer what http.server itself refuses: methods without a `do_`, and what is no HTTP."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self.do_GET()
        else:
            self.command = self.command or ""
            self._send(refusal(HTTPStatus(code)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Keep silent; the terminal is the clerk's."""

    def _send(self, answer: Answer) -> None:
        if answer.status >= HTTPStatus.BAD_REQUEST or self.server.stopped:
            self.close_connection = True  # whatever a refused request still holds is not read
        self.send_response_only(answer.status)
        for name, value in self._headers(answer).items():
            self.send_header(name, value)
        self.end_headers()
        if answer.sent and self.command != "HEAD":
            self.wfile.write(answer.sent.body)

    def _headers(self, answer: Answer) -> dict[str, str]:
        headers = dict(HEADERS)
        if answer.status != HTTPStatus.NO_CONTENT:
            headers["Content-Length"] = str(len(answer.sent.body) if answer.sent else 0)
        if answer.sent:
            headers["Content-Security-Policy"] = answer.sent.policy
        if answer.location:
            headers["Location"] = answer.location
        if answer.status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(METHODS)
        if self.close_connection:
            headers["Connection"] = "close"
        return headers
