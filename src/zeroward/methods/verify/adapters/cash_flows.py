"""What payments are worth: net present value, rates of return, payback, cost per unit of output."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zeroward.methods.appraisal import (
    DiscountRate,
    Irr,
    Rate,
    capital_recovery_factor,
    discount_rate,
    equivalent_annual_cost,
    irr,
    mirr,
    stepped,
    xirr,
    xnpv,
)
from zeroward.methods.appraisal.rates import LONGEST
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

RATE = ("rate", "r", "discount_rate", "discount", "interest_rate", "interest", "i", "wacc", "hurdle_rate")
FLOWS = (
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
INVESTED = ("initial_investment", "investment", "capex", "initial_outlay", "outlay", "i0", "capital",
             "initial_cost", "upfront_cost",
             "cost", "total_cost", "embodied", "embodied_emissions")  # fmt: skip
_AMOUNT = ("amount", "value", "cashflow", "cash_flow", "flow", "cf")
_DATE = ("date", "day", "when", "on")
_SCHEDULE = ("schedule", "rates", "steps", "discount_schedule", "rate_schedule", "tiers", "bands")


def flows(question: Question) -> list[float]:
    """The payments in order; an investment that stands apart comes first, as a payment."""
    inputs = question.inputs
    entry = inputs.find(*FLOWS)
    found = amounts_of(entry.raw) if entry is not None else []
    if not found:
        raise CannotRead("no cash flows")
    invested = inputs.maybe(*INVESTED) if inputs.exact(*INVESTED) else None
    return [-abs(invested), *found] if invested else found


def amounts_of(raw: Any) -> list[float]:
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
    found = question.inputs.find(*FLOWS)
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
    entry = question.inputs.find(*FLOWS)
    if entry is not None and isinstance(entry.raw, Mapping):
        return [_one(value) for value in entry.raw.values()], dates(question)
    return flows(question), dates(question)


def _dated(question: Question) -> bool:
    return question.inputs.has("dates") and question.inputs.has(*FLOWS)


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


def level_flows(question: Question) -> list[float]:
    """An investment and the same saving every year, for as long as it lasts."""
    inputs = question.inputs
    saved = inputs.number(
        "saving",
        "savings",
        "annual_saving",
        "annual_savings",
        "benefit",
        "revenue",
        "income",
        "net_saving",
        "annual_net_saving",
        "annual_benefit",
        "cash_inflow",
        "annual_cash_flow",
        "energy_saving",
        "yearly_saving",
    )
    saved -= inputs.optional("opex", "annual_cost", "maintenance")
    life = inputs.optional("life", "years", "n", "lifetime", default=200)
    owed = inputs.maybe("loan", "debt", "borrowed", unit="EUR")
    if owed is not None and inputs.has("loan_rate", "debt_rate"):
        return _with_loan(question, owed, saved, whole(life))
    grant = inputs.optional("grant", "subsidy", "funding", "support")
    return [grant - inputs.number(*INVESTED), *[saved] * whole(life)]


def _with_loan(question: Question, owed: float, saved: float, life: int) -> list[float]:
    """What is left for the owner: the investment less the loan, then the saving less the instalments."""
    inputs = question.inputs
    rate_found = inputs.share("loan_rate", "debt_rate", "interest_rate", "interest")
    term = whole(inputs.number("loan_years", "loan_term", "tenor", "term", "debt_years"))
    paid = owed * capital_recovery_factor(rate_found, term)
    return [
        owed - inputs.number(*INVESTED),
        *(saved - (paid if year < term else 0.0) for year in range(life)),
    ]


@reads("irr", "internal rate return", "internal rates return")
def return_rates(question: Question) -> Answer:
    """All rates of return."""
    if question.inputs.find("dates") is not None:
        return _rates(xirr(*dated(question)))
    listed = question.inputs.exact(*FLOWS) or question.inputs.find(*FLOWS[:6])
    several = listed is not None and not isinstance(listed.raw, (int, float, str))
    found = irr(flows(question) if several else level_flows(question))
    answer = _rates(found)
    spacing = f"{question.text} {question.inputs.text('period', 'frequency', 'interval', 'spacing')}".lower()
    per_year = 12 if "month" in spacing else 4 if "quarter" in spacing else 2 if "half year" in spacing else 1
    if per_year > 1 and found.only is not None:
        answer.add("monthly periodic period_rate quarterly", found.only, "1")
        answer.add("annual annualised annualized effective yearly", (1 + found.only) ** per_year - 1, "1")
    return answer


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
       shape=lambda question: question.inputs.has("finance_rate", "financing_rate",
       "reinvest_rate"))  # fmt: skip
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


@reads("equivalent annual cost", "equivalent annual")
def yearly_cost(question: Question) -> Answer:
    """Annuity of the investment and the yearly costs."""
    inputs = question.inputs
    found = equivalent_annual_cost(
        capex=inputs.number(*INVESTED, unit="EUR"),
        rate=inputs.share(*RATE),
        life=inputs.number("life", "n", "years", "lifetime"),
        yearly=inputs.optional("opex", "yearly", "annual_cost", "operating_cost", unit="EUR"),
    )
    answer = Answer()
    answer.add("eac equivalent_annual_cost annual_cost cost", found, "EUR")
    return answer
