"""Checks of a co-benefit: its method, its inputs, and whether the method can reckon with them."""

import math
from dataclasses import asdict
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.methods.appraisal.benefit_methods import BENEFICIARIES, BenefitMethod, benefit_methods
from zeroward.methods.appraisal.prices import carbon_prices
from zeroward.methods.appraisal.streams import valued
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import BenefitRow
from zeroward.plan.queries.benefit_streams import LEFT_OUT, needs_value, stream_of

NUMBERS: Final = ("quantity", "value", "value_year", "population", "mortality", "age_from", "age_to")
WORDS: Final = ("place", "part", "value_source", "series")
SIGNS: Final = ("habitual", LEFT_OUT)
NEEDED: Final = {"heat": ("population", "mortality"), "deaths": ("population", "mortality")}
TRIED: Final = (2030, 2030)


def benefit_problems(row: BenefitRow) -> list[Problem]:
    """What is wrong with one co-benefit; a method that refuses says why, at the field that it lacks."""
    values = row.values()
    if not values["benefit"]:
        return _in_words(row)
    method = next((one for one in benefit_methods() if one.key == row.benefit), None)
    if method is None:
        return [Problem("benefit", _("There is no such method."), _("Choose one from the list."))]
    found = _inputs(row)
    if row.beneficiary and row.beneficiary not in BENEFICIARIES:
        found.append(Problem("beneficiary", _("There is no such choice."), _("Choose one from the list.")))
    return found or _tried(row, method)


def _in_words(row: BenefitRow) -> list[Problem]:
    found = []
    if not row.values()["text"]:
        found.append(Problem("text", _("Choose a method, or say in words what is gained.")))
    if row.inputs:
        found.append(Problem("inputs", _("Figures need a method that reckons with them.")))
    if len(row.beneficiary) > 40:
        found.append(Problem("beneficiary", _("Write at most %(most)d letters.") % {"most": 40}))
    return found


def _inputs(row: BenefitRow) -> list[Problem]:
    found = []
    for name, value in row.inputs.items():
        place = f"inputs.{name}"[:80]
        if name in NUMBERS:
            if not _is_number(value):
                found.append(Problem(place, _("This is no number.")))
        elif name in WORDS:
            if not isinstance(value, str) or len(value) > 500:
                found.append(Problem(place, _("Write at most %(most)d letters.") % {"most": 500}))
        elif name in SIGNS:
            if not isinstance(value, bool):
                found.append(Problem(place, _("Say yes or no.")))
        else:
            found.append(
                Problem(place, _("The method has no input called “%(key)s”.") % {"key": str(name)[:60]})
            )
    return found


def _tried(row: BenefitRow, method: BenefitMethod) -> list[Problem]:
    """Reckoned once, so that what is stored can be reckoned later."""
    if "quantity" not in row.inputs:
        return [Problem("inputs.quantity", _("Give a number."))]
    lacking = [name for name in NEEDED.get(method.form, ()) if name not in row.inputs]
    if lacking:
        return [Problem(f"inputs.{name}", _("The method needs this too.")) for name in lacking]
    if needs_value(method) and "value" not in row.inputs:
        return [
            Problem(
                "inputs.value",
                _("No figure is shipped for this gain."),
                _("Give your own per %(unit)s, with its source.") % {"unit": said(method.input_unit)},
            )
        ]
    place = row.inputs.get("place", "")
    if row.inputs.get("value") is None and len(method.values) > 1 and place not in method.values:
        return [Problem("inputs.place", _("The price depends on the place."), _("Choose one from the list."))]
    if method.form == "climate" and row.inputs.get("value") is None:
        if row.inputs.get("series") not in {one.key for one in carbon_prices()}:
            return [Problem("inputs.series", _("Choose a price of carbon."))]
        return []  # the years of the series differ; what lies outside is said with the result
    try:
        valued(stream_of(asdict(row), key=method.label, years=TRIED))
    except MethodError as error:
        return [Problem(f"inputs.{_place(error)}", said(error.message), said(error.remedy))]
    except (ValueError, OverflowError, ZeroDivisionError):
        return [Problem("inputs.quantity", _("The method cannot reckon with these figures."))]
    return []


def _place(error: MethodError) -> str:
    return error.place if error.place in (*NUMBERS, *WORDS) else "quantity"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
