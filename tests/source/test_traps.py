"""Each slip with the whole of what is said about it: place, level, code, message, and what to type instead."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.commands import program
from generator.source import CODES, Source

SLIPS: dict[str, tuple[str, list[str]]] = {
    "a full-width colon is shown at the colon": (
        "部门名称\uff1a甲\n年度: 2022\n",
        [
            "1:5-1:6 错误 Y111 「部门名称」后面是全角冒号「\uff1a」,不是英文冒号加空格「: 」 → 改成「部门名称: 甲」",
        ],
    ),
    "a full-width colon behind a key with children is shown at the colon": (
        "年度: 2022\n预算情况\uff1a\n  其他资金: 0\n",
        [
            "2:5-2:6 错误 Y111 「预算情况」后面是全角冒号「\uff1a」,不是英文冒号加空格「: 」 → 改成「预算情况:」",
        ],
    ),
    "a colon without a space is shown at the colon": (
        "年度:2022\n部门名称: 甲\n",
        [
            "1:3-1:4 错误 Y112 「年度:」的冒号后面缺一个空格 → 改成「年度: 2022」",
        ],
    ),
    "keys that would join into one text are shown at the first": (
        "资金来源:\n  财政性资金:2677.7\n  其他资金:0\n",
        [
            "2:8-2:9 错误 Y112 「财政性资金:」的冒号后面缺一个空格 → 改成「财政性资金: 2677.7」",
        ],
    ),
    "a full-width colon in a list item is found by the word before it": (
        "任务:\n  - 指标名称\uff1a甲\n  - 指标名称: 乙\n",
        [
            "2:9-2:10 错误 Y111 「指标名称」后面是全角冒号「\uff1a」,不是英文冒号加空格「: 」 → 改成「- 指标名称: 甲」",
        ],
    ),
    "a missing colon is shown where it belongs": (
        "年度 2022\n部门名称: 甲\n",
        [
            "1:3-1:4 错误 Y113 「年度」后面缺少英文冒号加空格「: 」 → 改成「年度: 2022」",
        ],
    ),
    "a missing colon behind a key with children is shown at the key": (
        "预算情况\n  其他资金: 0\n",
        [
            "1:1-1:5 错误 Y113 「预算情况」后面缺少英文冒号「:」 → 改成「预算情况:」",
        ],
    ),
    "a bare name with keys below it gets a key of its own": (
        "三级指标:\n  - 预算执行率\n    指标值: 95\n",
        [
            "2:5-2:10 错误 Y113 下面还有「指标值:」,这一项就不能只写名称 → 改成「- 指标名称: 预算执行率」",
        ],
    ),
    "a value without a key is told so": (
        ": 95\n",
        [
            "1:1-1:2 错误 Y115 冒号前面没有键 → 写成「键: 95」",
        ],
    ),
    "a duplicate key is shown in both places": (
        "年度: 2022\n部门名称: 甲\n年度: 2023\n",
        [
            "3:1-3:3 1:1-1:3 错误 Y114 「年度」写了两次,第 1 行已经有了 → 两处留下一处",
        ],
    ),
    "a colon in a text asks for quotes": (
        "计算公式: 完成率: 完成数/总数\n分值: 5\n",
        [
            '1:10-1:11 错误 Y116 内容里又有「: 」,这样一行就有了两个键 → 改成「计算公式: "完成率: 完成数/总数"」',
        ],
    ),
    "a colon in an item of a list asks for quotes": (
        "目标:\n  - 完善机制;其中: 三项\n",
        [
            '2:12-2:13 错误 Y116 内容里的「: 」把这一项分成了键「完善机制;其中」和值 → 改成「- "完善机制;其中: 三项"」',
        ],
    ),
    "a hyphen without a space is shown": (
        "任务:\n  - 一\n  -二\n",
        [
            "3:3-3:4 错误 Y121 短横线后要有空格 → 改成「- 二」",
        ],
    ),
    "a hyphen without a space above a good item is shown where it stands": (
        "任务:\n  -一\n  - 二\n",
        [
            "2:3-2:4 错误 Y121 短横线后要有空格 → 改成「- 一」",
        ],
    ),
    "a full-width hyphen is shown where it stands": (
        "任务:\n  \uff0d一\n  - 二\n",
        [
            "2:3-2:4 错误 Y121 列表的一项要用英文短横线加空格「- 」开头,这里是「\uff0d」 → 改成「- 一」",
        ],
    ),
    "a hyphen without a space is shown also when it is the only item": (
        "任务:\n  -一\n",
        [
            "2:3-2:4 错误 Y121 短横线后要有空格 → 改成「- 一」",
        ],
    ),
    "an item that is indented too far is shown where it stands": (
        "任务:\n  - 一\n    - 二\n",
        [
            "3:5-3:6 错误 Y122 这一项的短横线与相邻的项不在同一列,几项会连成一句 → 短横线前面留 2 个空格,与相邻的项对齐",
        ],
    ),
    "a first item that stands apart from the others is the one to blame": (
        "任务:\n    - 一\n  - 二\n  - 三\n",
        [
            "2:5-2:6 错误 Y123 短横线的缩进不对:前面有 4 个空格,应为 2 个 → 左移 2 个空格,与上下同一级的行对齐",
        ],
    ),
    "a missing colon above a list is shown at the key": (
        "三级指标\n  - 一\n  - 二\n",
        [
            "1:1-1:5 错误 Y113 「三级指标」后面缺少英文冒号「:」 → 改成「三级指标:」",
        ],
    ),
    "two hyphens in a line are one too many": (
        "a:\n  - - 甲\n",
        [
            "2:5-2:6 错误 Y126 一行里有两个短横线,成了列表里的列表 → 改成「- 甲」",
        ],
    ),
    "a key that stands too far right is sent back": (
        "预算:\n  其他资金: 0\n   分值: 5\n",
        [
            "3:4-3:5 错误 Y123 这一行的缩进不对:前面有 3 个空格,应为 2 个 → 左移 1 个空格,与上下同一级的行对齐",
        ],
    ),
    "a key that stands between two levels is moved to the nearer": (
        "预算:\n  其他资金: 0\n 分值: 5\n",
        [
            "3:2-3:3 错误 Y123 这一行的缩进不对:前面有 1 个空格,应为 2 个 → 右移 1 个空格,与上下同一级的行对齐",
        ],
    ),
    "a text on two lines is joined with a warning": (
        "内容: 按照要求,\n  保障工作\n",
        [
            "2:3-2:7 警告 Y125 这一行会接在第 1 行后面成为一句,中间多出一个空格 → 一句话写在一行里,再长也不要换行",
        ],
    ),
    "a quoted text on two lines is joined with a warning": (
        '内容: "按照要求,\n  保障工作"\n',
        [
            "2:3-2:8 警告 Y125 这一行会接在第 1 行后面成为一句,中间多出一个空格 → 一句话写在一行里,再长也不要换行",
        ],
    ),
    "the first half of a torn sentence ends with a comma": (
        "任务:\n  - 任务名称: 甲\n    主要内容: 按照要求,\n保障工作\n  - 任务名称: 乙\n",
        [
            "4:1-4:5 错误 Y125 这一行像是第 3 行的后半句 → 接到第 3 行末尾,一句话写在一行里:「主要内容: 按照要求,保障工作」",
        ],
    ),
    "a torn sentence in a column of keys is no key": (
        "内容: 按照要求,\n保障工作\n分值: 5\n",
        [
            "2:1-2:5 错误 Y125 这一行像是第 1 行的后半句 → 接到第 1 行末尾,一句话写在一行里:「内容: 按照要求,保障工作」",
        ],
    ),
    "a torn item of a list is not another item": (
        "目标:\n  - 完善机制,\n  落实责任;\n  - 二;\n",
        [
            "3:3-3:8 错误 Y125 这一行像是第 2 行的后半句 → 接到第 2 行末尾,一句话写在一行里:「- 完善机制,落实责任;」",
        ],
    ),
    "a word above keys is one too many": (
        "年度: 2022\n绩效指标: 如下\n  产出指标:\n    分值: 5\n  效益指标:\n    分值: 5\n",
        [
            "2:7-2:9 错误 Y117 「绩效指标:」下面还有内容,后面不能再写「如下」 → 改成「绩效指标:」",
        ],
    ),
    "a word above a list is one too many": (
        "目标: 如下\n  - 一\n  - 二\n",
        [
            "1:5-1:7 错误 Y117 「目标:」下面还有内容,后面不能再写「如下」 → 改成「目标:」",
        ],
    ),
    "a number before an item is not its hyphen": (
        "目标:\n  - 一;\n  2、二;\n  - 三。\n",
        [
            "3:3-3:5 错误 Y121 列表的一项要用短横线加空格「- 」开头,这里是「2、」 → 改成「- 二;」",
        ],
    ),
    "a list with numbers for hyphens is shown at the first": (
        "目标:\n  (1)一;\n  (2)二。\n",
        [
            "2:3-2:6 错误 Y121 列表的一项要用短横线加空格「- 」开头,这里是「(1)」 → 改成「- 一;」",
        ],
    ),
    "a bare name above named items lacks its hyphen": (
        "三级指标:\n  相关性\n  - 科学性\n",
        [
            "2:3-2:6 错误 Y121 列表的这一项前面没有「- 」 → 行首加「- 」,改成「- 相关性」",
        ],
    ),
    "a percent sign is quoted": (
        "度量单位: %\n",
        [
            '1:7-1:8 错误 Y141 「%」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「度量单位: "%"」',
        ],
    ),
    "an at sign is quoted": (
        "备注: @甲\n",
        [
            '1:5-1:6 错误 Y141 「@」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「备注: "@甲"」',
        ],
    ),
    "a backtick is quoted": (
        "备注: `甲`\n",
        [
            '1:5-1:6 错误 Y141 「`」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「备注: "`甲`"」',
        ],
    ),
    "a comma at the beginning is quoted": (
        "备注: , 甲\n",
        [
            '1:5-1:6 错误 Y141 「,」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「备注: ", 甲"」',
        ],
    ),
    "a bracket that closes nothing is quoted": (
        "备注: ]甲\n",
        [
            '1:5-1:6 错误 Y141 「]」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「备注: "]甲"」',
        ],
    ),
    "a brace that closes nothing is quoted": (
        "备注: }甲\n",
        [
            '1:5-1:6 错误 Y141 「}」在 YAML 里另有用处,以它开头的内容要加引号 → 改成「备注: "}甲"」',
        ],
    ),
    "a question mark with a space is quoted": (
        "备注: ? 甲\n",
        [
            '1:5-1:6 错误 Y141 以「?」加空格开头的内容要加引号 → 改成「备注: "? 甲"」',
        ],
    ),
    "a sign before a key is quoted": (
        "@备注: 甲\n",
        [
            '1:1-1:2 错误 Y141 「@」不能作开头 → 改成「"@备注": 甲」',
        ],
    ),
    "a star before Chinese is quoted": (
        "备注: *按季度统计\n",
        [
            '1:5-1:6 错误 Y142 以「*」开头的内容要加引号:在 YAML 里它是引用 → 改成「备注: "*按季度统计"」',
        ],
    ),
    "a star before Latin letters is quoted": (
        "备注: *abc\n",
        [
            '1:5-1:6 错误 Y142 以「*」开头的内容要加引号:在 YAML 里它是引用 → 改成「备注: "*abc"」',
        ],
    ),
    "an ampersand before Chinese is quoted": (
        "备注: &甲\n",
        [
            '1:5-1:6 错误 Y142 以「&」开头的内容要加引号:在 YAML 里它是锚点 → 改成「备注: "&甲"」',
        ],
    ),
    "an anchor is refused": (
        "备注: &abc 甲\n",
        [
            '1:5-1:6 错误 Y142 以「&」开头的内容要加引号:在 YAML 里它是锚点 → 改成「备注: "&abc 甲"」',
        ],
    ),
    "an exclamation mark is quoted": (
        "备注: !重要\n",
        [
            '1:5-1:6 错误 Y142 以「!」开头的内容要加引号:在 YAML 里它是类型标记 → 改成「备注: "!重要"」',
        ],
    ),
    "a tag is refused": (
        "备注: !!str 甲\n",
        [
            '1:5-1:6 错误 Y142 以「!」开头的内容要加引号:在 YAML 里它是类型标记 → 改成「备注: "!!str 甲"」',
        ],
    ),
    "a typed greater-or-equal becomes the sign": (
        "指标值类型: >=\n指标值: 95\n",
        [
            "1:8-1:10 错误 Y143 以「>」开头在 YAML 里表示下面是多行文字;大于等于写「≥」 → 改成「指标值类型: ≥」",
        ],
    ),
    "a greater-than sign that would begin a block is quoted": (
        "指标值类型: >\n指标值: 95\n",
        [
            '1:8-1:9 错误 Y143 以「>」开头在 YAML 里表示下面是多行文字;要加引号 → 改成「指标值类型: ">"」',
        ],
    ),
    "a typed greater-or-equal before a number becomes the sign": (
        "指标值: >=95\n分值: 5\n",
        [
            "1:6-1:8 错误 Y143 以「>」开头在 YAML 里表示下面是多行文字;大于等于写「≥」 → 改成「指标值: ≥95」",
        ],
    ),
    "a greater-than sign before a digit is no block": (
        "指标值: >9\n分值: 5\n",
        [
            '1:6-1:7 错误 Y143 以「>」开头在 YAML 里表示下面是多行文字;要加引号 → 改成「指标值: ">9"」',
        ],
    ),
    "a bar before a text is quoted": (
        "备注: |绝对值|\n分值: 5\n",
        [
            '1:5-1:6 错误 Y143 以「|」开头在 YAML 里表示下面是多行文字;要加引号 → 改成「备注: "|绝对值|"」',
        ],
    ),
    "a bar alone is quoted": (
        "备注: |\n分值: 5\n",
        [
            '1:5-1:6 错误 Y143 以「|」开头在 YAML 里表示下面是多行文字;要加引号 → 改成「备注: "|"」',
        ],
    ),
    "the hyphen that the form prints is left out": (
        "评扣分标准: -\n分值: 5\n",
        [
            "1:8-1:9 错误 Y144 表上的「-」表示空白,文件里不写「-」 → 文字的格子没有内容,就删去「评扣分标准」这一行;金额没有,就写 0:「评扣分标准: 0」",
        ],
    ),
    "a list does not begin on its key's line": (
        "三级指标: - 甲\n分值: 5\n",
        [
            '1:7-1:8 错误 Y144 「三级指标:」后面不能直接写「- 」 → 列表的每一项另起一行,缩进后写「- 甲」;如果是一句话,加引号:"- 甲"',
        ],
    ),
    "a text goes on behind its quotes": (
        '备注: "放管服"改革\n分值: 5\n',
        [
            '1:10-1:12 错误 Y145 引号在「"放管服"」就关上了,后面还有字 → 改成「备注: \'"放管服"改革\'」',
        ],
    ),
    "a text goes on behind its single quotes": (
        "备注: 'a'b\n",
        [
            "1:8-1:9 错误 Y145 引号在「'a'」就关上了,后面还有字 → 改成「备注: \"'a'b\"」",
        ],
    ),
    "a quote that is closed far away is shown where it opens": (
        '度量单位: "%\n分值: 5\n备注: "甲"\n',
        [
            '1:7-1:8 错误 Y146 这里的引号 " 没有关上 → 改成「度量单位: "%"」',
        ],
    ),
    "a single quote that is never closed is shown where it opens": (
        "度量单位: '%\n分值: 5\n",
        [
            '1:7-1:8 错误 Y146 这里的引号 \' 没有关上 → 改成「度量单位: "%"」',
        ],
    ),
    "a quote that is closed by a Chinese one is shown where it opens": (
        '度量单位: "%”\n分值: 5\n',
        [
            '1:7-1:8 错误 Y146 这里的引号 " 没有关上 → 改成「度量单位: "%"」',
        ],
    ),
    "a quote that swallows keys in silence is shown where it opens": (
        'a: "甲\nb: 1\nc: 乙"\n',
        [
            '1:4-1:5 错误 Y146 这里的引号 " 没有关上 → 改成「a: "甲"」',
        ],
    ),
    "a backslash in double quotes is shown": (
        '数据来源: "D:\\甲"\n',
        [
            "1:10-1:12 错误 Y150 双引号里的「\\甲」不是 YAML 认识的转义 → 改成「数据来源: 'D:\\甲'」",
        ],
    ),
    "an escape that XML cannot hold is shown": (
        '备注: "\\x00"\n',
        [
            "1:5-1:11 错误 Y134 双引号里的转义写出了XML 不能存放的控制字符(U+0000) → 删去这个转义;反斜杠本身要写成两个「\\\\」,或改用单引号",
        ],
    ),
    "an escape that nobody can see is shown": (
        '备注: "甲\\u202e乙"\n单位: "\\ufe0f"\n数据: "\\ue000"\n说明: "甲\\u3000乙\\n丙"\n',
        [
            "1:5-1:15 错误 Y132 双引号里的转义写出了看不见的从右向左的方向符(U+202E) → 删去这个转义;反斜杠本身要写成两个「\\\\」,或改用单引号",
            "2:5-2:13 错误 Y132 双引号里的转义写出了看不见的变体选择符(U+FE0F) → 删去这个转义;反斜杠本身要写成两个「\\\\」,或改用单引号",
            "3:5-3:13 错误 Y136 双引号里的转义写出了私用区的字(U+E000) → 删去这个转义;反斜杠本身要写成两个「\\\\」,或改用单引号",
        ],
    ),
    "a full-width colon in braces is shown at the colon": (
        "豁免: {R303: 甲, R307\uff1a乙}\n",
        [
            "1:19-1:20 错误 Y111 花括号里「R307」后面是全角冒号「\uff1a」 → 改成「豁免: {R303: 甲, R307: 乙}」",
        ],
    ),
    "a colon without a space in braces is shown at the colon": (
        "豁免: {R303:甲}\n",
        [
            "1:10-1:11 错误 Y112 花括号里「R303:」的冒号后面缺一个空格 → 改成「豁免: {R303: 甲}」",
        ],
    ),
    "a text cut off by a number sign is shown at the sign": (
        "备注: 第 # 号文件\n",
        [
            '1:7-1:12 错误 Y147 「# 号文件」会被当作注释删去 → 要印在表上就加引号:「备注: "第 # 号文件"」;真是注释,就在 # 前面空两格',
        ],
    ),
    "a value that is all comment is shown at the sign": (
        "文号: #3\n",
        [
            '1:5-1:7 错误 Y147 「#3」会被当作注释删去 → 要印在表上就加引号:「文号: "#3"」;真是注释,就在 # 前面空两格',
        ],
    ),
    "a text in brackets is quoted": (
        "备注: [2022]15号文件\n",
        [
            '1:5-1:6 错误 Y148 以「[」开头的内容要加引号:在 YAML 里它表示列表或成对的键值 → 改成「备注: "[2022]15号文件"」',
        ],
    ),
    "a text in braces is quoted": (
        "备注: {甲}乙\n",
        [
            '1:5-1:6 错误 Y148 以「{」开头的内容要加引号:在 YAML 里它表示列表或成对的键值 → 改成「备注: "{甲}乙"」',
        ],
    ),
    "a brace that is not closed is shown where it opens": (
        "资金: {财政性资金: 1\n分值: 5\n",
        [
            "1:5-1:6 错误 Y148 这里的「{」没有对应的「}」 → 改成「资金: {财政性资金: 1}」",
        ],
    ),
    "a thousands separator in braces is shown": (
        "资金来源: {财政性资金: 1,000, 其他资金: 0}\n",
        [
            "1:15-1:20 错误 Y149 花括号、方括号里的逗号是分隔符:「1,000」会读成两项 → 写「1000」;最好不用花括号,每项各写一行:「资金来源: {财政性资金: 1000, 其他资金: 0}」",
        ],
    ),
    "a thousands separator in brackets is shown": (
        "值: [1,000]\n",
        [
            "1:5-1:10 错误 Y149 花括号、方括号里的逗号是分隔符:「1,000」会读成两项 → 写「1000」;最好不用花括号,每项各写一行:「值: [1000]」",
        ],
    ),
    "an entry without a colon in braces is shown": (
        "值: {甲, 乙: 1}\n",
        [
            "1:5-1:6 错误 Y149 花括号、方括号里的逗号是分隔符:逗号后面的这一段没有键和值 → 不用花括号,每项各写一行「键: 值」;内容里有逗号就加引号",
        ],
    ),
    "numbers in wide digits or with separators are written out": (
        "指标值: \uff19\uff10\n总额: 1,000\n收入: 2,677.70\n支出: 1\uff0c000\n",
        [
            "1:6-1:8 错误 Y151 「\uff19\uff10」里有全角数字,不能作数 → 写「90」",
            "2:5-2:10 错误 Y151 「1,000」里有千位分隔符,不能作数 → 写「1000」",
            "3:5-3:13 错误 Y151 「2,677.70」里有千位分隔符,不能作数 → 写「2677.70」",
            "4:5-4:10 错误 Y151 「1\uff0c000」里有千位分隔符,不能作数 → 写「1000」",
        ],
    ),
    "words that other programs misread are noted as text": (
        "开关: on\n时间: 12:30\n编号: 010\n电话: 0431000\n数: 1_000\n日期: 2022-01-01\n答: No\n",
        [
            '1:5-1:7 提示 Y152 「on」按文字处理,有的软件会读成别的 → 是文字就加引号:"on"',
            '2:5-2:10 提示 Y152 「12:30」按文字处理,有的软件会读成别的 → 是文字就加引号:"12:30"',
            '3:5-3:8 提示 Y152 「010」按文字处理,有的软件会读成别的 → 是文字就加引号:"010";是数就写「10」',
            '4:5-4:12 提示 Y152 「0431000」按文字处理,有的软件会读成别的 → 是文字就加引号:"0431000";是数就写「431000」',
            '5:4-5:9 提示 Y152 「1_000」按文字处理,有的软件会读成别的 → 是文字就加引号:"1_000";是数就写「1000」',
            '6:5-6:15 提示 Y152 「2022-01-01」按文字处理,有的软件会读成别的 → 是文字就加引号:"2022-01-01"',
            '7:4-7:6 提示 Y152 「No」按文字处理,有的软件会读成别的 → 是文字就加引号:"No"',
        ],
    ),
    "a number of more than forty digits stays text": (
        "数: 12345678901234567890123456789012345678901\n",
        [
            "1:4-1:45 提示 Y153 「12345678901234567890123456789012345678901」超过 40 位,按文字处理 → 本来就是文字的,加引号",
        ],
    ),
    "a merge key is refused": (
        "甲: 1\n<<: {乙: 2}\n",
        [
            "2:1-2:3 错误 Y161 不用 YAML 的合并键「<<」 → 把每一项直接写出来",
        ],
    ),
    "a second document is refused at its mark": (
        "甲: 1\n---\n乙: 2\n",
        [
            "2:1-2:4 错误 Y162 一个文件只写一份申报表,这一行却开始了另一份 → 删去「---」这一行,或把后面的内容放到另一个文件",
        ],
    ),
    "a second document with a slip of its own shows both": (
        "甲: 1\n---\n  乙: 2\n 丙: 1\n",
        [
            "2:1-2:4 错误 Y162 一个文件只写一份申报表,这一行却开始了另一份 → 删去「---」这一行,或把后面的内容放到另一个文件",
            "4:2-4:3 错误 Y123 这一行的缩进不对:前面有 1 个空格,应为 2 个 → 右移 1 个空格,与上下同一级的行对齐",
        ],
    ),
    "a directive is refused": (
        "%YAML 1.1\n---\n甲: 1\n",
        [
            "1:1-1:10 错误 Y163 不用 YAML 的指令行「%…」 → 删去这一行",
        ],
    ),
    "what follows the end of a document is refused at its mark": (
        "甲: 1\n...\n乙: 2\n",
        [
            "2:1-2:4 错误 Y162 一个文件只写一份申报表,这一行却开始了另一份 → 删去「...」这一行,或把后面的内容放到另一个文件",
        ],
    ),
    "a percent sign in the first column is refused": (
        "甲: 1\n%乙: 2\n",
        [
            "2:1-2:6 错误 Y163 不用 YAML 的指令行「%…」 → 删去这一行",
        ],
    ),
    "an empty file is told so": (
        "",
        [
            "1:1-1:1 错误 Y106 文件里没有内容 → 复制一份已有的申报表(如上一年的),改成这一份的内容",
        ],
    ),
    "a file of comments only is told to be empty": (
        "# 只有注释\n",
        [
            "1:1-1:1 错误 Y106 文件里没有内容 → 复制一份已有的申报表(如上一年的),改成这一份的内容",
        ],
    ),
    "a file that is one text is told what it should be": (
        "甲\n",
        [
            "1:1-1:2 错误 Y107 文件的最外层应是一行行的「键: 值」 → 例如「年度: 2022」",
        ],
    ),
    "a file that is one list is told what it should be": (
        "- 甲\n",
        [
            "1:1-1:4 错误 Y107 文件的最外层应是一行行的「键: 值」 → 例如「年度: 2022」",
        ],
    ),
    "an explicit key is refused": (
        "? [甲]\n: 乙\n",
        [
            "1:1-1:2 错误 Y141 「?」加空格在 YAML 里另有用处,这里不用 → 「? 」是内容的开头就加引号,否则删去",
        ],
    ),
    "what no trap explains is shown with what to look at": (
        "甲: 1\n    ]: x\n",
        [
            "2:5-2:9 错误 Y100 从这里起不合 YAML 的写法,读不下去:「]: x」 → 对照上下几行检查:键后面是英文冒号加空格「: 」,列表项是「- 」,缩进与同级的行对齐,引号成对;内容里有特殊符号时整句加引号",
        ],
    ),
}
"""Name of the slip -> the text with it, and what is reported."""


def reported(source: Source) -> list[str]:
    lines = []
    for found in source.diagnostics:
        spans = " ".join(f"{p.line}:{p.column}-{p.end_line}:{p.end_column}" for p in found.places)
        lines.append(f"{spans} {found.severity.caption} {found.code} {found.message} → {found.hint}")
    return lines


@pytest.mark.parametrize(("text", "expected"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_answered_where_it_was_made(
    read: Callable[[str], Source], text: str, expected: list[str]
) -> None:
    assert reported(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SLIPS.values(), ids=SLIPS.keys())
def test_data_is_withheld_exactly_when_there_is_an_error(
    read: Callable[[str], Source], text: str, expected: list[str]
) -> None:
    assert (read(text).data is None) == any(" 错误 " in line for line in expected)


def test_every_slip_is_explained() -> None:
    told = {line.split(" Y")[1][:3] for _, expected in SLIPS.values() for line in expected}
    assert {f"Y{digits}" for digits in told} <= CODES.keys()


def test_several_slips_are_found_in_one_go(read: Callable[[str], Source]) -> None:
    text = "年度:2022\n度量单位: %\n分值: 5\n部门名称\uff1a甲\n分值: 6\n总额: 1,000\n"
    found = [(d.place.line, d.code) for d in read(text).diagnostics]
    assert found == [(1, "Y112"), (2, "Y141"), (4, "Y111"), (5, "Y114"), (6, "Y151")]


def test_a_clean_text_has_nothing_said_about_it(read: Callable[[str], Source]) -> None:
    text = """\
# 注释\uff1a甲
年度: 2022  # 年度
目标:
  - 目标1: 积极推进办文办会
    内容: 甲
  - 目标2\uff1a认真办理;1.年度…;2.…
  - “三公经费”控制率
  - {编号: G1, 内容: 甲}
说明: 预算调整数:部门在本年度内的追加、追减;满分5分,扣1,000元以上的除外
日期: 截至 2022-01-01 12:30
空格: 单位负责人\u3000张三
单位: "%"
文号: "[2022]15号 # 3"
公式: (a-b)/b*100%
类型: =
小于: <90
网址: https://example.gov.cn/a#b
多行: |
  部门名称\uff1a甲
  -一
空:
"""
    assert reported(read(text)) == []


def test_no_hint_names_a_command_that_does_not_exist() -> None:
    modules = (Path(__file__).parents[2] / "generator").rglob("*.py")
    named = {
        found
        for path in modules
        for found in re.findall(r"jixiao ([a-z]+(?:-[a-z]+)*)", path.read_text("utf-8"))
    }
    assert named <= program.commands.keys()
    assert "explain" in named
