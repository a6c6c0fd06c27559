"""Curves of abatement cost: the order by cost per tonne, and the orders that negative costs do not mislead."""

from collections.abc import Mapping
from math import fsum
from typing import Any

from zeroward.methods.appraisal import Curve, Ranked, capital_recovery_factor, present_value, rank
from zeroward.methods.verify.adapters.cash_flows import RATE
from zeroward.methods.verify.answer import Answer, Value
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_ROWS = ("measures", "items", "options", "actions", "projects", "rows", "table", "curve")
_NAME = ("name", "key", "id", "measure", "action", "label", "option")
_TONNES = (
    "t",
    "tonnes",
    "abatement",
    "reduction",
    "annual_reduction",
    "tco2e",
    "de",
    "saved",
    "mt",
    "kt",
    "potential",
)
_PER_TONNE = (
    "mac",
    "cost_per_tonne",
    "eur_per_t",
    "cost_per_t",
    "unit_cost",
    "marginal_cost",
    "abatement_cost",
    "eur_t",
)
_THOUSANDS = {"kt": 1e3, "mt": 1e6, "ktco2e": 1e3, "ktco2": 1e3}
"""Columns that are called by their unit."""
_TOTAL = ("net_cost", "annual_cost", "total_cost", "cost", "net_annual_cost", "costs")
_GAIN = (
    "npv",
    "annual_net_benefit",
    "net_benefit",
    "benefit",
    "saving",
    "savings",
    "net_saving",
    "net_present_value",
    "gain",
    "profit",
)


@reads(
    "macc curve",
    "mac curve",
    "abatement curve",
    "abatement cost curve",
    "macc rank",
    "macc order",
    "macc pareto",
    "macc negative",
    "negative cost",
    "pareto order",
    "macc",
    "mac",
)
def cost_curve(question: Question) -> Answer:
    """Every order of the measures, the pairs in which the curve misleads, and the fronts."""
    found = [_ranked(name, Inputs(row), question.inputs) for name, row in _rows(question).items()]
    if len(found) < 2:
        raise CannotRead("fewer than two measures")
    curve = rank(found)
    answer = _orders(curve)
    spent = fsum(one.cost * one.tonnes for one in found)
    answer.add(
        "average average_cost mean_cost weighted_average average_cost_per_t", spent / curve.tonnes, "EUR/t"
    )
    if question.says("average", "package", "mean cost", "weighted"):
        answer.values.insert(0, answer.values.pop())
    answer.add("total_cost annual_cost net_annual_cost cost_sum", spent, "EUR")
    answer.add(
        "cumulative cumulative_t cumulative_tonnes cumulative_abatement",
        [one.end for one in curve.blocks],
        "t",
    )
    limit = question.inputs.maybe(
        "target", "required", "needed", "target_t", "abatement_target", "goal", unit="t"
    )
    if limit is not None:
        _up_to(answer, curve, limit)
    if question.says("pareto"):
        answer.values.sort(key=lambda one: "pareto_order" not in one.names)
    for one in found:
        answer.add(
            " ".join(f"{word}.{one.key}" for word in _EACH),
            one.cost,
            "EUR/t",
        )
        answer.add(f"npv.{one.key} net_benefit.{one.key}", one.npv, "EUR")
        answer.add(f"tonnes.{one.key} abatement.{one.key}", one.tonnes, "t")
    return answer


_EACH = ("mac", "cost_per_t", "eur_per_t", "cost_per_tonne", "cost", "costs")


def _up_to(answer: Answer, curve: Curve, wanted: float) -> None:
    """The curve as far as so many tonnes: which measures, the last one in part, at what cost."""
    chosen = [one for one in curve.blocks if one.start < wanted]
    cost = fsum(one.cost * (min(one.end, wanted) - one.start) for one in chosen)
    answer.add("chosen selected measures_needed", [one.measure for one in chosen])
    answer.add(
        "marginal_cost marginal price marginal_measure_cost", chosen[-1].cost if chosen else 0.0, "EUR/t"
    )
    answer.values.insert(
        0,
        Value(("total_cost", "cost_to_target", "cost_of_target", "minimum_cost", "least_cost"), cost, "EUR"),
    )
    for one in curve.blocks:
        answer.add(
            f"used_t.{one.measure} used.{one.measure}", max(0.0, min(one.end, wanted) - one.start), "t"
        )
    answer.add("reached target_reached feasible", curve.tonnes >= wanted)


