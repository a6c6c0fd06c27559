"""Checks of an action before it is stored: every problem at once, each at its field, with what to do."""

import datetime
import math
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.plan.domain.checking_effect import effect_problems
from zeroward.plan.domain.checking_parts import part_problems
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import LONG, MOST_LONG, SHORT, Sheet
from zeroward.plan.models import Action, ActionKind, ActionState, EffectKind, Plan
from zeroward.plan.vocabulary import FIELDS, LEVERS, SECTORS

CURVES: Final = ("line", "s", "step")
QUICK: Final = 366
"""Days within which a quick win shows."""
CHOICES: Final = {
    "kind": ActionKind.values,
    "state": ActionState.values,
    "curve": CURVES,
    "effect_kind": EffectKind.values,
}
MOST_TONNES: Final = 1e9
MOST_MWH: Final = 1e9
MOST_ENERGY: Final = 20


def problems_of(plan: Plan, sheet: Sheet) -> list[Problem]:
    """What keeps this sheet from being stored. Reads only; asks the database for named organisations alone."""
    return [
        *_texts(sheet),
        *_choices(sheet),
        *_years(plan, sheet),
        *effect_problems(plan, sheet),
        *_amounts(sheet),
        *_energy(sheet),
        *_promise(sheet),
        *part_problems(sheet),
    ]


def flags_of(plan: Plan, sheet: Sheet) -> list[Problem]:
    """What is allowed, but odd: shown beside the action, refused nowhere."""
    found = []
    total = math.fsum(value for value in sheet.estimates.values() if _is_number(value))
    if sheet.estimates and total < 0:
        found.append(
            Problem(
                "estimates",
                _("As estimated, the action emits more than it saves."),
                _("Check the signs, or say in the description why it is wanted."),
            )
        )
    if sheet.kind == ActionKind.ENABLING and total:
        found.append(
            Problem(
                "estimates",
                _("An enabling action has tonnes of its own here."),
                _("Count them with the actions that it makes possible, so that they are not counted twice."),
            )
        )
    if sheet.kind != ActionKind.ENABLING and sheet.effect_kind == EffectKind.NONE:
        found.append(
            Problem(
                "effect_kind",
                _("What this action saves is not known yet, so it moves no curve."),
                _("Say how it works: with the model, or as tonnes that were estimated elsewhere."),
            )
        )
    if sheet.start is not None and sheet.start > plan.target_year:
        found.append(
            Problem(
                "start",
                _("It takes effect after %(year)d, the target year.") % {"year": plan.target_year},
                _("It does not count towards the target."),
            )
        )
    late = _days_to(sheet.quick_win_by)
    if late is not None and late > QUICK and not sheet.quick_win_kept_on:
        found.append(
            Problem(
                "quick_win_by",
                _("That is more than a year away."),
                _("A quick win shows within 6 to 12 months: promise a first visible part of it."),
            )
        )
    return found


def _texts(sheet: Sheet) -> list[Problem]:
    found = []
    values = sheet.values()
    if not values["name"]:
        found.append(Problem("name", _("Give the action a name.")))
    most = {**SHORT, **dict.fromkeys(LONG, MOST_LONG)}
    return found + [
        Problem(name, _("Write at most %(most)d letters.") % {"most": limit})
        for name, limit in most.items()
        if len(getattr(sheet, name)) > limit
    ]


def _choices(sheet: Sheet) -> list[Problem]:
    found = [
        Problem(name, _("There is no such choice."), _("Choose one from the list."))
        for name, known in CHOICES.items()
        if getattr(sheet, name) not in known
    ]
    for name, words in (("field", FIELDS), ("lever", LEVERS)):
        if getattr(sheet, name) and getattr(sheet, name) not in words:
            found.append(Problem(name, _("There is no such choice."), _("Choose one from the list.")))
    return found


