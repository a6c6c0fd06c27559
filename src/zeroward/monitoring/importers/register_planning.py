"""What a table of a register would do: line by line, without writing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.queries.said import said
from zeroward.core.workspaces import Workspace
from zeroward.methods.indicators import conversion
from zeroward.methods.monitoring import transition_indicators
from zeroward.monitoring.domain.course_values import ValueRow, value_problems
from zeroward.monitoring.importers.register_table import ReadRegister, ReadValue
from zeroward.monitoring.models import TransitionCourse, TransitionValue
from zeroward.places.models import City
from zeroward.places.queries.mergers import city_mergers, successor_of

Verdict = ImportRow.Verdict
Known = Mapping[tuple[str, str, int], TransitionValue]
KIND: Final = "value"


def plan_register(place: Workspace, read: ReadRegister, *, source: str = "") -> list[PlannedRow]:
    """New values are created, other ones of the same year correct what was known, the same are passed over. A city
    that merged is told; its value stays its own. Six queries."""
    cities = _cities(place)
    known, units = _known(place)
    names = _names()
    mergers = city_mergers()
    seen: dict[tuple[str, str, int], str] = {}
    found = [
        PlannedRow(
            at, "file", Verdict.FINDING, reason=_("Nobody knows the column “%(name)s”.") % {"name": head[:80]}
        )
        for at, head in read.notes
    ]
    for line in read.lines:
        city, problem = _city(place, line, cities)
        key = names.get(_folded(str(line.values.get("indicator", ""))), "")
        problems = [*line.problems, *([problem] if problem else [])]
        if not key:
            problems.append(_("There is no such indicator in the list."))
        planned = _planned(line, city, key, problems, known, units, source)
        where = (city.key if city else "", key, int(line.values.get("year", 0)))
        if where in seen and planned.verdict != Verdict.REFUSE:
            planned = PlannedRow(
                line.place,
                KIND,
                Verdict.REFUSE,
                planned.key,
                _("Line %(line)s gives a value of the same year.") % {"line": seen[where]},
            )
        seen.setdefault(where, line.place)
        if (
            city is not None
            and planned.changes
            and (now := successor_of(city.key, mergers=mergers)) != city.key
        ):
            planned = PlannedRow(
                planned.place,
                KIND,
                planned.verdict,
                planned.key,
                _("This municipality is part of %(into)s now; its value counts there.") % {"into": now},
                planned.changes,
            )
        found.append(planned)
    return found


def _planned(
    line: ReadValue,
    city: City | None,
    key: str,
    problems: Sequence[str],
    known: Known,
    units: Mapping[tuple[str, str], str],
    source: str,
) -> PlannedRow:
    name = " · ".join(
        str(part) for part in (city.name if city else "", key, line.values.get("year", "")) if part
    )
    if problems:
        return PlannedRow(line.place, KIND, Verdict.REFUSE, name[:200], " ".join(problems))
    where = (city.key if city else "", key)
    listed = next(one for one in transition_indicators().indicators if one.key == key)
    unit = str(line.values.get("unit") or units.get(where) or listed.unit)
    row = ValueRow(
        year=line.values["year"],
        value=line.values["value"],
        unit=unit,
        known_on=line.values.get("known_on"),
        source_text=str(line.values.get("source") or source),
    )
    found = value_problems(row)
    if found:
        return PlannedRow(line.place, KIND, Verdict.REFUSE, name[:200], " ".join(str(one) for one in found))
    before = known.get((*where, row.year))
    if before is not None and (before.value, before.unit) == (row.value, unit):
        return PlannedRow(line.place, KIND, Verdict.SAME, name[:200])
    reason = ""
    shown = units.get(where, listed.unit)
    if unit != shown and conversion(unit, shown) is None:
        reason = _("Shown in %(unit)s; this value needs a conversion before it can be shown.") % {
            "unit": shown
        }
    return PlannedRow(
        line.place,
        KIND,
        Verdict.CHANGE if before is not None else Verdict.CREATE,
        name[:200],
        reason,
        {
            "fields": {"value": [before.value if before else None, row.value]},
            "city": where[0],
            "indicator": key,
            "known": before.pk if before else 0,
            "row": {
                "year": row.year,
                "value": row.value,
                "unit": unit,
                "known_on": (row.known_on or timezone.localdate()).isoformat(),
                "source_text": row.source_text,
            },
        },
    )


def _cities(place: Workspace) -> dict[str, list[City]]:
    """Cities that a table of this place can name: by key, name and LAU code."""
    found = City.objects.select_related("country")
    if place.scope.kind == "city":
        found = found.filter(key=place.scope.key)
    elif place.scope.kind == "country":
        found = found.filter(country__code=place.scope.key)
    names: dict[str, list[City]] = defaultdict(list)
    for one in found:
        for name in {one.key, _folded(one.name), _folded(one.lau)} - {""}:
            names[name].append(one)
    return names


def _city(place: Workspace, line: ReadValue, cities: Mapping[str, list[City]]) -> tuple[City | None, str]:
    written = _folded(str(line.values.get("city", "")))
    if not written:
        if place.scope.kind == "city":
            return cities[place.scope.key][0], ""
        return None, "" if place.scope.kind == "country" else _("The line names no city.")
    found = cities.get(written, [])
    if len(found) == 1:
        return found[0], ""
    if not found:
        return None, _("There is no city “%(name)s” here.") % {"name": str(line.values["city"])[:80]}
    return None, _("Several cities are called “%(name)s”; write the key.") % {
        "name": str(line.values["city"])[:80]
    }


def _known(place: Workspace) -> tuple[Known, dict[tuple[str, str], str]]:
    """What this workspace knows already: values by city, indicator and year, units by city and indicator."""
    courses = TransitionCourse.objects.filter(scope=str(place.scope)).select_related("city")
    units = {(one.city.key if one.city else "", one.key): one.unit for one in courses}
    values = TransitionValue.objects.filter(course__scope=str(place.scope)).select_related("course__city")
    known: dict[tuple[str, str, int], TransitionValue] = {}
    for one in values.order_by("known_on", "pk"):
        known[one.course.city.key if one.course.city else "", one.course.key, one.year] = one
    return known, units


def _names() -> dict[str, str]:
    """Indicators by key and by label, in English and in the reader's language."""
    found = {}
    for one in transition_indicators().indicators:
        found |= {_folded(said(one.label)): one.key, _folded(one.label): one.key, _folded(one.key): one.key}
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
