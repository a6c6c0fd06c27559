"""The list of cities that a platform does not reach yet, and the cities of the directory that are not on it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.ui.narrowing import UNKNOWN, Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import OUTREACH
from zeroward.ecosystem.models import OutreachCity
from zeroward.ecosystem.queries.work_entries import Entry, entry_of, kept
from zeroward.ecosystem.queries.work_lists import outreach_steps
from zeroward.places.models import City

SIZES = (("small", 50_000), ("medium", 100_000), ("large", 500_000), ("very-large", 10**9))
SIZE_WORDS = {
    "small": gettext_lazy("under 50,000 inhabitants"),
    "medium": gettext_lazy("50,000 to 100,000"),
    "large": gettext_lazy("100,000 to 500,000"),
    "very-large": gettext_lazy("500,000 and more"),
    UNKNOWN: gettext_lazy("not known"),
}


@dataclass(frozen=True, slots=True)
class OutreachPage:
    """`unlisted` are cities of the directory that are neither on the list nor Mission Cities."""

    h1: str
    found: Narrowed[Entry]
    by_state: Table
    unlisted: tuple[City, ...]
    is_empty: bool
    late: int


def outreach_page(place: Workspace, viewer: Viewer, query: QueryDict) -> OutreachPage:
    """The list as an address narrows it. Two queries."""
    entries = [
        entry_of(one, one.region, _steps(one), one.who)
        for one in sorted(kept(OUTREACH, place, viewer), key=_whom_next)
    ]
    listed = {one.record.city_id for one in entries}
    cities = City.objects.public().filter(country__code=place.country or "-", is_mission_city=False)
    return OutreachPage(
        h1=_headline(entries),
        found=narrow(entries, _dimensions(entries), query, words=lambda one: one.record.title),
        by_state=_by_state(entries),
        unlisted=tuple(
            sorted((one for one in cities if one.pk not in listed), key=lambda one: sort_key(one.name))
        ),
        is_empty=not entries,
        late=sum(one.late for one in entries),
    )


def _whom_next(city: OutreachCity) -> tuple[bool, date, str]:
    """Whose next contact comes first stands first; without a day, and settled, by name below."""
    day = city.due if city.state in OutreachCity.OPEN else None
    return (day is None, day or date.max, sort_key(city.title))


def size_of(inhabitants: int | None) -> str:
    """The size class of a city; "unknown" where its inhabitants are not known."""
    if inhabitants is None:
        return UNKNOWN
    return next(key for key, below in SIZES if inhabitants < below)


def _headline(entries: list[Entry]) -> str:
    if not entries:
        return _("No city is on the list yet")
    new = sum(one.record.state == OutreachCity.State.NEW for one in entries)
    first = ngettext("One city on the list", "%(count)d cities on the list", len(entries))
    return first % {"count": len(entries)} + (
        "; " + ngettext("one not contacted", "%(count)d not contacted", new) % {"count": new} if new else ""
    )


def _dimensions(entries: list[Entry]) -> list[Dimension[Entry]]:
    regions = {one.record.region for one in entries if one.record.region}
    return [
        Dimension(
            "state",
            gettext_lazy("State"),
            lambda one: [one.record.state],
            {key: str(label) for key, label in OutreachCity.State.choices},
            keep_order=True,
        ),
        Dimension(
            "size",
            gettext_lazy("Size"),
            lambda one: [size_of(one.record.inhabitants)],
            {key: str(label) for key, label in SIZE_WORDS.items()},
            keep_order=True,
        ),
        Dimension(
            "region",
            gettext_lazy("Region"),
            lambda one: [one.record.region or UNKNOWN],
            {**{name: name for name in regions}, UNKNOWN: _("not known")},
        ),
    ]


def _by_state(entries: list[Entry]) -> Table:
    """Cities by state and size: where nobody was reached yet. States and sizes that no city has are left out."""
    counts = Counter((one.record.state, size_of(one.record.inhabitants)) for one in entries)
    sizes = [key for key in SIZE_WORDS if any(size == key for _state, size in counts)]
    columns = [Column(_("State")), *(Column(SIZE_WORDS[key], numeric=True) for key in sizes)]
    rows = [
        [str(label), *(counts[(key, size)] for size in sizes)]
        for key, label in OutreachCity.State.choices
        if any(state == key for state, _size in counts)
    ]
    return Table(_("Cities on the list by state and size"), columns, rows)


def _steps(city: OutreachCity) -> str:
    return _("%(done)d of %(all)d steps") % {"done": len(city.steps), "all": len(outreach_steps())}


def next_contact_due(city: OutreachCity) -> bool:
    """Whether the next contact is past its day."""
    return city.due is not None and city.due < timezone.localdate() and city.state in OutreachCity.OPEN
