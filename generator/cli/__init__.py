"""The commands. Only this layer prints and exits."""

import gc
import sys


def main() -> None:
    """Run the program on the words of the command line and exit with the design's codes."""
    from generator.building.exits import ENVIRONMENT
    from generator.cli.console import prepare, speaks_chinese, warn

    collect_seldom()
    prepare()
    if not speaks_chinese():
        warn("这里的系统编码不是 UTF-8,中文文件名写不出来。请先运行 export PYTHONUTF8=1,再试一次。\n")
        sys.exit(ENVIRONMENT)
    code = run(sys.argv[1:])
    gc.freeze()  # it all goes with the process: Python need not look through it once more
    sys.exit(code)


def collect_seldom() -> None:
    """Nearly all objects live to the end or die by count; looking again and again costs a tenth."""
    gc.set_threshold(50_000, 20, 50)


def run(words: list[str]) -> int:
    """Carry out a command line; what goes wrong is said on standard error. Returns the exit code."""
    import click

    from generator.building.exits import BUG, ENVIRONMENT, INTERRUPTED, USAGE
    from generator.building.planning import MissingError, PlanningError
    from generator.cli.commands import program
    from generator.cli.console import nowhere, warn
    from generator.cli.program import sentence

    try:
        code = int(program.main(words or ["--help"], prog_name="jixiao", standalone_mode=False) or 0)
        sys.stdout.flush()
        return code
    except click.ClickException as error:
        warn(f"用法有误:{sentence(error)}\n看说明:jixiao {_command(error)}--help\n")
        return USAGE
    except PlanningError as error:
        warn(f"用法有误:{error}\n")
        return USAGE
    except MissingError as error:
        warn(f"环境有误:{error}\n")
        return ENVIRONMENT
    except (KeyboardInterrupt, click.Abort):
        warn("已中断;已经写好的文件是完整的,再运行一次会接着做。\n")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = nowhere()  # nothing more can be written; Python would fail at exit
        return ENVIRONMENT
    except OSError as error:
        from generator.diagnostics.system import reason

        warn(f"环境有误:{error.filename or ''} {reason(error)}。请检查文件夹是否存在、能否读写。\n")
        return ENVIRONMENT
    except Exception:  # noqa: BLE001  the last resort: our bug is said to be ours, never taken for the clerk's mistake
        import traceback

        warn(f"程序内部出错,不是您的错。请把下面几行发给维护者:\n{traceback.format_exc()}")
        return BUG


def _command(error: object) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.info_name} " if context is not None and context.parent is not None else ""
