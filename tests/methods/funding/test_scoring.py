"""Scores: explanations that add up, ranges, what may never make it worse, and many as one."""

import math
import random
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.methods.funding.shipped import NOW, compiled, offers, questions, statuses
from tests.methods.funding.strategies import cities, hostile, moments
from zeroward.methods.conditions import Either
from zeroward.methods.funding import (
    Compiled,
    Offer,
    Rate,
    Scored,
    Scoring,
    batch,
    closing_gates,
    compile_offers,
    coverage,
    fit_weights,
    gates_of,
    terms_of,
    together,
)
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.parts import SIDED
from zeroward.methods.ghg.method import MethodError


def all_of(facts: dict[str, Any], text: str = "", made: Compiled | None = None, now: Any = NOW) -> Scored:
    """Every opportunity for one city."""
    ready = made or compiled()
    count = len(ready.offers)
    scoring = Scoring(ready, Cities([facts], [terms_of(text)]), now)
    return scoring.exact(np.zeros(count, np.int64), np.arange(count, dtype=np.int32))


def one(offer: Offer, facts: dict[str, Any], part: str) -> float:
    """The value of one part for one opportunity."""
    found = all_of(facts, made=compile_offers([offer], statuses()))
    at = [weight.key for weight in fit_weights().parts].index(part)
    return float(found.values[0, at])


@given(cities, st.sampled_from(("", "heat pumps in schools", "łąka zzz")), moments)
@settings(max_examples=60)
def test_explanations_add_up(facts: dict[str, Any], text: str, now: Any) -> None:
    found = all_of(facts, text, now=now)
    for points, score in zip(found.points.tolist(), found.scores.tolist(), strict=True):
        assert math.isclose(math.fsum(points), score, abs_tol=1e-9)
    assert ((found.values >= 0) & (found.values <= 1)).all()
    assert ((found.scores >= 0) & (found.scores <= 1 + 1e-12)).all()


@given(hostile, moments)
@example({"project_cost": math.inf, "staff_days": math.inf, "cofinancing_percent": -math.inf}, NOW)
@settings(max_examples=60)
def test_hostile_facts_neither_break_nor_leave_the_range(facts: dict[str, Any], now: Any) -> None:
    found = all_of(facts, now=now)
    assert np.isfinite(found.scores).all()
    assert ((found.scores >= 0) & (found.scores <= 1 + 1e-12)).all()
    for place in range(0, len(compiled().offers), 9):
        gates_of(compiled().offers[place], facts, now, statuses())


@given(st.lists(cities, min_size=1, max_size=5), moments, st.integers(1, 3))
@settings(max_examples=40)
def test_many_cities_get_what_each_gets_alone(found: list[dict[str, Any]], now: Any, workers: int) -> None:
    together_ = batch(compiled(), found, now, limit=7, workers=workers)
    for row, facts in enumerate(found):
        alone = Scoring(compiled(), Cities([facts]), now).top(7)
        places = [place for place in together_.places[row].tolist() if place >= 0]
        assert alone.places.tolist() == places
        assert np.array_equal(alone.points, together_.points[row, : len(places)])
        assert together_.keys(compiled(), row) == tuple(compiled().offers[place].key for place in places)
        verdicts = [together(gates_of(offer, facts, now, statuses())) for offer in compiled().offers]
        assert together_.counts[row] == sum(verdict is not False for verdict in verdicts)
        assert together_.passed[row] == sum(verdict is True for verdict in verdicts)
        codes = all_of(facts, now=now).verdicts.tolist()
        for offer, verdict, code in zip(compiled().offers, verdicts, codes, strict=True):
            if compiled().at(now).timings[compiled().place[offer.key]].verdict is not False:
                assert verdict is (None if code == 1 else bool(code)), offer.key


@given(cities, st.randoms())
@settings(max_examples=25)
def test_order_of_opportunities_does_not_matter(facts: dict[str, Any], draw: random.Random) -> None:
    shuffled = list(offers().values())
    draw.shuffle(shuffled)
    other = compile_offers(shuffled, statuses())
    assert other.offers == compiled().offers
    ours, theirs = all_of(facts), all_of(facts, made=other)
    assert np.array_equal(ours.points, theirs.points)


