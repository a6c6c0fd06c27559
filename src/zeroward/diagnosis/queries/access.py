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


def assessment_for(viewer: Viewer, pk: int, *, action: str = READ) -> Assessment:
    """A round with which the viewer may do `action`. Raises Http404 for everybody else."""
    found = rounds().filter(pk=pk).first()
    if found is None or not may(viewer, action, place_of(found)):
        raise Http404("There is no such round.")
    return found


def result_for(viewer: Viewer, pk: int) -> Assessment:
    """A round whose result the viewer may read: its team's at any time, others' once it is closed and shared with
    them. Raises Http404."""
    found = rounds().filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such round.")
    if may(viewer, READ, place_of(found)) or (not found.is_open and may_see(found, viewer)):
        return found
    raise Http404("There is no such round.")
