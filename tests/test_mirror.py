"""tests/ mirrors generator/: who looks for the test of a module finds it at once, or finds here why there is none."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, TESTS = ROOT / "generator", ROOT / "tests"

ELSEWHERE = {
    "building/comparing/paired": "held by tests/cli/test_diff",
    "building/declaring/beginning": "held by tests/cli/test_new",
    "building/declaring/layout": "held by tests/cli/test_fmt",
    "building/exits": "numbers only; held by tests/cli",
    "building/foreign/foreign": "held by tests/cli/test_import and test_check_foreign",
    "building/outcome": "data only; held by test_workshop and test_placing",
    "building/waiting": "held by test_workshop, test_placing and reviewing/test_workshop",
    "checking/catalogue": "held by tests/cli/test_explain and tests/test_generated",
    "checking/conformance/derived_indicators": "a half of derived; held by test_derived",
    "checking/conformance/lexicon": "words only; held by test_nearest",
    "checking/conformance/violation": "a step of conformance; held by test_conformance and test_sentences",
    "checking/rules/figures": "how rules print numbers; held by the whole texts of their tests",
    "checking/rules/finding": "data only",
    "checking/rules/form_words": "names only",
    "checking/rules/references": "held by test_r401 to test_r403",
    "checking/rules/sentences": "held by the tests of family E",
    "checking/rules/subject": "what rules look at; held by all their tests",
    "checking/rules/wording": "how rules compare texts; held by the whole texts of their tests",
    "checking/rules/wordlists": "words only; held by the tests of the rules that use them",
    "checking/soundness/flaw": "data only",
    "cli/asked": "held by tests/cli/test_diff",
    "cli/beginning": "held by tests/cli/test_new",
    "cli/building": "held by tests/cli/test_build",
    "cli/checking": "held by tests/cli/test_check",
    "cli/commands": "held by the help texts in tests/cli/test_program",
    "cli/diffing": "held by tests/cli/test_diff",
    "cli/explaining": "held by tests/cli/test_explain",
    "cli/foreign": "held by tests/cli/test_check_foreign",
    "cli/formatting": "held by tests/cli/test_fmt",
    "cli/importing": "held by tests/cli/test_import",
    "cli/reviewing": "held by tests/cli/test_review",
    "cli/serving": "held by tests/cli/test_serve",
    "cli/texts": "held by tests/cli/test_git_setup",
    "cli/verifying": "held by tests/cli/test_verify",
    "diagnostics/frame": "held by test_as_text",
    "diagnostics/place": "held by test_diagnostic",
    "diagnostics/severity": "held by test_diagnostic and test_as_json",
    "form/form": "data only; held by test_compose",
    "form/press": "held by test_compose",
    "model/figures": "held by the whole texts of rules and by test_comparison",
    "model/scoring/clauses": "a part of sentence; held by test_sentence and test_phrasings",
    "model/scoring/step_sentence": "a part of sentence; held by test_sentence and test_phrasings",
    "model/scoring/structure": "data only; held by test_phrasings",
    "model/scoring/tier_sentence": "a part of sentence; held by test_sentence and test_phrasings",
    "model/scoring/words": "words only; held by test_sentence",
    "phrasing/sandbox": "held by test_phrases and test_pages",
    "reading/amount": "held by test_taking and tests/building/declaring/test_verifying",
    "reading/choosing": "held by tests/cli/test_verify and tests/building/declaring/test_verifying",
    "reading/comparing": "held by tests/cli/test_verify and tests/building/declaring/test_verifying",
    "reading/draft": "data only; held by test_taking",
    "reading/drift": "held by test_tabbed and test_taking",
    "reading/goal_starts": "held by test_taking",
    "reading/goals": "held by test_taking and tests/building/declaring/test_verifying",
    "reading/grid": "held by test_taking and test_tabbed",
    "reading/lines": "held by test_tabbed",
    "reading/marking": "held by tests/building/declaring/test_verifying",
    "reading/proving": "held by test_taking",
    "reading/recognising": "held by test_taking",
    "reading/refusal": "data only; held by test_package",
    "reading/rewording": "held by tests/cli/test_verify and tests/building/declaring/test_verifying",
    "reading/rows": "held by test_taking and tests/building/declaring/test_verifying",
    "reading/upper": "held by test_taking and test_tabbed",
    "review/facts": "data only; held by test_changes and test_laws",
    "review/finding": "data only; held by tests/review/significance",
    "review/order": "held by test_changes and test_laws",
    "review/review": "held by test_judging and by the reports' tests",
    "review/significance/last_year": "held by test_c103 and test_c104",
    "review/significance/standing": "held by test_c102 to test_c112",
    "review/words": "held by test_changes and test_laws",
    "source/causes": "held by test_traps and test_planting",
    "source/codes": "texts only; held by test_traps",
    "source/composer": "held by test_loading and test_scalars",
    "source/encoding": "held by test_loading",
    "source/events": "held by test_loading and test_mutations",
    "source/faults": "data only; held by test_places",
    "writing/preview/fault": "data only; held by test_template and test_proof",
    "writing/report/page/ground": "held by tests/writing/report/page/test_indicators",
    "writing/report/page/pencil": "held by tests/writing/report/page/test_facing",
    "writing/report/page/remarks": "held by tests/writing/report/page/test_indicators",
    "writing/word/archive": "held by test_template and test_package",
    "writing/word/fault": "data only; held by test_hazards",
    "writing/word/markup": "held by test_hazards and test_survival",
    "writing/word/patching": "held by test_hazards and test_layout",
    "writing/word/properties": "held by test_package",
    "writing/word/shape": "held by test_proof",
    "writing/word/template": "held by test_hazards, test_package and test_golden",
}
"""Modules without a test file of their own, and where they are held."""

FOLDERS = {
    "source/traps": "held by tests/source/test_traps and test_planting, a row a slip",
    "source/questions": "held by tests/source/test_traps and test_loading",
}


def modules() -> set[str]:
    paths = (path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))
    return {path.as_posix() for path in paths if not path.name.startswith("__")}


def held() -> set[str]:
    paths = (path.relative_to(TESTS).with_suffix("") for path in TESTS.rglob("test_*.py"))
    return {(path.parent / path.name.removeprefix("test_")).as_posix() for path in paths}


def test_every_module_has_its_test_file_or_a_reason() -> None:
    missing = modules() - held() - set(ELSEWHERE)
    assert sorted(name for name in missing if name.rpartition("/")[0] not in FOLDERS) == []


def test_no_reason_is_stale() -> None:
    assert sorted(set(ELSEWHERE) - modules()) == []
    assert sorted(set(ELSEWHERE) & held()) == []
    assert [folder for folder in FOLDERS if not (PACKAGE / folder).is_dir()] == []


def test_every_folder_of_tests_that_mirrors_has_its_package() -> None:
    own = {"bench", "golden", "pictures", "reference", "samples", "second_edition", "vendor"}
    folders = {
        path.name for path in TESTS.iterdir() if path.is_dir() and not path.name.startswith("__")
    } - own
    assert folders <= {path.name for path in PACKAGE.iterdir() if path.is_dir()}
