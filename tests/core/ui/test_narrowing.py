from django.http import QueryDict

from zeroward.core.ui.narrowing import UNKNOWN, Dimension, narrow

Row = dict[str, str]
ROWS: list[Row] = [
    {"name": "Łódź", "land": "PL", "kind": "a"},
    {"name": "Lund", "land": "SE", "kind": "a"},
    {"name": "Umeå", "land": "SE", "kind": "b"},
    {"name": "Nowhere", "land": UNKNOWN, "kind": "b"},
]
LAND = Dimension[Row](
    "land", "Land", lambda row: [row["land"]], {"SE": "Sweden", UNKNOWN: "Not known", "PL": "Poland"}
)
KIND = Dimension[Row]("kind", "Kind", lambda row: [row["kind"]], {"b": "Bee", "a": "Ant"}, keep_order=True)


def names(query: str) -> list[str]:
    found = narrow(ROWS, [LAND, KIND], QueryDict(query), words=lambda row: row["name"])
    return [row["name"] for row in found.rows]


def test_narrow_values_of_one_filter_are_alternatives_and_filters_narrow_one_another() -> None:
    assert names("land=SE&land=PL") == ["Łódź", "Lund", "Umeå"]
    assert names("land=SE&kind=b") == ["Umeå"]


def test_narrow_question_ignores_accents_and_case() -> None:
    assert names("q=LODZ") == ["Łódź"]
    assert names("q=ume") == ["Umeå"]


def test_narrow_counts_take_the_other_filters_into_account_but_not_their_own() -> None:
    found = narrow(ROWS, [LAND, KIND], QueryDict("land=SE"))
    land, kind = found.facets
    assert {option.value: option.count for option in land.options} == {"PL": 1, "SE": 2, UNKNOWN: 1}
    assert {option.value: option.count for option in kind.options} == {"a": 1, "b": 1}


def test_narrow_options_stand_in_order_with_not_known_last() -> None:
    land, kind = narrow(ROWS, [LAND, KIND], QueryDict("")).facets
    assert [option.value for option in land.options] == ["PL", "SE", UNKNOWN]
    assert [option.value for option in kind.options] == ["b", "a"]


def test_narrow_hostile_values_are_passed_over() -> None:
    assert len(names("land=%00&land=%27%3B+DROP&kind=%3Cscript%3E")) == 4
    found = narrow(ROWS, [LAND], QueryDict("q=%00%E2%80%AE" + "x" * 500), words=lambda row: row["name"])
    assert found.asked == "x" * len(found.asked)
    assert len(found.asked) <= 100


def test_narrow_filter_that_knows_nothing_is_not_offered() -> None:
    silent = Dimension[Row]("kind", "Kind", lambda _row: [UNKNOWN], {UNKNOWN: "Not known"})
    assert narrow(ROWS, [silent], QueryDict("")).facets == []


def test_narrow_form_and_search_field_keep_each_other() -> None:
    found = narrow(ROWS, [LAND], QueryDict("land=SE&q=lund"), words=lambda row: row["name"])
    assert found.question == [("q", "lund")]
    assert found.kept == [("land", "SE")]
    assert found.is_narrowed
