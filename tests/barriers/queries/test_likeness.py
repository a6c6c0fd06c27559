"""What may be the same barrier: shared words in the same language, explained, never merged by itself."""

from hypothesis import given
from hypothesis import strategies as st

from zeroward.barriers.queries.likeness import SHOWN, Compared, Saying

HEAT = Saying("heat", "Operators give no data for heat planning", "en", (("family", "information"),))
SAME = Saying("same", "No data of the operator for planning heat", "en", (("family", "information"),))
OTHER = Saying("other", "Grants end before tenders are decided", "en", (("family", "funding"),))


def test_same_words_are_found_with_what_both_have_in_common() -> None:
    found = Compared([HEAT, SAME, OTHER]).like(HEAT)
    assert [(one.key, one.same) for one in found] == [("same", ("family",))]
    assert set(found[0].words) == {"data", "heat", "operators", "planning"}
    assert found[0].share == 1.0


def test_family_alone_is_not_enough() -> None:
    strange = Saying("x", "Der Netzbetreiber schweigt", "de", (("family", "information"),))
    assert Compared([strange]).like(HEAT) == []


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=60))
def test_shares_stay_between_none_and_all(texts: list[str], asked: str) -> None:
    compared = Compared(Saying(str(number), text, "en") for number, text in enumerate(texts))
    found = compared.like(Saying("asked", asked, "en"))
    assert len(found) <= SHOWN
    assert all(0 < one.share <= 1 for one in found)
