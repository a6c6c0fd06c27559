"""Countries: dated statuses and rules, hostile rules, and a country that no list knows."""

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.funding import FundingError, read_country_rule, read_rules, read_statuses, takes_part

DAY = date(2026, 11, 26)
STATUSES = read_statuses(
    [
        ("DE", "member", date(1958, 1, 1), None),
        ("CH", "associated", date(2025, 1, 1), None),
        ("GB", "member", date(1973, 1, 1), date(2020, 1, 31)),
    ]
)
RULE = read_country_rule(
    {
        "statuses": [
            {"status": "member", "from": None, "to": None},
            {"status": "associated", "from": "2025-06-01", "to": None},
        ],
        "include": [
            {
                "country": "UA",
                "from": "2022-07-01",
                "to": None,
                "scope": "",
                "basis": "Agreement of 2022",
                "quality": "medium",
            }
        ],
        "exclude": [{"country": "DE", "from": "2030-01-01", "to": None}],
        "unknown": [{"country": "TR", "question": "Is the agreement in force?"}],
    }
)


@pytest.mark.parametrize(
    ("country", "day", "verdict"),
    [
        ("DE", DAY, True),
        ("DE", date(2030, 1, 1), False),
        ("CH", date(2025, 5, 31), False),
        ("CH", date(2025, 6, 1), True),
        ("GB", date(2020, 1, 31), True),
        ("GB", date(2020, 2, 1), False),
        ("UA", date(2022, 6, 30), False),
        ("UA", date(2022, 7, 1), True),
        ("TR", DAY, None),
        ("QQ", DAY, False),
        (None, DAY, None),
        (5, DAY, None),
    ],
)
def test_country_takes_part_on_a_day(country: Any, day: date, verdict: bool | None) -> None:
    found = takes_part(RULE, country, day, STATUSES)
    assert found.verdict is verdict
    assert found.said
    assert found.ask_country == (not isinstance(country, str))


def test_part_of_a_country_is_a_question() -> None:
    rule = read_country_rule({"include": [{"country": "DE", "scope": "Bavaria only"}]})
    found = takes_part(rule, "DE", DAY, STATUSES)
    assert (found.verdict, str(found.said)) == (None, "Only a part takes part: Bavaria only. Is that you?")


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        ([], "country_rule"),
        ({"states": []}, "country_rule.states"),
        ({"statuses": {}, "include": 5}, "country_rule.include"),
        ({"statuses": [{"status": "friend"}]}, "country_rule.statuses.1"),
        ({"include": ["DE"]}, "country_rule.include.1"),
        ({"include": [{"country": "Germany"}]}, "country_rule.include.1.country"),
        ({"include": [{"country": "DE", "from": "soon"}]}, "country_rule.include.1.from"),
        (
            {"include": [{"country": "DE", "from": "2027-01-01", "to": "2026-01-01"}]},
            "country_rule.include.1.to",
        ),
    ],
)
def test_faulty_rule_is_refused_with_its_place(plain: Any, place: str) -> None:
    with pytest.raises(FundingError) as found:
        read_country_rule(plain)
    assert found.value.faults[0].place == place
    assert pickle.loads(pickle.dumps(found.value)).faults == found.value.faults


def test_nothing_is_no_condition_but_an_empty_list_of_statuses_is_nobody() -> None:
    assert takes_part(read_country_rule({}), None, DAY, STATUSES).verdict is True
    assert takes_part(read_country_rule({"statuses": []}), "DE", DAY, STATUSES).verdict is False


def test_rule_that_cannot_be_read_leaves_its_gate_open() -> None:
    rules = read_rules(
        {"statuses": "all"},
        {"size": {"fact": "population", "at_least": 5}},
        {"size": {"fact": 5}, "legal_form": {}},
        [1],
    )
    assert rules.faulty == ("country rule", "rules", "size")
    assert rules.gates == {}
    later = read_rules(
        {}, {"size": {"fact": "population", "at_least": 5}}, {"size": {"fact": "population", "at_least": 9}}
    )
    assert later.gates["size"].value == 9.0  # type: ignore[union-attr]


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
        lambda inner: st.one_of(
            st.lists(inner),
            st.dictionaries(
                st.sampled_from(("statuses", "include", "exclude", "unknown", "country", "from", "status")),
                inner,
            ),
        ),
    )
)
def test_any_data_is_read_or_refused(plain: Any) -> None:
    try:
        found = read_country_rule(plain)
    except FundingError as error:
        found = None
        faults = error.faults
    assert found is not None or faults


def test_a_country_whose_status_is_not_recorded_is_asked_about_and_not_refused() -> None:
    statuses = read_statuses([("DE", "member", None, None), ("GE", "", None, None), ("DE", "", None, None)])
    members = read_country_rule({"statuses": [{"status": "member"}]})
    asked = takes_part(members, "GE", DAY, statuses)
    assert asked.verdict is None
    assert "Ask the funder" in str(asked.said)
    assert takes_part(members, "DE", DAY, statuses).verdict is True
    assert takes_part(members, "US", DAY, statuses).verdict is False
    without = read_country_rule({"statuses": [{"status": "member"}], "exclude": [{"country": "GE"}]})
    assert takes_part(without, "GE", DAY, statuses).verdict is False