def _years(plan: Plan, sheet: Sheet) -> list[Problem]:
    found = []
    first, last = plan.base_year, plan.last_year
    for name in ("start", "end"):
        year = getattr(sheet, name)
        if year is not None and year <= first:
            found.append(
                Problem(
                    name,
                    _("The plan starts from %(year)d: what took effect by then is in the base year.")
                    % {"year": first},
                    _("Give a year after %(year)d.") % {"year": first},
                )
            )
        elif year is not None and year > last:
            found.append(
                Problem(
                    name,
                    _("The plan ends in %(year)d.") % {"year": last},
                    _("Give an earlier year, or let the plan last longer."),
                )
            )
    if sheet.start is not None and sheet.end is not None and sheet.end < sheet.start:
        found.append(
            Problem(
                "end", _("Full effect comes before the first effect."), _("Put the years in their order.")
            )
        )
    if sheet.lifetime is not None and not 1 <= sheet.lifetime <= 100:
        found.append(Problem("lifetime", _("Give between 1 and 100 years.")))
    if not _is_number(sheet.strength) or not 0 <= sheet.strength <= 1:
        found.append(Problem("strength", _("Give a share between 0 and 100 %.")))
    return found


def _amounts(sheet: Sheet) -> list[Problem]:
    found = []
    for sector, value in sheet.estimates.items():
        place = f"estimates.{sector}"
        if sector not in SECTORS:
            found.append(
                Problem(place, _("The contract knows no such sector."), _("Choose one from the list."))
            )
        elif not _is_number(value) or abs(value) > MOST_TONNES:
            found.append(
                Problem(place, _("This is no number of tonnes."), _("Give t CO₂e a year, not kilograms."))
            )
    for name, most in (
        ("compensated_natural", MOST_TONNES),
        ("compensated_technical", MOST_TONNES),
        ("renewable_mwh", MOST_MWH),
    ):
        value = getattr(sheet, name)
        if value is not None and not (_is_number(value) and 0 <= value <= most):
            found.append(
                Problem(
                    name,
                    _("Give a number that is zero or more."),
                    _("Check the unit, which stands beside it."),
                )
            )
    return found


def _energy(sheet: Sheet) -> list[Problem]:
    found = []
    if len(sheet.removed_energy) > MOST_ENERGY:
        found.append(Problem("removed_energy", _("These are too many entries.")))
    for number, entry in enumerate(sheet.removed_energy, start=1):
        place = f"removed_energy.{number}"
        if not isinstance(entry.get("carrier"), str) or not entry["carrier"].strip():
            found.append(Problem(f"{place}.carrier", _("Name the fuel or energy.")))
        amount = entry.get("amount")
        if not _is_number(amount) or amount < 0:  # type: ignore[operator]
            found.append(Problem(f"{place}.amount", _("Give a number that is zero or more.")))
        if not isinstance(entry.get("unit"), str) or not entry["unit"].strip():
            found.append(Problem(f"{place}.unit", _("Choose the unit of the number.")))
    return found


def _promise(sheet: Sheet) -> list[Problem]:
    found = []
    told = sheet.quick_win_promise or sheet.quick_win_origin or sheet.quick_win_outcome
    if (told or sheet.quick_win_kept_on) and sheet.quick_win_by is None:
        found.append(
            Problem(
                "quick_win_by",
                _("Say by when the result was promised."),
                _("A month is enough: its last day."),
            )
        )
    if sheet.quick_win_by is not None and not sheet.quick_win_promise.strip():
        found.append(Problem("quick_win_promise", _("Say what was promised.")))
    since = _days_to(sheet.quick_win_kept_on)
    if since is not None and since > 0:
        found.append(
            Problem(
                "quick_win_kept_on",
                _("That day has not come yet."),
                _("Enter it when the result can be seen."),
            )
        )
    return found


def _days_to(day: datetime.date | None) -> int | None:
    return (day - timezone.localdate()).days if day is not None else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def sheet_fields() -> dict[str, str]:
    """Names of the fields as people know them."""
    return {field.name: str(field.verbose_name) for field in Action._meta.concrete_fields}
