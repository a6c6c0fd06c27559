"""Self-assessments of a city: rounds begun and read, one's own part answered, evidence kept beside the answers.

Handing an answer in, closing a round and saying who sees it are steps of a person on the page.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_scope, place_with
from zeroward.api.scopes import READ, WRITE_NEEDS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Day
from zeroward.api.v1.work_needs import PartIn, PartShown, SavedOut, part_shown
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.answering import save_part
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.diagnosis.queries.access import assessment_for, assessments_of
from zeroward.diagnosis.queries.part_page import part_page
from zeroward.diagnosis.queries.round_page import RoundPage, round_page
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.rules import READ as SEE
from zeroward.questionnaires.domain.reading_posts import SHOWN
from zeroward.questionnaires.queries.respondent.words import speaker_of

router = Router(tags=["Your self-assessments"])
ROOM = "diagnosis"
ALL = "/work/cities/{city}/self-assessments"
ONE = "/work/self-assessments/{int:round}"


class SelfAssessmentLine(Schema):
    id: int
    questionnaire: str = Field(description="Key")
    number: int = Field(description="Which round of it")
    state: str
    opened_on: datetime.date
    due: datetime.date | None
    closed_on: datetime.date | None
    visibility: str
    example: bool
    page: str


class SelfAssessmentsOut(Schema):
    items: list[SelfAssessmentLine]


class PartState(Schema):
    key: str
    title: str
    given: int = Field(description="Questions that you answered")
    asked: int
    done: bool
    others: int = Field(description="Colleagues who answered something in it")


class SelfAssessmentOut(SelfAssessmentLine):
    title: str
    headline: str
    officers: int = Field(description="Colleagues who take part")
    taking_part: bool = Field(description="You take part yourself")
    parts: list[PartState]
    whole: float | None = Field(description="Of a closed round: what was claimed, between 0 and 1")
    dimensions: dict[str, float | None] = Field(description="The same by dimension")


class OpenRoundIn(Body):
    questionnaire: str = Field(max_length=120, description="Key", examples=["readiness-short"])
    due: Day | None = None


class TakePartIn(Body):
    department: str = Field("", max_length=120, description="Key; empty: not said")


def _line(one: Assessment) -> dict[str, Any]:
    names = ("number", "state", "opened_on", "due", "closed_on", "visibility")
    return {
        **{name: getattr(one, name) for name in names},
        "id": one.pk,
        "questionnaire": one.questionnaire.key,
        "example": one.is_example,
        "page": address_of("diagnosis:assessment", str(one.pk)),
    }


def _round(one: Assessment, viewer: Viewer) -> SelfAssessmentOut:
    page: RoundPage = round_page(one, viewer.user_id, get_language() or "en", timezone.localdate())
    summary = (one.snapshot or {}).get("result", {}).get("summary", {})
    return SelfAssessmentOut(
        **_line(one),
        title=page.title.text,
        headline=page.headline,
        officers=len(page.officers),
        taking_part=page.mine is not None,
        parts=[
            PartState(
                key=part.key,
                title=part.title.text,
                given=part.given,
                asked=part.asked,
                done=part.done,
                others=part.others,
            )
            for part in page.parts
        ],
        whole=summary.get("whole"),
        dimensions=summary.get("dimensions", {}),
    )


def _own(viewer: Viewer, pk: int, action: str) -> Participation:
    """The viewer's own answer in a round. Raises Http404."""
    held, _place = assessment_for(viewer, pk, action=action)
    rows = held.participations.select_related("answering__collection__version__questionnaire")
    found = rows.filter(person=viewer.user_id).first() if viewer.user_id is not None else None
    if found is None:
        raise Http404
    found.assessment = held
    return found


@read(
    router, ALL, SelfAssessmentsOut, name="list_self_assessments",
    example="/work/cities/klagenfurt/self-assessments", room=ROOM, scope=READ,
)  # fmt: skip
def rounds(request: HttpRequest, city: str) -> Any:
    """Rounds of the self-assessments of your city, the newest first."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    place = place_with(viewer, city_scope(city), SEE)
    return SelfAssessmentsOut(
        items=[SelfAssessmentLine(**_line(one)) for one in assessments_of(place, viewer)]
    )


@write(router, ALL, SelfAssessmentOut, name="open_self_assessment", scope=WRITE_NEEDS, room=ROOM)
def new_round(request: HttpRequest, city: str, body: OpenRoundIn) -> Any:
    """Begin a round of a self-assessment of your city; what was answered last is offered again."""
    token, who = acting(request, WRITE_NEEDS)
    place = place_with(who["viewer"], city_scope(city), ANSWER)

    def work() -> Any:
        made = open_assessment(**who, place=place, key=body.questionnaire, due=body.due)
        return _round(made, who["viewer"])

    return once_for_its_key(request, token, work)


@read(
    router, ONE, SelfAssessmentOut, name="read_self_assessment", example="/work/self-assessments/1",
    room=ROOM, scope=READ,
)  # fmt: skip
def one_round(request: HttpRequest, round: int) -> Any:
    """One round of your city: how far you are part by part; of a closed one what was found."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return _round(assessment_for(viewer, round)[0], viewer)


@write(
    router, ONE + "/participation", SelfAssessmentOut, name="take_part", scope=WRITE_NEEDS, room=ROOM,
    status=200,
)  # fmt: skip
def participation(request: HttpRequest, round: int, body: TakePartIn) -> Any:
    """Take part in a round of your city, for yourself; or say anew for which department."""
    token, who = acting(request, WRITE_NEEDS)
    held, _place = assessment_for(who["viewer"], round, action=ANSWER)

    def work() -> Any:
        take_part(**who, assessment=held, department=body.department)
        return _round(held, who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@read(
    router, ONE + "/parts/{part}", PartShown, name="read_self_assessment_part",
    example="/work/self-assessments/1/parts/governance", room=ROOM, scope=READ,
)  # fmt: skip
def part(request: HttpRequest, round: int, part: str) -> Any:
    """One part of a round as you answer it; what you said in the round before is offered."""
    page = part_page(_own(request.viewer, round, SEE), part)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return part_shown(page.section, seen=page.seen)


@write(
    router, ONE + "/parts", SavedOut, name="save_self_assessment_part", scope=WRITE_NEEDS, room=ROOM,
    status=200,
)  # fmt: skip
def save(request: HttpRequest, round: int, sent: PartIn) -> Any:
    """Save your own answers to one part of a round. Nobody writes what a colleague thinks."""
    token, who = acting(request, WRITE_NEEDS)
    own = _own(who["viewer"], round, ANSWER)

    def work() -> SavedOut:
        saved = save_part(
            **who,
            participation=own,
            section=sent.part,
            posted={**sent.fields, SHOWN: sent.questions},
            seen=sent.seen,
            done=sent.done,
        )
        _definition, _way, speaker = speaker_of(saved.answering)
        return SavedOut(
            lock=saved.answering.lock,
            problems={one.question: speaker.problem(one) for one in saved.problems},
            opened=sorted(saved.opened),
        )

    return once_for_its_key(request, token, work, status=200)
