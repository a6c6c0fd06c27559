"""Co-benefits of a plan's actions by the methods of `methods.appraisal`: what, for whom, how much, counted or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.methods.appraisal.assess import Benefits, DoubleCount, assess
from zeroward.methods.appraisal.benefit_methods import BENEFICIARIES, BenefitMethod, benefit_methods
from zeroward.methods.appraisal.streams import Valued, valued
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.queries.benefit_streams import LEFT_OUT, stream_of
from zeroward.plan.queries.load import LoadedPlan


@dataclass(frozen=True, slots=True)
class BenefitLine:
    """One co-benefit. `yearly` is the amount of a year at full effect, None where it is in words or cannot be reckoned;
    `why` says why it is not counted."""

    action: str
    number: int
    title: str
    beneficiary: str
    unit: str
    yearly: float | None
    once: bool
    first: int | None
    last: int | None
    counted: bool
    mark: str
    source: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PlanBenefits:
    """All co-benefits, what was noticed about them, and the assessment with its sums by beneficiary and year (None
    when nothing can be reckoned)."""

    lines: tuple[BenefitLine, ...]
    notes: tuple[str, ...]
    assessed: Benefits | None

    def of(self, code: str) -> tuple[BenefitLine, ...]:
        return tuple(one for one in self.lines if one.action == code)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Language apart: what each stream comes to, why some cannot be reckoned, and what the plan counts on."""

    values: Mapping[str, Valued]
    failed: Mapping[str, str]
    assessed: Benefits | None


def benefits_of(loaded: LoadedPlan) -> PlanBenefits:
    """Co-benefits of all actions in the reader's language; those of actions outside the plan are not counted."""
    reckoned = _reckoned(loaded)
    methods = {one.key: one for one in benefit_methods()}
    counted = {row["code"] for row in loaded.plan_actions}
    titles = {key: _title(one, methods) for _row, key, _number, one in _rows(loaded)}
    lines = tuple(
        _line(loaded, row, number, one, methods.get(one["benefit"]), reckoned, row["code"] in counted, titles)
        for row, _key, number, one in _rows(loaded)
    )
    doubles = reckoned.assessed.doubles if reckoned.assessed else ()
    return PlanBenefits(lines, tuple(_double(one, titles) for one in doubles), reckoned.assessed)


def total_of(lines: tuple[BenefitLine, ...], unit: str = "EUR") -> float:
    """What the counted lines of a unit come to in a year."""
    return fsum(one.yearly or 0.0 for one in lines if one.counted and one.unit == unit and not one.once)


def yearly_benefits(loaded: LoadedPlan) -> dict[str, float]:
    """What the co-benefits of each action that count come to in euros of a year; language apart."""
    reckoned = _reckoned(loaded)
    assessed = reckoned.assessed
    if assessed is None:
        return {}
    counted = {row.stream for row in assessed.rows if row.counted and row.unit == assessed.currency}
    found: dict[str, float] = {}
    for key, value in reckoned.values.items():
        if key in counted and value.method.cadence != "one_off" and value.amounts:
            code = value.stream.action
            found[code] = found.get(code, 0.0) + max(value.amounts.values(), key=abs)
    return found


def years_of(loaded: LoadedPlan, row: Mapping[str, Any]) -> tuple[int, int]:
    """Years in which an action works in full, as far as the plan knows."""
    first = row["end"] or row["start"] or loaded.target_year
    last = min(loaded.last_year, first + row["lifetime"] - 1) if row["lifetime"] else loaded.last_year
    return first, max(first, last)


@lru_cache(maxsize=64)
def _reckoned(loaded: LoadedPlan) -> Reckoned:
    values: dict[str, Valued] = {}
    failed: dict[str, str] = {}
    for row, key, _number, one in _rows(loaded):
        if not one["benefit"]:
            continue
        stream = stream_of(one, key=key, action=row["code"], years=years_of(loaded, row))
        try:
            values[key] = valued(stream)
        except MethodError as error:
            failed[key] = error.message
        except (ValueError, OverflowError, ZeroDivisionError) as error:
            failed[key] = str(error)
    inside = {row["code"] for row in loaded.plan_actions}
    streams = [
        values[key].stream
        for row, key, _number, one in _rows(loaded)
        if key in values and row["code"] in inside and not one["inputs"].get(LEFT_OUT)
    ]
    return Reckoned(values, failed, assess(streams) if streams else None)


def _rows(loaded: LoadedPlan) -> list[tuple[Mapping[str, Any], str, int, Mapping[str, Any]]]:
    """Action, key of the stream, number of the co-benefit, and the co-benefit."""
    return [
        (row, f"{row['code']}.{number}", number, one)
        for row in loaded.actions
        for number, one in enumerate(row["co_benefits"], start=1)
    ]


def _title(one: Mapping[str, Any], methods: Mapping[str, BenefitMethod]) -> str:
    method = methods.get(one["benefit"])
    return said(method.label) if method else one["text"] or one["benefit"]


def _double(double: DoubleCount, titles: Mapping[str, str]) -> str:
    """The sentence of the method with the names of the gains and their actions in place of keys."""
    named = {
        name: ", ".join(f"{key.rpartition('.')[0]} “{titles[key]}”" for key in getattr(double, name))
        for name in ("streams", "counted")
    }
    return _(double.said.template) % named


def _line(
    loaded: LoadedPlan,
    row: Mapping[str, Any],
    number: int,
    one: Mapping[str, Any],
    method: BenefitMethod | None,
    reckoned: Reckoned,
    inside: bool,
    titles: Mapping[str, str],
) -> BenefitLine:
    key = f"{row['code']}.{number}"
    value = reckoned.values.get(key)
    who = value.beneficiary if value else one["beneficiary"] or (method.beneficiary if method else "")
    usual = years_of(loaded, row) if method else (None, None)
    counted = any(
        found.counted
        for found in (reckoned.assessed.rows if reckoned.assessed else ())
        if found.stream == key
    )
    return BenefitLine(
        action=row["code"],
        number=number,
        title=titles[key],
        beneficiary=said(BENEFICIARIES[who]) if who in BENEFICIARIES else who,
        unit=said(value.unit) if value else "",
        yearly=max(value.amounts.values(), key=abs) if value else None,
        once=bool(method and method.cadence == "one_off"),
        first=one["first"] or usual[0],
        last=one["last"] or usual[1],
        counted=counted,
        mark=value.mark if value else "",
        source=one["source_text"],
        why="" if counted or method is None else _why(key, one, reckoned, inside, titles),
    )


def _why(
    key: str, one: Mapping[str, Any], reckoned: Reckoned, inside: bool, titles: Mapping[str, str]
) -> str:
    """Why a gain that has a method is not counted."""
    if key in reckoned.failed:
        return said(reckoned.failed[key])
    if not inside:
        return _("Not counted, because the action is not part of the plan.")
    if one["inputs"].get(LEFT_OUT):
        return _("Left out: it is counted with another action.")
    doubles = reckoned.assessed.doubles if reckoned.assessed else ()
    return next((_double(double, titles) for double in doubles if key in double.streams), "")
