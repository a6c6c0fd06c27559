"""Residual emissions and what balances them."""

from collections.abc import Mapping

from zeroward.methods.pathways import Offset, neutrality
from zeroward.methods.pathways.residual import RESIDUAL_CAP, OffsetKind
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity, read_quantity
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
    base = inputs.quantity("baseline", "base", "base_emissions", "base_year_emissions", "bau")
    remaining = inputs.quantity("residual", "residual_emissions", "emissions", "remaining", "gross")
    if remaining is None:
        remaining = next(
            (one.quantity() for one in inputs.entries if one.name.startswith(("inventory", "emissions20"))),
            None,
        )
    cut = inputs.maybe_share("cut", "reduction", "reduction_pct", "target_pct", "cut_pct")
    if remaining is None and base is not None and cut is not None:
        remaining = Quantity(base.value * (1 - cut), base.unit)
    if remaining is None:
        raise CannotRead("no residual")
    listed = _listed(question, remaining.unit)
    if base is None and not listed and not any(inputs.exact(*names) for _, names in _OFFSETS):
        raise CannotRead("neither baseline nor offsets")
    known = base is not None
    base = base or remaining
    unit = base.unit
    cap = inputs.share(
        "cap", "residual_cap", "limit", "limit_pct", "max_share", "threshold", default=RESIDUAL_CAP
    )
    kinds: list[tuple[OffsetKind, float]] = [
        (kind, amount)
        for kind, names in _OFFSETS
        for name in names
        for amount in _amounts(question, name, unit)
        if not listed or name not in ("offsets", "offset")
    ] + listed
    ledger = neutrality(
        baseline=base.value,
        residual=remaining.to(unit),
        offsets=[Offset(kind, amount) for kind, amount in kinds],
        cap=cap,
    )
    answer = Answer()
    if known and not ledger.within_cap:
        answer.flags.append(f"{ledger.residual:g} {unit} remain, {ledger.cap:g} {unit} may")
    answer.add("balance", ledger.balance, unit)
    answer.add("net net_emissions", ledger.residual - ledger.offsets, unit)
    answer.add("uncovered open missing shortfall", max(-ledger.balance, 0.0), unit)
    answer.add("offsets offset total_offsets offset_total covered balanced total sum", ledger.offsets, unit)
    answer.add(
        "coverage_pct covered_pct coverage", ledger.offsets / ledger.residual if ledger.residual else 1.0, "1"
    )
    by_kind = ledger.by_kind
    answer.add("sinks sinks_inside in_boundary in_boundary_sinks", by_kind.get("sink_inside", 0.0), unit)
    answer.add("removals removals_outside removals_out", by_kind.get("removal_outside", 0.0), unit)
    answer.add("credits avoidance_credits", by_kind.get("avoidance_credit", 0.0), unit)
    answer.add("residual gross inventory residual_emissions", ledger.residual, unit)
    answer.add("neutral climate_neutral neutrality balanced_out net_zero", ledger.neutral)
    if known:
        answer.add(
            "residual_pct residual_percent residual_share share", 100 * ledger.residual / base.value, "%"
        )
        answer.add(
            "cap limit maximum_residual allowed allowed_residual max_residual residual_cap", ledger.cap, unit
        )
        answer.add("excess above_cap over_limit exceedance", max(ledger.residual - ledger.cap, 0.0), unit)
        answer.add("reduction_pct cut_pct", 100 * (1 - ledger.residual / base.value), "%")
        answer.add("within_cap cap_ok within_limit ok passes compliant within_20_pct", ledger.within_cap)
    return answer


def _in_record(raw: object) -> Quantity | None:
    return Inputs(raw).quantity("t", "kt", "tonnes", "amount") if isinstance(raw, Mapping) else None


_KINDS: tuple[tuple[OffsetKind, tuple[str, ...]], ...] = (
    ("avoidance_credit", ("credit", "avoid", "certificate")),
    ("removal_outside", ("out", "removal", "dac", "beccs")),
    ("sink_inside", ("sink", "in_boundary", "inside", "forest", "tree", "soil")),
)


def _listed(question: Question, unit: str) -> list[tuple[OffsetKind, float]]:
    """Records with a kind in words and an amount, or an object of amounts by kind."""
    entry = question.inputs.exact("offsets", "offset", "ledger", "compensation", "measures", "balancing")
    raw = None if entry is None else entry.raw
    if isinstance(raw, Mapping) and "value" not in raw:
        rows = [(str(key), one) for key, one in raw.items()]
    elif isinstance(raw, list) and raw and all(isinstance(one, Mapping) and "unit" not in one for one in raw):
        rows = [(str(one.get("type") or one.get("kind") or one.get("name") or ""), one) for one in raw]
    else:
        return []
    found: list[tuple[OffsetKind, float]] = []
    for words, one in rows:
        amount = read_quantity(one) or _in_record(one)
        low = words.lower().replace("-", "_").replace(" ", "_")
        kind = next((kind for kind, marks in _KINDS if any(mark in low for mark in marks)), _KINDS[-1][0])
        if amount is not None:
            found.append((kind, abs(amount.to(unit))))
    return found


def _amounts(question: Question, name: str, unit: str) -> list[float]:
    entry = question.inputs.exact(name)
    if entry is None:
        return []
    if isinstance(entry.raw, list):
        read = [read_quantity(one, entry.unit) or _in_record(one) for one in entry.raw]
        return [abs(one.to(unit)) for one in read if one is not None]
    single = entry.quantity()
    if single is not None:
        return [abs(single.to(unit))]
    return []
