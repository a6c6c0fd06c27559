"""Questions to the helpdesk: one's own and their state; for those who lead it the queue in figures.

What was written in a case is read on its page alone.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut_query
from zeroward.api.queries.work import scope_named
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.core.permissions import may
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.helpdesk.models import OPEN, Case
from zeroward.helpdesk.queries.access import asked_case, asked_cases
from zeroward.helpdesk.queries.statistics import figures
from zeroward.helpdesk.rules import FIGURES

router = Router(tags=["Your questions"])
ROOM = "helpdesk"


class AskedCaseOut(Schema):
    reference: str
    title: str
    topic: str
    kind: str
    place: str = Field(description="Who asked; empty: a person alone")
    mine: bool
    state: str
    open: bool
    answers: str = Field(description='Who answers: "platform", "mission" or "expert"')
    asked_at: datetime.datetime | None
    wanted_by: datetime.date | None
    first_answered_at: datetime.datetime | None
    solved_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    helped: bool | None = Field(description="What the asker said; null: nothing yet")
    page: str


class QueueOut(Schema):
    place: str
    asked: int = Field(description="In the last twelve months")
    open: int
    late: int
    first_hours: str | None = Field(
        description="Median of working hours until the first answer; null: not known"
    )
    first_in_time: str | None
    solved_in_time: str | None
    reopened: str | None
    at_platform: str | None
    helped: str | None
    answers: int = Field(description="How many said whether it helped")
    cities: int = Field(description="Cities that asked")
    never: int = Field(description="Cities that never did")
    topics: dict[str, int] = Field(description="What was asked most, by topic in words")


class QuestionFilters(Paging):
    open: bool = Field(False, description="Only those that are not settled")


FIELDS = (
    "reference",
    "title",
    "topic",
    "kind",
    "state",
    "asked_at",
    "wanted_by",
    "first_answered_at",
    "solved_at",
    "closed_at",
    "helped",
)
COUNTED = tuple(name for name in QueueOut.model_fields if name not in ("place", "topics"))


def _case(one: Case, viewer: Viewer) -> AskedCaseOut:
    return AskedCaseOut(
        **{name: getattr(one, name) for name in FIELDS},
        place=one.scope,
        mine=one.asker_id == viewer.user_id,
        open=one.is_open,
        answers=one.tier,
        page=address_of("helpdesk:mine", one.reference),
    )


@read(
    router, "/work/questions", Listed[AskedCaseOut], name="list_questions", example="/work/questions",
    room=ROOM, scope=READ,
)  # fmt: skip
def questions(request: HttpRequest, page: Query[QuestionFilters]) -> Any:
    """What you and your places asked the helpdesk, and how each question stands."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    query = asked_cases(viewer)
    if page.open:
        query = query.filter(state__in=OPEN)
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_case(one, viewer) for one in found])


@read(
    router, "/work/questions/{reference}", AskedCaseOut, name="read_question",
    example="/work/questions/NOSUCH23", room=ROOM, scope=READ,
)  # fmt: skip
def question(request: HttpRequest, reference: str) -> Any:
    """How one question of yours or of your place stands; what was written is read on its page."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return _case(asked_case(viewer, reference), viewer)


@read(
    router, "/work/desks/{place}/questions", QueueOut, name="read_queue",
    example="/work/desks/country:AT/questions", room=ROOM, scope=READ,
)  # fmt: skip
def queue(request: HttpRequest, place: str) -> Any:
    """How well questions are answered, in figures: of a country for its platform, of all for the Mission."""
    held = _place(request.viewer, place)  # type: ignore[attr-defined]
    countries = None if held.scope.kind == "mission" else [held.country]
    found = figures(countries, timezone.now())
    return QueueOut(
        place=place, topics=dict(found.topics), **{name: getattr(found, name) for name in COUNTED}
    )


def _place(viewer: Viewer, text: str) -> Workspace:
    """Raises Http404."""
    found = workspace(scope_named(text))
    if found is None or not may(viewer, FIGURES, found):
        raise Http404
    return found
