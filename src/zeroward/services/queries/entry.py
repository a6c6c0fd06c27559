"""One entry of the menu: is it for us, when and where, how to ask, did it help."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.methods.conditions import decide
from zeroward.places.models import Country
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import language_name
from zeroward.services.models import Availability, Occasion, Service, Use
from zeroward.services.queries.asker import Asker
from zeroward.services.queries.days import span_of
from zeroward.services.queries.fitting import FITS, NOT
from zeroward.services.queries.menu import compare, read_for
from zeroward.services.queries.offers import Offer
from zeroward.services.queries.outcomes import NONE, outcomes
from zeroward.services.queries.rows import ServiceRow
from zeroward.services.queries.sentences import sentence
from zeroward.services.queries.services import service_page
from zeroward.services.queries.shelves import Shelf, shelf_of
from zeroward.services.queries.using import told_of
from zeroward.services.rules import USE
from zeroward.services.words import AUDIENCES, NATIONAL, STAGES


@dataclass(frozen=True, slots=True)
class Gate:
    """`holds`: True, False, or None while it is not known; `text` says why, or what would settle it."""

    holds: bool | None
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Day:
    """A time or place of an entry in words. `over`: nothing of it lies ahead."""

    occasion: Occasion
    when: str
    where: str
    apply: str
    over: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """`gates` compare it with the asker, if anything is known of them; `mine` are uses of the asker's city that its
    team may see; `heard` is what other cities tell this viewer in their words; `tells`: the viewer may write down that
    the city uses it."""

    row: ServiceRow
    gates: list[Gate]
    missing: tuple[str, ...]
    days: list[Day]
    audiences: list[str]
    stages: list[str]
    shelves: list[Shelf]
    sectors: list[str]
    languages: list[str]
    providers: list[tuple[str, str]]
    mine: list[Use]
    heard: list[tuple[str, Use]]
    tells: bool


def entry_page(key: str, asker: Asker, viewer: Viewer, day: datetime.date) -> Entry:
    """About fifteen queries with those of the asker. Raises Http404 for any key but a public entry's."""
    row = service_page(key)
    service = row.service
    found, names = read_for(asker)
    compare([row], asker, day, (found, names))
    row.outcome = outcomes([service.pk]).get(service.pk, NONE)
    place = asker.place
    tells = place is not None and may(viewer, USE, place)
    inside = place is not None and viewer.holds(place.scope)
    mine, heard = told_of(service.pk, viewer, asker.code if inside else "")
    themes = {choice.key: choice.label for choice in question_of("themes").choices}
    return Entry(
        row=row,
        gates=gates(row, next((one for one in found if one.key == key), None), asker.facts, names.countries),
        missing=row.fitting.missing if row.fitting is not None else (),
        days=[day_of(one, day) for one in service.occasions.select_related("country")],
        audiences=[str(AUDIENCES[one]) for one in service.audiences if one in AUDIENCES],
        stages=[str(STAGES[one]) for one in STAGES if one in service.stages],
        shelves=[shelf_of(one) for one in service.shelves],
        sectors=[themes[one] for one in service.sectors if one in themes],
        languages=[
            _("national languages") if code == NATIONAL else language_name(code) for code in service.languages
        ],
        providers=[
            (provider.name, address_of("services:provider", provider.key))
            for provider in service.offered_by.public().order_by("name")
        ],
        mine=mine,
        heard=heard,
        tells=tells,
    )


def gates(
    row: ServiceRow, offer: Offer | None, facts: Mapping[str, Any], countries: Mapping[str, str]
) -> list[Gate]:
    """Each thing that is asked for, and when one can ask; nothing where nobody is compared with it."""
    fitting = row.fitting
    if fitting is None:
        return []
    found = _tests(offer, facts, countries) if fitting.by_rule else []
    if not found:
        holds = {FITS: True, NOT: False}.get(fitting.verdict)
        found = [Gate(holds, said(reason), "") for reason in fitting.reasons]
    if fitting.open_end:
        found.append(Gate(None, _("What the source leaves open"), str(row.rule_note)))
    return [*found, timing_gate(row)]


def _tests(offer: Offer | None, facts: Mapping[str, Any], countries: Mapping[str, str]) -> list[Gate]:
    if offer is None or offer.rule is None:
        return []
    decision = decide(offer.rule, facts)
    parts = ((False, decision.failed), (None, decision.unknown), (True, decision.passed))
    return [Gate(holds, said(sentence(test, countries, {})), "") for holds, tests in parts for test in tests]


def timing_gate(row: ServiceRow) -> Gate:
    """Whether one can ask for it now."""
    fitting = row.fitting
    deadline = fitting.deadline if fitting is not None else None
    if row.timing == "open":
        text = _("Ask by %(day)s.") % {"day": date_format(deadline, "DATE_FORMAT")} if deadline else ""
        return Gate(True, _("You can ask for it now."), text)
    if row.timing == "over":
        return Gate(False, _("It is over."), "")
    if row.timing == "later":
        return Gate(None, _("It is announced."), _("It is not known from when on one can ask for it."))
    if row.service.availability == Availability.ROUNDS:
        return Gate(
            None, _("It comes in rounds."), _("No call is known that is open today. Ask the provider.")
        )
    return Gate(None, _("It is not known whether one can ask for it now."), _("Ask the provider."))


def day_of(one: Occasion, today: datetime.date) -> Day:
    """A date in words, as exact as its source."""
    last = span_of(one.ends or one.starts).last
    ends = [day for day in (last, one.apply_by) if day is not None]
    return Day(
        one,
        _between(_said_day(one.starts), _said_day(one.ends)),
        _where(one),
        _apply(one),
        bool(ends) and max(ends) < today,
    )


def _said_day(text: str) -> str:
    span = span_of(text)
    if span.first is None:
        return ""
    formats = {4: "Y", 7: "YEAR_MONTH_FORMAT", 10: "DATE_FORMAT"}
    return date_format(span.first, formats[len(text)])


def _between(first: str, last: str) -> str:
    if first and last and first != last:
        return _("%(first)s to %(last)s") % {"first": first, "last": last}
    if first and not last:
        return _("from %(first)s on") % {"first": first}
    return first or last


def _apply(one: Occasion) -> str:
    first = date_format(one.apply_from, "DATE_FORMAT") if one.apply_from else ""
    last = date_format(one.apply_by, "DATE_FORMAT") if one.apply_by else ""
    if first and last:
        return _("Apply from %(first)s to %(last)s.") % {"first": first, "last": last}
    if last:
        return _("Apply by %(last)s.") % {"last": last}
    return _("Apply from %(first)s on.") % {"first": first} if first else ""


def _where(one: Occasion) -> str:
    country: Country | None = one.country
    parts = [one.place, str(country.served("name")) if country is not None else ""]
    said_place = ", ".join(part for part in parts if part)
    if one.online:
        return _("online") if not said_place else _("%(place)s and online") % {"place": said_place}
    return said_place


def open_service(key: str) -> Service | None:
    """A public entry, without its words. One query."""
    return Service.objects.public().filter(key=key).first()
