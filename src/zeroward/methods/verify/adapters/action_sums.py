"""Actions side by side: what they add to, what of a gap they cover, what is lost where they meet."""

import re
from collections.abc import Mapping
from itertools import permutations
from math import fsum

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_ACTIONS = ("actions", "measures", "portfolio", "single_effects", "effects", "singles", "individual",
            "reductions",
            "individual_effects", "single")  # fmt: skip
_AMOUNT = ("reduction", "amount", "t", "abatement", "effect", "tonnes", "saving", "impact")
_JOINT = (
    "combined",
    "combined_effect",
    "joint",
    "together",
    "all_on",
    "joint_effect",
    "total_effect",
    "modelled",
)


def _amounts(inputs: Inputs, unit: str) -> list[float]:
    entry = inputs.exact(*_ACTIONS)
    raw = None if entry is None else entry.raw
    rows = (
        list(raw.values())
        if isinstance(raw, Mapping)
        else list(raw)
        if isinstance(raw, (list, tuple))
        else []
    )
    found = []
    for row in rows:
        read = (
            Inputs(row).quantity(*_AMOUNT)
            if isinstance(row, Mapping) and "value" not in row
            else read_quantity(row)
        )
        if read is not None:
            found.append(read.to(unit))
    return found


@reads("actions gap", "sum actions", "actions against gap", "coverage gap", "portfolio gap", "actions cover",
       "measures gap", "gap covered")  # fmt: skip
def against_gap(question: Question) -> Answer:
    """The sum of single effects beside the gap that they are to close."""
    inputs = question.inputs
    gap = inputs.quantity(
        "gap", "emissions_gap", "target_reduction", "needed", "required", "required_reduction", "target"
    )
    amounts = _amounts(inputs, gap.unit if gap is not None else "")
    if gap is None or not amounts:
        raise CannotRead("no gap or no actions")
    total = fsum(amounts)
    answer = Answer()
    answer.add("sum total sum_actions actions planned", total, gap.unit)
    answer.add(
        "remaining open uncovered missing shortfall remaining_gap difference left",
        gap.value - total,
        gap.unit,
    )
    answer.add(
        "coverage coverage_pct covered_pct share covered_share", total / gap.value if gap.value else 0.0, "1"
    )
    answer.add("covered closed sufficient closes_gap", total >= gap.value)
    return answer


def _joint(question: Question) -> bool:
    return question.inputs.exact(*_JOINT) is not None and question.inputs.exact(*_ACTIONS) is not None


@reads("interaction all on", "interaction single effects", "single effects", "interaction", "overlap joint",
       shape=_joint)  # fmt: skip
def interaction(question: Question) -> Answer:
    """What the single effects add to, less what they do together."""
    inputs = question.inputs
    joint = inputs.quantity(*_JOINT)
    amounts = _amounts(inputs, joint.unit if joint is not None else "")
    if joint is None or not amounts:
        raise CannotRead("no single effects beside a joint one")
    total, unit = fsum(amounts), joint.unit or inputs.common_unit
    answer = Answer()
    answer.add("interaction overlap double_counted double_counting lost", total - joint.value, unit)
    share = (total - joint.value) / total if total else 0.0
    answer.add("interaction_pct interaction_share overlap_pct overlap_share share", share, "1")
    answer.add("sum naive_sum single_sum sum_single", total, unit)
    answer.add("combined together joint", joint.value, unit)
    return answer


@reads("shapley", "coalition", "coalitions", "shapley coalition")
def coalitions(question: Question) -> Answer:
    """What each group of actions saves together, shared among them by the average over all orders."""
    entry = question.inputs.find("coalitions", "coalition_values", "values", "v", "worth", "subsets")
    raw = entry.raw if entry is not None else None
    if not isinstance(raw, Mapping):
        raise CannotRead("no groups of actions")
    worth = {
        _members(str(key)): found.value
        for key, one in raw.items()
        if (found := read_quantity(one)) is not None
    }
    names = sorted({name for group in worth for name in group})
    worth.setdefault(frozenset(), 0.0)
    if not 1 < len(names) <= _MOST or len(worth) != 2 ** len(names):
        raise CannotRead("not every group of the actions has a value")
    orders = list(permutations(names))
    answer = Answer()
    for name in names:
        before = [frozenset(order[: order.index(name)]) for order in orders]
        share = fsum(worth[group | {name}] - worth[group] for group in before) / len(orders)
        answer.add(f"{name} shapley_{name} {name}_shapley", share)
    answer.add("total sum", worth[frozenset(names)])
    return answer


_MOST = 7
"""Orders are counted one by one."""


def _members(key: str) -> frozenset[str]:
    """`a+b`, `a,b`, `a_b`, `{a, b}`, or single letters run together."""
    clean = key.strip("{}()[] ")
    parts = [one for one in re.split(r"[+,;|&_\s]+", clean) if one and one not in ("empty", "none")]
    if len(parts) == 1 and 1 < len(clean) <= _MOST and clean.isalpha():
        return frozenset(clean)
    return frozenset(parts)