@given(cities, st.sampled_from(("staff_days", "cofinancing_percent")), st.integers(1, 300))
@settings(max_examples=60)
def test_more_days_and_money_never_make_a_score_worse(facts: dict[str, Any], fact: str, more: int) -> None:
    before = {fact: 0, **facts}
    assert (all_of({**before, fact: before[fact] + more}).scores >= all_of(before).scores - 1e-12).all()


@given(cities, st.sampled_from(("can_prefinance", "can_borrow")))
@settings(max_examples=40)
def test_being_able_never_makes_a_score_worse(facts: dict[str, Any], fact: str) -> None:
    able, unable = all_of({**facts, fact: True}), all_of({**facts, fact: False})
    assert (able.scores >= unable.scores - 1e-12).all()
    assert (able.verdicts >= unable.verdicts).all()


@given(cities, st.sampled_from(("DE", "PL", "NO")))
@settings(max_examples=40)
def test_more_partners_never_close_a_gate(facts: dict[str, Any], partner: str) -> None:
    more = {**facts, "partner_countries": facts.get("partner_countries", frozenset()) | {partner}}
    assert (all_of(more).verdicts >= all_of(facts).verdicts).all()


@given(cities, st.data())
@settings(max_examples=60)
def test_telling_more_never_turns_a_gate(facts: dict[str, Any], data: st.DataObject) -> None:
    less = {fact: facts[fact] for fact in data.draw(st.sets(st.sampled_from(sorted(facts))))} if facts else {}
    for offer in list(offers().values())[::5]:
        before = {gate.key: gate.verdict for gate in gates_of(offer, less, NOW, statuses())}
        after = {gate.key: gate.verdict for gate in gates_of(offer, facts, NOW, statuses())}
        assert all(before[key] is None or before[key] is after[key] for key in before)


def test_best_are_the_best_of_all() -> None:
    facts = {
        "country": "DE",
        "population": 9000,
        "legal_form": "municipality",
        "themes": frozenset({"nature"}),
    }
    everything = all_of(facts)
    live = set(compiled().at(NOW).live.tolist())
    rows = zip(
        everything.places.tolist(), everything.scores.tolist(), everything.verdicts.tolist(), strict=True
    )
    order = sorted((-round(score, 12), place) for place, score, code in rows if code and place in live)
    top = Scoring(compiled(), Cities([facts]), NOW).top(12)
    assert top.places.tolist() == [place for _, place in order[:12]]


def test_text_counts_only_where_somebody_wrote() -> None:
    silent, asked = all_of({"country": "DE"}), all_of({"country": "DE"}, "district heating")
    at = [weight.key for weight in fit_weights().parts].index("text")
    assert not silent.points[:, at].any()
    best = compiled().offers[int(asked.values[:, at].argmax())]
    assert "heating" in best.text.lower()
    assert 0 < asked.values[:, at].max() <= 1


def test_part_without_any_knowledge_falls_away_and_the_weights_still_add_up() -> None:
    scoring = Scoring(compiled(), Cities([{}, {}], [terms_of("heat"), frozenset()]), NOW)
    assert np.allclose(scoring.weights.sum(axis=1), 1.0)
    precedent = Scoring(compile_offers([Offer("a", precedent=0.4)], statuses()), Cities([{}]), NOW)
    assert precedent.weights[0, -1] > 0


@pytest.mark.parametrize(
    ("cost", "value"),
    [(1e6, 1.0), (2e6, 1.0), (1e5, math.exp(-1)), (2e7, math.exp(-1)), (0, 0.5), (None, 0.5)],
)
def test_project_ten_times_too_small_or_large_keeps_a_third(cost: float | None, value: float) -> None:
    offer = Offer("a", ticket_min=1e6, ticket_max=2e6)
    assert one(offer, {"project_cost": cost}, "ticket") == pytest.approx(value)


def test_topics_are_compared_by_their_cosine() -> None:
    offer = Offer("a", themes=frozenset({"nature", "adaptation"}))
    assert one(offer, {"themes": frozenset({"nature", "adaptation"})}, "themes") == pytest.approx(1.0)
    assert one(offer, {"themes": frozenset({"nature"})}, "themes") == pytest.approx(1 / math.sqrt(2))
    assert one(offer, {}, "themes") == 0.5
    assert one(Offer("b"), {"themes": frozenset({"nature"})}, "themes") == 0.5


