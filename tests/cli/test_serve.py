"""`jixiao serve`: says where to look, ends at Ctrl+C, and says what to type where it cannot begin."""

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from generator.serving.looking import Looking
from generator.serving.server import Server
from generator.serving.shelf import Shelf
from tests.projects import ROOT, Project


@contextmanager
def serving(project: Project, *words: str) -> Iterator[tuple["subprocess.Popen[str]", list[str]]]:
    """The command as a process of its own, with the lines that it said first."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", *words],
        cwd=project.root,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        yield process, [process.stdout.readline(), process.stdout.readline()]
    finally:
        process.kill()
        process.communicate()


def page(port: int, target: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", target)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is no signal that can be sent to one process there")
def test_it_says_the_address_serves_it_and_ends_at_ctrl_c(project: Project) -> None:
    project.declare()
    project.declare("other")
    with serving(project, "--port", "0") as (process, said):
        assert said[1] == "保存以后页面自己变;看完了,在这里按 Ctrl+C 结束。\n"
        head, _, address = said[0].rpartition("http://127.0.0.1:")
        port = int(address.strip().removesuffix("/"))
        assert head == "预览 2 份申报表:"
        assert port > 0
        assert "衡阳市人民政府办公室" in page(port, "/other/2022/")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == ("\n预览结束了。\n", "")
        assert process.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is no signal that can be sent to one process there")
def test_only_the_paths_that_were_named_are_served(project: Project) -> None:
    project.declare()
    project.declare("other")
    with serving(project, "declarations/other", "--port", "0") as (_, said):
        assert said[0].startswith("预览 1 份申报表:")
        port = int(said[0].rpartition(":")[2].strip("/\n"))
        assert "没有这一页" in page(port, "/office/2022/")


def test_a_port_in_use_is_refused_with_what_to_type(jixiao, project: Project) -> None:
    project.declare()
    server = Server(
        0, Shelf(project.root, Looking(project.root, [project.root / "declarations"])), pytest.fail
    )
    try:
        other = server.port + 1 if server.port < 65535 else 8022
        assert jixiao("serve", "--port", server.port) == (
            3,
            "",
            f"环境有误:127.0.0.1:{server.port} 已经有程序在用。换一个端口:jixiao serve --port {other};"
            "或让系统挑一个:jixiao serve --port 0\n",
        )
    finally:
        server.server_close()


def test_two_declarations_with_one_address_are_refused(jixiao, project: Project) -> None:
    office = project.declare()
    second = project.root / "declarations" / "z" / "office" / "2022.yaml"
    second.parent.mkdir(parents=True)
    second.write_bytes(office.read_bytes())
    code, out, err = jixiao("serve")
    assert (code, out) == (2, "")
    assert "declarations/z/office/2022.yaml 会写到同一处 office/2022/" in err


def test_without_declarations_there_is_nothing_to_serve(jixiao, project: Project) -> None:
    assert jixiao("serve") == (2, "", f"用法有误:{project.root}/declarations 里没有申报表(*.yaml)\n")


@pytest.mark.parametrize("port", ["65536", "-1", "eighty", "", "80.0"])
def test_a_port_that_is_none_is_refused(jixiao, project: Project, port: str) -> None:
    assert jixiao("serve", "--port", port) == (
        2,
        "",
        "用法有误:--port 的值不对;应为 0 到 65535 的整数\n看说明:jixiao serve --help\n",
    )
