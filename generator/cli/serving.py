"""`jixiao serve`: the previews of all declarations in a browser on this machine, fresh after each save."""

import errno
import sys
from pathlib import Path

from generator.building.exits import DONE
from generator.building.planning import MissingError, refuse_collisions
from generator.cli.console import say, warn
from generator.cli.where import find_project
from generator.diagnostics.system import reason
from generator.serving.looking import Looking
from generator.serving.server import ADDRESS, Server
from generator.serving.shelf import Shelf

_HIGHEST = 65535


def serve_previews(paths: tuple[Path, ...], root: Path | None, port: int) -> int:
    """Serve until Ctrl+C; returns the exit code. Raises MissingError where the port cannot be had."""
    project = find_project(paths, root)
    refuse_collisions(project.jobs)
    looking = Looking(project.root, [path.absolute() for path in paths] or [project.root / "declarations"])
    try:
        server = Server(port, Shelf(project.root, looking), _tell)
    except OSError as error:
        raise MissingError(_refused(port, error)) from error
    say(f"预览 {len(project.jobs)} 份申报表:{server.url}\n保存以后页面自己变;看完了,在这里按 Ctrl+C 结束。\n")
    sys.stdout.flush()
    try:
        server.run()
    except KeyboardInterrupt:
        say("\n预览结束了。\n")
    return DONE


def _refused(port: int, error: OSError) -> str:
    """What to type where a port cannot be had."""
    other = port + 1 if 1024 <= port < _HIGHEST else 8022
    why = "已经有程序在用" if error.errno == errno.EADDRINUSE else f"用不了({reason(error)})"
    return (
        f"{ADDRESS}:{port} {why}。换一个端口:jixiao serve --port {other};或让系统挑一个:jixiao serve --port 0"
    )


def _tell(fault: str) -> None:
    warn(f"程序内部出错,不是您的错。请把下面几行发给维护者:\n{fault}")
