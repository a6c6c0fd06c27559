"""Placing steps on a way by hand: put one on top, add one, or put one in the place of another."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.places import known_step, way_of
from zeroward.journey.domain.tell import tell_of_placed
from zeroward.journey.models import PlacedKind, PlacedStep, Way
from zeroward.journey.rules import ANSWER, PLACE
from zeroward.journey.vocabulary import PHASES
from zeroward.methods.text.clean import clean_text

MOST = 20
TITLE, TEXT, WHY, URL = 120, 2000, 300, 400


def place_step(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    kind: str,
    why: str,
    step: str = "",
    phase: str = "",
    title: str = "",
    text: str = "",
    url: str = "",
) -> PlacedStep:
    """Put a step on the way of a workspace; its team is told. The team decides what becomes of it.

    Raises NotAllowedError, ProblemsError with every problem at its field, InvalidInputError when the way is full.
    """
    demand(viewer, PLACE, place)
    name = known_step(step).title if step else ""
    words = {
        "why": clean_text(why, limit=WHY + 1, multiline=False),
        "title": clean_text(title, limit=TITLE + 1, multiline=False),
        "text": clean_text(text, limit=TEXT + 1),
        "url": url.strip(),
    }
    problems = _problems(kind, step, phase, words)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        way = way_of(place)
        _demand_room(way)
        if kind == PlacedKind.PIN:
            way.placed.filter(kind=PlacedKind.PIN, step=step).delete()
            words |= {"title": "", "text": "", "url": ""}
        placed = PlacedStep.objects.create(
            way=way,
            kind=kind,
            step="" if kind == PlacedKind.ADD else step,
            phase="" if kind == PlacedKind.PIN else phase,
            placed_by=signed_in(actor),
            placed_as=_acting_for(viewer, place),
            **words,
        )
        record_event(
            action=f"journey.placed.{kind}",
            record=placed,
            actor=actor,
            scope=str(place.scope),
            label=placed.title or name,
            changes={"step": [None, step], "title": [None, placed.title]},
        )
        tell_of_placed(placed, place)
    return placed


def take_away(*, actor: Any, viewer: Viewer, place: Workspace, pk: int) -> None:
    """Take a placed step off the way: whoever placed it may, and the team. Raises NotAllowedError; nothing happens
    where nothing is."""
    demand(viewer, PLACE, place)
    with transaction.atomic():
        way = way_of(place)
        placed = way.placed.select_for_update().filter(pk=pk).first()
        if placed is None:
            return
        if placed.placed_by_id != viewer.user_id and not may(viewer, ANSWER, place):
            raise NotAllowedError(
                _("Somebody else placed this step."), remedy=_("Ask them, or the city's team.")
            )
        record_event(
            action="journey.placed.taken_away",
            record=placed,
            actor=actor,
            scope=str(place.scope),
            label=placed.title or known_step(placed.step).title,
            changes={"step": [placed.step, None], "title": [placed.title, None]},
        )
        placed.delete()


def _acting_for(viewer: Viewer, place: Workspace) -> str:
    """The workspace for which they act: that of the way, its country's platform, or the Mission team."""
    if viewer.holds(place.scope):
        return str(place.scope)
    platform = f"country:{place.country}"
    return platform if viewer.holds(platform) else "mission"


def _demand_room(way: Way) -> None:
    if way.placed.filter(state="").count() >= MOST:
        raise InvalidInputError(
            _("There are twenty placed steps already."),
            place="title",
            remedy=_("Take one away first: nobody follows more."),
        )


def _problems(kind: str, step: str, phase: str, words: dict[str, str]) -> list[Problem]:
    problems = []
    if kind not in PlacedKind.values:
        problems.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if kind in (PlacedKind.PIN, PlacedKind.REPLACE) and not step:
        problems.append(Problem("step", _("A step is missing."), _("Choose one from the list.")))
    if kind in (PlacedKind.ADD, PlacedKind.REPLACE):
        if not words["title"]:
            problems.append(Problem("title", _("A title is missing."), _("Say in a few words what to do.")))
        if phase not in PHASES:
            problems.append(Problem("phase", _("There is no such choice."), _("Choose one from the list.")))
    if not words["why"]:
        problems.append(Problem("why", _("A reason is missing."), _("Say why this city should do it.")))
    for name, most in (("title", TITLE), ("text", TEXT), ("why", WHY), ("url", URL)):
        if len(words[name]) > most:
            problems.append(Problem(name, _("This is too long."), _("Shorten it.")))
    if words["url"] and not words["url"].startswith(("https://", "http://")):
        problems.append(Problem("url", _("This is no address of a website."), _("Begin it with https://")))
    return problems
