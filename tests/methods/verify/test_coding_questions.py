"""Questions of coding, maps and typologies: all are answered, no expectation steers them, wrong numbers are seen."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.adapters.data_tables import columns_of, read_table
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.question import CannotRead
from zeroward.methods.verify.report import judge

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
OURS = ("reliability", "typology", "systems-map")
SIMILAR = read_cases(FOLDER / "coding_similar.json")
REFERENCE = [
    case
    for case in read_cases(FOLDER / "survey.json")
    if case.question.kind in OURS and not case.question.raw.get("file")
]
"""Those whose data stand in the case, or in files that this project may carry."""


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in (*REFERENCE, *SIMILAR)])
def test_question_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def test_most_cases_carry_their_data() -> None:
    assert len(REFERENCE) == 15


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.key) for case in SIMILAR if case.key != "alpha-all-equal"]
)
def test_spoiled_number_is_seen(case: Case) -> None:
    spoiled = {**case.raw, "expected": _spoil(case.raw["expected"])}
    assert judge(Case(case.key, question_of(spoiled, FOLDER), spoiled)).status == "fails"


def _spoil(raw: Any) -> Any:
    if isinstance(raw, dict):
        return {key: _spoil(one) for key, one in raw.items()}
    if isinstance(raw, list):
        return [_spoil(one) for one in raw]
    return raw * 1.2 + 1


def test_columns_are_words_where_quoted_and_numbers_where_not(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('"name","level","x"\n"Ghent","1",2.5\n', encoding="utf-8")
    assert columns_of(path) == {"name": ["Ghent"], "level": ["1"], "x": [2.5]}


def test_unquoted_words_and_gaps_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"name,x\nGhent,NA\nTurku,3\n"))
    assert columns_of(path) == {"name": ["Ghent", "Turku"], "x": [None, 3.0]}


@pytest.mark.parametrize("name", ["nowhere.csv", "../secret.csv", "/etc/hostname"])
def test_files_that_are_not_beside_the_case_are_not_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    raw = {"kind": "typology", "method": "lca", "input": {"file": name}}
    with pytest.raises(CannotRead, match="not beside"):
        read_table(question_of(raw, folder), "file")


def test_case_that_states_kinds_of_columns_needs_no_table_of_ours(tmp_path: Path) -> None:
    (tmp_path / "plants.csv").write_text('"a","b"\n"0",1\n"1",3\n"1",2\n', encoding="utf-8")
    raw = {
        "id": "plants",
        "kind": "typology",
        "title": "Gower",
        "input": {"file": "plants.csv", "types": ["binary", "interval"]},
        "expected": {"first10": [1, 0.75, 0.25]},
    }
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([raw]), encoding="utf-8")
    assert judge(read_cases(path)[0]).status == "ok"


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("Fleiss kappa", {"counts": 3}),
        ("Cohen kappa", {"rater1": ["a", {}], "rater2": ["a", "b"]}),
        ("latent class", {"patterns": [{"A": 1}, 5]}),
        ("centralities", {"edges": [[1, {}]]}),
        ("cooccurrence", {"mentions": [3]}),
        ("dematel", {"matrix": "none"}),
    ],
)
def test_inputs_of_another_form_are_not_covered(title: str, given: dict[str, Any]) -> None:
    raw = {"id": "x", "kind": "reliability", "title": title, "input": given, "expected": {"kappa": 1}}
    assert judge(Case("x", question_of(raw), raw)).status == "not covered"
