"""The way of a city or platform: what comes next and why, and what its team says about the steps.

Who may see the way, and the weekly letter, are said on the page.
"""

import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import scope_named
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Day
from zeroward.api.v1.work_inventories import Gone
from zeroward.core.permissions import may
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.journey.domain.answering import answer_placed, say_about_step, take_back
from zeroward.journey.domain.placing import place_step, take_away
from zeroward.journey.models import PlacedStep, StepAnswer
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.pages import PlacePage, place_page
from zeroward.journey.queries.shown import ShownStep
from zeroward.journey.rules import ANSWER, PLACE, SEE

router = Router(tags=["Your place"])
ROOM = "journey"
WAY = "/work/ways/{place}"


class StepSaidOut(Schema):
    state: str = Field(description='"accepted", "away" or "done"')
    reason: str
    note: str
    until: datetime.date | None
    due: datetime.date | None


class NextStepOut(Schema):
    key: str
    phase: str
    title: str
    text: str
    why: str
    effort: str
    opens: list[str] = Field(description="Titles of the steps that it opens the way to")
    begun: bool
    due: datetime.date | None
    said: StepSaidOut | None = Field(description="What the team said about it")


class PlacedOut(Schema):
    id: int
    kind: str = Field(description='"pin", "add" or "replace"')
    step: str
    phase: str
    title: str
    text: str
    url: str
    why: str
    state: str
    placed_as: str = Field(description="For whom it was placed: the place itself, its platform, the Mission")


class PhaseOut(Schema):
    key: str
    state: str = Field(description='"done", "now" or empty')
    text: str


class WayOut(Schema):
    place: str
    lead: str
    steps: list[NextStepOut] = Field(description="What comes first, first")
    placed: list[PlacedOut]
    waiting: list[str] = Field(description="Titles of steps that come later")
    phases: list[PhaseOut]
    page: str


class StepSaidIn(Body):
    state: Literal["accepted", "away", "done"]
    reason: str = Field("", max_length=10, description="Asked for when it is put aside")
    note: str = Field("", max_length=300)
    until: Day | None = Field(None, description="Day on which a step that was put aside comes back")
    due: Day | None = Field(None, description="Day by which the team wants to be done")


class PlaceStepIn(Body):
    kind: Literal["pin", "add", "replace"]
    why: str = Field(min_length=1, max_length=300)
    step: str = Field("", max_length=60, description="Step that is put on top or replaced")
    phase: str = Field("", max_length=10)
    title: str = Field("", max_length=120)
    text: str = Field("", max_length=2000)
    url: str = Field("", max_length=400)


class PlacedAnswerIn(Body):
    state: Literal["accepted", "away", "done"]


def _place(viewer: Viewer, text: str, action: str) -> Workspace:
    """A place with whose way the viewer may do this. Raises Http404."""
    found = workspace(scope_named(text))
    if found is None or not may(viewer, action, found):
        raise Http404
    return found


def _known(step: str) -> str:
    """Raises Http404 for what is no step."""
    if step not in catalogue().steps:
        raise Http404
    return step


def _said(one: StepAnswer) -> StepSaidOut:
    names = ("state", "reason", "note", "until", "due")
    return StepSaidOut(**{name: getattr(one, name) for name in names})


def _step(one: ShownStep, *, inside: bool) -> NextStepOut:
    return NextStepOut(
        key=one.key,
        phase=one.phase,
        title=one.title,
        text=one.text,
        why=one.reason,
        effort=one.effort,
        opens=list(one.opens),
        begun=one.begun,
        due=one.due,
        said=_said(one.answer) if one.answer is not None and inside else None,
    )


def _placed(one: PlacedStep) -> PlacedOut:
    names = ("kind", "step", "phase", "title", "text", "url", "why", "state", "placed_as")
    return PlacedOut(id=one.pk, **{name: getattr(one, name) for name in names})


def _way(page: PlacePage) -> WayOut:
    steps = page.steps
    return WayOut(
        place=str(page.place.scope),
        lead=steps.lead,
        steps=[_step(one, inside=page.whole) for one in (*steps.first, *steps.more)],
        placed=[_placed(one) for one in steps.way.placed],
        waiting=[one.title for one in steps.waiting],
        phases=[PhaseOut(key=one.key, state=one.state, text=one.text) for one in steps.phases],
        page=address_of("journey:workspace", str(page.place.scope)),
    )


@read(router, WAY, WayOut, name="read_way", example="/work/ways/city:klagenfurt", room=ROOM, scope=READ)
def way(request: HttpRequest, place: str) -> Any:
    """What comes next for your city or platform, or for one that you support, as far as it shares its way."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return _way(place_page(_place(viewer, place, SEE), viewer))


@write(
    router, WAY + "/steps/{step}", StepSaidOut, name="say_about_step", scope=WRITE_PLACE, room=ROOM, method="put",
    status=200,
)  # fmt: skip
def say(request: HttpRequest, place: str, step: str, body: StepSaidIn) -> Any:
    """Say about a step: we do this, not now and why, or done."""
    token, who = acting(request, WRITE_PLACE)
    held = _place(who["viewer"], place, ANSWER)
    key = _known(step)

    def work() -> Any:
        return _said(say_about_step(**who, place=held, step=key, **body.dict()))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, WAY + "/steps/{step}", Gone, name="take_back_step", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def back(request: HttpRequest, place: str, step: str) -> Any:
    """Forget what the team said about a step: it stands among the others again."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held = _place(who["viewer"], place, ANSWER)
        key = _known(step)
        take_back(**who, place=held, step=key)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(router, WAY + "/placed", PlacedOut, name="place_step", scope=WRITE_PLACE, room=ROOM)
def place_one(request: HttpRequest, place: str, body: PlaceStepIn) -> Any:
    """Put a step on the way of your place, or of one that you support; its team is told and decides."""
    token, who = acting(request, WRITE_PLACE)
    held = _place(who["viewer"], place, PLACE)

    def work() -> Any:
        return _placed(place_step(**who, place=held, **body.dict()))

    return once_for_its_key(request, token, work)


@write(
    router, WAY + "/placed/{int:placed}", PlacedOut, name="answer_placed_step", scope=WRITE_PLACE, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def answer(request: HttpRequest, place: str, placed: int, body: PlacedAnswerIn) -> Any:
    """Say what the team does with a step that somebody placed for it."""
    token, who = acting(request, WRITE_PLACE)
    held = _place(who["viewer"], place, ANSWER)
    _there(held, placed)

    def work() -> Any:
        return _placed(answer_placed(**who, place=held, pk=placed, state=body.state))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, WAY + "/placed/{int:placed}", Gone, name="take_step_away", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def away(request: HttpRequest, place: str, placed: int) -> Any:
    """Take a placed step off the way: whoever placed it may, and the team."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held = _place(who["viewer"], place, PLACE)
        _there(held, placed)
        take_away(**who, place=held, pk=placed)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


def _there(place: Workspace, pk: int) -> None:
    """Raises Http404."""
    if not PlacedStep.objects.filter(way__scope=str(place.scope), pk=pk).exists():
        raise Http404
