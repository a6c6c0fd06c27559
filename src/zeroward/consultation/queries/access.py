"""Finding consultations, streams and frames: what a viewer may not see does not exist for them."""

from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import Http404

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.models import Consultation, Frame, Stream
from zeroward.consultation.rules import CODE, RUN
from zeroward.core.models import Owned
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

Kept = TypeVar("Kept", bound=Owned)


def consultations_of(place: Workspace, viewer: Viewer, *, action: str = CODE) -> list[Consultation]:
    """The workspace's consultations, the newest first; nothing for those who may not do `action` there."""
    if not may(viewer, action, place):
        return []
    return list(_consultations().filter(scope=str(place.scope)))


def consultation_for(viewer: Viewer, pk: int, *, action: str = RUN) -> Consultation:
    """One consultation. Raises Http404 when it is not there for somebody who may not do `action` with it."""
    return only_for(viewer, _consultations(), pk, action=action)


def stream_for(viewer: Viewer, consultation: int, pk: int, *, action: str = RUN) -> Stream:
    """One stream with its `consultation` and `collection` at hand. Raises Http404."""
    found = consultation_for(viewer, consultation, action=action)
    stream = found.streams.select_related("collection__version__questionnaire").filter(pk=pk).first()
    if stream is None:
        raise Http404("There is no such stream.")
    stream.consultation = found
    return stream


def frames_of(place: Workspace, viewer: Viewer) -> list[Frame]:
    """The workspace's frames by title, each with its versions, the newest first."""
    if not may(viewer, RUN, place):
        return []
    return list(Frame.objects.filter(scope=str(place.scope)).prefetch_related("versions"))


def frame_for(viewer: Viewer, pk: int) -> Frame:
    """One frame. Raises Http404."""
    return only_for(viewer, Frame.objects.all(), pk, action=RUN)


def only_for(viewer: Viewer, records: "QuerySet[Kept]", pk: int, *, action: str) -> Kept:
    """The record, for whoever may do `action` in its workspace. Raises Http404 for everybody else."""
    found: Any = records.filter(pk=pk).first()
    if found is None or not may(viewer, action, place_of(found)):
        raise Http404("There is no such record.")
    return found  # type: ignore[no-any-return]


def _consultations() -> "QuerySet[Consultation]":
    return Consultation.objects.select_related("frame__frame", "codebook__codebook", "previous")
