"""Text that a spreadsheet would take for a formula stays text, and comes back as it was."""

import pytest

from zeroward.core.workbooks.formulas import safe_text, unsafe_text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "'=1"],
)
def test_text_of_a_person_never_begins_a_formula(text: str) -> None:
    assert safe_text(text) == f"'{text}"
    assert unsafe_text(safe_text(text)) == text


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text
    assert unsafe_text(text) == text
