from decimal import Decimal
from pathlib import Path

import pytest

from generator.form import compose
from generator.form.note import scoring_note
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.model.indicator import Indicator
from generator.source import load

ROOT = Path(__file__).parents[2]


def data(path):
    return load((ROOT / path).read_bytes(), path).data


EDITION = read_edition("hunan-department-2022", data("templates/hunan-department-2022/edition.yaml"))
DECLARATION = read_declaration(data("declarations/hengyang-government-office/2022.yaml"), EDITION)

SENTENCES = {
    "该指标达到95%得5分,每降低百分之二扣1分。": "满分 5 分:≥95%;每降低 2 个百分点扣 1 分,≤85% 得 0 分(「百分之二」按 2 个百分点计算)",
    "该指标达到95%得5分,每降低目标值的2%扣1分。": "满分 5 分:≥95%;每降低目标值的 2% 扣 1 分,≤85.5% 得 0 分",
    "督查大于等于30次得5分,少1个扣一分,扣完为止。": "满分 5 分:≥30 次;每少 1 个扣 1 分,≤25 次得 0 分",
    "调研报告大于等于5个得5分,少1个扣一分": "满分 5 分:≥5 个;每少 1 个扣 1 分,0 个时得 0 分",
    "调研报告大于等于3个得5分,少1个扣一分": "满分 5 分:≥3 个;每少 1 个扣 1 分,0 个时仍有分",
    "达到5得5分,每少1扣1分": "满分 5 分:≥5;每少 1 扣 1 分,0 时得 0 分",
    "到位率100%得5分,每少10个百分点以内扣1分": "满分 5 分:≥100%;每降低 10 个百分点以内扣 1 分,<60% 得 0 分",
    "在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分": "满分 5 分:≤100%;每超过 1 个百分点扣 0.5 分,≥110% 得 0 分",
    "完成率大于90%得10分,每低1个百分点扣1分": "满分 10 分:>90%;每降低 1 个百分点扣 1 分,≤80% 得 0 分",
    "完成率等于100%得10分,每相差1个百分点扣1分": "满分 10 分:=100%;每相差 1 个百分点扣 1 分",
    "预算控制率=0,计8分;0-10%(含),计6分;大于10%不得分": "满分 8 分:=0%;>10% 得 0 分",
    "≥95%得5分;90%-95%得3分;否则不得分": "满分 5 分:≥95%;<90% 得 0 分",
    "完成率大于等于60%得10分;其余不得分": "满分 10 分:≥60%;<60% 得 0 分",
    "完成率等于100%得10分,否则不得分": "满分 10 分:=100%",
}


@pytest.mark.parametrize(("sentence", "note"), SENTENCES.items(), ids=SENTENCES)
def test_a_note_says_where_full_score_and_zero_lie(sentence, note):
    assert scoring_note(Indicator("某率", scoring=sentence)) == note


def test_a_share_of_a_hundred_needs_no_remark_on_how_it_was_read():
    assert scoring_note(
        Indicator("某率", scoring="100%计满分,每低于5%扣2分,扣完为止.", points=Decimal(4))
    ) == ("满分 4 分:≥100%;每降低 5 个百分点扣 2 分,≤90% 得 0 分")


def test_without_points_only_the_full_score_is_known():
    assert scoring_note(Indicator("某率", scoring="该指标达到90%得满分,每降低2个百分点扣1分")) == (
        "满分:≥90%;每降低 2 个百分点扣 1 分"
    )


def test_points_written_with_zeros_give_the_same_note():
    sentence = "该指标达到90%得满分,每降低2个百分点扣1分"
    notes = {
        scoring_note(Indicator("某率", scoring=sentence, points=Decimal(p))) for p in ("5", "5.0", "5.00")
    }
    assert notes == {"满分 5 分:≥90%;每降低 2 个百分点扣 1 分,≤80% 得 0 分"}


def test_a_sentence_in_the_remark_counts_where_there_is_no_other():
    sentence = "该指标达到95%得5分,每降低2个百分点扣1分"
    assert scoring_note(Indicator("某率", scoring="-", remark=sentence)) == (
        "满分 5 分:≥95%;每降低 2 个百分点扣 1 分,≤85% 得 0 分"
    )


def test_a_direction_that_contradicts_the_sign_leaves_zero_unsaid():
    assert scoring_note(Indicator("某率", scoring="该指标达到95%得5分,每超过2个百分点扣1分")) == (
        "满分 5 分:≥95%;每超过 2 个百分点扣 1 分"
    )


@pytest.mark.parametrize("sentence", [None, "-", "视情况酌情扣分", "-5分"])
def test_nothing_understood_is_nothing_said(sentence):
    assert scoring_note(Indicator("某率", scoring=sentence)) == ""


def test_every_indicator_row_of_the_form_carries_its_note():
    form = compose(DECLARATION, EDITION)
    notes = {row.path: row.note for row in form.grid if row.note}
    assert notes == {
        listed.path: scoring_note(listed.indicator) for listed in DECLARATION.listed if listed.own
    }
    assert len(notes) == 10
