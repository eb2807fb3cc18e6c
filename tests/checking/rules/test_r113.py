import pytest

from generator.checking.rules import r113
from generator.checking.rules.finding import Finding


def test_the_real_form_of_a_province_filed_by_a_city_is_noted_once(subject):
    assert list(r113.check(subject())) == [
        Finding(
            (("部门名称",),),
            "表名是「省级部门(单位)整体绩效目标申报表」,申报单位「衡阳市人民政府办公室」像是市级单位",
            "本级财政部门就用这张表的,不用改;另有本级表式的,改「表式:」",
        )
    ]


def test_a_unit_of_the_forms_own_level_is_not_noted(subject):
    assert list(r113.check(subject(lambda data: data.update(部门名称="湖南省财政厅")))) == []


def test_a_title_without_a_level_says_nothing(subject):
    assert list(r113.check(subject(edition=lambda form: form.update(标题="部门整体绩效目标申报表")))) == []


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("湖南省市场监督管理局", "省级"),
        ("广西壮族自治区财政厅", "省级"),
        ("衡阳市市场监督管理局", "市级"),
        ("衡阳市城市管理和综合执法局", "市级"),
        ("湘西土家族苗族自治州财政局", "市级"),
        ("衡阳市社区建设服务中心", "市级"),
        ("衡阳市蒸湘区财政局", "县级"),
        ("衡阳县城市管理局", "县级"),
        ("上海市普陀区建设和管理委员会", "县级"),
        ("宁乡市坝塘镇人民政府", "乡镇"),
        ("湖南省乡村振兴局", "省级"),
        ("国家税务总局", None),
    ],
)
def test_the_level_is_that_of_the_lowest_division_at_the_head_of_the_name(name, level):
    assert r113.unit_level(name) == level
