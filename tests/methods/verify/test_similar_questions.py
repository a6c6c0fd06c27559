"""Questions like those of the reference files, asked with other names, units and rows; expected numbers by hand."""

from pathlib import Path

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FILE = Path(__file__).parents[2] / "cases" / "ghg_similar.json"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in read_cases(FILE)])
def test_similar_question_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)
