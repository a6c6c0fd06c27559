"""Stable places of two sides: who goes where, how many ways there are, sizes with ties, and the fair alternatives."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import (
    NOWHERE,
    Market,
    Places,
    all_stable,
    certify,
    deferred_acceptance,
    envy,
    host_optimal,
    is_strict,
    large_stable,
    largest_stable,
    smallest_stable,
    top_trading_cycles,
)
from zeroward.methods.verify.adapters.preference_lists import Lists, two_sides
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.question import CannotRead, Question

_COUNTS = "n_stable count number n_stable_matchings stable_matchings number_of_stable_matchings stable_count"
_SIZE = "size matched n_matched cardinality pairs_count number_matched"


def _two_tables(question: Question) -> bool:
    try:
        two_sides(question)
    except (CannotRead, ValueError):
        return False
    return True


@reads("hospital resident", "stable marriage", "stable matching", "hr", "deferred acceptance", "gale shapley",
       "college admission", "school choice", "two sided", "many to one", "twinning", "sm",
       shape=_two_tables)  # fmt: skip
def stable_places(question: Question) -> Answer:
    """The matching of the side that proposes, by names of both sides; the other side's; and their number."""
    lists = two_sides(question)
    market = lists.market
    if not is_strict(market):
        return sizes_with_ties(question)
    best, worst = deferred_acceptance(market), host_optimal(market)
    hosts_first = _hosts_propose(question)
    answer = Answer()
    stable = _every(market)
    if stable is not None:
        answer.add(_COUNTS, len(stable))
    _add_places(answer, lists, market, worst if hosts_first else best, "")
    for prefix in ("learner", "resident", "student", "suitor", "man", "men", "proposer", "applicant"):
        _add_places(answer, lists, market, best, f"{prefix}_optimal")
    for prefix in ("host", "hospital", "school", "reviewer", "woman", "women", "college", "receiver"):
        _add_places(answer, lists, market, worst, f"{prefix}_optimal")
    for host, name in enumerate(market.hosts):
        if stable is not None:
            answer.add(
                f"all.{_word(name)} in_all.{_word(name)}",
                [_guests(lists, market, one, host) for one in stable],
            )
    _add_figures(answer, lists, market, worst if hosts_first else best)
    _add_given(answer, question, lists, market)
    if stable is not None:
        _add_costs(answer, market, stable)
        _by_every(answer, lists, market, stable, question)
    if question.says("size", "cardinality") and not question.says("number of stable"):
        answer.values.sort(key=lambda one: "cardinality" not in one.names)
    return answer


@reads("ties", "hrt", "smti", "weakly stable", "max hrt", "indifferen")
def sizes_with_ties(question: Question) -> Answer:
    """How many can be placed by weakly stable matchings: every size, the largest and the smallest, and one of each."""
    lists = two_sides(question)
    market = lists.market
    stable = _every(market)
    answer = Answer()
    most, least = largest_stable(market).places, smallest_stable(market).places
    found = sorted({_size(one) for one in stable}) if stable is not None else []
    sizes = found or list(range(_size(least), _size(most) + 1))
    answer.add(
        "max largest max_cardinality maximum max_size max_hrt maximum_cardinality optimum largest_size",
        _size(most),
    )
    answer.add("sizes size possible_sizes stable_sizes cardinalities", sizes)
    answer.add("min smallest min_size minimum min_cardinality smallest_size", _size(least))
    if stable is not None:
        answer.add(_COUNTS, len(stable))
    approximate = large_stable(market)
    answer.add("approximation kiraly heuristic approx approximate", _size(approximate))
    answer.add("ratio approximation_ratio", _size(approximate) / _size(most) if _size(most) else 1.0)
    _add_places(answer, lists, market, most, "")
    _add_figures(answer, lists, market, most)
    _add_given(answer, question, lists, market)
    return answer


@reads(
    "fairness", "top trading", "ttc", "justified envy", "pareto efficien", "school choice ttc", "fairness ttc"
)
def fair_places(question: Question) -> Answer:
    """Deferred acceptance beside top trading cycles, with the envy that each leaves."""
    lists = two_sides(question)
    market = lists.market
    stable, traded = deferred_acceptance(market), top_trading_cycles(market)
    answer = Answer()
    _add_places(
        answer,
        lists,
        market,
        traded if question.says("ttc", "top trading") and not question.says("da") else stable,
        "",
    )
    for prefix, places in (
        ("DA", stable), ("deferred_acceptance", stable), ("stable", stable), ("gale_shapley", stable),
        ("TTC", traded), ("top_trading_cycles", traded),
    ):  # fmt: skip
        _add_places(answer, lists, market, places, prefix)
        proof, envies = certify(market, places), envy(market, places)
        pairs = frozenset((lists.shown(one), lists.shown(other)) for one, other in proof.blocking)
        answer.add(
            f"{prefix}.blocking_pairs {prefix}.justified_envy {prefix}_justified_envy {prefix}_envy", pairs
        )
        answer.add(
            f"{prefix}.n_blocking {prefix}.justified {prefix}_n_envy {prefix}.envy_count", envies.justified
        )
        answer.add(f"{prefix}.envy", envies.pairs)
        answer.add(f"{prefix}.stable {prefix}_stable", proof.stable)
    _add_figures(answer, lists, market, stable)
    return answer


def _every(market: Market) -> list[Places] | None:
    try:
        return all_stable(market)
    except MethodError:
        return None


