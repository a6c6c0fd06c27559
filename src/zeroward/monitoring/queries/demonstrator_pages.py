"""System demonstrators of a place, each with its four steps and the money behind it."""

from dataclasses import dataclass

from django.utils import timezone

from zeroward.contract.models import Agreement
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.monitoring.models import Demonstrator, DemonstratorStep, DemonstratorStepKey, StepState
from zeroward.monitoring.queries.learning_access import of_place, one_for, place_of
from zeroward.monitoring.queries.session_page import lines_of


@dataclass(frozen=True, slots=True)
class ShownStep:
    step: DemonstratorStep
    is_late: bool


@dataclass(frozen=True, slots=True)
class DemonstratorRow:
    demonstrator: Demonstrator
    owner: str
    done: int
    now: str


@dataclass(frozen=True, slots=True)
class DemonstratorPage:
    """`agreement` is None where there is none, or the viewer may not see it."""

    demonstrator: Demonstrator
    place: Workspace
    steps: list[ShownStep]
    agreement: Agreement | None
    partners: list[str]


def demonstrator_rows(viewer: Viewer, place: Workspace) -> list[DemonstratorRow]:
    """Three queries."""
    found = list(of_place(Demonstrator, viewer, place).prefetch_related("steps"))
    names = workspaces({one.scope for one in found if one.scope != str(place.scope)})
    return [_row(one, names[one.scope].name if one.scope in names else "") for one in found]


def demonstrator_page(viewer: Viewer, pk: int) -> DemonstratorPage:
    """Raises Http404."""
    one_for(Demonstrator, viewer, pk)
    found = Demonstrator.objects.select_related("agreement").prefetch_related("steps").get(pk=pk)
    agreement = found.agreement if found.agreement is not None and may_see(found.agreement, viewer) else None
    today = timezone.localdate()
    shown = [
        ShownStep(one, one.state != StepState.DONE and one.due is not None and one.due < today)
        for one in _in_order(found)
    ]
    return DemonstratorPage(found, place_of(found), shown, agreement, lines_of(found.partners))


def _in_order(demonstrator: Demonstrator) -> list[DemonstratorStep]:
    order = {key: number for number, key in enumerate(DemonstratorStepKey.values)}
    return sorted(demonstrator.steps.all(), key=lambda one: order.get(one.key, len(order)))


def _row(demonstrator: Demonstrator, owner: str) -> DemonstratorRow:
    steps = _in_order(demonstrator)
    open_ones = [one for one in steps if one.state != StepState.DONE]
    now = open_ones[0].get_key_display() if open_ones else ""
    return DemonstratorRow(demonstrator, owner, len(steps) - len(open_ones), now)
