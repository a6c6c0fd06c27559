"""Decision notes of a place, one note, and what a new note about an indicator starts with."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.monitoring.models import DecisionNote
from zeroward.monitoring.queries.learning_access import of_place, one_for, place_of
from zeroward.monitoring.queries.learning_links import Link, links_of
from zeroward.plan.domain.observed import OWN
from zeroward.plan.models import Indicator, Observation


@dataclass(frozen=True, slots=True)
class DecisionRow:
    note: DecisionNote
    owner: str
    to_review: bool


@dataclass(frozen=True, slots=True)
class DecisionPage:
    note: DecisionNote
    place: Workspace
    links: list[Link]
    to_review: bool


def decision_rows(viewer: Viewer, place: Workspace) -> list[DecisionRow]:
    """The newest first. Two queries."""
    found = list(of_place(DecisionNote, viewer, place)[:500])
    names = workspaces({one.scope for one in found if one.scope != str(place.scope)})
    return [
        DecisionRow(one, names[one.scope].name if one.scope in names else "", _is_due(one)) for one in found
    ]


def decision_page(viewer: Viewer, pk: int) -> DecisionPage:
    """Raises Http404."""
    one_for(DecisionNote, viewer, pk)
    note = DecisionNote.objects.select_related("action__plan", "indicator__plan").get(pk=pk)
    return DecisionPage(note, place_of(note), links_of(note, viewer), _is_due(note))


def first_values(place: Workspace, indicator: str) -> dict[str, Any]:
    """What a new note about an indicator of the place starts with: its newest observed value; {} for anything else."""
    if not (indicator.isascii() and indicator.isdecimal() and len(indicator) < 10):
        return {}
    found = Indicator.objects.filter(pk=int(indicator), plan__scope=str(place.scope)).first()
    if found is None:
        return {}
    newest = (
        Observation.objects.filter(plan=found.plan_id, node=f"{OWN}{found.number}").order_by("-year").first()
    )
    values: dict[str, Any] = {
        "indicator_id": str(found.pk),
        "figure_name": found.name,
        "figure_unit": found.unit,
    }
    if newest is not None:
        values |= {
            "figure_value": newest.value,
            "figure_year": newest.year,
            "figure_source": newest.source_text[:300],
        }
    return values


def _is_due(note: DecisionNote) -> bool:
    return note.review_on is not None and note.review_on <= timezone.localdate() and not note.outcome
