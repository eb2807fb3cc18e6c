from generator.diagnostics import Diagnostic, Place, Severity
from generator.diagnostics.as_github import as_github


def test_a_command_is_written_on_one_line_with_everything_escaped() -> None:
    places = (Place("a,b:c/2023.yaml", 4, 14, 4, 18), Place("a,b:c/2023.yaml", 9, 1, 9, 2))
    fault = Diagnostic("R303", Severity.NOTE, places, "完成率 90%\n没有单位", "写「度量单位」")
    assert as_github([fault]) == (
        "::notice file=a%2Cb%3Ac/2023.yaml,line=4,endLine=4,col=14,endColumn=18,title=提示 R303"
        "::完成率 90%25%0A没有单位%0A另见第 9 行%0A建议:写「度量单位」\n"
    )
