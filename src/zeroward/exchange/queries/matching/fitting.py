"""How well each two fit, and why, for the applications of a call."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.core.queries.kept_said import kept
from zeroward.exchange.queries.matching.inputs import Inputs
from zeroward.methods.matching import Compatibility, Weights, compatibility, fit_weights


def weights_of(factors: dict[str, float] | Any) -> Weights:
    """The weights that are shipped, each times what the desk chose."""
    shipped = fit_weights()
    changed = {
        one.key: (one.learner * factors[one.key], one.host * factors[one.key])
        for one in shipped.parts
        if one.key in factors
    }
    return shipped.changed(changed) if changed else shipped


def fit_of(inputs: Inputs) -> Compatibility:
    """Learners beside hosts; of one pool everybody beside everybody."""
    hosts = inputs.hosts or inputs.learners
    return compatibility(
        [inputs.profiles[one.application_id] for one in inputs.learners],
        [inputs.profiles[one.application_id] for one in hosts],
        weights=weights_of(inputs.options.factors),
    )


def pool_fit(inputs: Inputs) -> Compatibility:
    """Those of one pool beside each other. Who only says what it wants to learn goes well with who wants the same."""
    pool = [
        replace(one, strengths=one.strengths or one.needs)
        for one in (inputs.profiles[row.application_id] for row in inputs.learners)
    ]
    return compatibility(pool, pool, weights=weights_of(inputs.options.factors))


def allowed(inputs: Inputs) -> NDArray[np.bool_]:
    """Pairs that may be: not the same place, not the same country where that was chosen, not forbidden."""
    hosts = inputs.hosts or inputs.learners
    table = np.ones((len(inputs.learners), len(hosts)), dtype=bool)
    fixed = set(inputs.fixed)
    for row, one in enumerate(inputs.learners):
        for column, other in enumerate(hosts):
            pair = (one.application_id, other.application_id)
            if pair in fixed:
                continue
            same = bool(one.scope) and one.scope == other.scope
            near = inputs.options.abroad and bool(one.country) and one.country == other.country
            never = pair in inputs.forbidden or pair[::-1] in inputs.forbidden
            table[row, column] = not (same or near or never or pair[0] == pair[1])
    return table


def pair_parts(scored: Compatibility, row: int, column: int, labels: dict[str, str]) -> dict[str, Any]:
    """Why two fit, as JSON: the parts add up to the score."""
    told = scored.explain(row, column, labels=labels)
    parts = [
        {
            "key": one.key,
            "label": kept(one.label),
            "value": one.value,
            "weight": one.weight,
            "adds": one.adds,
            "why": kept(one.reason),
        }
        for one in told.parts
        if one.weight > 0
    ]
    return {"score": told.score, "known": told.known, "parts": parts}
