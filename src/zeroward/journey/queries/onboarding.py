"""How far somebody who is new has come: a place, what is known of it, a first step."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import CharField, Value

from zeroward.core.taking_along import kept_beside_facts
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.journey.models import StepAnswer
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.visits import NOT_OF_A_CITY, said_in

ENOUGH = ("stage", "needs")
"""What makes the first steps good ones, beside country and size."""


@dataclass(frozen=True, slots=True)
class Onboarding:
    """`place` is the first of theirs that is not through. `told`: how many answers of this visit can be taken along.
    `missing` are facts that would make the steps better."""

    place: Workspace | None
    told: int
    missing: tuple[str, ...]
    answered: bool

    @property
    def joined(self) -> bool:
        return self.place is not None

    @property
    def known(self) -> bool:
        return self.joined and not self.missing

    @property
    def finished(self) -> bool:
        return self.known and self.answered

    @property
    def number(self) -> int:
        """Which of the three is next; 4: none."""
        return 1 + self.joined + self.known + self.finished


def onboarding_of(viewer: Viewer, session: Any = None) -> Onboarding:
    """For the person's first place by name that is not through, else the first. One query beside that of the
    workspaces."""
    told = 0
    if session is not None:
        told = len(said_in(session).keys() - NOT_OF_A_CITY) + kept_beside_facts(session)
    every = [replace(one, told=told) for one in onboarding_by_place(viewer)]
    if not every:
        return Onboarding(None, told, ENOUGH, False)
    return next((one for one in every if not one.finished), every[0])


def onboarding_by_place(viewer: Viewer) -> list[Onboarding]:
    """Each of the person's cities and platforms, by name."""
    held = [scope for scope in viewer.scopes if not scope.startswith("mission")]
    places = sorted(workspaces(held).values(), key=lambda place: place.name)
    if not places:
        return []
    known = _known([str(place.scope) for place in places])
    return [_of(place, known) for place in places]


ANSWERED = "answered"


def _known(scopes: list[str]) -> set[tuple[str, str]]:
    """Which of the facts were said, and where a step was answered. One query."""
    stated = (
        StatedFact.objects.filter(scope__in=scopes, key__in=ENOUGH).order_by().values_list("scope", "key")
    )
    answers = (
        StepAnswer.objects.filter(way__scope__in=scopes)
        .order_by()
        .annotate(what=Value(ANSWERED, output_field=CharField()))
        .values_list("way__scope", "what")
    )
    return set(stated.union(answers))


def _of(place: Workspace, known: set[tuple[str, str]]) -> Onboarding:
    scope = str(place.scope)
    wanted = ENOUGH if place.scope.kind == "city" else ("needs",)
    missing = tuple(key for key in wanted if (scope, key) not in known)
    return Onboarding(place, 0, missing, (scope, ANSWERED) in known)
