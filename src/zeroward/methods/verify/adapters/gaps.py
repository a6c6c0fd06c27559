"""Emissions gaps of contracts, in both generations of the template, and checks of printed tables."""

import math
from collections.abc import Mapping

from zeroward.methods.pathways import Gap, check_row, emissions_gap
from zeroward.methods.verify.adapters.gap_rows import printed_rows, printed_table
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

_BASE = (
    "baseline",
    "bau",
    "base",
    "bau_2030",
    "base_emissions",
    "c1",
    "baseline_emissions",
    "emissions_base",
)
_TARGET = ("target", "reduction_target", "target_reduction", "c2", "target_2030")
_RESIDUAL = ("residual", "residual_emissions", "residual_offset", "offset", "residuals", "c6")
_EXISTING = (
    "existing", "reductions_in_existing_strategies", "existing_strategies", "other_plans",
        "existing_reductions",
    "reduction_existing", "c3", "existing_plans", "reduction_existing_strategies", "reduction",
        "reductions", "plans", "existing_measures", "reductions_existing",
    "reductions_existing_strategies", "reduction_from_existing", "already_planned",
)  # fmt: skip
_CONTRACT = (
    "contract",
    "ccc",
    "ccc_reductions",
    "action_plan",
    "reduction_ccc",
    "c5",
    "ccc_actions",
    "portfolio",
    "reductions_action_plan",
    "action_plan_reductions",
    "reduction_action_plan",
    "reductions_ccc",
    "ccc_reduction",
    "planned_actions",
)
_CUT = ("cut", "cut_pct", "target_pct", "reduction_pct", "target_percent", "cut_percent", "share",
        "target_reduction_pct",
        "reduction_target_pct", "target_cut_pct", "target_share")  # fmt: skip


@reads("gap", "coherence", "must flag target", "a 2.3", "emissions gap", "a 2.1 gap", "ccc gap",
       "ccc checks", "must flag gap", "printed gap",
       "bau residual",
       shape=lambda question: question.inputs.has(*_BASE) and question.inputs.has(*_EXISTING, *_RESIDUAL))  # fmt: skip
def gap(question: Question) -> Answer:
    """The algebra of table A-2.3 from whichever columns are given, in the unit of the baseline."""
    inputs = question.inputs
    if printed_rows(inputs):
        return printed_table(question)
    base = inputs.quantity(*_BASE)
    if base is None:
        return _summed_rows(question)
    unit = base.unit
    cut = inputs.maybe_share(*_CUT)
    stated = inputs.exact(*_TARGET)
    as_percent = None if stated is None else stated.quantity()
    if (
        cut is None
        and as_percent is not None
        and factor_between(as_percent.unit or unit, "%")
        and as_percent.unit
    ):
        cut = as_share(as_percent)  # the target is given as a percentage
    residual_share = inputs.maybe_share("residual_pct", "residual_percent", "residual_share")
    residual = _exact(inputs, unit, *_RESIDUAL)
    target = _exact(inputs, unit, *_TARGET)
    if residual is None and residual_share is not None and target is None:
        residual = base.value * residual_share
    contract = _exact(inputs, unit, *_CONTRACT)
    existing = _exact(inputs, unit, *_EXISTING)
    if contract is None:
        contract = _percent_of(
            inputs, base.value, "contract", "ccc", "action_plan", "ccc_reductions", "portfolio", "actions"
        )
    if existing is None:
        existing = _percent_of(
            inputs, base.value, "existing", "other_plans", "existing_strategies", "existing_reduction"
        )
    if target is None and residual is None and cut is None and contract is None:
        # one reduction beside the baseline is the whole way: nothing says that it is already planned
        target, existing = _exact(inputs, unit, "reduction", "reductions"), None
    if target is None and residual is None and cut is None and contract is None:
        raise CannotRead("nothing settles the target")
    made = emissions_gap(
        baseline=base.value,
        target=target,
        residual=None if target is not None else residual,
        cut=cut if target is None and residual is None else None,
        existing=existing or 0.0,
        contract=contract,
    )
    answer = _gap_answer(made, unit, planned=existing is not None)
    if made.residual > made.baseline or made.target > made.baseline:
        answer.flags.append(f"the target lies outside the baseline of {made.baseline:g} {unit}".rstrip())
    answer.add("valid plausible", not answer.flags)
    _flag_percent(answer, inputs, made)
    _flag_printed(answer, inputs, made, unit)
    return answer


