"""Finding rounds: what a viewer may not see does not exist for them."""

from django.db.models import QuerySet
from django.http import Http404

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, may_see, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.places import place_of
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.rules import READ


def rounds() -> "QuerySet[Assessment]":
    return Assessment.objects.select_related(
        "collection__version__questionnaire", "questionnaire", "previous"
    )


def assessments_of(place: Workspace, viewer: Viewer) -> list[Assessment]:
    """The rounds of a city, the newest first: its team sees all of them, others what is closed and shared."""
    found = rounds().filter(scope=str(place.scope))
    if may(viewer, READ, place):
        return list(found)
    return list(visible_to(found.filter(state=AssessmentState.CLOSED), viewer))


def assessment_for(viewer: Viewer, pk: int, *, action: str = READ) -> tuple[Assessment, Workspace]:
    """A round with which the viewer may do `action`, and its city. Raises Http404 for everybody else."""
    found = _round_or_404(pk)
    place = place_of(found)
    if not may(viewer, action, place):
        raise Http404("There is no such round.")
    return found, place


def result_for(viewer: Viewer, pk: int) -> tuple[Assessment, Workspace]:
    """A round whose result the viewer may read: its team's at any time, others' once it is closed and shared with
    them. Raises Http404."""
    found = _round_or_404(pk)
    place = place_of(found)
    if may(viewer, READ, place) or (not found.is_open and may_see(found, viewer)):
        return found, place
    raise Http404("There is no such round.")


def _round_or_404(pk: int) -> Assessment:
    found = rounds().filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such round.")
    return found
