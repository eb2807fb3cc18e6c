"""Sizes and times spare reading files; losing them costs time only, and doubt is never trusted."""

import os

import pytest

from generator.building.signatures import LastBuild, Signature, Signatures, Trusted, remembered, signature


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "file"
    path.write_text("text")
    os.utime(path, ns=(10**18, 10**18))
    return path


@pytest.fixture
def signatures(tmp_path):
    (tmp_path / "output").mkdir()
    return Signatures(tmp_path, tmp_path / "output", "environment")


def test_a_signature_is_size_and_time_of_each_file(file):
    assert signature([str(file)]) == Signature("4,1000000000000000000", 10**18)
    assert signature([str(file)] * 2).text == "4,1000000000000000000;4,1000000000000000000"


def test_a_file_that_is_not_there_makes_a_signature_nobody_trusts(file):
    assert signature([str(file), f"{file}x"]) == Signature("-", 0)


def remember(signatures, file, *files):
    with signatures.writer() as writer:
        writer.add("a/2022", signature([str(file)]), [f"../{file.name}" for file in files])


def test_what_was_remembered_is_read(signatures, file):
    remember(signatures, file, file)
    text = signature([str(file)] * 2).text
    assert signatures.read() == LastBuild({"a/2022": Trusted(text, ("../file",))})


def test_a_file_as_young_as_the_cache_is_not_trusted(signatures, file):
    os.utime(file, ns=(2 * 10**18, 2 * 10**18))
    remember(signatures, file, file)
    assert signatures.read() == LastBuild({})


def test_what_is_not_there_is_not_remembered(signatures, file, tmp_path):
    remember(signatures, file, tmp_path / "nothing")
    assert signatures.read() == LastBuild({})


def test_signatures_of_another_environment_count_as_none(signatures, file, tmp_path):
    remember(signatures, file, file)
    assert Signatures(tmp_path, tmp_path / "output", "newer").read() == LastBuild({})


def test_each_output_folder_has_its_own(signatures, file, tmp_path):
    remember(signatures, file, file)
    assert Signatures(tmp_path, tmp_path / "other", "environment").read() == LastBuild({})


@pytest.mark.parametrize("damage", [b"", b"environment\na/2022\tx", b"environment\na\tb\tc\n", b"\xff\n"])
def test_a_damaged_cache_counts_as_none(signatures, file, tmp_path, damage):
    remember(signatures, file, file)
    next((tmp_path / ".jixiao-cache").iterdir()).write_bytes(damage)
    assert signatures.read() == LastBuild({})


def test_a_build_that_failed_leaves_the_old_cache(signatures, file):
    remember(signatures, file, file)
    with pytest.raises(ZeroDivisionError), signatures.writer():
        raise ZeroDivisionError
    assert "a/2022" in signatures.read().declarations


def test_where_nothing_can_be_written_nothing_is_remembered(signatures, file, tmp_path):
    (tmp_path / ".jixiao-cache").write_text("a file where the folder would be")
    remember(signatures, file, file)
    assert signatures.read() == LastBuild({})


def sealed(signatures, file):
    remember(signatures, file, file)
    signatures.seal([str(file)])
    return signatures.read().seal


def test_a_seal_is_the_signature_of_what_was_left_over_all(signatures, file):
    assert sealed(signatures, file) == signature([str(file)]).text


def test_a_file_of_just_now_can_be_sealed_because_the_seal_waits(signatures, file):
    os.utime(file)
    assert sealed(signatures, file) == signature([str(file)]).text


def test_a_file_from_the_future_is_not_trusted(signatures, file):
    os.utime(file, ns=(4 * 10**18, 4 * 10**18))
    assert sealed(signatures, file) == ""


def test_a_seal_belongs_to_the_cache_that_it_was_made_for(signatures, file, tmp_path):
    sealed(signatures, file)
    (cache,) = (tmp_path / ".jixiao-cache").glob("*.signatures")
    os.utime(cache, ns=(3 * 10**18, 3 * 10**18))
    assert signatures.read().seal == ""
    assert "a/2022" in signatures.read().declarations


@pytest.mark.parametrize("damage", [b"", b"text", b"text\t1\tone", b"\xff\t1\t1"])
def test_a_damaged_seal_counts_as_none(signatures, file, tmp_path, damage):
    sealed(signatures, file)
    next((tmp_path / ".jixiao-cache").glob("*.seal")).write_bytes(damage)
    assert signatures.read().seal == ""


A, B = "a" * 64, "b" * 64


@pytest.fixture
def memory(tmp_path):
    return tmp_path / "cache" / "environment"


def ask(memory, file, result, about="3.11"):
    """What is remembered of a file, else `result`."""
    return remembered(memory, about, [str(file)], lambda: result)


def test_a_digest_is_worked_out_once_while_its_files_stay(memory, file):
    assert [ask(memory, file, A), ask(memory, file, B)] == [A, A]


def test_a_digest_is_worked_out_again_when_a_file_or_what_else_counts_is_another(memory, file):
    ask(memory, file, A)
    assert ask(memory, file, B, about="3.12") == B
    os.utime(file, ns=(10**18, 10**18 + 1))
    assert ask(memory, file, A, about="3.12") == A
    renamed = file.rename(file.with_name("renamed"))
    assert ask(memory, renamed, B, about="3.12") == B


def test_a_digest_of_a_file_as_young_as_the_memory_is_not_trusted(memory, file):
    os.utime(file, ns=(4 * 10**18, 4 * 10**18))
    assert [ask(memory, file, A), ask(memory, file, B)] == [A, B]


def test_a_digest_of_a_file_that_is_not_there_is_not_trusted(memory, file):
    assert [ask(memory, f"{file}x", A), ask(memory, f"{file}x", B)] == [A, B]


@pytest.mark.parametrize("keep", [0, 64, 65, 128])
def test_a_damaged_memory_of_a_digest_counts_as_none(memory, file, keep):
    ask(memory, file, A)
    memory.write_bytes(memory.read_bytes()[:keep])
    assert ask(memory, file, B) == B
    memory.write_bytes(b"\xff")
    assert ask(memory, file, A) == A


def test_where_no_digest_can_be_remembered_it_is_worked_out(memory, file):
    memory.parent.write_text("a file where the folder would be")
    assert [ask(memory, file, A), ask(memory, file, B)] == [A, B]
    assert memory.parent.read_text() == "a file where the folder would be"
