"""From what is shown to what is sent: the page with its script, the troubles over it, and the policy that holds both."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import quote

from generator.building.planning import Job
from generator.phrasing import Page, compile_page
from generator.serving.looking import Key
from generator.serving.studio import Shown
from generator.writing.escaping import printed

_META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT, _BARE = (
    "watch.js",
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
)


class Sent(NamedTuple):
    """A page ready to be sent; `version` changes whenever it says something else."""

    version: str
    body: bytes
    policy: str


class Entry(NamedTuple):
    """A declaration in the list of all; `shown` is None until it has been looked at."""

    address: str
    job: Job
    shown: Shown | None


def address(key: Key) -> str:
    """Where a declaration's page is: /<部门文件夹>/<年度>/."""
    return "/" + "".join(f"{quote(part, safe='', errors='surrogateescape')}/" for part in key)


def declaration_page(job: Job, shown: Shown) -> Sent:
    """The preview, or the last good one, with what is wrong now over it."""
    page = shown.page or _page("blank.j2").render({"job": job})
    return _watched(page, job.shown, shown)


def index_page(entries: list[Entry], notices: tuple[str, ...]) -> Sent:
    """The list of all declarations, in order, and what lies among them and cannot be shown."""
    return _watched(_page("index.j2").render({"entries": entries, "notices": notices}), "", None)


def message_page(title: str, text: str) -> Sent:
    """A page that says why there is none."""
    page = _page("message.j2").render({"title": title, "text": text})
    return Sent("", page.encode(), _policy(page))


def _watched(page: str, file: str, shown: Shown | None) -> Sent:
    """The page with the script that keeps it fresh. Its own policy, which forbids scripts, gives way to the one sent."""
    head, _, rest = _META.sub("", page).partition("</head>")
    head = f"{head}<style>\n{_files()['watch.css']}</style>\n</head>"
    policy = _policy(head)
    version = _digest(f"{head}{rest}{file}{shown and shown.troubles}")
    words = {"version": version, "look": _digest(policy), "file": file, "shown": shown}
    body, end, tail = rest.rpartition("</body>")
    extra = f"{_page('watch.j2').render(words)}<script>{_files()[_SCRIPT]}</script>\n"
    return Sent(version, f"{head}{body}{extra}{end}{tail}".encode("utf-8", "replace"), policy)


def _policy(page: str) -> str:
    """Only the page's own styles and our script run, each by its hash, and the script reaches this server only."""
    styles = " ".join(_hash(style) for style in _STYLE.findall(page))
    return f"{_BARE}; style-src {styles}; script-src {_hash(_files()[_SCRIPT])}; connect-src 'self'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _page(name: str) -> Page:
    return compile_page(_files(), name, printed)


@cache
def _files() -> dict[str, str]:
    folder = files("generator.serving") / "pages"
    return {page.name: page.read_text("utf-8") for page in sorted(folder.iterdir(), key=lambda p: p.name)}
