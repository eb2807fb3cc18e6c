"""The command line: every command with its options, and the module that carries it out, loaded only when it runs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli.program import Command, Count, Port, Program

FORMATS = ("text", "json", "github", "gitlab")
SHAPES = ("text", "markdown", "html", "json", "docx")
LEVELS = ("error", "warning", "note")


class _NamedPath(click.Path):
    """A path that was really typed: an empty one would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path. Raises BadParameter for an empty text."""
        if not str(value).strip():
            self.fail("empty", param, ctx)
        return super().convert(value, param, ctx)


_path = _NamedPath(path_type=Path)


def _root(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--root",
        type=_path,
        metavar="文件夹",
        help="放着 templates/ 和 schema/ 的项目文件夹;不写则从路径往上找",
    )(command)


def _paths(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("paths", nargs=-1, type=_path, metavar="[路径]…")(command)


def _fail_on(text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option("--fail-on", type=click.Choice(LEVELS), default="error", metavar="级别", help=text)


@click.group(
    cls=Program,
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    context_settings={"max_content_width": 100},
)
@click.version_option(__version__, prog_name="jixiao", message="%(prog)s %(version)s", help="显示版本")
def program() -> None:
    """绩效申报:用 YAML 写部门整体绩效目标申报表,检查后生成 Word 表和网页预览。"""


@program.command(cls=Command)
@_paths
@click.option(
    "--format",
    "shape",
    type=click.Choice(FORMATS),
    default="text",
    metavar="格式",
    help="text(默认)、json、github 或 gitlab",
)
@_fail_on("有这一级或更重的问题时退出码为 1:error(默认)、warning 或 note")
@_root
def check(paths: tuple[Path, ...], shape: str, fail_on: str, root: Path | None) -> int:
    """检查申报表,逐条指出行、列和改法。

    路径可以是申报表,也可以是文件夹;不写则检查 declarations/ 下的全部申报表。
    也能检查 Word 和 Excel 填的申报表(.docx、.xlsx 等),或放着它们的文件夹。
    """
    from generator.cli.checking import check_paths

    return check_paths(paths, root, shape, fail_on)


@program.command(cls=Command)
@_paths
@click.option("--out", type=_path, metavar="文件夹", help="写到哪里;不写则写到项目的 output/")
@click.option("--jobs", type=Count(), metavar="个数", help="同时用几个进程;不写则每个处理器一个")
@click.option("--force", is_flag=True, help="手工改过的 Word 文件也覆盖")
@_root
def build(paths: tuple[Path, ...], out: Path | None, jobs: int | None, force: bool, root: Path | None) -> int:
    """检查并生成 Word 申报表、网页预览和汇总。

    没有变过的申报表不重做;有错误的不生成 Word,只给预览。
    """
    from generator.cli.building import build_paths

    return build_paths(paths, root, out, jobs, force=force)


@program.command(cls=Command)
@_paths
@click.option(
    "--port", type=Port(), default=8022, metavar="端口", help="用哪个端口;不写则用 8022,写 0 让系统挑一个"
)
@_root
def serve(paths: tuple[Path, ...], port: int, root: Path | None) -> int:
    """在浏览器里预览申报表,一保存就更新;按 Ctrl+C 结束。

    只给这台电脑自己看。写错了,页面留着上一次的样子,错处列在上面;点一格,就知道它在第几行。

    路径可以是申报表,也可以是文件夹;不写则预览 declarations/ 下的全部申报表。
    """
    from generator.cli.serving import serve_previews

    return serve_previews(paths, root, port)


@program.command(cls=Command)
@click.argument("words", nargs=-1, metavar="[比较什么]…")
@click.option(
    "--format",
    "shape",
    type=click.Choice(SHAPES),
    default="text",
    metavar="格式",
    help="text(默认)、markdown、html、json,或 docx(带修订的申报表)",
)
@click.option("--out", type=_path, metavar="文件", help="写进这个文件;不写则显示出来")
@_fail_on("有这一级或更重的审核意见时退出码为 1(已说明的算提示):error(默认)、warning 或 note")
@click.option("--author", metavar="姓名", help="docx 的修订人;不写则是「绩效申报」")
@click.option("--date", metavar="日期", help="docx 的修订日期,例如 2023-02-01;不写则是新年度的 1 月 1 日")
@_root
def diff(
    words: tuple[str, ...],
    shape: str,
    out: Path | None,
    fail_on: str,
    author: str | None,
    date: str | None,
    root: Path | None,
) -> int:
    """比较申报表,看变了什么、要不要说明。

    \b
    比较什么,有这几种写法:
      旧文件 新文件              两份申报表;某个版本里的写 main:declarations/部门/2022.yaml
      部门文件夹 2022 2023       一个部门的两个年度
      main..HEAD [路径]…         两个版本之间变过的全部申报表(main...HEAD 从分叉处算起)
      main [路径]…               一个版本与现在的文件
      [部门文件夹]…              每个部门最近的两个年度;不写则是全部部门
    """
    from generator.cli.diffing import Request
    from generator.cli.diffing import diff as run

    return run(Request(words, root, shape, out, fail_on, author, date))


@program.command("git-setup", cls=Command)
@click.option("--undo", is_flag=True, help="撤销:恢复成设置以前的样子")
@_root
def git_setup(undo: bool, root: Path | None) -> int:
    """让 git 把改动显示得看得懂:在哪个指标里改的、Word 里的文字、中文的文件名。

    只改这个仓库自己的 git 设置,并在 .gitattributes 里写上大家共用的两行。
    """
    from generator.cli.git_setup import set_up_git

    return set_up_git(root, undo=undo)


@program.command(cls=Command)
@click.argument("file", type=_path, metavar="文件")
def text(file: Path) -> int:
    """印出 Word 文件(.docx)里的文字,表格一行印一行;git 用它比较。"""
    from generator.cli.texts import print_text

    return print_text(file)


@program.command(cls=Command)
@click.argument("revisions", required=False, metavar="[旧版本..新版本]")
@click.option("--out", type=_path, metavar="文件夹", help="写到哪里;不写则写到项目的 output/review/")
@click.option("--jobs", type=Count(), metavar="个数", help="同时用几个进程;不写则每个处理器一个")
@click.option("--force", is_flag=True, help="手工改过、填过意见的 Word 和 Excel 文件也覆盖")
@_root
def review(revisions: str | None, out: Path | None, jobs: int | None, force: bool, root: Path | None) -> int:
    """生成审核材料:各部门的变动报告、修订对照、问题清单和审核汇总。

    不写版本则比较每个部门最近的两个年度;写 main..HEAD 则比较两个版本之间变过的申报表。
    填过意见的问题清单从不覆盖,除非写 --force。
    """
    from generator.cli.reviewing import review_revisions

    return review_revisions(revisions, root, out, jobs, force=force)


@program.command(cls=Command)
@click.argument("code", required=False, metavar="[代码]")
def explain(code: str | None) -> int:
    """解释一条问题的代码,例如 jixiao explain R303;不写代码则列出全部。"""
    from generator.cli.explaining import explain_code

    return explain_code(code)


@program.command(cls=Command)
@click.argument("department", metavar="部门文件夹")
@click.argument("year", metavar="年度")
@click.option("--edition", metavar="表式", help="用哪个表式;不写则用适用于这一年的那一个")
@click.option("--name", metavar="名称", help="部门名称,单位的全称;不写则以后再填")
@click.option("--from", "since", metavar="上年", help="由上年的申报表转来,列出要逐项核实的地方")
@click.option("--force", is_flag=True, help="已有的申报表也重写")
@_root
def new(
    department: str,
    year: str,
    edition: str | None,
    name: str | None,
    since: str | None,
    force: bool,
    root: Path | None,
) -> int:
    """新建一份申报表:declarations/部门文件夹/年度.yaml。

    写上表式的全部词和共性指标,要填的地方有说明和例子;部门文件夹用英文名。
    """
    from generator.cli.beginning import begin_declaration

    return begin_declaration(department, year, root, edition=edition, name=name, since=since, force=force)


@program.command(cls=Command)
@_paths
@click.option("--check", "check_only", is_flag=True, help="只看,不改;有要整理的,退出码为 1")
@_root
def fmt(paths: tuple[Path, ...], check_only: bool, root: Path | None) -> int:
    """整理申报表的写法:该加的引号、词的次序;内容和注释不变。

    路径可以是申报表,也可以是文件夹;不写则整理 declarations/ 下的全部申报表。
    """
    from generator.cli.formatting import format_paths

    return format_paths(paths, root, check_only=check_only)


@program.command("import", cls=Command)
@click.argument("file", type=_path, metavar="文件")
@click.option("--edition", metavar="表式", help="是哪一种表式;不写则照列头和标题认")
@click.option("--out", type=_path, metavar="文件", help="写成哪个申报表;不写则显示出来")
@_root
def import_(file: Path, edition: str | None, out: Path | None, root: Path | None) -> int:
    """把 Word、Excel 或文本的申报表变成 YAML 申报表,逐条说明改动和放不进去的内容。

    能读 .docx、.xlsx 和制表符分隔的文本;.doc、.wps、.odt、.xls 要装有 LibreOffice。已有的文件从不覆盖。
    """
    from generator.cli.importing import import_file

    return import_file(file, root, edition, out)


@program.command(cls=Command)
@click.argument("file", type=_path, metavar="文件")
@click.option("--apply", "write", is_flag=True, help="把能写回的改动写进申报表;没有印在表上的词和注释不动")
@_root
def verify(file: Path, write: bool, root: Path | None) -> int:
    """核对改过、退回来的 Word 文件(.docx):与申报表逐格比较,指出 YAML 的行和列。

    文件要是 jixiao build 生成的。不写 --apply 只看不改;拿不准的、表式规定的文字、增减的行从不写回,只说明怎么办。
    """
    from generator.cli.verifying import verify_file

    return verify_file(file, root, write=write)
