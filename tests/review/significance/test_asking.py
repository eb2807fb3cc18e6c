import pytest
import yaml

from generator.review.significance.asking import ask


def test_what_to_type_is_said_as_it_is_typed():
    assert (
        ask("项目支出", "为什么增加")
        == "在「变动说明:」下写「- 对象: 项目支出」,下一行「  说明:」写为什么增加"
    )


@pytest.mark.parametrize(
    "name",
    [
        *(
            "项目支出",
            "资金结构.项目支出",
            "重大会议、活动参与率",
            "“三公经费”控制率",
            "合格率(%)",
            "C++ 培训",
        ),
        *(
            "- 一项",
            "甲: 乙",
            "甲 #1",
            '"三公"经费',
            "'甲",
            "95%以上占比",
            "[甲]",
            "{甲}",
            "*甲",
            "&甲",
            "甲:",
            "%",
            "@甲",
        ),
        *(
            "?甲",
            "12",
            "1.5",
            "+1",
            "~",
            "|甲",
            ">甲",
            "!甲",
            "`甲",
            "-甲",
            ",甲",
            "null",
            "True",
            "nullable",
        ),
    ],
)
def test_a_name_is_typed_so_that_yaml_reads_it_back(name):
    line = ask(name, "").split("「- 对象: ", 1)[1].rsplit("」,下一行", 1)[0]
    assert yaml.safe_load(f"对象: {line}") == {"对象": name}
