"""click in Chinese: the words around every command's help, and one sentence for each way to mistype a command."""

import re
from typing import Any

import click

_EXTRA = re.compile(r"^Got unexpected extra arguments? \((.*)\)$")
"""What click says of words too many, for which it has no class of its own."""


class Count(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions of click only
    """A whole number from 1. click.IntRange would add its bounds to the help in signs nobody here reads."""

    name = "count"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that was typed. Raises BadParameter."""
        if not str(value).isdecimal() or int(str(value)) < 1:
            self.fail(f"{value} is no count", param, ctx)
        return int(str(value))


class Port(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions of click only
    """The number of a port, or 0."""

    name = "port"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that was typed. Raises BadParameter."""
        if not str(value).isdecimal() or int(str(value)) > 65535:
            self.fail(f"{value} is no port", param, ctx)
        return int(str(value))


class Command(click.Command):
    """A command whose help is Chinese throughout."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`用法:jixiao check [选项] [路径]…`."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法:")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under 选项."""
        options = (parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option))
        records = (option.get_help_record(ctx) for option in options)
        _section(formatter, "选项", [record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` explained in Chinese."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这段说明"
        return option


class Program(Command, click.Group):
    """The program: its commands under 命令; an unknown one is answered with the nearest."""

    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then commands."""
        super().format_options(ctx, formatter)
        commands = [(name, command.get_short_help_str(60)) for name, command in self.commands.items()]
        _section(formatter, "命令", commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed. Raises UsageError with the nearest names."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, self.commands, 1)
            meant = f";是不是 {near[0]}?" if near else f";可用的命令:{'、'.join(self.commands)}"
            raise click.UsageError(f"没有「{name}」这个命令{meant}", ctx)
        return super().resolve_command(ctx, args)


def _section(formatter: click.HelpFormatter, title: str, records: list[tuple[str, str]]) -> None:
    """A list of words and what they mean; click would count a Han letter as one column."""
    from generator.diagnostics.frame import width

    widest = max(width(left) for left, _ in records)
    lines = (f"  {left}{' ' * (widest - width(left))}  {right}\n" for left, right in records)
    formatter.write(f"\n{title}:\n" + "".join(lines))


def sentence(error: click.ClickException) -> str:
    """What was mistyped, as one Chinese sentence chosen by the kind of error."""
    match error:
        case click.NoSuchOption():
            near = f";是不是 {error.possibilities[0]}?" if error.possibilities else ""
            return f"没有 {error.option_name} 这个选项{near}"
        case click.MissingParameter():
            return f"还缺少{error.param.human_readable_name if error.param else '参数'}"
        case click.BadOptionUsage():
            return f"{error.option_name} 后面要写一个值,也只写一个"
        case click.BadParameter(param=click.Parameter() as parameter):
            return f"{_named(parameter)} 的值不对;{_allowed(parameter.type)}"
        case click.UsageError() if extra := _EXTRA.search(error.message):
            return f"多写了 {extra[1]};路径中有空格时请加引号"
    return error.format_message()


def _named(parameter: click.Parameter) -> str:
    return (
        parameter.opts[-1] if isinstance(parameter, click.Option) else f"「{parameter.human_readable_name}」"
    )


def _allowed(kind: "click.ParamType[Any]") -> str:
    if isinstance(kind, click.Choice):
        return f"可选:{'、'.join(map(str, kind.choices))}"
    if isinstance(kind, Count):
        return "应为不小于 1 的整数"
    if isinstance(kind, Port):
        return "应为 0 到 65535 的整数"
    return "请写一个路径"
