"""What every use case here shares: who may, whose it is, the row as it is now."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

from django.db import models, transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.call_rules import APPLY, MANAGE
from zeroward.exchange.models import Application, Author, Call, Programme

MOST_APPLICATIONS: Final = 5000
Row = TypeVar("Row", bound=models.Model)


def place_of(scope: str) -> Workspace:
    """The owner of a programme, or who applies. Raises ConflictError when it is gone."""
    found = workspace(scope)
    if found is None:
        raise ConflictError(
            _("This place does not exist any more."), remedy=_("Ask the Mission team what became of it.")
        )
    return found


@contextmanager
def managing(viewer: Viewer, programme: Programme) -> Iterator[None]:
    """One transaction in which those who run a programme change something. Raises NotAllowedError."""
    demand(viewer, MANAGE, place_of(programme.scope))
    with transaction.atomic():
        yield


def hold_call(call: Call, lock: int | None = None) -> Call:
    """The call as it is now, held until the transaction ends. Raises StaleError when it changed since `lock`."""
    found = (
        Call.objects.select_for_update(of=("self",)).select_related("programme").filter(pk=call.pk).first()
    )
    if found is None:
        raise InvalidInputError(_("This call is gone."), remedy=_("Look at the list of calls."))
    if lock is not None and found.lock != lock:
        raise StaleError(current={"title": found.title, "summary": found.summary}, lock=found.lock)
    return found


def hold_application(application: Application, lock: int | None = None) -> Application:
    """The application as it is now, held until the transaction ends."""
    rows = Application.objects.select_for_update(of=("self",)).select_related("call__programme", "answering")
    found = rows.filter(pk=application.pk).first()
    if found is None:
        raise InvalidInputError(_("This application is gone."), remedy=_("Look at your applications."))
    if lock is not None and found.lock != lock:
        raise StaleError(current={"summary": found.summary}, lock=found.lock)
    return found


def may_write(viewer: Viewer, application: Application) -> bool:
    """Who writes for the place; for a team its authors."""
    if application.scope:
        place = workspace(application.scope)
        return place is not None and may(viewer, APPLY, place)
    return (
        viewer.user_id is not None
        and Author.objects.filter(application=application, person=viewer.user_id).exists()
    )


def demand_write(viewer: Viewer, application: Application) -> None:
    """Raises NotAllowedError unless the viewer writes this application."""
    if not may_write(viewer, application):
        raise NotAllowedError(
            _("You may not write this application."), remedy=_("Ask those who write it to take you on.")
        )


def refused(problems: Sequence[Problem]) -> None:
    """Raises ProblemsError when there are any."""
    if problems:
        raise ProblemsError(problems)
