"""What reaches a terminal: colour and progress where somebody watches, and text that always arrives."""

import io
import sys

import pytest

from generator.cli.console import Bar, colored, prepare, say, warn


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch):
    """`terminal()` makes standard error a terminal; called in the test, since pytest changes streams before it."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    def terminal():
        monkeypatch.setattr(sys, "stderr", Terminal())
        return sys.stderr

    return terminal


def test_a_terminal_gets_colour(terminal):
    assert colored(terminal())


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_asks_for_no_colour_gets_none(terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert not colored(terminal())


def test_an_empty_no_color_asks_for_nothing(terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    assert colored(terminal())


def test_a_file_or_pipe_gets_no_colour(terminal):
    assert not colored(io.StringIO())


def test_a_bar_grows_and_goes_away(terminal):
    stream = terminal()
    bar = Bar(2)
    bar.step()
    bar.step()
    bar.clear()
    half, full = "█" * 15 + "░" * 15, "█" * 30
    assert stream.getvalue() == f"\r{half} 1/2\r{full} 2/2\r\x1b[K"


def test_a_bar_is_drawn_no_more_often_than_it_changes(terminal):
    stream = terminal()
    bar = Bar(10_000)
    for _ in range(10_000):
        bar.step()
    assert Bar.WIDTH < stream.getvalue().count("\r") <= Bar.WIDTH + 2


def test_after_a_line_was_written_the_bar_comes_back(terminal):
    stream = terminal()
    bar = Bar(10_000)
    bar.step()
    bar.clear()
    bar.step()
    assert stream.getvalue().endswith("2/10000")


def test_a_bar_that_was_not_drawn_is_not_cleared(terminal):
    stream = terminal()
    Bar(3).clear()
    assert stream.getvalue() == ""


def test_elsewhere_than_on_a_terminal_there_is_no_bar(capsys):
    bar = Bar(1)
    bar.step()
    bar.clear()
    assert capsys.readouterr().err == ""


def test_a_dumb_terminal_gets_no_bar(terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    stream = terminal()
    Bar(1).step()
    assert stream.getvalue() == ""


def test_a_character_that_the_terminal_lacks_is_written_as_its_number(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    prepare()
    say("a表")
    sys.stdout.flush()
    assert raw.getvalue() == b"a\\u8868"


def test_a_warning_comes_after_what_was_said(capfd):
    say("一\n")
    warn("二\n")
    assert capfd.readouterr() == ("一\n", "二\n")
