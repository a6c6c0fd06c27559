"""Four questions about a national ecosystem, each with what is known and what is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.contribute import contribute_url
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import ProfileField
from zeroward.insight.queries.ecosystem.counted import Counted

QUESTIONS: Final[Mapping[str, tuple[str | Promise, tuple[str, ...]]]] = {
    "who": (gettext_lazy("Who is involved?"), ("facilitators", "national_actors", "regional_actors")),
    "support": (gettext_lazy("What support exists?"), ("support",)),
    "connect": (gettext_lazy("Where to connect?"), ("formats",)),
    "link": (gettext_lazy("How do local and national efforts link?"), ("cities", "formalisation")),
}
"""Each question with the fields of the profile that answer it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is known, and where it stands."""

    label: str | Promise
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """`filled` are fields of the profile that say something, `gaps` those that do not; `facts` is what other rooms
    know."""

    key: str
    title: str | Promise
    filled: Sequence[ProfileField]
    gaps: Sequence[ProfileField]
    facts: Sequence[Fact]

    @property
    def state(self) -> Literal["full", "half", "gap"]:
        """A gap where nothing at all is known; half where there is no profile, or it is silent in part."""
        if not self.filled and not self.facts:
            return "gap"
        return "full" if self.filled and not self.gaps else "half"

    @property
    def short(self) -> str:
        """What a cell of the grid says."""
        if self.state == "gap":
            return _("not known")
        if not self.filled:
            return f"{self.facts[0].text} {self.facts[0].label}"
        return self.filled[0].short or str(self.filled[0].title)


@dataclass(frozen=True, slots=True)
class Ecosystem:
    """Until `review_by` the profile holds; `platform` None = no profile has been begun."""

    code: str
    key: str
    name: str
    platform: Platform | None
    answers: Sequence[Answer]
    today: date

    @property
    def url(self) -> str:
        return reverse("insight:ecosystem", args=[self.key])

    @property
    def open_answers(self) -> int:
        return sum(one.state == "gap" for one in self.answers)

    @property
    def is_kept(self) -> bool:
        """Somebody is named to keep the profile alive; who that is, is not told to everyone."""
        return self.platform is not None and self.platform.owner_id is not None

    @property
    def review_by(self) -> date | None:
        return self.platform.review_by if self.platform is not None else None

    @property
    def is_due(self) -> bool:
        return self.review_by is not None and self.review_by < self.today

    @property
    def begin_url(self) -> str:
        """Where a gap without a profile can be filled."""
        return contribute_url(f"country:{self.code}")


def answers_of(code: str, key: str, fields: Sequence[ProfileField], found: Counted) -> list[Answer]:
    """The four answers about one country."""
    by_name = {one.name: one for one in fields}
    facts = {
        "who": _who(code, key, found),
        "support": _support(code, key, found),
        "connect": _connect(code, found),
        "link": _link(code, key, found),
    }
    answers = []
    for question, (title, names) in QUESTIONS.items():
        own = [by_name[name] for name in names if name in by_name]
        answers.append(
            Answer(
                question,
                title,
                [one for one in own if not one.is_gap],
                [one for one in own if one.is_gap],
                facts[question],
            )
        )
    return answers


def _who(code: str, key: str, found: Counted) -> list[Fact]:
    return [
        *_known(gettext_lazy("cities in this directory"), found.cities[code], "places:country", key),
        *_known(gettext_lazy("Mission Cities"), found.mission_cities[code], "places:country", key),
        *_known(gettext_lazy("bodies at work"), found.bodies[code], "ecosystem:platform-bodies", key),
    ]


def _support(code: str, key: str, found: Counted) -> list[Fact]:
    return [
        *_known(gettext_lazy("services of the platform"), found.offers[code], "ecosystem:platform", key),
        *_known(gettext_lazy("support plans of the Mission"), found.plans[code], "ecosystem:support-of", key),
    ]


def _connect(code: str, found: Counted) -> list[Fact]:
    return [
        *_known(gettext_lazy("events to come"), found.events[code], "community:events", country=code),
        *_known(gettext_lazy("ambassadors"), found.ambassadors[code], "community:ambassadors"),
    ]


def _link(code: str, key: str, found: Counted) -> list[Fact]:
    return [
        *_known(gettext_lazy("agreements"), found.agreements[code], "community:agreements", country=code),
        *_known(
            gettext_lazy("cities with a public contract"),
            found.contracts[code],
            "insight:overview",
            country=code,
        ),
        *_known(
            gettext_lazy("barriers in the register"), found.barriers[code], "barriers:barriers", country=code
        ),
        *_known(gettext_lazy("reports on progress"), found.reports[code], "monitoring:public-report", key),
    ]


def _known(label: str | Promise, number: int, route: str, *args: str, country: str = "") -> list[Fact]:
    """A fact with its address, nothing where there is nothing to count."""
    if not number:
        return []
    query = f"?country={country}" if country else ""
    return [Fact(label, str(number), reverse(route, args=args) + query)]
