"""Field by field: what may be written, and what stays ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.library.importers.portfolio.plan.decide import Remembered, Verdict, decide

NEVER = Remembered()
plain = st.one_of(st.none(), st.text(max_size=5), st.integers(), st.lists(st.text(max_size=3), max_size=3))


@pytest.mark.parametrize(
    ("now", "new", "last", "verdict"),
    [
        ("", "told", NEVER, Verdict.SET),
        ("ours", "told", NEVER, Verdict.OURS),
        ("ours", "", NEVER, Verdict.SAME),
        ("told  so", "told so", NEVER, Verdict.SAME),
        (["a", "b"], ["b", "a"], NEVER, Verdict.SAME),
        ("told", "retold", Remembered(True, "told"), Verdict.SET),
        ("told", "", Remembered(True, "told"), Verdict.SET),
        ("edited", "told", Remembered(True, "told"), Verdict.SAME),
        ("edited", "retold", Remembered(True, "told"), Verdict.EDITED),
        ("", "retold", Remembered(True, "told"), Verdict.EDITED),
        (None, 2024, NEVER, Verdict.SET),
        (2023, 2024, NEVER, Verdict.OURS),
    ],
)
def test_decide(now: object, new: object, last: Remembered, verdict: Verdict) -> None:
    assert decide(now, new, last) == verdict


@given(now=plain, new=plain)
def test_decide_says_nothing_new_once_a_document_was_imported(now: object, new: object) -> None:
    assert decide(now, new, Remembered(True, new)) == Verdict.SAME


@given(now=plain, new=plain, last=plain)
def test_decide_never_overwrites_what_the_document_did_not_write(
    now: object, new: object, last: object
) -> None:
    if decide(now, new, Remembered(True, last)) == Verdict.SET:
        assert decide(now, last, NEVER) == Verdict.SAME
