"""The city behind a round, asking whether somebody may do something there, and writing in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.rules import ANSWER


def place_of(assessment: Assessment) -> Workspace:
    """The city. One that is not shown any more keeps its key for a name."""
    scope = Scope.parse(assessment.scope)
    return workspace(scope) or Workspace(scope, scope.key, assessment.scope_country)


@contextmanager
def writing(viewer: Viewer, assessment: Assessment, *, action: str = ANSWER) -> Iterator[Assessment]:
    """One transaction in which something of an open round changes; gives its row as it is now, held until the end.

    Raises NotAllowedError, and ConflictError for a round that was closed.
    """
    demand(viewer, action, place_of(assessment))
    with transaction.atomic():
        current = held(assessment)
        demand_open(current)
        yield current


def held(assessment: Assessment) -> Assessment:
    """The row as it is now, held until the transaction ends. Raises ConflictError when it was deleted meanwhile."""
    found: Assessment | None = (
        Assessment.objects.select_for_update(of=("self",))
        .select_related("collection__version__questionnaire")
        .filter(pk=assessment.pk)
        .first()
    )
    if found is None:
        raise ConflictError(_("This round was deleted meanwhile."))
    return found


def demand_open(assessment: Assessment) -> None:
    if not assessment.is_open:
        raise ConflictError(
            _("This round is closed: what it says does not change any more."), remedy=_("Open a new round.")
        )
