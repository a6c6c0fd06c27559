"""The board of pilots of a place, one pilot with its way so far, and the pilots that everyone may read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from zeroward.core.visibility import Viewer, may_see, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.monitoring.domain.pilots import missing_for
from zeroward.monitoring.models import LogEntry, Pilot, PilotMove, Stage
from zeroward.monitoring.queries.learning_access import of_place, one_for, place_of
from zeroward.monitoring.queries.learning_links import Link, links_of
from zeroward.monitoring.queries.session_page import lines_of

LONG = 365
"""After so many days in one stage the board asks whether the pilot still goes on."""
PER_PAGE = 25
GOING = (Stage.IDENTIFY, Stage.TEST)


@dataclass(frozen=True, slots=True)
class Card:
    """`days` in this stage; `is_quiet`: it stands there for a long time; `ended`: its test is over by its own dates."""

    pilot: Pilot
    where: str
    days: int
    is_quiet: bool
    ended: bool


@dataclass(frozen=True, slots=True)
class Lane:
    key: str
    label: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Board:
    """Sums of euros are over the pilots that state an amount; `without` counts those that state no planned cost."""

    lanes: list[Lane]
    total: int
    planned: float
    spent: float
    without: int


@dataclass(frozen=True, slots=True)
class PilotPage:
    pilot: Pilot
    place: Workspace
    where: str
    links: list[Link]
    partners: list[str]
    moves: list[PilotMove]
    entries: list[LogEntry]
    targets: list[tuple[str, str, list[str]]]
    sent: list[Any]
    inside: bool


def board(viewer: Viewer, place: Workspace) -> Board:
    """All pilots of the place by stage. Three queries."""
    found = list(of_place(Pilot, viewer, place).select_related("city").order_by("since", "title", "pk"))
    cards = _cards(found, str(place.scope))
    stated = [one for one in found if one.cost_planned is not None]
    lanes = [
        Lane(key, str(label), [card for card in cards if card.pilot.stage == key])
        for key, label in Stage.choices
    ]
    return Board(
        lanes,
        len(found),
        sum(one.cost_planned or 0 for one in stated),
        sum(one.cost_spent or 0 for one in found),
        len(found) - len(stated),
    )


def pilot_page(viewer: Viewer, pk: int) -> PilotPage:
    """One pilot, for whoever may see it. Raises Http404."""
    one_for(Pilot, viewer, pk)
    pilot = Pilot.objects.select_related("action__plan", "city", "application__call").get(pk=pk)
    place = place_of(pilot)
    inside = viewer.holds(place.scope)
    return PilotPage(
        pilot,
        place,
        _where(pilot, "") or place.name,
        [*links_of(pilot, viewer), *_application(pilot, viewer)],
        lines_of(pilot.partners),
        list(pilot.moves.order_by("pk")),
        list(visible_to(pilot.entries.all(), viewer)),
        _targets(pilot),
        list(pilot.sent.select_related("contribution")) if inside else [],
        inside,
    )


def public_pilots(asked: Mapping[str, str]) -> tuple["Page[Pilot]", list[Card], str, str]:
    """The pilots that everyone may read, by words and stage."""
    q, stage = asked.get("q", "").strip()[:200], asked.get("stage", "")
    stage = stage if stage in Stage.values else ""
    found = Pilot.objects.filter(visibility="public").select_related("city")
    if stage:
        found = found.filter(stage=stage)
    for word in q.split()[:8]:
        found = found.filter(
            Q(title__icontains=word)
            | Q(problem__icontains=word)
            | Q(result__icontains=word)
            | Q(lessons__icontains=word)
        )
    page = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    return page, _cards(list(page), ""), q, stage


def _cards(pilots: list[Pilot], own: str) -> list[Card]:
    today = timezone.localdate()
    names = workspaces({one.scope for one in pilots if one.scope != own})
    cards = []
    for one in pilots:
        days = (today - one.since).days
        going = one.stage in GOING
        owner = names[one.scope].name if one.scope in names else ""
        over = one.ends_on is not None and one.ends_on < today
        cards.append(Card(one, _where(one, owner), days, going and days > LONG, going and over))
    return cards


def _where(pilot: Pilot, owner: str) -> str:
    parts = [pilot.city.name if pilot.city is not None else owner, pilot.where]
    return ", ".join(part for part in parts if part)


def _targets(pilot: Pilot) -> list[tuple[str, str, list[str]]]:
    """Every other stage with what is missing for it."""
    return [(key, str(label), missing_for(pilot, key)) for key, label in Stage.choices if key != pilot.stage]


def _application(pilot: Pilot, viewer: Viewer) -> list[Link]:
    one = pilot.application
    if one is None or not may_see(one, viewer):
        return []
    url = reverse("exchange:application", args=[one.pk])
    return [Link(one.call.title, one.reference, url)]
