"""Checks of an indicator before it is stored: every problem at once, each at its field, with what to do."""

import math
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.indicator_sheet import LENGTHS, SECTORS_FIELD, WAY, IndicatorSheet
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, DATA_LEVELS, METADATA, WAYS
from zeroward.plan.models import Direction, Plan
from zeroward.plan.queries.indicator_library import library_indicator
from zeroward.plan.vocabulary import SECTORS

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
MOST_TARGETS: Final = 30


def problems_of(plan: Plan, sheet: IndicatorSheet) -> list[Problem]:
    """What keeps this sheet from being stored. No query but for the names of actions and pathways that it lists."""
    return [*_texts(sheet), *_choices(sheet), *_figures(sheet), *_metadata(sheet), *_links(plan, sheet)]


def flags_of(plan: Plan, sheet: IndicatorSheet) -> list[Problem]:
    """What is allowed, but odd: shown beside the indicator, refused nowhere."""
    found = []
    points = [(int(year), value) for year, value in sorted(sheet.targets.items()) if value is not None]
    values = [value for _year, value in points]
    if sheet.direction == Direction.UP and values != sorted(values):
        found.append(
            Problem(
                "targets",
                _("More is better, but a later target is lower than an earlier one."),
                _("Check the targets, or the direction."),
            )
        )
    if sheet.direction == Direction.DOWN and values != sorted(values, reverse=True):
        found.append(
            Problem(
                "targets",
                _("Less is better, but a later target is higher than an earlier one."),
                _("Check the targets, or the direction."),
            )
        )
    if sheet.baseline is not None and values and sheet.direction:
        worse = (
            values[-1] < sheet.baseline if sheet.direction == Direction.UP else values[-1] > sheet.baseline
        )
        if worse:
            found.append(
                Problem(
                    "targets",
                    _("The last target is worse than the baseline."),
                    _("Say in the definition why that is wanted, or correct it."),
                )
            )
    if points and sheet.baseline is None and not sheet.node:
        found.append(
            Problem(
                "baseline",
                _("There is a target, but no baseline to start from."),
                _("Without it, nobody can say whether the city is on its way."),
            )
        )
    if points and plan.target_year not in {year for year, _value in points}:
        found.append(
            Problem(
                "targets",
                _("There is no target for %(year)d, the target year of the plan.")
                % {"year": plan.target_year},
                _("Add one, or say why the way ends earlier."),
            )
        )
    return found


def _texts(sheet: IndicatorSheet) -> list[Problem]:
    found = []
    values = sheet.values()
    if not values["name"]:
        found.append(Problem("name", _("Give the indicator a name.")))
    if not values["unit"]:
        found.append(
            Problem("unit", _("Say in which unit it is measured."), _("“%” for shares, “number” for counts."))
        )
    return found + [
        Problem(name, _("Write at most %(most)d letters.") % {"most": limit})
        for name, limit in LENGTHS.items()
        if len(getattr(sheet, name)) > limit
    ]


def _choices(sheet: IndicatorSheet) -> list[Problem]:
    found = []
    if sheet.direction and sheet.direction not in Direction.values:
        found.append(_no_choice("direction"))
    if sheet.key and library_indicator(sheet.key) is None:
        found.append(
            Problem(
                "key",
                _("The library has no indicator called %(key)s.") % {"key": sheet.key[:40]},
                _("Leave it empty: the indicator is then your own."),
            )
        )
    if sheet.metadata.get(WAY) and sheet.metadata[WAY] not in WAYS:
        found.append(_no_choice(WAY))
    return found


def _figures(sheet: IndicatorSheet) -> list[Problem]:
    found = []
    if sheet.baseline is not None and not is_number(sheet.baseline):
        found.append(Problem("baseline", _("This is no number.")))
    if sheet.baseline is not None and sheet.baseline_year is None:
        found.append(
            Problem(
                "baseline_year", _("Say which year the baseline describes."), _("Not when it was published.")
            )
        )
    if sheet.baseline_year is not None and not FIRST_YEAR <= sheet.baseline_year <= LAST_YEAR:
        found.append(_odd_year("baseline_year"))
    if len(sheet.targets) > MOST_TARGETS:
        found.append(Problem("targets", _("These are too many entries.")))
    for year, value in sheet.targets.items():
        place = f"targets.{year}"
        if not str(year).isdecimal() or len(str(year)) > 4 or not FIRST_YEAR <= int(year) <= LAST_YEAR:
            found.append(_odd_year(place))
            continue
        if value is not None and not is_number(value):
            found.append(Problem(place, _("This is no number.")))
        if value is not None and sheet.baseline_year is not None and int(year) <= sheet.baseline_year:
            found.append(
                Problem(
                    place,
                    _("This target lies in %(year)d or before, the year of the baseline.")
                    % {"year": sheet.baseline_year},
                    _("Leave it empty, or correct the year of the baseline."),
                )
            )
    return found


def _metadata(sheet: IndicatorSheet) -> list[Problem]:
    found = []
    given = sheet.metadata
    unknown = sorted(set(given) - {*METADATA, WAY})
    if unknown:
        found.append(
            Problem(
                "metadata",
                _("The sheet has no field called %(name)s.") % {"name": str(unknown[0])[:40]},
                _("Use the fields of the template."),
            )
        )
    sectors = given.get(SECTORS_FIELD) or ()
    if not isinstance(sectors, list | tuple) or not {str(one) for one in sectors} <= set(SECTORS):
        found.append(_no_choice(SECTORS_FIELD))
    if given.get("co_benefit") and given["co_benefit"] not in CO_BENEFITS:
        found.append(_no_choice("co_benefit"))
    if given.get("data_level") and given["data_level"] not in DATA_LEVELS:
        found.append(_no_choice("data_level"))
    return found


def _links(plan: Plan, sheet: IndicatorSheet) -> list[Problem]:
    found = []
    if sheet.actions:
        known = set(plan.actions.filter(code__in=list(sheet.actions)).values_list("code", flat=True))
        found += [
            Problem("actions", _("The plan has no action %(code)s.") % {"code": str(code)[:20]})
            for code in sorted(set(sheet.actions) - known)
        ]
    if sheet.pathways:
        known_orders = set(plan.impact_pathways.values_list("order", flat=True))
        found += [
            Problem("pathways", _("The plan has no impact pathway %(order)s.") % {"order": str(order)[:20]})
            for order in sorted(set(sheet.pathways) - known_orders)
        ]
    return found


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _no_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def _odd_year(place: str) -> Problem:
    return Problem(
        place,
        _("The year lies outside %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR},
    )
