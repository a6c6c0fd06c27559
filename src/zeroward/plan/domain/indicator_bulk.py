"""Many indicators at once, from the library or from a file. All of them, or none."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.indicator_checking import problems_of
from zeroward.plan.domain.indicator_sheet import WAY, IndicatorSheet
from zeroward.plan.domain.indicators import demand_room, next_number, remove, write_sheet
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.writing import Written
from zeroward.plan.models import Indicator, Plan
from zeroward.plan.queries.indicator_library import LibraryIndicator, library_indicator


def take_from_library(*, actor: Any, viewer: Viewer, plan: Plan, keys: Sequence[str]) -> list[Indicator]:
    """Add entries of the library; those that the plan has already are left as they are.

    Raises InvalidPartError for a key that the library does not have, and as `save_indicator` does.
    """
    unknown = [key for key in keys if library_indicator(key) is None]
    if unknown:
        raise InvalidPartError(
            [
                Problem(
                    "keys",
                    _("The library has no indicator called %(key)s.") % {"key": unknown[0][:40]},
                    _("Choose from the list."),
                )
            ]
        )
    with writing(viewer, plan) as current:
        present = set(current.indicators.values_list("key", flat=True))
        wanted = [key for key in dict.fromkeys(keys) if key not in present]
        demand_room(current, len(wanted))
        numbers = list(current.indicators.values_list("number", flat=True))
        made = []
        for key in wanted:
            entry = library_indicator(key)
            if entry is None:
                continue
            number = next_number(numbers)
            numbers.append(number)
            kept = Indicator(plan=current)
            write_sheet(
                current, kept, dataclasses.replace(sheet_from(entry, current.model), number=number), actor
            )
            made.append(kept)
    return made


def write_indicators(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    sheets: Sequence[IndicatorSheet],
    replace: bool = False,
) -> Written:
    """Add indicators, or change those with the same number, in one transaction; a sheet without a number is new.

    With `replace`, indicators that no sheet names are deleted. Raises InvalidPartError whose problems name the row
    ("row 3: unit"), and as `save_indicator` does.
    """
    with writing(viewer, plan) as current:
        stored = {one.number: one for one in current.indicators.all()}
        told = _numbered(sheets, stored)
        problems = _row_problems(current, told)
        if problems:
            raise InvalidPartError(problems)
        named = {sheet.number for sheet in told}
        gone = [one for number, one in stored.items() if number not in named] if replace else []
        for one in gone:
            remove(current, one, actor)
        demand_room(current, len(named - set(stored)))
        counts: Counter[str] = Counter()
        for sheet in told:
            kept = stored.get(sheet.number) or Indicator(plan=current)
            is_new = kept.pk is None
            changed = write_sheet(current, kept, sheet, actor)
            counts["added" if is_new else "changed" if changed else "same"] += 1
    return Written(counts["added"], counts["changed"], counts["same"], len(gone))


def sheet_from(entry: LibraryIndicator, model: str) -> IndicatorSheet:
    """An entry of the library as a sheet, tied to the model where it is the same as one of its quantities."""
    derived = entry.derive.get(model)
    metadata: dict[str, Any] = {"sectors": list(entry.sectors), "co_benefit": entry.co_benefit}
    if entry.direct is not None:
        metadata["direct"] = entry.direct
    if entry.co_benefit:
        metadata["indirect"] = True
    if derived is not None and derived.way != "value":
        metadata[WAY] = derived.way
    return IndicatorSheet(
        name=entry.title,
        unit=entry.unit,
        key=entry.key,
        definition=entry.meaning,
        direction=entry.direction,
        node=derived.node if derived else "",
        category=derived.category if derived else "",
        metadata=metadata,
    )


def _numbered(sheets: Sequence[IndicatorSheet], stored: Mapping[str, Indicator]) -> list[IndicatorSheet]:
    taken = [*stored, *(sheet.values()["number"] for sheet in sheets if sheet.number)]
    told = []
    for sheet in sheets:
        number = sheet.values()["number"] or next_number(taken)
        taken.append(number)
        told.append(dataclasses.replace(sheet, number=number))
    return told


def _row_problems(plan: Plan, sheets: Sequence[IndicatorSheet]) -> list[Problem]:
    def place(row: int, name: str) -> str:
        return _("row %(number)d: %(field)s") % {"number": row, "field": name}

    found = [
        Problem(place(row, one.place), one.message, one.remedy)
        for row, sheet in enumerate(sheets, start=1)
        for one in problems_of(plan, sheet)
    ]
    first: dict[str, int] = {}
    for row, sheet in enumerate(sheets, start=1):
        if sheet.number in first:
            found.append(
                Problem(
                    place(row, "number"),
                    _("Row %(number)d has the number %(code)s too.")
                    % {"number": first[sheet.number], "code": sheet.number},
                    _("Give each indicator its own number."),
                )
            )
        first.setdefault(sheet.number, row)
    return found
