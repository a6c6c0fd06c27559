"""Facts about the example meetings that addresses of their pages need."""

from typing import Any

from zeroward.consultation.domain.demo import TITLE
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.session_links import sealed, secret_of
from zeroward.consultation.domain.session_register import Guest
from zeroward.consultation.models import Consultation, Session, SourceText
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def session_records(analyst: User) -> dict[str, Any]:
    """The meetings of an example consultation, the coming one with a question that is open, and their texts."""
    who: dict[str, Any] = {"actor": analyst, "viewer": viewer_of(analyst)}
    consultation = Consultation.objects.get(title=TITLE)
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
        "place_asked": sealed(coming, Guest(name="A ministry (example)", email="vera@example.org")),
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
