"""Which applications to write with the days of work that there are, and where two deadlines clash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.queries.judged import NOT, Judged
from zeroward.funding.queries.judging import Wish, judge
from zeroward.funding.queries.shortlist import Entry, entries_of
from zeroward.funding.queries.store import Store, offers
from zeroward.funding.queries.words import days_words
from zeroward.methods.funding import Application, best_portfolio, clashes
from zeroward.profile.queries.profiles import Profile, profile_of

MOST_DAYS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry of the list that could be applied for: what it is worth for the city, and what it takes."""

    entry: Entry
    judged: Judged
    days: int | None

    @property
    def said_days(self) -> str:
        return days_words(self.days) if self.days is not None else ""

    @property
    def is_own(self) -> bool:
        """The days are the city's own word, not an estimate."""
        return self.entry.record.staff_days is not None


@dataclass(frozen=True, slots=True)
class Clash:
    """Two chosen applications whose work falls together."""

    first: Candidate
    second: Candidate
    text: str


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """`chosen` fit into the days together; `left` would not, `unknown` say nothing of their days, `barred` are on the
    list though a condition fails. `asks`: the city has not told its days."""

    budget: int | None
    budget_text: str
    is_typed: bool
    is_wrong: bool
    chosen: list[Candidate]
    left: list[Candidate]
    unknown: list[Candidate]
    barred: list[Candidate]
    clashes: list[Clash]
    asks: bool

    @property
    def used(self) -> int:
        return sum(one.days or 0 for one in self.chosen)

    @property
    def headline(self) -> str:
        """What the page found."""
        if self.budget is None:
            return _("How many days of work are there for applications?")
        if not self.chosen:
            return _("Nothing on the list fits into %(days)s") % {"days": days_words(self.budget)}
        return ngettext(
            "One opportunity of the list fits into %(days)s",
            "%(count)d opportunities of the list fit into %(days)s",
            len(self.chosen),
        ) % {"count": len(self.chosen), "days": days_words(self.budget)}


def portfolio_page(place: Workspace, viewer: Viewer, query: QueryDict, now: datetime) -> PortfolioPage:
    """The list under the days that the address names, else those that the city has told. Some ten queries."""
    profile = profile_of(place, viewer)
    text = query.get("days", "").strip()
    typed = int(text) if text.isdecimal() and len(text) < 6 and int(text) <= MOST_DAYS else None
    told = profile.facts.get("staff_days")
    budget = typed if typed is not None else (int(told) if isinstance(told, int | float) else None)
    found = _candidates(place, viewer, profile, now)
    open_now = [one for one in found if not one.judged.state.is_closed]
    fitting = [one for one in open_now if one.judged.fit != NOT]
    known = [one for one in fitting if one.days is not None]
    picked = chosen_among(known, budget) if budget is not None else []
    return PortfolioPage(
        budget=budget,
        budget_text=text if typed is None and text else str(budget) if budget is not None else "",
        is_typed=typed is not None,
        is_wrong=bool(text) and typed is None,
        chosen=picked,
        left=[one for one in known if one not in picked] if budget is not None else known,
        unknown=[one for one in fitting if one.days is None],
        barred=[one for one in open_now if one.judged.fit == NOT],
        clashes=clashes_among(picked, now),
        asks=told is None,
    )


def _candidates(place: Workspace, viewer: Viewer, profile: Profile, now: datetime) -> list[Candidate]:
    store = offers()
    entries = [
        one
        for one in entries_of(place, viewer, now)
        if one.is_active and one.record.opportunity_id in store.by_pk
    ]
    verdicts = judge(store, profile, now, Wish())
    rows = verdicts.explain([_place(store, one) for one in entries])
    return [Candidate(entry, judged, _days(entry)) for entry, judged in zip(entries, rows, strict=True)]


def _place(store: Store, entry: Entry) -> int:
    return store.places[entry.record.opportunity_id]


def _days(entry: Entry) -> int | None:
    own = entry.record.staff_days
    return own if own is not None else entry.record.opportunity.effort_days


def chosen_among(found: Sequence[Candidate], budget: int) -> list[Candidate]:
    """Those that fit best together within the days; of the same opportunity for several projects, each on its own."""
    picked = best_portfolio([_application(one) for one in found], budget)
    return [one for one in found if str(one.entry.record.pk) in picked.chosen]


def clashes_among(found: Sequence[Candidate], now: datetime) -> list[Clash]:
    """Whose work falls together, the earlier deadline first."""
    by_key = {str(one.entry.record.pk): one for one in found}
    return [
        Clash(first, second, _clash_words(first, second, one.overlap_days))
        for one in clashes([_application(one) for one in found], now)
        for first, second in [(by_key[one.first], by_key[one.second])]
    ]


def _application(one: Candidate) -> Application:
    return Application(
        key=str(one.entry.record.pk),
        value=one.judged.score,
        days=float(one.days or 0),
        deadline=one.judged.deadline,
    )


def _clash_words(first: Candidate, second: Candidate, days: int) -> str:
    return ngettext(
        "“%(first)s” and “%(second)s” are worked on at the same time for one day",
        "“%(first)s” and “%(second)s” are worked on at the same time for %(count)d days",
        days,
    ) % {"first": first.entry.title, "second": second.entry.title, "count": days}
