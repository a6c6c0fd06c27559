"""Tables of investment plans: the part of a budget that goes to something, and columns of cost and saving."""

from math import fsum

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_ROW_ROUNDING = 1.5
"""Three rounded figures in a row: half a unit each."""
_WHOLE = ("budget", "total", "total_budget", "municipal_budget", "whole", "expenditure")


@reads(
    "climate share",
    "share budget",
    "share municipal budget",
    "climate budget",
    "ccc checks",
    "investment plan",
)
def parts(question: Question) -> Answer:
    """Part over whole in per cent, for each year that both lists have."""
    inputs = question.inputs
    whole = inputs.exact(*_WHOLE)
    others = [
        one for one in inputs.entries if one is not whole and isinstance(one.raw, (list, tuple, int, float))
    ]
    if whole is None or len(others) != 1:
        raise CannotRead("not one part beside one whole")
    single = not isinstance(whole.raw, (list, tuple))
    every = [whole.quantity()] if single else inputs.numbers(*_WHOLE)
    amounts = [one if isinstance(one, float) else one.value for one in every if one is not None]
    part = others[0].quantity() if single else None
    each = [part.value] if part is not None else inputs.numbers(others[0].key)
    if len(each) != len(amounts) or not each or not all(amounts):
        raise CannotRead("parts and wholes do not pair up")
    found = [100 * own / total for own, total in zip(each, amounts, strict=True)]
    answer = Answer()
    answer.add(
        "share shares percent share_pct climate_share", found[0] if single else found, "%" if single else ""
    )
    return answer


@reads("stakeholder split", "split adds", "split capex", "ccc checks", broad=True)
def split(question: Question) -> Answer:
    """Whether parts add up to what was to be split, within half a unit for each figure."""
    inputs = question.inputs
    parts = inputs.mapping("split", "stakeholders", "shares", "parts", "sources", "by_stakeholder")
    read = [read_quantity(one) for one in parts.values()]
    amounts = [one.value for one in read if one is not None]
    if not amounts:
        raise CannotRead("no split")
    whole = inputs.number("capex", "total", "cost", "total_cost", "investment", "printed_total")
    summed = fsum(amounts)
    answer = Answer()
    answer.add("sum total sum_parts", summed, "", rounded=len(amounts))
    answer.add("difference delta gap missing", whole - summed)
    fits = abs(whole - summed) <= 0.5 * (len(amounts) + 1)
    answer.add("ok valid within_rounding consistent adds_up", fits)
    if not fits:
        answer.flags.append(f"the parts add to {summed:g}, not to {whole:g}")
    return answer


@reads("column totals", "ccc checks", "investment plan", "capex opex", broad=True)
def columns(question: Question) -> Answer:
    """Sums of the investment and of what it saves; net is the saving less the investment."""
    inputs = question.inputs
    invested = inputs.numbers("capex", "investment", "investments")
    saved = inputs.numbers("opex", "opex_saving", "saving", "savings", "opex_savings")
    if not invested or not saved:
        raise CannotRead("no columns of investment and saving")
    answer = Answer()
    answer.add("capex sum_capex total_capex investment", fsum(invested), "", rounded=len(invested))
    answer.add("opex sum_opex total_opex saving savings opex_saving", fsum(saved), "", rounded=len(saved))
    printed = inputs.numbers("net_printed", "printed_net", "net")
    if len(printed) == len(invested) == len(saved):
        rows = zip(printed, saved, invested, strict=True)
        wrong = [
            place for place, (own, gain, cost) in enumerate(rows) if abs(gain - cost - own) > _ROW_ROUNDING
        ]
        answer.add("wrong_rows wrong rows_wrong inconsistent_rows", wrong)
        answer.add("consistent rows_ok", not wrong)
        answer.flags += [f"row {place + 1}: net is not saving less investment" for place in wrong]
    answer.add("net balance difference", fsum(saved) - fsum(invested), "", rounded=len(invested) + len(saved))
    return answer
