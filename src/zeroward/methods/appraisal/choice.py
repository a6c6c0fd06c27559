"""Which projects to do with the money that there is: the best sum of benefits, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from zeroward.methods.appraisal.numbers import not_negative
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Choice:
    """`chosen` are places in the order given; `greedy` is what taking the best ratio first would have brought."""

    chosen: tuple[int, ...]
    benefit: float
    cost: float
    greedy: float


def best_choice(costs: Sequence[float], benefits: Sequence[float], budget: float) -> Choice:
    """`max sum b_i x_i` with `sum c_i x_i <= B`, each project whole or not at all (HiGHS, no gap).

    Raises MethodError for numbers below zero or lists of unequal length.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

    if len(costs) != len(benefits):
        raise MethodError(
            say("Costs and benefits are not given for the same projects."),
            place="benefits",
            remedy=say("Give both for every project."),
        )
    for value in (*costs, *benefits, budget):
        not_negative(value, "budget" if value is budget else "costs")
    if not costs:
        return Choice((), 0.0, 0.0, 0.0)
    solution = milp(
        -np.asarray(benefits, dtype=np.float64),
        constraints=LinearConstraint(np.asarray([costs], dtype=np.float64), ub=budget),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(costs)),
        options={"mip_rel_gap": 0.0},
    )
    chosen = tuple(int(place) for place in np.flatnonzero(solution.x > 0.5))
    return Choice(
        chosen,
        fsum(benefits[place] for place in chosen),
        fsum(costs[place] for place in chosen),
        _greedy(costs, benefits, budget),
    )


def _greedy(costs: Sequence[float], benefits: Sequence[float], budget: float) -> float:
    """Best benefit per cost first, as long as the money lasts; of equals the earlier one."""
    order = sorted(
        range(len(costs)), key=lambda place: -(benefits[place] / costs[place] if costs[place] else np.inf)
    )
    left, found = budget, []
    for place in order:
        if costs[place] <= left:
            left -= costs[place]
            found.append(benefits[place])
    return fsum(found)