def _hosts_propose(question: Question) -> bool:
    """Whether the case asks for the matching in which hosts propose."""
    side = plain(question.inputs.text("optimal", "side", "proposing", "proposer", "optimality"))
    text = question.text
    words = ("hospital", "host", "reviewer", "woman", "women", "school", "college", "responder", "receiver")
    if side:
        return side.startswith(words)
    return any(f" {word} {what}" in text for word in words for what in ("optimal", "proposing", "oriented"))


def _word(name: str) -> str:
    return name.replace(" ", "_")


def _guests(lists: Lists, market: Market, places: Places, host: int) -> frozenset[Any]:
    return frozenset(lists.shown(market.learners[row]) for row in np.flatnonzero(places == host).tolist())


def _add_places(answer: Answer, lists: Lists, market: Market, places: Places, prefix: str) -> None:
    """Each learner's host and each host's guests: a set where the case has seats, otherwise one name."""
    start = [f"{prefix}."] if prefix else ["", "matching.", "pairs.", "result."]
    for row, name in enumerate(market.learners):
        host = lists.shown(market.hosts[int(places[row])]) if places[row] != NOWHERE else None
        answer.add(" ".join(f"{one}{_word(name)}" for one in start), host)
    for column, name in enumerate(market.hosts):
        guests = _guests(lists, market, places, column)
        single = next(iter(guests), None) if not lists.explicit and len(guests) < 2 else guests
        answer.add(" ".join(f"{one}{_word(name)}" for one in start), single)
        if not isinstance(single, frozenset):
            answer.add(" ".join(f"{one}{_word(name)}" for one in start), guests)


def _add_figures(answer: Answer, lists: Lists, market: Market, places: Places) -> None:
    proof = certify(market, places)
    answer.add(_SIZE, _size(places))
    answer.add("stable is_stable", proof.stable)
    answer.add(
        "n_blocking blocking blocking_count number_of_blocking_pairs blocking_pairs", len(proof.blocking)
    )
    answer.add(
        "blocking_pairs blocking",
        frozenset((lists.shown(one), lists.shown(other)) for one, other in proof.blocking),
    )
    alone = frozenset(lists.shown(market.learners[row]) for row in np.flatnonzero(places == NOWHERE).tolist())
    answer.add("unmatched unassigned unmatched_residents unmatched_learners unmatched_students", alone)
    answer.add("n_unmatched unmatched_count", len(alone))
    loads = np.bincount(places[places != NOWHERE], minlength=len(market.hosts))
    empty = frozenset(lists.shown(name) for name, load in zip(market.hosts, loads, strict=True) if not load)
    answer.add("empty empty_hosts empty_hospitals empty_projects", empty)
    below = frozenset(lists.shown(market.hosts[at]) for at in np.flatnonzero(loads < market.lower).tolist())
    answer.add("below_lower below_minimum violated under_lower below", below)
    answer.add("lower_quotas_met feasible quotas_met", not below)


def _add_given(answer: Answer, question: Question, lists: Lists, market: Market) -> None:
    """A matching that the case asks to be judged."""
    entry = question.inputs.exact("matching", "given", "proposed", "candidate_matching", "proposed_matching")
    if entry is None or not isinstance(entry.raw, Mapping):
        return
    places = np.full(len(market.learners), NOWHERE, dtype=np.int64)
    for key, raw in entry.raw.items():
        values = raw if isinstance(raw, (list, tuple)) else [raw]
        for one, other in ((str(key), str(value)) for value in values if value is not None):
            learner, host = (one, other) if one in market.learners else (other, one)
            places[market.learner(learner)] = market.host(host)
    proof = certify(market, places)
    pairs = frozenset((lists.shown(one), lists.shown(other)) for one, other in proof.blocking)
    judged = Answer()
    judged.add("stable is_stable", proof.stable)
    judged.add("blocking_pairs blocking", pairs)
    judged.add("n_blocking blocking_count blocking number_of_blocking_pairs blocking_pairs", len(pairs))
    answer.values[:0] = judged.values


def _add_costs(answer: Answer, market: Market, stable: list[Places]) -> None:
    """Sums of places on the lists, 1 the first: over all stable matchings the smallest."""
    sums, worst = [], []
    for places in stable:
        placed = np.flatnonzero(places != NOWHERE)
        mine = market.learner_rank[placed, places[placed]].astype(int) + 1
        theirs = market.host_rank[placed, places[placed]].astype(int) + 1
        sums.append(int(mine.sum() + theirs.sum()))
        worst.append(int(max(mine.max(initial=0), theirs.max(initial=0))))
    answer.add("egalitarian egalitarian_cost min_egalitarian_cost", min(sums, default=0))
    answer.add("regret minimum_regret min_regret", min(worst, default=0))


def _by_every(answer: Answer, lists: Lists, market: Market, stable: list[Places], question: Question) -> None:
    """Where the case speaks of all stable matchings, a host's name stands for its guests in each of them."""
    if not question.says("rural", "all stable", "every stable", "unique") or len(stable) < 2:
        return
    every = Answer()
    for host, name in enumerate(market.hosts):
        every.add(_word(name), [_guests(lists, market, one, host) for one in stable])
    for row, name in enumerate(market.learners):
        every.add(
            _word(name),
            [lists.shown(market.hosts[int(one[row])]) if one[row] >= 0 else None for one in stable],
        )
    answer.values[1:1] = every.values


def _size(places: Places) -> int:
    return int((places != NOWHERE).sum())
