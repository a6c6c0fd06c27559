"""What payments are worth: net present value, rates of return, payback, cost per unit of output."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zeroward.methods.appraisal import (
    DiscountRate,
    Irr,
    Rate,
    bcr,
    discount_rate,
    equivalent_annual_cost,
    irr,
    levelised_cost,
    mirr,
    npv,
    payback,
    stepped,
    xirr,
    xnpv,
)
from zeroward.methods.appraisal.rates import LONGEST
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question

RATE = ("rate", "r", "discount_rate", "discount", "interest_rate", "interest", "i", "wacc", "hurdle_rate")
_FLOWS = (
    "cashflows",
    "cash_flows",
    "flows",
    "cash_flow",
    "net_cash_flows",
    "net_flows",
    "payments",
    "cf",
    "series",
    "values",
    "amounts",
)
_INVESTED = ("initial_investment", "investment", "capex", "initial_outlay", "outlay", "i0", "capital")
_AMOUNT = ("amount", "value", "cashflow", "cash_flow", "flow", "cf")
_DATE = ("date", "day", "when", "on")
_SCHEDULE = ("schedule", "rates", "steps", "discount_schedule", "rate_schedule", "tiers", "bands")


def flows(question: Question) -> list[float]:
    """The payments in order; an investment that stands apart comes first, as a payment."""
    inputs = question.inputs
    entry = inputs.find(*_FLOWS)
    found = _amounts(entry.raw) if entry is not None else []
    if not found:
        raise CannotRead("no cash flows")
    invested = inputs.maybe(*_INVESTED) if inputs.exact(*_INVESTED) else None
    return [-abs(invested), *found] if invested else found


def _amounts(raw: Any) -> list[float]:
    """A list of numbers or of records, or an object by year (gaps in the years are years without payment)."""
    if isinstance(raw, Mapping):
        if not all(str(key).lstrip("-").isdecimal() for key in raw):
            raise CannotRead("amounts without years")
        years = {int(key): _one(value) for key, value in raw.items()}
        span = range(min(years), min(years) + whole(max(years) - min(years)) + 1) if years else ()
        return [years.get(year, 0.0) for year in span]
    if not isinstance(raw, (list, tuple)):
        return []
    return [_one(value) for value in raw]


def _one(raw: Any) -> float:
    if isinstance(raw, Mapping):
        own = Inputs(raw)
        return own.number(*_AMOUNT)
    if isinstance(raw, (list, tuple)) and len(raw) == 2:
        raw = raw[1]
    found = read_quantity(raw)
    if found is None:
        raise CannotRead(f"{raw!r} is no payment")
    return found.value


def dates(question: Question) -> list[date]:
    """The dates beside the payments, or within them."""
    entry = question.inputs.find("dates", "days", "date")
    if entry is not None and isinstance(entry.raw, (list, tuple)):
        return [_date(one) for one in entry.raw]
    found = question.inputs.find(*_FLOWS)
    rows = found.raw if found is not None else ()
    if isinstance(rows, Mapping):
        return [_date(key) for key in rows]
    if isinstance(rows, (list, tuple)):
        return [_date(_inside(row)) for row in rows]
    raise CannotRead("no dates")


def _inside(row: Any) -> Any:
    if isinstance(row, Mapping):
        entry = Inputs(row).find(*_DATE)
        return entry.raw if entry is not None else None
    return row[0] if isinstance(row, (list, tuple)) and row else None


def _date(raw: Any) -> date:
    try:
        return date.fromisoformat(str(raw)[:10])
    except ValueError as error:
        raise CannotRead(f"{raw!r} is no date") from error


def dated(question: Question) -> tuple[list[float], list[date]]:
    """Payments and their dates; an object has the dates as keys."""
    entry = question.inputs.find(*_FLOWS)
    if entry is not None and isinstance(entry.raw, Mapping):
        return [_one(value) for value in entry.raw.values()], dates(question)
    return flows(question), dates(question)


def _dated(question: Question) -> bool:
    return question.inputs.has("dates") and question.inputs.has(*_FLOWS)


def rate(question: Question) -> Rate:
    """A number, a schedule, or a rate that is named."""
    steps = schedule(question)
    return steps if steps is not None else question.inputs.share(*RATE)


def schedule(question: Question) -> DiscountRate | None:
    """Rates that change with time, in any of the usual ways of writing; or the one that is called by name."""
    entry = question.inputs.exact(*_SCHEDULE)
    if entry is not None and isinstance(entry.raw, (list, tuple, Mapping)):
        return stepped(_steps(entry.raw), label="schedule")
    named = " ".join(str(one) for one in question.raw.values() if isinstance(one, str)).lower()
    if "green book" in named.replace("_", " ") or (question.says("green") and not question.inputs.has(*RATE)):
        return discount_rate("green_book_2003" if "2003" in question.text else "green_book")
    return None


def _steps(raw: Sequence[Any] | Mapping[str, Any]) -> list[tuple[int | None, float]]:
    """(last year, rate): pairs, records with an end, or an object like {"0-30": 0.035, "31-75": …}."""
    rows = list(raw.items()) if isinstance(raw, Mapping) else list(raw)
    found: list[tuple[int | None, float]] = []
    for row in rows:
        if isinstance(row, Mapping):
            own = Inputs(row)
            last = own.maybe(
                "to", "until", "end", "last", "year_to", "to_year", "through", "last_year", "max_year"
            )
            found.append((None if last is None else whole(last), own.share(*RATE)))
        elif isinstance(row, (list, tuple)) and len(row) in (2, 3):
            found.append((_end(row[-2]), _share(row[-1])))
        else:
            raise CannotRead("no schedule of rates")
    return found


def _end(raw: Any) -> int | None:
    """The last year in `30`, `0-30`, `31 to 75`; none in `76+`, `inf`."""
    text = str(raw).strip().lower()
    if raw is None or text.endswith("+") or text in ("inf", "infinity", "none", "after", "thereafter"):
        return None
    digits = "".join(sign if sign.isdigit() else " " for sign in text).split()
    if not digits:
        raise CannotRead(f"{raw!r} ends in no year")
    return int(digits[-1])


def whole(number: float) -> int:
    """A number of periods. Raises CannotRead for what is none, or longer than anything that is planned."""
    if not abs(number) <= LONGEST:
        raise CannotRead(f"{number} is no number of periods")
    return int(number)


def _share(raw: Any) -> float:
    found = read_quantity(raw)
    if found is None:
        raise CannotRead(f"{raw!r} is no rate")
    return as_share(found)


def first_period(question: Question) -> int:
    """Where the first payment falls: today (0), or at the end of the first period (1), as in spreadsheets."""
    stated = question.inputs.text("convention", "timing", "first_flow", "basis").lower()
    number = question.inputs.maybe("first", "first_period", "offset")
    if number is not None:
        return whole(number)
    for text in (stated, question.text):
        if "t0" in text or "first flow undiscounted" in text or "today" in text:
            return 0
        if "excel" in text or "t1" in text or "spreadsheet" in text or "every flow discounted" in text:
            return 1
    return 0


@reads(
    "net present value",
    "npv",
    "present value cash flows",
    "benefit cost ratio",
    "bcr",
    "discounted cash flow",
)
def worth_today(question: Question) -> Answer:
    """Discounted sum, in the convention that the case declares."""
    inputs = question.inputs
    answer = Answer()
    first = first_period(question)
    gains, costs = (_list(inputs, *names) for names in (("benefits", "benefit"), ("costs", "cost")))
    if gains and costs:
        ratio = bcr(rate(question), benefits=gains, costs=[abs(one) for one in costs], first=first)
        value = npv(rate(question), gains, first=first) - npv(
            rate(question), [abs(one) for one in costs], first=first
        )
        named = [("bcr benefit_cost_ratio ratio", ratio, "1"), ("npv net_present_value", value, "EUR")]
        for names, number, unit in named if question.says("benefit cost", "bcr", "b c") else reversed(named):
            answer.add(names, number, unit)
        return answer
    series = flows(question)
    answer.add("npv net_present_value value total", npv(rate(question), series, first=first), "EUR")
    answer.add("npv_t0", npv(rate(question), series), "EUR")
    answer.add("npv_t1 npv_excel", npv(rate(question), series, first=1), "EUR")
    return answer


def _list(inputs: Inputs, *names: str) -> list[float]:
    entry = inputs.exact(*names)
    return _amounts(entry.raw) if entry is not None and isinstance(entry.raw, (list, Mapping)) else []


@reads(
    "xnpv", "npv dates", "dated npv", shape=lambda question: _dated(question) and question.inputs.has(*RATE)
)
def worth_on_dates(question: Question) -> Answer:
    """Discounted by days."""
    paid, days = dated(question)
    answer = Answer()
    answer.add("xnpv npv value", xnpv(rate(question), paid, days), "EUR")
    return answer


def _rates(found: Irr) -> Answer:
    """A number, several, or none."""
    answer = Answer()
    main: Any = list(found.roots) if len(found.roots) > 1 else found.only
    answer.add("irr xirr rate roots all_roots rates", main, "1" if found.only is not None else "")
    if len(found.roots) > 1:
        answer.add("irr xirr rate nearest closest_to_zero", found.nearest, "1")
    answer.add("roots all_roots rates", list(found.roots), "")
    answer.add("sign_changes changes", found.sign_changes)
    answer.add("count n n_roots number_of_roots", len(found.roots))
    answer.add("exists has_irr", bool(found.roots))
    answer.add("unique single", found.only is not None)
    answer.add("kind status", found.kind)
    return answer


@reads("irr", "internal rate return", "internal rates return")
def return_rates(question: Question) -> Answer:
    """All rates of return."""
    if question.inputs.find("dates") is not None:
        return _rates(xirr(*dated(question)))
    return _rates(irr(flows(question)))


@reads(
    "xirr",
    "irr dates",
    "dated irr",
    shape=lambda question: _dated(question) and not question.inputs.has(*RATE),
)
def return_on_dates(question: Question) -> Answer:
    """All rates of return of payments on dates."""
    return _rates(xirr(*dated(question)))


@reads("mirr", "modified internal rate", "modified irr",
       shape=lambda question: question.inputs.has("finance_rate", "financing_rate", "reinvest_rate"))  # fmt: skip
def modified_return(question: Question) -> Answer:
    """One rate, with money borrowed and reinvested at rates of their own."""
    inputs = question.inputs
    found = mirr(
        flows(question),
        finance_rate=inputs.share("finance_rate", "financing_rate", "borrowing_rate", "rate", "r"),
        reinvest_rate=inputs.share(
            "reinvest_rate", "reinvestment_rate", "reinvestment", "reinvest", "rate", "r"
        ),
    )
    answer = Answer()
    answer.add("mirr rate", found, "1")
    return answer


@reads("payback", "payback period", "amortisation time", "pay back")
def years_to_repay(question: Question) -> Answer:
    """Simple where no rate is given or the text says so, discounted otherwise; both under their names."""
    inputs = question.inputs
    entry = inputs.find(*_FLOWS)
    paid = flows(question) if entry is not None else _level(question)
    simple = payback(paid)
    answer = Answer()
    if inputs.maybe_share(*RATE) is None and schedule(question) is None:
        answer.add("payback simple simple_payback years", simple, "" if simple is None else "yr")
        return answer
    named = [
        ("payback discounted discounted_payback years", payback(paid, rate(question))),
        ("simple simple_payback payback", simple),
    ]
    wants_simple = question.says("simple") and not question.says("discounted")
    for names, value in reversed(named) if wants_simple else named:
        answer.add(names, value, "" if value is None else "yr")
    return answer


def _level(question: Question) -> list[float]:
    """An investment and the same saving every year, for as long as it lasts."""
    inputs = question.inputs
    saved = inputs.number(
        "saving", "savings", "annual_saving", "annual_savings", "benefit", "revenue", "income"
    )
    saved -= inputs.optional("opex", "annual_cost", "maintenance")
    life = inputs.optional("life", "years", "n", "lifetime", default=200)
    return [-inputs.number(*_INVESTED), *[saved] * whole(life)]


@reads("lcoe", "levelised cost energy", "levelized cost", "levelised cost electricity", "levelised cost heat")
def cost_of_output(question: Question) -> Answer:
    """Costs over output, both in today's worth."""
    inputs = question.inputs
    produced = inputs.quantity(
        "yield",
        "yield_kwh",
        "generation",
        "output",
        "energy",
        "production",
        "annual_energy",
        "annual_generation",
    )
    if produced is None:
        raise CannotRead("no yearly output")
    found = levelised_cost(
        capex=inputs.number(*_INVESTED, unit="EUR"),
        opex=inputs.optional("opex", "annual_cost", "o_and_m", "om", "maintenance", unit="EUR"),
        output=produced.value,
        rate=rate(question),
        years=whole(inputs.number("years", "n", "life", "lifetime")),
        degradation=inputs.share("degradation", "degradation_rate", default=0.0),
    )
    answer = Answer()
    unit = produced.unit or "kWh"
    answer.add("lcoe levelised_cost cost", found, f"EUR/{unit}" if Quantity(1, unit).unit else "")
    return answer


@reads("equivalent annual cost", "equivalent annual")
def yearly_cost(question: Question) -> Answer:
    """Annuity of the investment and the yearly costs."""
    inputs = question.inputs
    found = equivalent_annual_cost(
        capex=inputs.number(*_INVESTED, unit="EUR"),
        rate=inputs.share(*RATE),
        life=inputs.number("life", "n", "years", "lifetime"),
        yearly=inputs.optional("opex", "yearly", "annual_cost", "operating_cost", unit="EUR"),
    )
    answer = Answer()
    answer.add("eac equivalent_annual_cost annual_cost cost", found, "EUR")
    return answer
