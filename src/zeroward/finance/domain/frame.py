"""What the investment plan says of itself: income, debt, how sure sources are, and why a table is not available."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.checking import FIRST_YEAR, LAST_YEAR, day_of_year
from zeroward.finance.domain.errors import InvalidRowError, Problem, StaleError
from zeroward.finance.domain.writing import writing
from zeroward.finance.models import InvestmentPlan, SourceState
from zeroward.finance.queries.money import EURO, known_currencies, to_euro
from zeroward.finance.tables import CODES
from zeroward.finance.tables.spec import MOST_MONEY, TEXT_LENGTH
from zeroward.methods.text.clean import clean_text

AMOUNTS: Final = ("income", "debt", "debt_service")
SHARES: Final = ("debt_limit", "loan_rate")
MOST_REASON: Final = 500
MOST_LOAN: Final = 100
NAMES: Final = (
    "currency",
    "method",
    "money_year",
    *AMOUNTS,
    *SHARES,
    "loan_years",
    "chances",
    "published_with_plan",
)


@dataclass(frozen=True, slots=True)
class MoneyFrame:
    """Amounts in `currency`, which is also offered first for every new row; shares and chances are fractions."""

    currency: str = EURO
    method: str = ""
    money_year: int | None = None
    income: float | None = None
    debt: float | None = None
    debt_service: float | None = None
    debt_limit: float | None = None
    loan_rate: float | None = None
    loan_years: int | None = None
    chances: Mapping[str, float] = field(default_factory=dict)
    published_with_plan: bool = False


def save_frame(
    *, actor: Any, viewer: Viewer, investment: InvestmentPlan, frame: MoneyFrame, lock: int | None = None
) -> InvestmentPlan:
    """Change the frame. Raises NotAllowedError, ConflictError, InvalidRowError, StaleError."""
    found = frame_problems(frame)
    if found:
        raise InvalidRowError(found)
    with writing(viewer, investment) as current:
        before = {name: getattr(current, name) for name in (*NAMES, "originals")}
        if lock is not None and current.lock != lock:
            raise StaleError(current=before, lock=current.lock)
        values = frame_values(frame)
        changes = changes_between(before, values)
        if changes:
            for name, value in values.items():
                setattr(current, name, value)
            current.lock += 1
            current.save()
            record_event(action="finance.frame.change", record=current, actor=actor, changes=changes)
    return current


def give_reason(*, actor: Any, viewer: Viewer, investment: InvestmentPlan, code: str, reason: str) -> None:
    """Say why a table is not available; "" takes the reason back.

    Raises NotAllowedError, ConflictError, InvalidRowError.
    """
    if code not in CODES:
        raise InvalidRowError([Problem("code", _("There is no such table."), _("Choose one from the list."))])
    if len(reason) > MOST_REASON:
        raise InvalidRowError([Problem("reason", _("This text is too long."), _("At most 500 characters."))])
    said = clean_text(reason, limit=MOST_REASON, multiline=False)
    with writing(viewer, investment) as current:
        before = str(current.reasons.get(code, ""))
        if said == before:
            return
        kept = {key: text for key, text in current.reasons.items() if key != code}
        current.reasons = {**kept, code: said} if said else kept
        current.save(update_fields=["reasons", "updated_at"])
        record_event(
            action="finance.reason.give",
            record=current,
            actor=actor,
            label=code,
            changes={code: [before, said]},
        )


def frame_problems(frame: MoneyFrame) -> list[Problem]:
    found = _of_amounts(frame)
    if frame.currency not in known_currencies():
        found.append(Problem("currency", _("There is no such choice."), _("Choose one from the list.")))
    if frame.money_year is not None and not FIRST_YEAR <= frame.money_year <= LAST_YEAR:
        found.append(Problem("money_year", _("This is no year."), _("Give a year from 1990 to 2100.")))
    if frame.loan_years is not None and not 1 <= frame.loan_years <= MOST_LOAN:
        found.append(Problem("loan_years", _("Loans run for 1 to 100 years."), _("Correct it.")))
    if len(frame.method) > TEXT_LENGTH:
        found.append(Problem("method", _("This text is too long."), _("At most 10 000 characters.")))
    return found


def _of_amounts(frame: MoneyFrame) -> list[Problem]:
    found = []
    for name in AMOUNTS:
        value = getattr(frame, name)
        if value is not None and (not isfinite(value) or not 0 <= value <= MOST_MONEY * 1000):
            found.append(Problem(name, _("This amount cannot be."), _("Give 0 or more.")))
    for name in SHARES:
        value = getattr(frame, name)
        if value is not None and not 0 <= value <= 1:
            found.append(Problem(name, _("A share lies between 0 and 100 per cent."), _("Correct it.")))
    for state, chance in frame.chances.items():
        if state not in SourceState.values or not 0 <= chance <= 1:
            found.append(Problem("chances", _("A chance lies between 0 and 100 per cent."), _("Correct it.")))
    return found


def frame_values(frame: MoneyFrame) -> dict[str, Any]:
    """Clean values by the columns of the model, amounts in euros."""
    values: dict[str, Any] = {name: getattr(frame, name) for name in NAMES if name not in AMOUNTS}
    values["method"] = clean_text(frame.method, limit=TEXT_LENGTH)
    values["chances"] = {state: float(chance) for state, chance in frame.chances.items()}
    originals = {}
    day = day_of_year(frame.money_year)
    for name in AMOUNTS:
        amount = getattr(frame, name)
        made = None if amount is None else to_euro(float(amount), frame.currency, day)
        values[name] = None if made is None else made.amount
        if made is not None and made.original:
            originals[name] = made.original
    return {**values, "originals": originals}
