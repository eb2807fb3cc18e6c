"""The commands that the READMEs name exist, with the options they name."""

import re
from pathlib import Path

import click
import pytest

from generator.cli.commands import program

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_every_make_target_that_is_named_exists():
    named = {
        name: set(re.findall(r"(?:^ {4,}|`)make ([a-z]+)", read(name), re.MULTILINE)) for name in READMES
    }
    assert named["README.md"] >= {"docs", "test"}
    assert named["README.zh-CN.md"] >= {"check", "docs"}
    assert {name: words - targets() for name, words in named.items()} == {name: set() for name in READMES}


def test_every_target_of_bootstrap_that_is_named_exists():
    named = {word for name in READMES for word in re.findall(r"bootstrap\.py ([a-z]+)", read(name))}
    assert named
    assert named <= targets()


def lines() -> list[str]:
    return [
        line
        for name in READMES
        for line in re.findall(r"(?:^ {4,}|`)jixiao ([^`\n]+)", read(name), re.MULTILINE)
    ]


def test_the_readme_lists_every_command():
    assert {line.split()[0] for line in lines()} == set(program.commands)


@pytest.mark.parametrize("line", lines())
def test_every_option_that_is_named_exists_with_its_choices(line):
    command = program.commands[line.split()[0]]
    options = {name: option for option in command.params for name in option.opts}
    for name, value in re.findall(r"(--[a-z-]+)(?: ([a-z|]+))?", line):
        assert name in options, line
        kind = options[name].type
        if value and isinstance(kind, click.Choice):
            assert tuple(value.split("|")) == tuple(kind.choices)


def test_every_file_that_is_linked_exists():
    links = [(name, link) for name in READMES for link in re.findall(r"\]\(([^)#:]+)\)", read(name))]
    assert links
    assert [link for _, link in links if not (ROOT / link).exists()] == []
