"""Next steps of a session or of an entry of the log: agree on one, change it, say that it is done."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.monitoring.domain.learning_tell import page_of_step
from zeroward.monitoring.domain.next_steps import delete_step, save_step, settle_step
from zeroward.monitoring.forms.learning import StepForm
from zeroward.monitoring.models import LogEntry, NextStep, Sensemaking
from zeroward.monitoring.queries.learning_access import demand_inside, one_for, place_of
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page


@require_http_methods(EDITS)
@login_required
def step_new(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """A new step; `kind` says what it belongs to."""
    parent = one_for(Sensemaking if kind == "session" else LogEntry, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(parent)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    return edit_page(request, place, None, _editing(parent))


@require_http_methods(EDITS)
@login_required
def step_edit(request: HttpRequest, pk: int) -> HttpResponse:
    step, parent = _found(request, pk)
    return edit_page(request, place_of(parent), step, _editing(parent, step))


@require_POST
@login_required
def step_done(request: HttpRequest, pk: int) -> HttpResponse:
    """Done, or open again."""
    step, parent = _found(request, pk)
    done = request.POST.get("done") != "0"
    try:
        settle_step(**who(request), place=place_of(parent), parent=parent, step=step, done=done)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect(_page(step))


@require_POST
@login_required
def step_delete(request: HttpRequest, pk: int) -> HttpResponse:
    step, parent = _found(request, pk)
    page = _page(step)
    try:
        delete_step(**who(request), place=place_of(parent), parent=parent, step=step, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Deleted."))
    return redirect(page)


def _found(request: HttpRequest, pk: int) -> tuple[NextStep, Any]:
    """The step and what it belongs to, for the team alone. Raises Http404."""
    step = NextStep.objects.select_related("session", "entry").filter(pk=pk).first()
    if step is None:
        raise Http404("There is no such step.")
    parent = step.session or step.entry
    demand_inside(request.viewer, place_of(parent))  # type: ignore[attr-defined]
    return step, parent


def _page(step: NextStep) -> str:
    return page_of_step(step.session_id, step.entry_id)


def _editing(parent: Any, step: NextStep | None = None) -> Editing:
    session = parent.pk if isinstance(parent, Sensemaking) else None
    entry = parent.pk if isinstance(parent, LogEntry) else None
    back = page_of_step(session, entry)
    return Editing(
        form=StepForm,
        model=NextStep,
        question=_("What is done next?"),
        save=lambda _form, asked: save_step(**asked, parent=parent, step=step),
        done=_page,
        back=back,
        delete=reverse("monitoring:step-delete", args=[step.pk]) if step is not None else "",
        delete_words=_("Delete this step"),
    )