def _orders(curve: Curve) -> Answer:
    order, front = list(curve.order), list(curve.pareto[0])
    answer = Answer()
    if len(curve.negative) > 1:
        answer.flags.append(str(curve.flaw))
    answer.add(
        "order mac_order ranking rank naive_order naive_ranking by_cost by_eur_per_t mac_ranking macc_order naive_rank",
        order,
    )
    answer.add("pareto pareto_front front non_dominated nondominated", front)
    answer.add("fronts pareto_fronts pareto_ranking", [list(one) for one in curve.pareto])
    answer.add("pareto_order pareto_rank correct_order", [key for one in curve.pareto for key in one])
    answer.add("by_net_benefit net_benefit_order benefit_order net_benefit_rank", list(curve.by_net_benefit))
    answer.add("by_npv npv_order npv_rank npv_ranking", list(curve.by_npv))
    answer.add("naive_first mac_first first_by_mac naive_best mac_best first naive_top cheapest", order[0])
    answer.add(
        "pareto_first pareto_best best dominant better dominating winner true_best pareto_top", front[0]
    )
    answer.add("negative concerned affected", list(curve.negative))
    dominated = [key for one in curve.pareto[1:] for key in one]
    answer.add("dominated", dominated[0] if len(dominated) == 1 else dominated)
    answer.add("flaw flawed misleading ranking_flaw reversal", bool(curve.overtaken))
    answer.add("total_tonnes total_abatement abatement total", curve.tonnes, "t")
    return answer


def _rows(question: Question) -> dict[str, Mapping[str, Any]]:
    """Measures by name: an object, a list of records or of rows, lists beside each other, or the inputs themselves."""
    entry = question.inputs.find(*_ROWS)
    raw = question.raw if entry is None else entry.raw
    if isinstance(raw, Mapping) and any(isinstance(one, Mapping) for one in raw.values()):
        return {str(name): row for name, row in raw.items() if isinstance(row, Mapping)}
    if isinstance(raw, Mapping) and any(isinstance(one, (list, tuple)) for one in raw.values()):
        return _columns(raw)
    if isinstance(raw, (list, tuple)):
        header = question.inputs.exact("columns", "header")
        names = (
            header.raw if header is not None and isinstance(header.raw, list) else ["name", "cost", "tonnes"]
        )
        rows = [one if isinstance(one, Mapping) else _named(one, names) for one in raw]
        return {_name(row, place): row for place, row in enumerate(rows)}
    return {}


def _named(row: Any, header: list[Any]) -> Mapping[str, Any]:
    if not isinstance(row, (list, tuple)) or len(row) > len(header):
        raise CannotRead("a measure is no row of the table")
    return {str(key): value for key, value in zip(header, row, strict=False)}


def _columns(raw: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Lists beside each other, one per column; or a pair of cost and tonnes for each measure."""
    lists = {key: one for key, one in raw.items() if isinstance(one, (list, tuple))}
    titled = any(Inputs(raw).exact(*names) for names in (_TONNES, _PER_TONNE, _TOTAL, _GAIN))
    if not titled and all(len(one) == 2 for one in lists.values()):
        return {str(name): {"cost": value[0], "tonnes": value[1]} for name, value in lists.items()}
    count = max(len(one) for one in lists.values())
    whole = {key: one for key, one in lists.items() if len(one) == count}
    rows = [{key: one[place] for key, one in whole.items()} for place in range(count)]
    return {_name(row, place): row for place, row in enumerate(rows)}


def _name(row: Mapping[str, Any], place: int) -> str:
    entry = Inputs(row).exact(*_NAME, "names", "measures", "keys")
    return str(entry.raw) if entry is not None else chr(ord("A") + place % 26)


def _ranked(name: str, own: Inputs, common: Inputs) -> Ranked:
    """Tonnes, cost per tonne and net present value, from whichever of them the row states."""
    key = name.replace(" ", "_")
    tonnes = own.number(*_TONNES, unit="t")
    counted = own.find(*_TONNES)
    if counted is not None and counted.key.lower() in _THOUSANDS and not counted.unit:
        tonnes *= _THOUSANDS[counted.key.lower()]
    if tonnes <= 0:
        raise CannotRead(f"{name} saves nothing")
    each = own.maybe(*_PER_TONNE)
    capex, life = own.maybe("capex", "investment"), own.maybe("life", "years", "lifetime", "n")
    if each is None and capex is not None and (life is not None or common.has("life", "years", "n")):
        years = life if life is not None else common.number("life", "years", "n")
        rate = own.maybe_share(*RATE)
        rate = common.share(*RATE) if rate is None else rate
        yearly = own.optional("opex", "opex_delta", "dopex") - own.optional("saving", "savings", "revenue")
        cost = (capex * capital_recovery_factor(rate, years) + yearly) / tonnes
        return Ranked(key, tonnes, cost, present_value(rate=rate, periods=years, payment=yearly) - capex)
    gain = own.maybe(*_GAIN) if own.exact(*_GAIN) else None
    total = own.maybe(*_TOTAL)
    if each is not None:
        return Ranked(key, tonnes, each, -each * tonnes if gain is None else gain)
    if gain is not None:
        cost = -gain if total is None else total - gain
        return Ranked(key, tonnes, cost / tonnes, -cost)
    if total is None:
        raise CannotRead(f"{name} has no cost")
    per_tonne = common.text("cost_unit", "unit", "cost_is").lower()
    if "/t" in per_tonne or "per_t" in per_tonne:
        return Ranked(key, tonnes, total, -total * tonnes)
    return Ranked(key, tonnes, total / tonnes, -total)
