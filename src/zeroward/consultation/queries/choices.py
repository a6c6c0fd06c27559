"""What a team can choose from: versions of frames and codebooks, earlier iterations."""

from zeroward.consultation.models import CodebookVersion, Consultation, FrameVersion
from zeroward.consultation.queries.codebooks import usable
from zeroward.core.workspaces import Workspace


def frame_versions(place: Workspace) -> list[FrameVersion]:
    """The team's frames, each with its versions, the newest first."""
    rows = FrameVersion.objects.filter(frame__scope=str(place.scope)).select_related("frame")
    return list(rows.order_by("frame__title", "frame_id", "-number"))


def codebook_versions(place: Workspace) -> list[CodebookVersion]:
    """Own and public codebooks, each with its versions, the newest first."""
    return list(usable(place).select_related("codebook").order_by("codebook__title", "codebook_id", "-order"))


def iterations(place: Workspace) -> list[Consultation]:
    """The team's consultations, the newest first."""
    return list(Consultation.objects.filter(scope=str(place.scope)))
