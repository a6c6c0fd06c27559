"""Who could be a mentor for a country: people of the directory, with the parts that speak for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from zeroward.community.models import Listing
from zeroward.community.queries.directory import seen_listings
from zeroward.community.queries.words import language_names, topic_names
from zeroward.core.data_files import read_json
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Mentoring, PlanItem
from zeroward.methods.matching.case_fit import Case, Expert, PartWeight, explain_case
from zeroward.people.models import Membership
from zeroward.taxonomy.models import Concept

TOPICS: Final = "thematic-areas"
ANY: Final = "any"
"""Stands for “whatever”: where no topic or no language is asked for, nobody is left out by it."""


@dataclass(frozen=True, slots=True)
class FitPart:
    """`adds` of 100 points, and why."""

    key: str
    label: str
    adds: int
    most: int
    reason: str


@dataclass(frozen=True, slots=True)
class MentorFit:
    """Somebody who agreed to be found. `hindrance` says why they cannot be asked; then there is no fit."""

    user_id: int
    name: str
    listing: Listing
    languages: list[str]
    topics: list[str]
    active: int
    fit: int | None = None
    parts: tuple[FitPart, ...] = ()
    hindrance: str = ""

    def plain(self) -> dict[str, Any]:
        """What spoke for them, to be kept."""
        return {"fit": self.fit, "parts": {one.key: one.adds for one in self.parts}, "weights": weights()[0]}


@lru_cache(maxsize=1)
def weights() -> tuple[str, tuple[PartWeight, ...]]:
    """Version and weights of the parts: data, and our own assumption."""
    raw = read_json(Path(settings.DATA_DIR) / "ecosystem" / "mentor_fit.json")
    return raw["version"], tuple(PartWeight(**one) for one in raw["parts"])


def mentors_for(
    viewer: Viewer, item: PlanItem, topics: Sequence[str], languages: Sequence[str]
) -> list[MentorFit]:
    """People of the directory whom the viewer may find, who fits best first, then by name; those who cannot be asked
    last, with the reason. Six queries."""
    listings = list(seen_listings(viewer).select_related("user").prefetch_related("topics"))
    people = [one.user_id for one in listings]
    team = _team(item.plan.scope, people)
    before = _before(item.plan.country_id, people)
    busy = _busy(people)
    asked = Case(tuple(topics) or (ANY,), tuple(languages) or (ANY,), city="here")
    names = {**topic_names(), **language_names()}
    found = [
        _fit(one, asked, names, own=one.user_id in team, before=one.user_id in before, busy=busy)
        for one in listings
    ]
    return sorted(found, key=lambda one: (one.fit is None, -(one.fit or 0), one.name.casefold(), one.user_id))


def chosen_topics(keys: Collection[str]) -> list[Concept]:
    """Topics by their keys; unknown ones are left out."""
    return list(Concept.objects.filter(scheme__key=TOPICS, key__in=keys))


def _fit(
    one: Listing, asked: Case, names: dict[str, str], *, own: bool, before: bool, busy: dict[int, int]
) -> MentorFit:
    keys = [topic.key for topic in one.topics.all()]
    active = busy.get(one.user_id, 0)
    made: dict[str, Any] = {
        "user_id": one.user_id,
        "name": one.user.get_full_name() or f"#{one.user_id}",
        "listing": one,
        "languages": [names.get(code, code) for code in one.languages],
        "topics": [names.get(key, key) for key in keys],
        "active": active,
    }
    hindrance = _hindrance(one, asked, keys, own)
    if hindrance:
        return MentorFit(**made, hindrance=hindrance)
    expert = Expert(
        made["name"], [*keys, ANY], [*one.languages, ANY], level=0, cities=("here",) if before else ()
    )
    parts = tuple(
        FitPart(
            part.key, _label(part.key), round(100 * part.adds), round(100 * part.weight),
            _reason(part.key, asked, keys, one.languages, names, before=before),
        )
        for part in explain_case(asked, expert, weights=weights()[1])
    )  # fmt: skip
    return MentorFit(**made, fit=sum(part.adds for part in parts), parts=parts)


def _hindrance(one: Listing, asked: Case, keys: Collection[str], own: bool) -> str:
    if own:
        return _("works for this platform itself")
    if one.hours_month == 0:
        return _("has no time for others now")
    if not set(asked.topics) & {*keys, ANY}:
        return _("names none of these topics")
    if not set(asked.languages) & {*one.languages, ANY}:
        return _("speaks none of these languages")
    return ""


def _label(key: str) -> str:
    return {
        "topic": _("Topics"),
        "language": _("Language"),
        "continuity": _("Has gone with this country before"),
    }[key]


def _reason(
    key: str,
    asked: Case,
    keys: Collection[str],
    spoken: Collection[str],
    names: dict[str, str],
    *,
    before: bool,
) -> str:
    if key == "continuity":
        return (
            _("has been a mentor of this country") if before else _("has not been a mentor of this country")
        )
    wanted, has = (asked.topics, keys) if key == "topic" else (asked.languages, spoken)
    if ANY in wanted:
        return _("none is asked for")
    shared = [names.get(one, one) for one in wanted if one in has]
    return _("%(count)d of %(total)d: %(names)s") % {
        "count": len(shared),
        "total": len(wanted),
        "names": ", ".join(shared),
    }


def _team(scope: str, people: Sequence[int]) -> set[int]:
    found = Membership.objects.current().filter(scope=scope, user__in=people)
    return set(found.values_list("user_id", flat=True))


def _before(country: int, people: Sequence[int]) -> set[int]:
    states = (Mentoring.State.ACCEPTED, Mentoring.State.ENDED)
    found = Mentoring.objects.filter(item__plan__country=country, mentor__in=people, state__in=states)
    return set(found.exclude(replied_at=None).values_list("mentor_id", flat=True))


def _busy(people: Sequence[int]) -> dict[int, int]:
    """How many mentorings each has now."""
    active = Q(state=Mentoring.State.ACCEPTED)
    rows = Mentoring.objects.filter(active, mentor__in=people).values("mentor_id").annotate(count=Count("pk"))
    return {row["mentor_id"]: row["count"] for row in rows.order_by()}
