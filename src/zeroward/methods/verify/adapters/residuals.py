"""Residual emissions and what balances them."""

from zeroward.methods.pathways import Offset, neutrality
from zeroward.methods.pathways.residual import RESIDUAL_CAP, OffsetKind
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_OFFSETS: tuple[tuple[OffsetKind, tuple[str, ...]], ...] = (
    ("sink_inside", ("offsets", "offset", "sinks", "sink", "sinks_in", "sinks_inside", "in_boundary_sinks")),
    ("removal_outside", ("removals", "removal", "removals_out", "removals_outside", "outside_removals")),
    ("avoidance_credit", ("credits", "credit", "avoidance_credits", "carbon_credits")),
)


@reads(
    "residual offset ledger",
    "residual emissions",
    "offset ledger",
    "climate neutral",
    "residual cap",
    "must flag residual",
    "residual above",
    "neutrality",
)
def residual(question: Question) -> Answer:
    """Whether the residual is balanced, and within its share of the baseline."""
    inputs = question.inputs
    base = inputs.quantity("baseline", "base", "base_emissions")
    remaining = inputs.quantity("residual", "residual_emissions", "emissions")
    if base is None or remaining is None:
        raise CannotRead("neither baseline nor residual")
    unit = base.unit
    cap = inputs.share("cap", "residual_cap", "limit", default=RESIDUAL_CAP)
    kinds: list[tuple[OffsetKind, float]] = [
        (kind, amount)
        for kind, names in _OFFSETS
        for name in names
        for amount in _amounts(question, name, unit)
    ]
    ledger = neutrality(
        baseline=base.value,
        residual=remaining.to(unit),
        offsets=[Offset(kind, amount) for kind, amount in kinds],
        cap=cap,
    )
    answer = Answer()
    if not ledger.within_cap:
        answer.flags.append(f"{ledger.residual:g} {unit} remain, {ledger.cap:g} {unit} may")
    answer.add("balance net", ledger.balance, unit)
    answer.add("uncovered open missing shortfall", max(-ledger.balance, 0.0), unit)
    answer.add("offsets offset total_offsets", ledger.offsets, unit)
    answer.add("residual", ledger.residual, unit)
    answer.add("residual_pct residual_percent residual_share", 100 * ledger.residual / base.value, "%")
    answer.add("cap limit maximum_residual", ledger.cap, unit)
    answer.add("neutral climate_neutral", ledger.neutral)
    answer.add("within_cap cap_ok", ledger.within_cap)
    return answer


def _amounts(question: Question, name: str, unit: str) -> list[float]:
    entry = question.inputs.exact(name)
    if entry is None:
        return []
    if isinstance(entry.raw, list):
        read = [read_quantity(one, entry.unit) for one in entry.raw]
        return [abs(one.to(unit)) for one in read if one is not None]
    single = entry.quantity()
    if single is not None:
        return [abs(single.to(unit))]
    return []
