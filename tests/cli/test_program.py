"""The words around the commands: help as it is printed, and an answer to each way to mistype."""

from pathlib import Path

import pytest

from generator import __version__
from generator.cli.commands import program

HELP = Path(__file__).parent / "help"


@pytest.mark.parametrize(
    "command",
    [
        "jixiao",
        "check",
        "build",
        "serve",
        "diff",
        "git-setup",
        "text",
        "review",
        "explain",
        "new",
        "fmt",
        "import",
        "verify",
    ],
)
def test_the_help_is_as_it_was_read_last(jixiao, command, update_golden):
    words = [] if command == "jixiao" else [command]
    code, out, err = jixiao(*words, "--help")
    assert (code, err) == (0, "")
    golden = HELP / f"{command}.txt"
    if update_golden:
        golden.write_text(out, "utf-8", newline="\n")
    assert out == golden.read_text("utf-8")


def test_without_a_command_the_help_is_shown(jixiao):
    assert jixiao() == jixiao("--help")


def test_the_version_is_told(jixiao):
    assert jixiao("--version") == (0, f"jixiao {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "sentence", "help_of"),
    [
        (["chekc"], "没有「chekc」这个命令;是不是 check?", ""),
        (
            ["frobnicate"],
            "没有「frobnicate」这个命令;可用的命令:" + "、".join(program.commands),
            "",
        ),
        (
            ["检查"],
            "没有「检查」这个命令;可用的命令:" + "、".join(program.commands),
            "",
        ),
        (["check", "--fromat", "json"], "没有 --fromat 这个选项;是不是 --format?", "check "),
        (["check", "--zzz"], "没有 --zzz 这个选项", "check "),
        (["--zzz"], "没有 --zzz 这个选项", ""),
        (["check", "--format", "xml"], "--format 的值不对;可选:text、json、github、gitlab", "check "),
        (["check", "--fail-on", "错误"], "--fail-on 的值不对;可选:error、warning、note", "check "),
        (["build", "--jobs", "0"], "--jobs 的值不对;应为不小于 1 的整数", "build "),
        (["build", "--jobs", "-1"], "--jobs 的值不对;应为不小于 1 的整数", "build "),
        (["build", "--jobs", "two"], "--jobs 的值不对;应为不小于 1 的整数", "build "),
        (["build", "--jobs", "二"], "--jobs 的值不对;应为不小于 1 的整数", "build "),
        (["explain", "R303", "R304"], "多写了 R304;路径中有空格时请加引号", "explain "),
        (["explain", "R303", "R304", "R305"], "多写了 R304 R305;路径中有空格时请加引号", "explain "),
    ],
)
def test_what_was_mistyped_is_said_in_one_sentence(jixiao, words, sentence, help_of):
    assert jixiao(*words) == (2, "", f"用法有误:{sentence}\n看说明:jixiao {help_of}--help\n")


def test_an_option_without_its_value_is_said(jixiao):
    code, out, err = jixiao("build", "--jobs")
    assert (code, out) == (2, "")
    assert err.startswith("用法有误:--jobs 后面要写一个值,也只写一个\n看说明:jixiao ")


def test_our_own_mistake_is_said_to_be_ours(jixiao, monkeypatch):
    def broken():
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("generator.cli.explaining.titles", broken)
    code, out, err = jixiao("explain")
    assert (code, out) == (70, "")
    assert err.startswith("程序内部出错,不是您的错。请把下面几行发给维护者:\nTraceback")
    assert err.endswith("ZeroDivisionError: ours\n")
