"""The page of all that is known of a city or a platform: facts by group, how each is known, what is missing."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import AuditEvent
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.catalogue import FactQuestion, groups, question_of, questions
from zeroward.profile.queries.choices import country_choices, said_value
from zeroward.profile.queries.profiles import Profile, Told, profile_of
from zeroward.profile.rules import STATE

OF_A_COUNTRY = frozenset({"country", "eu_status", "languages"})
OF_A_PERSON = frozenset({"role"})
HISTORY_SHOWN = 20
DAYS_OF_A_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Row:
    """A fact on the page; `said` is None while it is not known. `other` says what contradicts it, and from where."""

    key: str
    label: str
    question: str
    who: str
    url: str
    said: str | None = None
    how: str = ""
    as_of: str = ""
    old: bool = False
    other: str = ""
    other_how: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    label: str
    rows: tuple[Row, ...]

    @property
    def known(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.said is not None)

    @property
    def missing(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.said is None)


@dataclass(frozen=True, slots=True)
class AboutPage:
    headline: str
    groups: tuple[Group, ...]
    contradictions: tuple[Row, ...]
    old: tuple[Row, ...]
    known: int
    asked: int
    states: bool


def about_page(place: Workspace, viewer: Viewer) -> AboutPage:
    """All facts about a city or a platform, as this viewer may know them."""
    profile = profile_of(place, viewer)
    wanted = [one for one in questions() if _concerns(one, place)]
    found = _groups(
        profile,
        wanted,
        lambda key: reverse("profile:about-fact", args=[place.scope, key]),
        examples=_examples(place),
    )
    return _page(found, may(viewer, STATE, place))


@dataclass(frozen=True, slots=True)
class VisitPage:
    """What was told in a visit; `places` are those of the viewer that it can be taken along to."""

    rows: tuple[Row, ...]
    places: tuple[Workspace, ...]


def visit_page(profile: Profile, viewer: Viewer) -> VisitPage:
    said = [one for one in questions() if one.key in profile.told]
    found = _groups(profile, said, lambda key: reverse("profile:visit-fact", args=[key])) if said else ()
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:")) if said else {}
    own = sorted((one for one in places.values() if may(viewer, STATE, one)), key=lambda one: one.name)
    return VisitPage(tuple(row for group in found for row in group.rows), tuple(own))


def fact_row(place: Workspace, viewer: Viewer, key: str) -> tuple[Row, Any]:
    """One fact in words, and its value for the form; None while it is not known."""
    profile, question = profile_of(place, viewer), question_of(key)
    told = profile.told.get(key)
    return _Words([question], profile).row(question, ""), told.value if told else None


def stated_row(place: Workspace, viewer: Viewer, key: str) -> StatedFact | None:
    """What the team said, if the viewer may see it."""
    rows = visible_to(StatedFact.objects.filter(scope=str(place.scope), key=key), viewer)
    found: StatedFact | None = rows.select_related("said_by").first()
    return found


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of the history of a fact."""

    at: datetime.datetime
    who: str
    before: str
    after: str


def fact_history(place: Workspace, viewer: Viewer, key: str) -> list[Said]:
    """What the team said before, newest first; for the team alone, since it names people."""
    if not viewer.holds(place.scope):
        return []
    events = AuditEvent.objects.filter(
        scope=str(place.scope), action__startswith="profile.fact.", object_label=key
    ).select_related("actor")
    question = question_of(key)
    return [
        Said(event.at, str(event.actor or ""), *(_then(question, one) for one in event.changes[key]))
        for event in events[:HISTORY_SHOWN]
        if key in event.changes
    ]


def _then(question: FactQuestion, value: Any) -> str:
    """A value of the log in words; what the catalogue no longer knows as it stands there."""
    if value is None:
        return "–"
    try:
        return said_value(question, value)
    except (TypeError, ValueError):
        return str(value)


def _concerns(question: FactQuestion, place: Workspace) -> bool:
    if question.key in OF_A_PERSON:
        return False
    return place.scope.kind == "city" or question.key in OF_A_COUNTRY


def _examples(place: Workspace) -> frozenset[str]:
    """Facts that were made up for demonstration."""
    rows = StatedFact.objects.filter(scope=str(place.scope), is_example=True)
    return frozenset(rows.values_list("key", flat=True))


def _groups(
    profile: Profile, wanted: list[FactQuestion], url: Any, *, examples: frozenset[str] = frozenset()
) -> tuple[Group, ...]:
    words = _Words(wanted, profile, examples)
    found = []
    for group in groups():
        rows = tuple(words.row(one, url(one.key)) for one in wanted if one.group == group.key)
        if rows:
            found.append(Group(group.key, group.label, rows))
    return tuple(found)


class _Words:
    """Values in words; the names of countries are read once for the page."""

    def __init__(
        self, wanted: list[FactQuestion], profile: Profile, examples: frozenset[str] = frozenset()
    ) -> None:
        self.profile, self.examples = profile, examples
        kinds = {one.kind for one in wanted if one.key in profile.told}
        self.countries = dict(country_choices()) if kinds & {"country", "countries"} else {}

    def row(self, question: FactQuestion, url: str) -> Row:
        told = self.profile.told.get(question.key)
        base = Row(question.key, question.label, question.question, question.who, url)
        if told is None:
            return base
        other = told.contradicts
        return Row(
            question.key,
            question.label,
            question.question,
            question.who,
            url,
            said=self._said(question, told.value),
            how=how_said(told),
            as_of=told.as_of,
            old=_is_old(question, told),
            other=self._said(question, other.value) if other else "",
            other_how=how_said(other) if other else "",
            example=told.how == "stated" and question.key in self.examples,
        )

    def _said(self, question: FactQuestion, value: Any) -> str:
        if question.kind == "country":
            return self.countries.get(value, value)
        if question.kind == "countries":
            return ", ".join(sorted(self.countries.get(one, one) for one in value)) or _("none")
        return said_value(question, value)


def how_said(told: Told) -> str:
    """Where a value comes from, in words: "said by the team, 3 May 2026"."""
    if told.how == "derived":
        return _("follows from: %(what)s") % {"what": told.source}
    day = parse_date(told.as_of) if len(told.as_of) == len("2026-01-01") else None
    when = date_format(day, "DATE_FORMAT") if day else told.as_of
    return f"{told.source}, {when}" if when else told.source


def _is_old(question: FactQuestion, told: Told) -> bool:
    """Said so long ago that somebody should look whether it is still true."""
    day = parse_date(told.as_of) if told.how == "stated" and told.as_of else None
    if day is None or not question.review_months:
        return False
    return day + datetime.timedelta(days=DAYS_OF_A_MONTH * question.review_months) < timezone.localdate()


def _page(found: tuple[Group, ...], states: bool) -> AboutPage:
    rows = [row for group in found for row in group.rows]
    known = sum(row.said is not None for row in rows)
    against = tuple(row for row in rows if row.other)
    return AboutPage(
        headline=_headline(known, len(rows), len(against)),
        groups=found,
        contradictions=against,
        old=tuple(row for row in rows if row.old),
        known=known,
        asked=len(rows),
        states=states,
    )


def _headline(known: int, asked: int, against: int) -> str:
    if against:
        return ngettext("One fact is known in two ways", "%(count)d facts are known in two ways", against) % {
            "count": against
        }
    if known == asked:
        return _("Everything that we ask is known")
    return _("%(known)d of %(asked)d facts are known") % {"known": known, "asked": asked}