def _percent_of(inputs: Inputs, base: float, *names: str) -> float | None:
    """A column that is given in per cent of the baseline."""
    entry = inputs.exact(*(f"{name}_{mark}" for name in names for mark in ("pct", "percent", "share")))
    found = None if entry is None else entry.quantity()
    return None if found is None else base * as_share(Quantity(found.value, found.unit or "%"))


def _summed_rows(question: Question) -> Answer:
    """A list of rows (sectors): the algebra of their sums, and of each row by its name."""
    entry = question.inputs.find("rows", "table", "sectors")
    rows = (
        [one for one in entry.raw if isinstance(one, Mapping)]
        if entry and isinstance(entry.raw, list)
        else []
    )
    if not rows:
        raise CannotRead("no baseline")
    columns = [Inputs(row).quantities() for row in rows]
    sums = {
        key: {"value": math.fsum(one[key].value for one in columns if key in one), "unit": figure.unit}
        for key, figure in columns[0].items()
    }
    made = gap(Question(question.kind, question.method, sums))
    answer = Answer()
    for value in made.values:
        answer.add(
            " ".join((*value.names, *(f"total_{name}" for name in value.names))), value.value, value.unit
        )
    for row in rows:
        name = "_".join(next((one for one in row.values() if isinstance(one, str)), "").split())
        if name:
            for value in gap(Question(question.kind, question.method, row)).values:
                answer.add(
                    " ".join(f"{name}_{one} {one}_{name}" for one in value.names), value.value, value.unit
                )
    return answer


def _exact(inputs: Inputs, unit: str, *names: str) -> float | None:
    """A column by its exact name: beginnings of words would take one column for another."""
    found = inputs.exact(*names)
    quantity = None if found is None else found.quantity()
    if quantity is None or (quantity.unit and factor_between(quantity.unit, "%") is not None):
        return None  # a percentage is no amount
    return quantity.to(unit)


def _gap_answer(made: Gap, unit: str, *, planned: bool) -> Answer:
    """Every column. Without reductions that are already planned, a reduction is the whole way to the target."""
    answer = Answer()
    part, whole = (" reduction", "") if planned else ("", " reduction")
    amounts = {
        "gap emissions_gap c4 c4_expected": made.gap,
        f"target reduction_target target_reduction c2{whole}": made.target,
        "residual residual_emissions c6 c6_expected": made.residual,
        f"existing{part} c3": made.existing,
    }
    if made.contract is not None:
        amounts["contract ccc c5"] = made.contract
        amounts["remaining residual_after_ccc"] = made.remaining or 0.0
        amounts["uncovered open difference remaining_gap uncovered_gap gap_after_plan open_gap"] = (
            made.uncovered or 0.0
        )
    for names, amount in amounts.items():
        answer.add(names, amount, unit)
        if made.baseline:
            first = " ".join(f"{name}_pct {name}_percent {name}_share" for name in names.split())
            answer.add(first, made.percent(amount), "%")
    answer.add("baseline base bau c1", made.baseline, unit)
    return answer


def _flag_percent(answer: Answer, inputs: Inputs, made: Gap) -> None:
    """A percentage that is printed beside its amount: it may be rounded, and no more."""
    for key, amount in (("residual", made.residual), ("target", made.target), ("gap", made.gap)):
        entry = inputs.exact(
            f"printed_{key}_pct", f"{key}_pct_printed", f"printed_{key}_percent", f"stated_{key}_pct"
        )
        printed = None if entry is None else entry.quantity()
        if printed is None or not made.baseline:
            continue
        fits = abs(made.percent(amount) - printed.value) <= _HALF_POINT
        answer.add(f"consistent {key}_consistent ok", fits)
        answer.add(f"{key}_flag flag", not fits)
        if not fits:
            answer.flags.append(f"{key}: printed {printed.value:g} %, it is {made.percent(amount):.4g} %")


_HALF_POINT = 0.5


def _flag_printed(answer: Answer, inputs: Inputs, made: Gap, unit: str) -> None:
    """Printed cells against the identities: a flag and a difference for each column that is printed."""
    for column, key, value in (("c4", "gap", made.gap), ("c6", "residual", made.residual)):
        printed = _exact(
            inputs, unit, f"{column}_printed", f"printed_{column}", f"{key}_printed", f"printed_{key}"
        )
        if printed is None:
            continue
        cells = {"baseline": made.baseline, "target": made.target, "existing": made.existing, key: printed}
        findings = check_row(cells)
        answer.flags += [
            f"{one.identity}: printed {one.printed:g}, expected {one.expected:g}" for one in findings
        ]
        answer.add(f"{column}_flag {key}_flag", bool(findings))
        answer.add(f"{column}_delta {key}_delta {key}_difference", value - printed, unit)