@pytest.mark.parametrize(
    ("rates", "facts", "value"),
    [
        ((Rate(100.0),), {}, 1.0),
        ((Rate(60.0),), {"cofinancing_percent": 20}, 0.5),
        ((Rate(60.0),), {"cofinancing_percent": 90}, 1.0),
        (
            (Rate(70.0, "company"), Rate(100.0, "non-profit")),
            {"legal_form": "municipality", "cofinancing_percent": 0},
            1.0,
        ),
        (
            (Rate(70.0, "company"), Rate(100.0, "non-profit")),
            {"legal_form": "company", "cofinancing_percent": 15},
            0.5,
        ),
        ((), {"cofinancing_percent": 90}, 0.5),
    ],
)
def test_own_share_is_what_is_not_paid(rates: tuple[Rate, ...], facts: dict[str, Any], value: float) -> None:
    assert one(Offer("a", rates=rates), facts, "money") == pytest.approx(value)


def test_loan_is_worth_nothing_to_who_may_not_borrow() -> None:
    loan = Offer("a", instrument="LOAN-C")
    assert [one(loan, {"can_borrow": can}, "money") for can in (True, False, None)] == [0.6, 0.0, 0.4]


def test_who_cannot_pay_first_loses_where_money_is_refunded() -> None:
    offer = Offer("a", rates=(Rate(100.0),), advance="refund")
    assert [one(offer, {"can_prefinance": can}, "money") for can in (True, False, None)] == pytest.approx(
        [1, 0.3, 0.7]
    )


@pytest.mark.parametrize(
    ("staff", "value"), [(0, 0.0), (30, 0.0), (60, 2 / 3), (120, 1.0), (500, 1.0), (None, 0.5)]
)
def test_work_is_set_against_staff(staff: float | None, value: float) -> None:
    assert one(Offer("a", effort_days=30), {"staff_days": staff}, "capacity") == pytest.approx(value)


def test_weights_can_be_changed_and_wrong_ones_are_refused() -> None:
    changed = fit_weights().changed({"themes": 1.0, "ticket": 0.0})
    assert math.isclose(sum(part.weight for part in changed.parts), 1.0)
    for wrong in (
        {"luck": 1.0},
        {"themes": -1.0},
        {"themes": math.inf},
        dict.fromkeys((part.key for part in changed.parts), 0.0),
    ):
        with pytest.raises(MethodError):
            fit_weights().changed(wrong)
    with pytest.raises(MethodError, match="twice"):
        compile_offers([Offer("a"), Offer("a")], statuses())


def test_desk_sees_what_nobody_fits_and_who_has_few() -> None:
    town = {"country": "QQ", "legal_form": "municipality", "population": 900, "can_borrow": False}
    city = {"country": "DE", "legal_form": "municipality", "population": 300_000}
    found = coverage(compiled(), [town, city], NOW)
    assert found.few == (0,)
    assert "rs-public-buildings" in found.nobody
    assert "de-kfw-432" not in found.nobody
    assert next(iter(closing_gates(compiled(), town, NOW))) == "country"
    assert coverage(compiled(), [], NOW).few == ()


@given(cities, cities)
@settings(max_examples=60)
def test_part_depends_on_no_fact_but_those_it_names(facts: dict[str, Any], others: dict[str, Any]) -> None:
    keys = [weight.key for weight in fit_weights().parts]
    for part in SIDED:
        mixed = {**others, **{fact: facts.get(fact) for fact in part.facts}}
        at = keys.index(part.key)
        assert set(part.facts) <= set(questions())
        assert np.array_equal(all_of(facts).values[:, at], all_of(mixed).values[:, at])


def test_disputed_fact_counts_as_not_known_in_the_score_and_opens_the_gate() -> None:
    disputed = {
        "country": "DE",
        "legal_form": "municipality",
        "population": Either((20_000, 30_000)),
        "staff_days": Either((5, 50)),
    }
    place = compiled().place["eui-ia-4"]
    spring = datetime(2026, 5, 18, tzinfo=UTC)
    gates = {gate.key: gate for gate in gates_of(compiled().offers[place], disputed, spring, statuses())}
    assert (gates["size"].verdict, gates["size"].missing) == (None, ("population",))
    at = [weight.key for weight in fit_weights().parts].index("capacity")
    assert not all_of(disputed, now=spring).known[place, at]
    agreed = {**disputed, "population": Either((40_000, 60_000))}
    found = gates_of(compiled().offers[place], agreed, spring, statuses())
    assert next(gate for gate in found if gate.key == "size").verdict is True
