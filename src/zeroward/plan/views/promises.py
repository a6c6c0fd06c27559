"""What was promised to people in consultations, and what became of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.plan.domain.actions import keep_promise
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.forms.promise import OutcomeForm
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.promises import promise_of, promises_of
from zeroward.plan.rules import EDIT
from zeroward.plan.views.actions import action_of, loaded_action
from zeroward.plan.views.finding import EDITS, found, frame_of

PLACES = {"quick_win_outcome": "outcome", "quick_win_kept_on": "kept_on"}


@require_safe
@login_required
def promises(request: HttpRequest, pk: int) -> HttpResponse:
    """All quick wins of a plan: what is overdue comes first."""
    plan, place = found(request, pk)
    rows = promises_of(load_plan(plan), timezone.localdate())
    context = {
        **frame_of(plan, place),
        "promises": rows,
        "overdue": sum(1 for one in rows if one.state == "overdue"),
        "kept": sum(1 for one in rows if one.kept_on),
        "may_edit": may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
    }
    return render(request, "plan/promises.html", context)


@require_http_methods(EDITS)
@login_required
def promise(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """Say what became of one."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = action_of(plan, action)
    shown = promise_of(loaded_action(load_plan(plan), action), timezone.localdate())
    if shown is None:
        raise Http404("Nothing was promised with this action.")
    start = {"outcome": kept.quick_win_outcome, "kept_on": kept.quick_win_kept_on, "lock": kept.lock}
    form = OutcomeForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        told = {"outcome": data["outcome"], "kept_on": data["kept_on"], "lock": data["lock"] or 0}
        try:
            keep_promise(**who(request), plan=plan, action=kept, **told)
        except InvalidPartError as error:
            for one in error.problems:
                form.add_error(PLACES.get(one.place), str(one))
        except HouseError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("plan:promises", pk=pk)
    context = {**frame_of(plan, place), "form": form, "action": kept, "promise": shown}
    return render(request, "plan/promise.html", context, status=422 if form.errors else 200)
