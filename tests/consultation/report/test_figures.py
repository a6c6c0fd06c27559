"""A figure without what is needed to read it cannot exist."""

from typing import Any

import pytest

from zeroward.consultation.queries.plain_tables import as_plain, figure_from, table_from
from zeroward.consultation.queries.said import from_plain, plain_said, said
from zeroward.consultation.queries.tables import (
    Change,
    Difference,
    Figure,
    Line,
    Meta,
    ResultTable,
    may_compare,
)
from zeroward.methods.ghg.say import say

WHOLE: dict[str, Any] = {
    "kind": "share",
    "unit": "city",
    "base": "cities that answered",
    "weighting": "not weighted",
    "numerator": 15,
    "denominator": 28,
    "value": 15 / 28,
    "low": 0.36,
    "high": 0.71,
    "method": "Wilson",
}


def test_a_whole_figure_exists() -> None:
    assert Figure(**WHOLE).value == pytest.approx(0.5357, abs=1e-4)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("numerator", None),
        ("denominator", 0),
        ("unit", ""),
        ("unit", "percent"),
        ("base", ""),
        ("weighting", ""),
        ("method", ""),
        ("low", None),
        ("high", None),
        ("low", 0.6),
        ("high", 0.5),
        ("high", float("nan")),
        ("value", None),
        ("numerator", 29),
        ("low", -0.2),
        ("high", 1.2),
    ],
)
def test_a_figure_without_one_of_its_parts_is_refused(part: str, value: object) -> None:
    with pytest.raises(ValueError, match="lacks"):
        Figure(**{**WHOLE, part: value})


def test_fewer_than_ten_have_counts_and_no_percentage() -> None:
    with pytest.raises(ValueError, match="fewer than ten"):
        Figure(**{**WHOLE, "numerator": 3, "denominator": 9, "value": 1 / 3, "low": 0.1, "high": 0.6})
    counted = Figure(
        **{
            **WHOLE,
            "numerator": 3,
            "denominator": 9,
            "value": None,
            "low": None,
            "high": None,
            "withheld": "few",
        }
    )
    assert (counted.numerator, counted.denominator) == (3, 9)


def test_a_small_cell_keeps_no_count() -> None:
    bare = {**WHOLE, "value": None, "low": None, "high": None, "withheld": "small"}
    with pytest.raises(ValueError, match="must not keep its count"):
        Figure(**bare)
    assert Figure(**{**bare, "numerator": None}).numerator is None


def test_tables_come_back_from_json_as_they_were() -> None:
    figure = Figure(
        **{**WHOLE, "base": say("cities of “%(frame)s”", frame="Forty"), "limits": (say("Open call."),)}
    )
    table = ResultTable(
        key="survey.q",
        title={"en": "Question", "de": "Frage"},
        kind="one",
        source=say("Stream: %(title)s", title="Survey"),
        lines=(Line("yes", say("Yes"), figure, figure, say("hint")), Line("no", {"en": "No"}, figure)),
        meta=Meta(wording="a", base="frame:x", unit="city", stream="survey", weighting="none"),
        asked=30,
        answered=28,
        order=(("yes",), ("no",)),
        notes=(say("A note of %(count)d.", count=3),),
    )
    assert table_from(as_plain(table)) == table
    assert as_plain(table_from(as_plain(table))) == as_plain(table)


def test_a_frozen_figure_that_lost_a_part_is_refused() -> None:
    kept = {**as_plain(Figure(**WHOLE)), "method": ""}
    with pytest.raises(ValueError, match="method"):
        figure_from(kept)


def test_sentences_are_kept_as_text_with_words() -> None:
    kept = plain_said(say("%(count)d of %(what)s", count=3, what=say("all")))
    assert kept == {
        "say": "%(count)d of %(what)s",
        "words": {"count": 3, "what": {"say": "all", "words": {}}},
    }
    assert said(from_plain(kept)) == "3 of all"


@pytest.mark.parametrize(
    ("same", "judged", "may"),
    [
        ([True, True], None, True),
        ([True, None], None, False),
        ([True, None], True, True),
        ([True, False], None, False),
        ([True, False], True, False),
        ([True, True], False, False),
    ],
)
def test_no_judgement_overrules_a_difference_that_is_seen(
    same: list[bool | None], judged: bool | None, may: bool
) -> None:
    assert may_compare(tuple((str(at), one) for at, one in enumerate(same)), judged) is may


def test_a_change_of_what_may_not_be_compared_has_no_arrow() -> None:
    figure = Figure(**WHOLE)
    apart = Change("t/y", "T", "Y", figure, figure, (("wording", False),))
    assert (apart.comparable, apart.arrow) == (False, "")
    with pytest.raises(ValueError, match="may not be compared"):
        Change(
            "t/y", "T", "Y", figure, figure, (("wording", False),), difference=Difference(0.1, 0.05, 0.2, "m")
        )


@pytest.mark.parametrize(
    ("low", "high", "arrow"), [(0.01, 0.2, "up"), (-0.3, -0.1, "down"), (-0.1, 0.2, "unclear")]
)
def test_only_a_certain_change_has_an_arrow(low: float, high: float, arrow: str) -> None:
    figure = Figure(**WHOLE)
    difference = Difference((low + high) / 2, low, high, "m")
    assert Change("t/y", "T", "Y", figure, figure, (("wording", True),), difference=difference).arrow == arrow
