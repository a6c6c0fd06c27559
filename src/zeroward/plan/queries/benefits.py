"""Co-benefits of a plan's actions by the methods of `methods.appraisal`: what, for whom, how much, counted or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Any

from django.utils.translation import gettext as _

from zeroward.inventory.queries.said import said
from zeroward.methods.appraisal.assess import Benefits, assess
from zeroward.methods.appraisal.benefit_methods import BENEFICIARIES, BenefitMethod, benefit_methods
from zeroward.methods.appraisal.streams import valued
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
    words: str
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
    """All co-benefits, what was noticed, and the sums of those that are counted."""

    lines: tuple[BenefitLine, ...]
    warnings: tuple[str, ...]
    assessed: Benefits | None

    def of(self, code: str) -> tuple[BenefitLine, ...]:
        return tuple(one for one in self.lines if one.action == code)


@lru_cache(maxsize=64)
def _assessed(loaded: LoadedPlan) -> tuple[Benefits | None, dict[str, str]]:
    """What can be reckoned together, and why the others cannot; by the key of the stream."""
    streams, failed = [], {}
    for row, number, one in _rows(loaded):
        key = key_of(row["code"], number)
        if not one["benefit"] or one["inputs"].get(LEFT_OUT):
            continue
        stream = stream_of(one, key=key, action=row["code"], years=years_of(loaded, row))
        try:
            valued(stream)
        except (MethodError, ValueError, OverflowError, ZeroDivisionError) as error:
            failed[key] = said(error.message) if isinstance(error, MethodError) else str(error)
        else:
            streams.append(stream)
    return (assess(streams) if streams else None), failed


def benefits_of(loaded: LoadedPlan) -> PlanBenefits:
    """Co-benefits of all actions that the plan counts on, in the reader's language."""
    assessed, failed = _assessed(loaded)
    methods = {one.key: one for one in benefit_methods()}
    lines = tuple(
        _line(loaded, row, number, one, methods.get(one["benefit"]), assessed, failed)
        for row, number, one in _rows(loaded)
    )
    notes = (*(one.said for one in assessed.doubles), *assessed.warnings) if assessed else ()
    return PlanBenefits(lines, tuple(said(note) for note in notes), assessed)


def key_of(code: str, number: int) -> str:
    """How a co-benefit is named in sentences: "M3, gain 2"."""
    return f"{code}.{number}"


def years_of(loaded: LoadedPlan, row: Mapping[str, Any]) -> tuple[int, int]:
    """Years in which an action works, as far as the plan knows."""
    first = row["end"] or row["start"] or loaded.target_year
    last = min(loaded.last_year, first + row["lifetime"] - 1) if row["lifetime"] else loaded.last_year
    return first, max(first, last)


def _rows(loaded: LoadedPlan) -> list[tuple[Mapping[str, Any], int, Mapping[str, Any]]]:
    return [
        (row, number, one)
        for row in loaded.plan_actions
        for number, one in enumerate(row["co_benefits"], start=1)
    ]


def _line(
    loaded: LoadedPlan,
    row: Mapping[str, Any],
    number: int,
    one: Mapping[str, Any],
    method: BenefitMethod | None,
    assessed: Benefits | None,
    failed: Mapping[str, str],
) -> BenefitLine:
    key = key_of(row["code"], number)
    found = [line for line in assessed.rows if line.stream == key] if assessed else []
    who = one["beneficiary"] or (method.beneficiary if method else "")
    first, last = one["first"], one["last"]
    if method is not None:
        usual = years_of(loaded, row)
        first, last = first or usual[0], last or usual[1]
    amounts = [line.amount for line in found]
    why = failed.get(key, "")
    if one["inputs"].get(LEFT_OUT):
        why = _("Left out: it is counted with another action.")
    elif found and not found[0].counted:
        why = next(
            (said(double.said) for double in (assessed.doubles if assessed else ()) if key in double.streams),
            "",
        )
    return BenefitLine(
        action=row["code"],
        number=number,
        title=said(method.label) if method else one["text"],
        words=one["text"] if method else "",
        beneficiary=said(BENEFICIARIES[who]) if who in BENEFICIARIES else who,
        unit=said(found[0].unit) if found else "",
        yearly=max(amounts, key=abs) if amounts else None,
        once=bool(method and method.cadence == "one_off"),
        first=first,
        last=last,
        counted=bool(found and found[0].counted),
        mark=found[0].mark if found else "",
        source=one["source_text"],
        why=why,
    )


def total_of(lines: tuple[BenefitLine, ...], unit: str = "EUR") -> float:
    """What the counted lines of a unit come to in a year."""
    return fsum(one.yearly or 0.0 for one in lines if one.counted and one.unit == unit and not one.once)
