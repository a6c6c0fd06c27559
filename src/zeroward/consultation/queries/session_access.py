"""Finding meetings, texts and phones: what a viewer may not see does not exist for them."""

from django.http import Http404

from zeroward.consultation.models import Consultation, Session, SourceText, Stream
from zeroward.consultation.queries.access import consultation_for
from zeroward.core.visibility import Viewer

MEETINGS = ("session", "interview", "focus")


def session_for(viewer: Viewer, consultation: int, pk: int) -> Session:
    """One meeting with its stream and consultation at hand. Raises Http404."""
    found = consultation_for(viewer, consultation)
    session = Session.objects.select_related("stream").filter(stream__consultation=found, pk=pk).first()
    if session is None:
        raise Http404("There is no such meeting.")
    session.stream.consultation = found
    return session


def text_for(viewer: Viewer, consultation: int, pk: int) -> SourceText:
    """One text. Raises Http404."""
    found = consultation_for(viewer, consultation)
    text = found.texts.select_related("stream", "session", "added_by").filter(pk=pk).first()
    if text is None:
        raise Http404("There is no such text.")
    text.consultation = found
    return text


def session_by_code(code: str) -> Session:
    """The meeting behind the code on the screen. Raises Http404."""
    session = Session.objects.select_related("stream__consultation").filter(code=code.upper()).first()
    if session is None:
        raise Http404("There is no such poll.")
    return session


def meeting_streams(consultation: Consultation) -> list[Stream]:
    """The streams that have meetings."""
    return list(consultation.streams.filter(kind__in=MEETINGS))
