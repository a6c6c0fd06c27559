"""What hangs on a threshold, and how countries moved between two years."""

import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import Fact, proposed_typology, threshold_shifts, transitions
from zeroward.methods.maturity.support import national_support

NO_PROGRAMME = {"programme_beyond_mission": Fact(False), "formalisation": Fact("memorandum", 2)}
COUNTRIES = {
    "X": NO_PROGRAMME | {"interested_actors": Fact(3, 1)},
    "Y": NO_PROGRAMME | {"interested_actors": Fact(2, 1)},
    "Z": {"programme_beyond_mission": Fact(True, 2), "meetings_a_year": Fact(0)},
}


def test_countries_that_change_are_named_with_what_they_gain_and_lose() -> None:
    found = threshold_shifts(proposed_typology(), COUNTRIES, matrix=national_support())
    told = {
        (one.criterion.key, one.moved_to): [
            (each.country, each.before.cluster, each.after.cluster, each.gained, each.lost)
            for each in one.changed
        ]
        for one in found
    }
    assert told[("interest", 2.0)] == [("Y", "5", "4", ("TA",), ())]
    assert told[("interest", 4.0)] == [("X", "4", "5", (), ("TA",))]
    assert told[("resources", 1.0)] == []
    assert {key for key, _to in told} == {"interest", "meetings", "partners", "resources"}


def test_without_matrix_only_the_clusters_are_told() -> None:
    found = threshold_shifts(proposed_typology(), COUNTRIES)
    assert [each.gained for one in found for each in one.changed] == [(), ()]


def test_order_of_countries_does_not_matter() -> None:
    turned = dict(reversed(COUNTRIES.items()))
    assert threshold_shifts(proposed_typology(), turned) == threshold_shifts(proposed_typology(), COUNTRIES)


def test_transitions_count_those_that_stand_somewhere_in_both_years() -> None:
    before = {"A": "5", "B": "3", "C": None, "D": "2", "E": "4"}
    after = {"A": "3", "B": "3", "C": "4", "D": None, "E": "2"}
    found = transitions(before, after, matrix=national_support())
    assert found.counts["5"] == {"1": 0, "2": 0, "3": 1, "4": 0, "5": 0}
    assert sum(sum(row.values()) for row in found.counts.values()) == found.compared == 3
    assert (found.stayed, found.appeared, found.vanished) == (("B",), ("C",), ("D",))
    assert [(one.country, one.gained, one.lost) for one in found.moves] == [
        ("A", ("TA",), ()),
        ("E", ("mentoring",), ("event", "TA")),
    ]


def test_cluster_that_the_matrix_does_not_know_is_refused() -> None:
    with pytest.raises(MethodError, match="no cluster 7"):
        transitions({"A": "7"}, {}, matrix=national_support())
