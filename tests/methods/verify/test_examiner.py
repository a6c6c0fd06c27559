"""Questions written by somebody who had not seen how they are read; what they expect was computed by hand first."""

import json
from pathlib import Path

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FILE = Path(__file__).parents[2] / "cases" / "ghg_examiner.json"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in read_cases(FILE)])
def test_question_of_the_examiner_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def test_file_says_where_its_numbers_come_from() -> None:
    assert "not by running our code" in json.loads(FILE.read_text(encoding="utf-8"))["provenance"]
