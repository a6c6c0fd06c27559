"""What a broker looks after: cities of the country, or all whose way is shared with the Mission team."""

from dataclasses import dataclass

from django.db.models import Count, Q

from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.journey.models import PlacedStep, Way
from zeroward.journey.queries.catalogue import catalogue

BROKERS = ("helpdesk", "programme-manager")
MOST = 200


@dataclass(frozen=True, slots=True)
class BrokeredCity:
    """A city whose way the broker sees. `placed` are steps that wait for the team's answer."""

    place: Workspace
    done: int
    aside: int
    accepted: int
    placed: int
    is_example: bool


@dataclass(frozen=True, slots=True)
class BrokerPage:
    """`mine` are steps that the broker placed, with their names and what became of them."""

    cities: list[BrokeredCity]
    mine: list[tuple[Workspace, PlacedStep, str]]


def broker_page(viewer: Viewer) -> BrokerPage | None:
    """None for those who are no brokers. Four queries beside those of the workspaces."""
    if not (viewer.countries or viewer.holds("mission", *BROKERS)):
        return None
    ways = visible_to(Way.objects.filter(scope__startswith="city:"), viewer).exclude(scope__in=viewer.scopes)
    counted = ways.annotate(
        done=Count("answers", filter=Q(answers__state="done"), distinct=True),
        aside=Count("answers", filter=Q(answers__state="away"), distinct=True),
        accepted=Count("answers", filter=Q(answers__state="accepted"), distinct=True),
        waiting=Count("placed", filter=Q(placed__state=""), distinct=True),
    )
    found = list(counted[:MOST])
    mine = list(
        PlacedStep.objects.filter(placed_by_id=viewer.user_id)
        .exclude(placed_as__startswith="city:")
        .select_related("way")[:MOST]
    )
    places = workspaces({way.scope for way in found} | {one.way.scope for one in mine})
    cities = [
        BrokeredCity(places[way.scope], way.done, way.aside, way.accepted, way.waiting, way.is_example)
        for way in found
        if way.scope in places
    ]
    return BrokerPage(
        sorted(cities, key=lambda city: city.place.name),
        [(places[one.way.scope], one, _named(one)) for one in mine if one.way.scope in places],
    )


def _named(placed: PlacedStep) -> str:
    """Its own title, or that of the step that it puts on top; "" for one that is in the list no more."""
    step = catalogue().steps.get(placed.step)
    return placed.title or (said(step.title) if step is not None else "")
