"""Facts about the example meetings that addresses of their pages need."""

from typing import Any

from django.utils import timezone

from zeroward.consultation.domain.demo_sessions import make_meetings
from zeroward.consultation.domain.frames import make_frame, make_version
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.session_register import secret_of
from zeroward.consultation.models import Consultation, Session, SourceText
from zeroward.consultation.queries.frame_sources import covariates_of, known_rows, platform_sources
from zeroward.core.workspaces import workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def session_records(analyst: User) -> dict[str, Any]:
    """The meetings of an example consultation, the coming one with a question that is open, and their texts."""
    who: dict[str, Any] = {"actor": analyst, "viewer": viewer_of(analyst)}
    consultation = _consultation(who)
    make_meetings(consultation=consultation, who=who, today=timezone.localdate())
    meetings = Session.objects.filter(stream__consultation=consultation).order_by("pk")
    coming = meetings.get(stream__kind="session", voters=None)
    interview = meetings.get(stream__kind="interview")
    group = meetings.get(stream__kind="focus")
    question = coming.questions.order_by("order")[0]
    take_step(**who, question=question, step="open")
    return {
        "needs": consultation.pk,
        "meeting": coming.pk,
        "meeting_code": coming.code,
        "meeting_question": question.pk,
        "meeting_contact": coming.contacts.latest("pk").pk,
        "registered": secret_of(coming.contacts.latest("pk")),
        "interview": interview.pk,
        "interview_consent": interview.consents.filter(withdrawn_on=None).latest("pk").pk,
        "interview_stream": interview.stream_id,
        "guide_item": interview.stream.guide.earliest("order").pk,
        "group": group.pk,
        "group_note": group.notes.latest("pk").pk,
        "talk": SourceText.objects.filter(session=interview, kind="transcript").latest("pk").pk,
        "talk_passage": SourceText.objects.filter(session=interview).latest("pk").segments.latest("pk").pk,
    }


def _consultation(who: dict[str, Any]) -> Consultation:
    found = Consultation.objects.filter(is_example=True, frame__isnull=False).order_by("pk").first()
    if found is not None:
        return found
    place = workspace("mission")
    assert place is not None
    frame = make_frame(**who, place=place, title="Mission Cities (example)", kind="mission", is_example=True)
    rows = known_rows("mission")
    version = make_version(**who, frame=frame, rows=rows, covariates=covariates_of(rows, platform_sources()))
    return Consultation.objects.create(
        scope="mission",
        key="meetings-example",
        title="Needs of small towns (example)",
        year=timezone.localdate().year,
        frame=version,
        purpose="To plan support for next year.",
        is_example=True,
    )
