"""The page of a country: where the actions of its cities stand, what would help, and what is not known. No ranking."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import Effects, Rolled, proposed_needs
from zeroward.monitoring.queries.national_rows import CityStanding, NationalRows, national_rows
from zeroward.monitoring.queries.needs_words import NeedShown, needs_shown
from zeroward.monitoring.queries.status_charts import actions_said, fields_chart, plain_counts, whole_chart
from zeroward.monitoring.status_words import INDICATOR, STATUS, WHOLE
from zeroward.places.models import City
from zeroward.places.queries.mergers import city_mergers, successor_of
from zeroward.plan.queries.words import tonnes

MOST_KEPT: Final = 16


@dataclass(frozen=True, slots=True)
class NationalPage:
    """`on_file` is the number of cities of the country that are known here, `silent` those that share nothing."""

    place: Workspace
    rows: NationalRows
    on_file: int
    h1: str
    lead: str
    whole: Chart | None
    fields: Chart | None
    cities: Table | None
    indicators: Table | None
    needs: list[tuple[str, list[tuple[str, str]]]]
    assumed: bool
    effects: Table | None

    @property
    def silent(self) -> int:
        return max(self.on_file - len(self.rows.cities), 0)


def national_page(viewer: Viewer, place: Workspace, *, on: date) -> NationalPage:
    """What the cities of the country share with who looks. Permission is the caller's to ask for. Four queries while
    nothing changed, else eight."""
    rows = national_rows(viewer, place.country, on=on, merged=merged_cities(place.country, on))
    on_file = City.objects.public().filter(country__code=place.country).count()
    key = (id(rows), str(place.scope), get_language(), on_file)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept.rows is rows:
        return kept
    made = _page(place, rows, on_file)
    with _lock:
        _kept[key] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


_kept: OrderedDict[tuple[int, str, str | None, int], NationalPage] = OrderedDict()
_lock = Lock()
"""Pages of what is kept in `national_rows`, by language: 120 cities with their needs are not worded anew each time."""


def _page(place: Workspace, rows: NationalRows, on_file: int) -> NationalPage:
    by_city = {one.key: needs_shown(one.rolled) for one in rows.cities if one.rolled.actions}
    return NationalPage(
        place=place,
        rows=rows,
        on_file=on_file,
        h1=_headline(len(rows.cities), on_file),
        lead=actions_said(rows.total)
        if rows.total
        else _("A city decides itself who sees its plan and reports."),
        whole=whole_chart(plain_counts(rows.total.statuses), actions_said(rows.total))
        if rows.total
        else None,
        fields=fields_chart(rows.fields),
        cities=_cities(rows.cities) if rows.cities else None,
        indicators=indicators_table(rows),
        needs=_by_need(rows.cities, by_city),
        assumed=any(need.assumed for own in by_city.values() for need in own),
        effects=effects_table(rows.effects),
    )


def merged_cities(country: str, on: date) -> dict[str, tuple[str, str]]:
    """From municipalities that are no more to key and name of the one that stands for them now. 2 or 3 queries."""
    mergers = city_mergers(country=country)
    into = {
        old: new
        for merger in mergers
        for old in merger.parts
        if (new := successor_of(old, on=on, mergers=mergers)) != old
    }
    if not into:
        return {}
    names = dict(City.objects.filter(key__in=set(into.values())).values_list("key", "name"))
    return {old: (new, names[new]) for old, new in into.items() if new in names}


def _headline(sharing: int, on_file: int) -> str:
    if not sharing:
        return _("No city shares its plan or reports yet")
    return ngettext(
        "%(sharing)d of %(known)d cities shares how far it is",
        "%(sharing)d of %(known)d cities share how far they are",
        sharing,
    ) % {"sharing": sharing, "known": max(on_file, sharing)}


def _cities(cities: Sequence[CityStanding]) -> Table:
    """In alphabetical order: how many of its actions stand where, in words, and how new the reports are."""
    columns = [Column(_("City")), Column(_("Where the actions stand")), Column(_("Newest report is about"))]
    return Table(_("Cities, in alphabetical order"), columns, [_city(one) for one in cities])


def _city(one: CityStanding) -> list[object]:
    name = format_html('<a href="{}">{}</a>', reverse("places:city", args=[one.key]), one.name)
    if one.parts:
        was = _("with what was reported as %(names)s") % {"names": ", ".join(one.parts)}
        name = format_html('{} <span class="small muted">{}</span>', name, was)
    if not (one.plan and one.reports):
        only = _("shares its plan alone") if one.plan else _("shares its reports alone")
        name = format_html('{} <span class="small muted">{}</span>', name, only)
    return [
        name,
        _counts(one.rolled),
        date_format(one.newest, "DATE_FORMAT") if one.newest else _("no report"),
    ]


def _counts(rolled: Rolled) -> str:
    """ "6 actions: 1 implemented, 2 in progress, 3 no report"; statuses of which there are none are left out."""
    if not rolled.actions:
        return str(WHOLE["no_action"])
    all_of_them = ngettext("%(n)d action", "%(n)d actions", rolled.actions) % {"n": rolled.actions}
    counts = plain_counts(rolled.statuses)
    told = [f"{counts[key]} {words}".replace(" ", "\u00a0") for key, words in STATUS.items() if counts[key]]
    return f"{all_of_them}: {', '.join(told)}"


def indicators_table(rows: NationalRows) -> Table | None:
    """Indicators by what can be said of them; None without any."""
    if rows.total is None or not sum(rows.total.indicators.values()):
        return None
    columns = [Column(_("Indicators")), Column(_("How many"), True)]
    body = [[str(words), str(rows.total.indicators[key])] for key, words in INDICATOR.items()]  # type: ignore[index]
    return Table(_("Indicators"), columns, body)


def effects_table(found: Effects | None) -> Table | None:
    """What was expected beside what was seen, over the actions of which both are known; None where none is."""
    if found is None or not found.both:
        return None
    rows = [
        [_("Expected, where both are known"), tonnes(found.expected)],
        [_("Seen so far, of the same actions"), tonnes(found.realised)],
    ]
    if found.unknown is not None:
        rows.append([_("Expected of the others, whose effect nobody measured"), tonnes(found.unknown)])
    columns = [Column(_("Effect")), Column(_("Tonnes of CO₂ equivalent a year"), True)]
    return Table(_("Effects of reported actions"), columns, rows)


def _by_need(
    cities: Sequence[CityStanding], by_city: Mapping[str, list[NeedShown]]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each kind of support with the cities for which it follows and why, in the order of the rules."""
    found: dict[str, list[tuple[str, str]]] = {_(rule.label): [] for rule in proposed_needs().rules}
    for one in cities:
        for need in by_city.get(one.key, ()):
            if need.known:
                found[need.label].append((one.name, need.reason))
    return [(label, named) for label, named in found.items() if named]
