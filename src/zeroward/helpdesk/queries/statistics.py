"""Figures over all cases: what is asked (at least five askers), and how well it is answered."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Final

from django.db.models import QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.asked import FEWEST, AskedRow, AskedTable, whole_months
from zeroward.core.charts.bars import Bar, bars
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.working_time import calendar_of, working_seconds
from zeroward.helpdesk.models import OPEN, Case, Deflection
from zeroward.helpdesk.vocabulary import kinds, topic_label, topics
from zeroward.places.models import City

YEAR: Final = timedelta(days=365)
COLUMNS: Final = (
    "topic", "kind", "scope", "scope_country", "asker_digest", "tier", "state", "asked_at", "first_due", "solve_due",
    "first_answered_at", "solved_at", "paused_seconds", "reopened", "helped",
)  # fmt: skip


def asked_by_topic(country: str, since: datetime.date, until: datetime.date) -> AskedTable | None:
    """What was asked, for `core.asked`. Whole cities and people are counted, each once for a topic. One query."""
    found = _asked(country, since, until)
    table = _table(_("What cities ask the helpdesk"), found.values_list("topic", "asker_digest"), topics())
    return table if table.rows else None


@dataclass(frozen=True, slots=True)
class PublicPage:
    """What everybody may read: topics and kinds with five askers or more."""

    since: datetime.date
    until: datetime.date
    by_topic: AskedTable
    by_kind: AskedTable
    chart: Chart | None
    deflected: int


def public_page(today: datetime.date) -> PublicPage:
    """The last twelve whole months."""
    since, until = whole_months(today)
    found = list(_asked("", since, until).values_list("topic", "kind", "asker_digest"))
    by_topic = _table(_("By topic"), ((topic, who) for topic, _kind, who in found), topics())
    by_kind = _table(_("By kind"), ((kind, who) for _topic, kind, who in found), kinds())
    solved = Deflection.objects.filter(month__gte=since, month__lte=until).aggregate(all=Sum("count"))["all"]
    return PublicPage(
        since, until, by_topic, by_kind, _chart(by_topic), solved if (solved or 0) >= FEWEST else 0
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """How well questions are answered, as it is written: hours are working hours; None where nothing is known."""

    asked: int
    open: int
    late: int
    first_hours: str | None
    first_in_time: str | None
    solved_in_time: str | None
    reopened: str | None
    at_platform: str | None
    helped: str | None
    answers: int
    cities: int
    never: int
    topics: list[tuple[str, int]]


def figures(countries: Iterable[str] | None, now: datetime.datetime) -> Figures:
    """The cases of a year, of these countries or (None) of all. Three queries."""
    wanted = list(countries) if countries is not None else None
    found = Case.objects.exclude(state=Case.State.UNCONFIRMED).filter(asked_at__gte=now - YEAR)
    cities = City.objects.public()
    if wanted is not None:
        found = found.filter(scope_country__in=wanted)
        cities = cities.filter(country__code__in=wanted)
    rows = list(found.values(*COLUMNS))
    first = [one for one in rows if one["first_answered_at"] is not None]
    solved = [one for one in rows if one["solved_at"] is not None]
    said = [one["helped"] for one in rows if one["helped"] is not None]
    asking = {one["scope"] for one in rows if one["scope"].startswith("city:")}
    every = {f"city:{key}" for key in cities.values_list("key", flat=True)}
    return Figures(
        asked=len(rows),
        open=sum(one["state"] in OPEN for one in rows),
        late=sum(_is_late(one, now) for one in rows),
        first_hours=format_number(median(_hours(one) for one in first), 1) if first else None,
        first_in_time=_share(one["first_answered_at"] <= one["first_due"] for one in first),
        solved_in_time=_share(one["solved_at"] <= one["solve_due"] for one in solved),
        reopened=_share(one["reopened"] > 0 for one in solved),
        at_platform=_share(one["tier"] == Case.Tier.PLATFORM for one in solved),
        helped=_share(said),
        answers=len(said),
        cities=len(asking),
        never=len(every - asking),
        topics=Counter(topic_label(one["topic"]) for one in rows).most_common(8),
    )


def _asked(country: str, since: datetime.date, until: datetime.date) -> QuerySet[Case]:
    found = Case.objects.exclude(state=Case.State.UNCONFIRMED).filter(is_confidential=False)
    found = found.filter(asked_at__date__gte=since, asked_at__date__lte=until)
    return found.filter(scope_country=country) if country else found


def _table(title: str, pairs: Iterable[tuple[str, str]], names: Iterable[str]) -> AskedTable:
    """Only labels with five askers or more; the others are counted as withheld, without a sum from which a number
    could be taken back."""
    askers: dict[str, set[str]] = defaultdict(set)
    questions: Counter[str] = Counter()
    for key, who in pairs:
        askers[key].add(who)
        questions[key] += 1
    labels = {
        **{key: one.label for key, one in kinds().items()},
        **{key: one.label for key, one in topics().items()},
    }
    rows = [
        AskedRow(key, labels.get(key, key), len(askers[key]), questions[key])
        for key in names
        if len(askers[key]) >= FEWEST
    ]
    withheld = sum(0 < len(who) < FEWEST for who in askers.values())
    rows.sort(key=lambda one: (-one.askers, one.label.casefold()))
    return AskedTable(title, tuple(rows), withheld, reverse("helpdesk:asked"))


def _chart(table: AskedTable) -> Chart | None:
    if not table.rows:
        return None
    first = table.rows[0]
    finding = _("Most ask about: %(topic)s (%(count)d)") % {"topic": first.label, "count": first.askers}
    frame = Frame(_("Who asked, by topic"), finding, _("Cities, platforms and people"))
    rows = [Bar(one.label, one.askers) for one in table.rows]
    return bars(frame, rows, names=_("Topic"), values=_("Askers"))


def _is_late(one: dict[str, object], now: datetime.datetime) -> bool:
    due = one["solve_due"] if one["first_answered_at"] is not None else one["first_due"]
    waits = one["state"] == Case.State.WAITING_CITY
    return one["state"] in OPEN and not waits and isinstance(due, datetime.datetime) and due < now


def _hours(one: dict[str, object]) -> float:
    country = str(one["scope_country"]) if one["tier"] == Case.Tier.PLATFORM else ""
    asked, answered = one["asked_at"], one["first_answered_at"]
    assert isinstance(asked, datetime.datetime)
    assert isinstance(answered, datetime.datetime)
    return working_seconds(asked, answered, calendar_of(country)) / 3600


def _share(found: Iterable[bool]) -> str | None:
    rows = list(found)
    return format_percent(sum(rows) / len(rows)) if rows else None
