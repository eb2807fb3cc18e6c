"""Fresh 编号: above every one that was ever given in the department."""

from itertools import islice

import pytest

from generator.writing.declaration.codes import fresh_codes


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        ([], ["ZB01", "ZB02"]),
        (["编号: ZB01\n", "编号: ZB03"], ["ZB04", "ZB05"]),
        (["# 取消了 zb0099", "坏的 [ZB7"], ["ZB100", "ZB101"]),
        (["编号: CC8", "ZB", "指标 ZBX1"], ["ZB01", "ZB02"]),
    ],
)
def test_codes_count_on_from_the_highest_of_all_files(texts, codes):
    assert list(islice(fresh_codes(texts), 2)) == codes
