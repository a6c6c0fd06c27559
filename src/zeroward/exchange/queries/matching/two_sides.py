"""Learners and hosts: stable, or with the largest sum of fit."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.core.queries.kept_said import kept
from zeroward.exchange.queries.matching.fitting import allowed, fit_of, pair_parts
from zeroward.exchange.queries.matching.floors import floors_of, not_known
from zeroward.exchange.queries.matching.inputs import Inputs
from zeroward.exchange.queries.matching.labels import word_labels
from zeroward.exchange.queries.matching.options import SCORE
from zeroward.methods.matching import (
    NOWHERE,
    Again,
    Compatibility,
    Floor,
    Market,
    Outcome,
    Places,
    allocate,
    certify,
    demand_possible,
    floor_prices,
    match,
    price_of_stability,
    rank_profile,
    sensitivity,
    settle,
    what_if,
    why_pair,
    why_unmatched,
)
from zeroward.methods.runner import Runner

SENSITIVE_UP_TO = 20_000
"""Possible pairs up to which the matching is made again 200 times under other weights."""


def again_of(inputs: Inputs) -> Again:
    """The call without its applications: names, seats, and what people decided."""
    return Again(
        learners=tuple(inputs.names[one.application_id] for one in inputs.learners),
        hosts=tuple(inputs.names[one.application_id] for one in inputs.hosts),
        eligible=allowed(inputs),
        capacity=tuple(one.capacity for one in inputs.hosts),
        lower={inputs.names[one.application_id]: one.lower for one in inputs.hosts},
        fixed=tuple(inputs.named(inputs.fixed)),
        forbidden=tuple(inputs.named(sorted(inputs.forbidden))),
        for_hosts=inputs.options.mode == "hosts",
        seed=inputs.options.seed,
    )


def market_of(inputs: Inputs, scored: Compatibility) -> Market:
    return again_of(inputs).market(scored)


def outcome_of(inputs: Inputs, scored: Compatibility) -> Outcome:
    """The stable matching with its proof. Raises MethodError for contradictory decisions."""
    options = inputs.options
    return match(
        market_of(inputs, scored),
        mode=options.mode,  # type: ignore[arg-type]
        quota=options.quota,  # type: ignore[arg-type]
        fixed=inputs.named(inputs.fixed),
        forbidden=inputs.named(sorted(inputs.forbidden)),
        seed=options.seed,
    )


def run_two_sides(inputs: Inputs, runner: Runner | None = None) -> dict[str, Any]:
    """Everything that is said about a matching of two sides; what takes long goes over the runner."""
    scored = fit_of(inputs)
    if inputs.options.way == SCORE:
        return _by_score(inputs, scored)
    outcome = outcome_of(inputs, scored)
    found = _told(inputs, scored, outcome.places)
    stays = _stays(inputs, scored, runner)
    for one in found["matches"]:
        learner = next(pk for pk in one["members"] if pk != one["host"])
        one["why"] = [] if one["kept"] else [kept(line) for line in outcome.why(inputs.names[learner])]
        if stays is not None:
            one["stays"] = stays[[row.application_id for row in inputs.learners].index(learner)]
    found["unmatched"] = [
        {"id": inputs.number(name), "why": [kept(line) for line in outcome.why(name)]}
        for name in outcome.unmatched
    ]
    fit = np.where(allowed(inputs), scored.mutual, np.nan)
    best = allocate(fit, capacity=[one.capacity for one in inputs.hosts], fill=False)
    return found | {
        "proof": kept(outcome.certificate.sentence),
        "stable": outcome.certificate.stable,
        "checked": outcome.certificate.checked,
        "blocking": [[inputs.number(a), inputs.number(b)] for a, b in outcome.certificate.blocking],
        "by_decision": [[inputs.number(a), inputs.number(b)] for a, b in outcome.by_decision],
        "below": [inputs.number(one) for one in outcome.below],
        "closed": [inputs.number(one) for one in outcome.closed],
        "notes": [kept(one) for one in outcome.notes],
        "price": kept(price_of_stability(scored.mutual, outcome.places, best.places).sentence),
    }


def _by_score(inputs: Inputs, scored: Compatibility) -> dict[str, Any]:
    rules = _score_rules(inputs, scored)
    aim: Any = inputs.options.aim
    demand_possible(rules.fit, capacity=rules.capacity, floors=rules.floors, beside=rules.fixed)
    made = allocate(rules.fit, capacity=rules.capacity, lower=rules.lower, floors=rules.every, aim=aim)
    prices = floor_prices(
        rules.fit,
        made,
        capacity=rules.capacity,
        lower=rules.lower,
        floors=rules.floors,
        beside=rules.fixed,
        aim=aim,
    )
    found = _told(inputs, scored, made.places)
    market = market_of(inputs, scored)
    proof = certify(market, made.places)
    found["unmatched"] = [
        {
            "id": one.application_id,
            "why": [
                kept(line) for line in why_unmatched(market, made.places, inputs.names[one.application_id])
            ],
        }
        for row, one in enumerate(inputs.learners)
        if made.places[row] == NOWHERE
    ]
    return found | {
        "proof": kept(proof.sentence),
        "stable": proof.stable,
        "checked": proof.checked,
        "blocking": [[inputs.number(a), inputs.number(b)] for a, b in proof.blocking],
        "notes": [kept(one) for one in made.notes],
        "floors": [*(kept(one.sentence) for one in prices), *(kept(one) for one in not_known(inputs))],
    }


@dataclass(frozen=True, slots=True)
class _Rules:
    """Seats, smallest numbers, decisions of people and fairness floors as rules of an allocation."""

    capacity: list[int]
    lower: list[int]
    fixed: list[Floor]
    floors: list[Floor]
    fit: NDArray[np.float64]

    @property
    def every(self) -> list[Floor]:
        return [*self.fixed, *self.floors]


def _score_rules(inputs: Inputs, scored: Compatibility) -> _Rules:
    rows = {one.application_id: at for at, one in enumerate(inputs.learners)}
    columns = {one.application_id: at for at, one in enumerate(inputs.hosts)}
    fixed = [
        Floor(f"{inputs.names[one]} – {inputs.names[other]}", [rows[one]], 1, host=columns[other])
        for one, other in inputs.fixed
    ]
    # decisions that contradict each other are said before anything is computed
    settle(
        market_of(inputs, scored),
        fixed=inputs.named(inputs.fixed),
        forbidden=inputs.named(sorted(inputs.forbidden)),
    )
    return _Rules(
        capacity=[one.capacity for one in inputs.hosts],
        lower=[one.lower for one in inputs.hosts],
        fixed=fixed,
        floors=floors_of(inputs),
        fit=np.where(allowed(inputs), scored.mutual, np.nan),
    )


def _told(inputs: Inputs, scored: Compatibility, places: Places) -> dict[str, Any]:
    market, labels, fixed = market_of(inputs, scored), word_labels(), set(inputs.fixed)
    matches = []
    for row, column in enumerate(places.tolist()):
        if column == NOWHERE:
            continue
        learner, host = inputs.learners[row], inputs.hosts[column]
        pair = (learner.application_id, host.application_id)
        rank = int(market.learner_rank[row, column])
        matches.append(
            {
                "members": [host.application_id, learner.application_id],
                "host": host.application_id,
                "pinned": pair in fixed and pair not in inputs.kept,
                "kept": pair in inputs.kept,
                "place": rank + 1 if rank < market.unlisted else None,
                "why": [kept(why_pair(market, places, inputs.names[learner.application_id]))]
                if pair not in fixed
                else [],
                **pair_parts(scored, row, column, labels),
            }
        )
    loads = np.bincount(places[places != NOWHERE], minlength=len(inputs.hosts))
    profile = rank_profile(market, places)
    return {
        "matches": matches,
        "free": [
            [one.application_id, one.capacity - int(load)]
            for one, load in zip(inputs.hosts, loads, strict=True)
            if one.capacity > load
        ],
        "places": {str(place): count for place, count in profile.places.items()},
        "without": profile.without,
        "mean": float(np.mean([one["score"] for one in matches])) if matches else None,
    }


def _stays(inputs: Inputs, scored: Compatibility, runner: Runner | None) -> list[float] | None:
    """In what share of changed weights each learner keeps its place; None where that would take too long."""
    if scored.mutual.size > SENSITIVE_UP_TO:
        return None
    found = sensitivity(scored, again_of(inputs), seed=inputs.options.seed, runner=runner)
    return [float(one) for one in found.stays]


def why_not_two_sides(inputs: Inputs, learner: int, host: int) -> Any:
    """One sentence: why these two are not together."""
    scored = fit_of(inputs)
    one, other = inputs.names[learner], inputs.names[host]
    if inputs.options.way != SCORE:
        return kept(outcome_of(inputs, scored).why_not(one, other))
    rules = _score_rules(inputs, scored)
    aim: Any = inputs.options.aim
    made = allocate(rules.fit, capacity=rules.capacity, lower=rules.lower, floors=rules.every, aim=aim)
    row = [row.application_id for row in inputs.learners].index(learner)
    column = [row.application_id for row in inputs.hosts].index(host)
    return kept(
        what_if(
            rules.fit,
            row,
            column,
            names=(one, other),
            value=made.value,
            capacity=rules.capacity,
            lower=rules.lower,
            floors=rules.every,
        )
    )
