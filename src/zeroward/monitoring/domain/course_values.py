"""Values of transition indicators: kept as they become known, corrected by later ones, taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.course_rows import FIRST_YEAR, is_number
from zeroward.monitoring.domain.courses import held
from zeroward.monitoring.models import TransitionCourse, TransitionValue
from zeroward.monitoring.rules import INDICATORS

MOST_VALUES: Final = 2000


@dataclass(frozen=True, slots=True)
class ValueRow:
    """`value` None takes back what was known for the year. `known_on` None: today."""

    year: int
    value: float | None
    unit: str
    known_on: date | None = None
    source_text: str = ""
    note: str = ""

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> "ValueRow":
        """A line as a checked file keeps it: the day as ISO text."""
        return cls(**{**values, "known_on": date.fromisoformat(values["known_on"])})


def add_values(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    course: TransitionCourse,
    rows: Sequence[ValueRow],
) -> int:
    """Keep values as they became known, all or none; what is known already (same year, value, unit) is passed over.
    Late and earlier-dated values are taken, and shown as such. Returns how many were kept.

    Raises NotAllowedError, ProblemsError (places "<number>.<field>" from the second row on), ConflictError.
    """
    demand(viewer, INDICATORS, place)
    found = [
        Problem(one.place if number == 0 else f"{number}.{one.place}", one.message, one.remedy)
        for number, row in enumerate(rows)
        for one in value_problems(row)
    ]
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        kept = held(place, course)
        known = list(kept.values.order_by("known_on", "pk"))
        if len(known) + len(rows) > MOST_VALUES:
            raise ConflictError(
                _("An indicator holds at most %(most)d values.") % {"most": MOST_VALUES},
                remedy=_("Follow another one for the rest."),
            )
        made = [value for row in rows if (value := _value(kept, row, known, actor)) is not None]
        TransitionValue.objects.bulk_create(made)
        for one in made:
            record_event(
                action="monitoring.value.add",
                record=kept,
                actor=actor,
                label=f"{kept.key} {one.year}",
                changes={"value": [_newest(known, one.year), one.value], "unit": [None, one.unit]},
            )
    return len(made)


def value_problems(row: ValueRow) -> list[Problem]:
    """What keeps a value from being kept. No query."""
    today = timezone.localdate()
    found = []
    if not FIRST_YEAR <= row.year <= today.year:
        found.append(
            Problem(
                "year",
                _("The year lies outside %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": today.year},
                _("Only what has happened can be a value; what is planned is a target."),
            )
        )
    if row.value is not None and not is_number(row.value):
        found.append(Problem("value", _("This is no number.")))
    if not row.unit.strip():
        found.append(Problem("unit", _("A value needs its unit.")))
    if row.known_on is not None and row.known_on > today:
        found.append(Problem("known_on", _("That day has not come yet.")))
    elif row.known_on is not None and row.known_on.year < row.year:
        found.append(
            Problem(
                "known_on",
                _("It was known before the year that it is about."),
                _("Check which is meant where."),
            )
        )
    if not row.source_text.strip():
        found.append(
            Problem(
                "source_text", _("Say where the figure comes from."), _("Name the statistic or document.")
            )
        )
    return found


def _value(
    course: TransitionCourse, row: ValueRow, known: Sequence[TransitionValue], actor: Any
) -> TransitionValue | None:
    unit = clean_text(row.unit, limit=60, multiline=False)
    same = [one for one in known if one.year == row.year]
    last = same[-1] if same else None
    if (last is None and row.value is None) or (
        last is not None and (last.value, last.unit) == (row.value, unit)
    ):
        return None
    return TransitionValue(
        course=course,
        year=row.year,
        value=row.value,
        unit=unit,
        known_on=row.known_on or timezone.localdate(),
        source_text=clean_text(row.source_text, limit=500, multiline=False),
        note=clean_text(row.note, limit=300, multiline=False),
        entered_by=signed_in(actor),
    )


def _newest(known: Sequence[TransitionValue], year: int) -> float | None:
    return next((one.value for one in reversed(known) if one.year == year), None)


def newest_value(course: TransitionCourse, year: int) -> int:
    """The key of the value of a year that became known last, 0 for none. One query."""
    found = course.values.filter(year=year).order_by("known_on", "pk").last()
    return found.pk if found is not None else 0
