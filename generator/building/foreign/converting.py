"""Old formats into those that are read: LibreOffice does it, with a profile of its own and not for ever."""

import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_SHEETS = (".xls", ".ods", ".et")


class ConversionError(Exception):
    """A file could not be converted; the Chinese message says what is missing or what to do instead.

    `missing` is whether LibreOffice is not there, which is the machine's fault and not the file's.
    """

    def __init__(self, message: str, *, missing: bool = False) -> None:
        super().__init__(message)
        self.missing = missing


def converted(raw: bytes, suffix: str) -> bytes:
    """The bytes of a .doc, .wps, .odt, .rtf, .xls or .ods as .docx or .xlsx; `suffix` is what its name ends with.

    Raises ConversionError where LibreOffice is missing, fails or takes more than two minutes.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        hint = "请安装 LibreOffice,或用 Word、WPS 另存为 .docx(表格另存为 .xlsx)再导入"
        raise ConversionError(
            f"读 {suffix or '这种'} 文件要先用 LibreOffice 转换,这台电脑上没有;{hint}", missing=True
        )
    kind = "xlsx" if suffix.lower() in _SHEETS else "docx"
    with tempfile.TemporaryDirectory(prefix="jixiao-") as folder:
        return _run(program, raw, suffix, kind, Path(folder))


def _run(program: str, raw: bytes, suffix: str, kind: str, folder: Path) -> bytes:
    source, made = folder / f"form{suffix}", folder / "made" / f"form.{kind}"
    source.write_bytes(raw)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        "--headless",
        profile,
        "--convert-to",
        kind,
        "--outdir",
        str(made.parent),
        str(source),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603  no shell, own arguments
    except subprocess.TimeoutExpired as error:
        raise ConversionError(
            "LibreOffice 两分钟还没有转换完,已经停下;请用 Word、WPS 另存为 .docx 再导入"
        ) from error
    except subprocess.CalledProcessError as error:
        raise ConversionError("LibreOffice 转换失败;请用 Word、WPS 打开后另存为 .docx 再导入") from error
    if not made.is_file():
        raise ConversionError("LibreOffice 打不开这个文件;请核对文件是否完整、有没有密码")
    return made.read_bytes()
