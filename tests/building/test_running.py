"""Many declarations through several processes: in order, and never waiting for one that was lost."""

import os
import signal
import subprocess

import pytest

from generator.building import running
from generator.building.outcome import LostError
from generator.building.planning import plan
from generator.building.running import default_processes, run
from generator.building.workshop import Workshop


@pytest.fixture
def few(monkeypatch):
    """A few declarations are worth two processes here."""
    monkeypatch.setattr(running, "_CHUNK", 2)
    monkeypatch.setattr(running, "_WORTH_A_PROCESS", 2)


@pytest.fixture
def jobs(project):
    for number in range(7):
        project.declare(f"office-{number}")
    return plan([project.root / "declarations"]).jobs


def workshop(project):
    return Workshop(project.root, project.out, "environment")


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_outcomes_come_in_the_order_of_the_plan(project, jobs, few, processes):
    outcomes = list(run(jobs, workshop(project), processes))
    assert [outcome.job for outcome in outcomes] == jobs
    assert all(outcome.code == 0 for outcome in outcomes)


def test_few_declarations_are_made_in_one_process(project, jobs, monkeypatch):
    monkeypatch.setattr(running, "ProcessPoolExecutor", None)
    assert len(list(run(jobs, workshop(project), 8))) == len(jobs)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what is replaced here reaches forked processes only")
def test_a_process_that_the_system_ends_is_said_and_not_waited_for(project, jobs, few, monkeypatch):
    first = os.getpid()

    def die(*_):
        assert os.getpid() != first
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(Workshop, "make", die)
    with pytest.raises(LostError):
        list(run(jobs, workshop(project), 2))


def test_processes_do_not_hold_open_what_reading_the_items_opens(project, jobs, few):
    ended = []

    class Reading:
        def __len__(self):
            return len(jobs)

        def __iter__(self):
            with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
                yield from jobs
                process.stdin.close()
                ended.append(process.wait(timeout=20))

    assert len(list(run(Reading(), workshop(project), 2))) == len(jobs)
    assert ended == [0]


def test_only_a_few_chunks_are_read_ahead(project, jobs, few, monkeypatch):
    monkeypatch.setattr(running, "_AHEAD", 1)
    read = []

    class Reading:
        def __len__(self):
            return len(jobs)

        def __iter__(self):
            for job in jobs:
                read.append(job)
                yield job

    outcomes = run(Reading(), workshop(project), 2)
    next(outcomes)
    assert len(read) == 4
    assert len(list(outcomes)) == len(jobs) - 1


def test_there_is_a_process_for_each_processor():
    assert 1 <= default_processes() <= (os.cpu_count() or 1)
