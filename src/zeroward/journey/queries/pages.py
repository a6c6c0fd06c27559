"""The pages of steps: a visitor's, and that of a city or national platform."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.journey.models import PlacedStep
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.hanging import Hanging, hanging_on
from zeroward.journey.queries.phases import PhaseState, phases_of
from zeroward.journey.queries.shown import ShownStep, shown_steps
from zeroward.journey.queries.situations import situation_of, visitor_situation
from zeroward.journey.queries.visits import Visit, visit_of
from zeroward.journey.queries.ways import NOTHING, WayFacts, way_for
from zeroward.journey.rules import ANSWER, PLACE, SHARE
from zeroward.methods.steps import Found, Situation, Standing, next_steps
from zeroward.profile.queries.profiles import Profile, profile_of, profiles_of

FIRST = 3
"""Steps with all their words; those after them are named."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A step that comes later: its title, and what stands before it."""

    key: str
    title: str
    before: str


@dataclass(frozen=True, slots=True)
class StepsPage:
    """`first` are shown whole, `more` are named. `own` has steps that somebody wrote for this place."""

    first: list[ShownStep]
    more: list[ShownStep]
    own: tuple[PlacedStep, ...]
    hanging: list[Hanging]
    waiting: list[Waiting]
    phases: list[PhaseState]
    lead: str
    situation: Situation
    found: Found
    way: WayFacts

    @property
    def own_count(self) -> int:
        return len(self.own)


@dataclass(frozen=True, slots=True)
class VisitorPage:
    steps: StepsPage
    visit: Visit


@dataclass(frozen=True, slots=True)
class PlacePage:
    """`whole`: the viewer sees what the team sees; else only what the place shares."""

    steps: StepsPage
    place: Workspace
    profile: Profile
    whole: bool
    inside: bool
    may_answer: bool
    may_place: bool
    may_share: bool


def visitor_page(session: Any) -> VisitorPage:
    situation, visit = visitor_situation(session), visit_of(session)
    words = {"country": _country(situation), "city": visit.city}
    return VisitorPage(_page(situation, words, NOTHING, city=False), visit)


def place_page(
    place: Workspace, viewer: Viewer, *, role: str = "", profile: Profile | None = None
) -> PlacePage:
    """The way of a city or platform as far as the viewer may see it."""
    inside = viewer.holds(place.scope)
    way = way_for(str(place.scope), viewer)
    whole = inside or (way.way is not None and may_see(way.way, viewer))
    told = profile if profile is not None else _profile(place, viewer, whole=whole and not inside)
    situation = situation_of(place, told, way, inside=whole, role=role)
    return PlacePage(
        steps=_page(situation, words_of(place), way, city=inside),
        place=place,
        profile=told,
        whole=whole,
        inside=inside,
        may_answer=may(viewer, ANSWER, place),
        may_place=may(viewer, PLACE, place),
        may_share=may(viewer, SHARE, place),
    )


def _profile(place: Workspace, viewer: Viewer, *, whole: bool) -> Profile:
    """`whole`: the place shares its way, so its steps rest on all that its team knows."""
    return profiles_of([place.scope], inside=True)[place.scope] if whole else profile_of(place, viewer)


def words_of(place: Workspace) -> dict[str, str]:
    """What fills the addresses of steps."""
    city = place.scope.key if place.scope.kind == "city" else ""
    return {"country": place.country, "city": city, "scope": str(place.scope)}


def _country(situation: Situation) -> str:
    told = situation.facts.get("country")
    return told if isinstance(told, str) else ""


def _page(situation: Situation, words: Mapping[str, str], way: WayFacts, *, city: bool) -> StepsPage:
    found = next_steps(catalogue(), situation)
    shown = shown_steps(found.steps, situation, words, way, city=city)
    return StepsPage(
        first=shown[:FIRST],
        more=shown[FIRST:],
        own=way.own,
        hanging=hanging_on(found),
        waiting=[_waiting(one) for one in found.of_kind("waiting")][:FIRST],
        phases=phases_of(found),
        lead=_lead(found, len(way.own)),
        situation=situation,
        found=found,
        way=way,
    )


def _waiting(one: Standing) -> Waiting:
    steps = catalogue().steps
    before = ", ".join(said(steps[key].title) for key in one.waits_for)
    return Waiting(one.step.key, said(one.step.title), before)


def _lead(found: Found, own: int) -> str:
    """How many steps come first, and what the first brings."""
    count = min(len(found.steps), FIRST) + own
    if not count:
        return _("Nothing is open right now. That is rare: look at what you put aside.")
    lead = _count(count)
    if own or not found.steps:
        return lead
    first = found.steps[0]
    lead += " " + _("Effort of the first: %(effort)s.") % {"effort": said(first.step.effort_say)}
    opens = len(first.opens)
    if opens:
        more = ngettext("It opens the way to one other.", "It opens the way to %(count)d others.", opens)
        lead += " " + more % {"count": opens}
    return lead


def _count(count: int) -> str:
    words = {
        1: _("One step comes first now."),
        2: _("Two steps come first now."),
        3: _("Three steps come first now."),
    }
    many = ngettext("%(count)d step comes first now.", "%(count)d steps come first now.", count)
    return words.get(count) or many % {"count": count}
