import errno

from generator.diagnostics.system import reason


def test_the_system_s_refusals_are_said_in_chinese() -> None:
    assert reason(PermissionError(errno.EACCES, "Permission denied")) == "没有权限"
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "磁盘满了"


def test_a_refusal_without_a_word_keeps_its_number() -> None:
    assert reason(OSError(9999, "strange")) == "系统错误 9999"
