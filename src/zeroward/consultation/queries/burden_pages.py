"""What was asked of cities, as pages: a wave before it opens, the year of a frame, the year of one city."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, Contact, ContactState, OptOut
from zeroward.consultation.queries.burden import (
    COLUMNS,
    MONTHS,
    CityBurden,
    Wave,
    WaveRow,
    ask_from,
    asks_of,
    burden_of,
)
from zeroward.consultation.queries.frames import country_names
from zeroward.core.charts import Chart, Frame, strip
from zeroward.core.queries.together import Part, Rows, part, together
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.survey.burdens import RepeatedContact, months_before, repeated_contact

FEW: Final = 10


@dataclass(frozen=True, slots=True)
class BurdenPage:
    """The year of all cities of the frame. `asked` were asked for time; `resting` only for an answer, such as a no."""

    members: int
    asked: list[CityBurden]
    over: list[CityBurden]
    resting: list[CityBurden]
    unwilling: list[CityBurden]
    hours: float
    again: RepeatedContact
    table: Table | None
    chart: Chart | None
    headline: str


def hours(value: float) -> str:
    """Hours with one decimal, in words."""
    return _("%(hours)s h") % {"hours": format_number(value, 1)}


def wave_table(wave: Wave) -> Table | None:
    """Each city with what was asked before, what this adds, and whether it is over the budget or has rest."""
    if not wave.rows:
        return None
    heads = [
        Column(_("City")),
        Column(_("Hours asked in twelve months"), numeric=True),
        Column(_("This adds"), numeric=True),
        Column(_("Then"), numeric=True),
        Column(_("Look at this")),
    ]
    return Table(_("What opening it would ask of each city"), heads, [_wave_row(row) for row in wave.rows])


def burden_page(consultation: Consultation) -> BurdenPage:
    """Seven queries."""
    units = list(consultation.frame.units.values_list("key", "name", "country")) if consultation.frame else []
    cities = {key: (name, country) for key, name, country in units}
    burdens = list(burden_of(consultation, cities).values())
    asked = sorted((one for one in burdens if one.hours > 0), key=lambda one: (-one.hours, one.name))
    own = [ask for ask in asks_of(consultation) if ask.member in cities]
    over = [one for one in asked if one.is_over]
    return BurdenPage(
        members=len(cities),
        asked=asked,
        over=over,
        resting=sorted((one for one in burdens if one.free_on and not one.hours), key=_by_name),
        unwilling=sorted((one for one in burdens if one.no_more), key=_by_name),
        hours=sum(one.hours for one in burdens),
        again=repeated_contact(own, until=timezone.localdate(), months=MONTHS),
        table=_table(asked) if asked else None,
        chart=_chart(asked, len(cities)) if len(asked) >= FEW else None,
        headline=_headline(asked, over, consultation.hours_a_year),
    )


def _headline(asked: Sequence[CityBurden], over: Sequence[CityBurden], limit: float) -> str:
    if not asked:
        return _("Nothing was asked of these cities in twelve months")
    if over:
        return ngettext(
            "One city was asked for more than %(limit)s in twelve months",
            "%(count)d cities were asked for more than %(limit)s in twelve months",
            len(over),
        ) % {"count": len(over), "limit": hours(limit)}
    return _("No city was asked for more than %(limit)s in twelve months") % {"limit": hours(limit)}


def _table(rows: Iterable[CityBurden]) -> Table:
    names = country_names()
    heads = [
        Column(_("City")),
        Column(_("Country")),
        Column(_("Hours asked in twelve months"), numeric=True),
        Column(_("Look at this")),
    ]
    cells = [[one.name, names.get(one.country, one.country), hours(one.hours), _said(one)] for one in rows]
    return Table(_("Hours asked of each city"), heads, cells)


def _chart(rows: Sequence[CityBurden], members: int) -> Chart:
    values = [one.hours for one in rows]
    frame = Frame(
        _("Hours asked of a city in twelve months"),
        _("%(count)d of %(members)d cities were asked for something; the most was %(most)s.")
        % {"count": len(rows), "members": members, "most": hours(max(values))},
        _("Hours; a point for each city that was asked"),
    )
    return strip(frame, values, values=_("Hours"), say=hours)


def _wave_row(row: WaveRow) -> list[str]:
    found = []
    if row.is_over:
        found.append(_("over %(limit)s") % {"limit": hours(row.now.limit)})
    if row.now.free_on is not None:
        found.append(_("has rest until %(day)s") % {"day": formats.date_format(row.now.free_on)})
    if row.now.no_more:
        found.append(_("wants no more requests: it is left out"))
    return [row.now.name, hours(row.now.hours), hours(row.adds), hours(row.after), "; ".join(found)]


def _said(one: CityBurden) -> str:
    found = []
    if one.is_over:
        found.append(_("over %(limit)s") % {"limit": hours(one.limit)})
    if one.free_on is not None:
        found.append(_("has rest until %(day)s") % {"day": formats.date_format(one.free_on)})
    if one.no_more:
        found.append(_("wants no more requests"))
    return "; ".join(found)


def _by_name(one: CityBurden) -> str:
    return one.name


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """One request, as the city sees it: by whom, for what, the hours, what became of it."""

    team: str
    title: str
    day: date | None
    hours: float
    state: str
    is_example: bool


@dataclass(frozen=True, slots=True)
class CityRequests:
    """A city's own year. `rests_since` is the day since which it wants no more requests."""

    rows: tuple[OwnRequest, ...]
    hours: float
    rests_since: date | None


_MORE = ("stream__title", "stream__consultation__title", "stream__consultation__is_example")


def request_parts(keys: Collection[str]) -> dict[str, Part]:
    """What was asked of cities, and which of them rest, for `requests_from`."""
    contacts = Contact.objects.filter(unit__in=keys).exclude(state=ContactState.PLANNED)
    rest = OptOut.objects.filter(unit__in=keys, lifted_on=None)
    return {"contacts": part(contacts, *COLUMNS, *_MORE), "rest": part(rest, "unit", "since")}


def requests_of(key: str) -> CityRequests:
    """What any team asked of a city in the last twelve months; examples are named as such. One query."""
    return requests_from(key, together(request_parts([key])))


def requests_from(key: str, rows: Rows) -> CityRequests:
    """The same of the rows of `request_parts`."""
    since = months_before(timezone.localdate(), MONTHS)
    found = []
    for row in (one for one in rows["contacts"] if one["unit"] == key):
        ask = ask_from(row)
        if ask is None or ask.day <= since:
            continue
        label = str(ContactState(row["state"]).label)
        found.append(
            OwnRequest(
                row["stream__consultation__title"],
                row["stream__title"],
                ask.day,
                ask.minutes * ask.people / 60,
                label,
                row["stream__consultation__is_example"],
            )
        )
    found.sort(key=lambda one: (one.day or since, one.title), reverse=True)
    rest = max((one["since"] for one in rows["rest"] if one["unit"] == key), default=None)
    return CityRequests(tuple(found), sum(one.hours for one in found), rest)
