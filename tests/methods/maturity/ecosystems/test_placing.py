"""Clusters by rules: what is met, what is not known, and what would lift a country."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import (
    Fact,
    Typology,
    lifts,
    place,
    proposed_typology,
    read_typology,
)

FACTS = (
    *("programme_beyond_mission", "interested_actors", "meetings_a_year", "formalisation"),
    *("kinds_of_actors", "years_funded"),
)


def test_table_that_is_shipped_says_that_it_is_a_proposal_and_assigns_nobody() -> None:
    rules = proposed_typology()
    assert rules.status == "proposed"
    assert "not published" in rules.source
    assert all(one.source for one in (*rules.criteria, *rules.clusters))
    assert [one.key for one in rules.clusters if one.mark == "verified"] == []
    assert rules.patience == 2


def test_country_without_programme_and_with_interest_stands_in_three_or_four() -> None:
    facts = {"programme_beyond_mission": Fact(False), "interested_actors": Fact(4, 1)}
    found = place(proposed_typology(), facts)
    assert (found.cluster, found.possible) == (None, ("3", "4"))
    assert [one.key for one in found.settling] == ["meetings", "governance", "partners"]
    assert "3, 4" in found.sentence
    settled = place(proposed_typology(), facts | {"formalisation": Fact("memorandum", 2)})
    assert settled.cluster == "4"
    assert settled.sentence == "By the rules: cluster 4."


def test_nothing_known_leaves_every_cluster_possible() -> None:
    found = place(proposed_typology(), {})
    assert found.possible == ("1", "2", "3", "4", "5")
    assert {one.state for one in found.judged} == {"not_known"}
    assert {one.sentence.template for one in found.judged} == {"%(criterion)s: not known."}


def test_statement_without_evidence_does_not_count_and_says_so() -> None:
    found = place(proposed_typology(), {"programme_beyond_mission": Fact(True, 1)})
    first = found.judged[0]
    assert (first.state, first.lacking) == ("not_known", "evidence")
    assert "Evidence of level 2 is wanted." in first.sentence
    assert place(proposed_typology(), {"programme_beyond_mission": Fact(True, 2)}).possible == ("1", "2")


def test_no_needs_no_evidence() -> None:
    found = place(proposed_typology(), {"interested_actors": Fact(2)})
    assert found.judged[1].state == "not_met"
    assert found.judged[1].sentence == "Several key actors want to build an offer: not met."


def test_criteria_that_decide_nothing_are_shown_beside_the_others() -> None:
    found = place(proposed_typology(), {})
    assert [one.criterion.key for one in found.judged if not one.decides] == ["alignment", "dialogue"]


def test_lift_is_the_smallest_change_to_each_cluster_further_on() -> None:
    facts = {
        "programme_beyond_mission": Fact(False),
        "interested_actors": Fact(1),
        "meetings_a_year": Fact(0),
    }
    rules = proposed_typology()
    found = {
        (one.cluster, tuple(key.key for key, _met in one.changes))
        for one in lifts(rules, place(rules, facts))
    }
    assert ("3", ("interest",)) in found
    assert ("2", ("programme",)) in found
    assert ("1", ("programme", "meetings", "governance", "resources")) in found
    assert {cluster for cluster, _changes in found} == {"3", "4", "2", "1"}
    said = next(one.sentence for one in lifts(rules, place(rules, facts)))
    assert said == "It would lift to cluster 3: A national programme supports cities beyond the Mission."


def test_country_at_the_end_of_the_order_has_nothing_to_be_lifted_to() -> None:
    rules = proposed_typology()
    facts = {
        "programme_beyond_mission": Fact(True, 2),
        "formalisation": Fact("memorandum", 2),
        "years_funded": Fact(3, 3),
        "meetings_a_year": Fact(2, 1),
    }
    found = place(rules, facts)
    assert (found.cluster, lifts(rules, found)) == ("1", ())


def test_without_an_order_each_other_cluster_is_a_way() -> None:
    rules = read_typology(plain(order=[]))
    found = place(rules, {"x": Fact(0), "y": Fact(0)})
    ways = {(one.cluster, tuple((key.key, met) for key, met in one.changes)) for one in lifts(rules, found)}
    assert found.cluster == "low"
    assert ways == {("high", (("a", True), ("b", True))), ("middle", (("a", True),))}


def plain(**changes: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "title": "T", "version": "1", "status": "adopted", "source": "S", "patience": 2,
        "order": ["low", "middle", "high"],
        "criteria": [
            {"key": "a", "label": "A", "test": {"fact": "x", "at_least": 2}, "evidence": 0, "step": 1,
             "mark": "assumption", "source": "S"},
            {"key": "b", "label": "B", "test": {"fact": "y", "at_most": -3}, "evidence": 0, "step": 0.5,
             "mark": "assumption", "source": "S"},
        ],
        "clusters": [
            {"key": "high", "when": {"all": [{"fact": "a", "is": True}, {"fact": "b", "is": True}]},
             "mark": "assumption", "source": "S"},
            {"key": "middle", "when": {"fact": "a", "is": True}, "mark": "assumption", "source": "S"},
            {"key": "low", "when": {"all": []}, "mark": "assumption", "source": "S"},
        ],
    }  # fmt: skip
    return {**base, **changes}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"clusters": plain()["clusters"][:1], "order": ["high"]}, "No cluster follows"),
        ({"order": ["low", "high"]}, "order: this does not fit"),
        ({"order": ["low", "low", "high"]}, "used twice"),
        ({"patience": 0}, "patience: this does not fit"),
        ({"patience": True}, "patience: this does not fit"),
        ({"status": "guessed"}, "status: this does not fit"),
        ({"criteria": plain()["criteria"] * 2}, "used twice"),
        ({"criteria": [{**plain()["criteria"][0], "step": -1}]}, "criteria.a.step: this does not fit"),
        (
            {"criteria": [{**plain()["criteria"][0], "test": {"all": []}}]},
            "criteria.a.test: this does not fit",
        ),
        ({"criteria": None}, "lacks something"),
        ({"title": "T", "criteria": [{}]}, "lacks something"),
    ],
)
def test_table_that_makes_no_sense_is_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        read_typology(plain(**changes))


def test_cluster_that_asks_for_an_unknown_criterion_is_refused() -> None:
    clusters = [{"key": "c", "when": {"fact": "nobody", "is": True}, "mark": "assumption", "source": "S"}]
    with pytest.raises(MethodError):
        read_typology(plain(clusters=clusters, order=["c"]))


def test_too_many_deciding_criteria_are_refused() -> None:
    criteria = [{**plain()["criteria"][0], "key": f"k{at}"} for at in range(13)]
    clusters = [
        {"key": "all", "when": {"all": [{"fact": f"k{at}", "is": True} for at in range(13)]},
         "mark": "assumption", "source": "S"},
        {"key": "rest", "when": {"all": []}, "mark": "assumption", "source": "S"},
    ]  # fmt: skip
    with pytest.raises(MethodError, match="More than 12"):
        read_typology(plain(criteria=criteria, clusters=clusters, order=[]))


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "programme_beyond_mission": st.sampled_from([Fact(True, 2), Fact(True, 0), Fact(False), Fact(None)]),
        "interested_actors": st.builds(Fact, st.integers(0, 5), st.integers(0, 4)),
        "meetings_a_year": st.builds(Fact, st.integers(0, 4), st.integers(0, 4)),
        "formalisation": st.builds(Fact, st.sampled_from(["memorandum", "none", None]), st.integers(0, 4)),
        "kinds_of_actors": st.builds(Fact, st.integers(0, 5), st.integers(0, 4)),
        "years_funded": st.builds(Fact, st.integers(0, 4), st.integers(0, 4)),
    },
)
FULL = st.fixed_dictionaries(
    {
        "programme_beyond_mission": st.sampled_from([Fact(True, 4), Fact(False)]),
        "interested_actors": st.builds(Fact, st.integers(0, 5), st.just(4)),
        "meetings_a_year": st.builds(Fact, st.integers(0, 4), st.just(4)),
        "formalisation": st.builds(Fact, st.sampled_from(["memorandum", "none"]), st.just(4)),
        "kinds_of_actors": st.builds(Fact, st.integers(0, 5), st.just(4)),
        "years_funded": st.builds(Fact, st.integers(0, 4), st.just(4)),
    }
)
RULES: Typology = proposed_typology()


@given(FULL, st.sets(st.sampled_from(FACTS)))
def test_forgetting_facts_never_rules_out_where_a_country_stands(
    facts: dict[str, Fact], forgotten: set[str]
) -> None:
    whole = place(RULES, facts)
    assert whole.cluster is not None
    part = place(RULES, {key: one for key, one in facts.items() if key not in forgotten})
    assert whole.cluster in part.possible


@given(VALUES)
def test_possible_clusters_are_those_of_all_ways_to_fill_in_what_is_not_known(facts: dict[str, Fact]) -> None:
    found = place(RULES, facts)
    states = {one.criterion.key: one.state for one in found.judged if one.decides}
    unknown = [key for key, state in states.items() if state == "not_known"]
    reached = set()
    for values in itertools.product((True, False), repeat=len(unknown)):
        met = {key: state == "met" for key, state in states.items()} | dict(zip(unknown, values, strict=True))
        reached.add(by_hand(met))
    assert set(found.possible) == reached
    assert (found.cluster is None) == (len(reached) > 1)
    assert bool(found.settling) == (len(reached) > 1)


def by_hand(met: dict[str, bool]) -> str:
    if met["programme"]:
        return "1" if met["governance"] and met["resources"] and met["meetings"] else "2"
    if not met["interest"]:
        return "5"
    return "4" if met["governance"] or (met["partners"] and met["meetings"]) else "3"


@given(VALUES)
def test_each_lift_keeps_its_word_and_none_is_longer_than_needed(facts: dict[str, Fact]) -> None:
    found = place(RULES, facts)
    for one in lifts(RULES, found):
        full = {**facts, **{key.test.fact: shown(key.key) for key, met in one.changes if met}}
        again = place(RULES, full)
        reached = RULES.order.index(one.cluster)
        assert all(RULES.order.index(cluster) >= reached for cluster in again.possible)
        assert all(met for _key, met in one.changes)


def shown(key: str) -> Fact:
    value = {"programme": True, "governance": "memorandum"}.get(key, 5)
    return Fact(value, 4)


@given(FULL, st.sampled_from(["interested_actors", "meetings_a_year", "kinds_of_actors", "years_funded"]))
def test_more_never_lowers_a_country(facts: dict[str, Fact], key: str) -> None:
    before = place(RULES, facts).cluster
    after = place(RULES, {**facts, key: Fact(facts[key].value + 1, 4)}).cluster
    assert before is not None
    assert after is not None
    assert RULES.order.index(after) >= RULES.order.index(before)
