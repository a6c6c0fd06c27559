"""Choosing the model of a plan, and handing in a file of one's own: every fault is shown with its line."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.opening import set_model
from zeroward.plan.forms.model import ModelForm
from zeroward.plan.models import ModelKind
from zeroward.plan.queries.model_faults import faults_of
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def model_file(request: HttpRequest, pk: int) -> HttpResponse:
    """A file that cannot be used changes nothing; what is wrong with it stands beside its lines."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = ModelForm(request.POST or None, request.FILES or None, plan=plan)
    faults: Any = ()
    if request.method == "POST" and form.is_valid():
        kind, text = form.cleaned_data["model"], form.text()
        faults = faults_of(text, plan) if kind == ModelKind.OWN else ()
        if not faults:
            try:
                set_model(
                    **who(request),
                    plan=plan,
                    model=kind,
                    model_text=text,
                    lock=form.cleaned_data["lock"] or 0,
                )
            except HouseError as error:
                show_error(form, error)
            else:
                messages.success(request, _("The model is chosen."))
                return redirect("plan:values", pk=pk)
    status = 422 if form.errors or faults else 200
    context = {**frame_of(plan, place), "form": form, "faults": faults}
    return render(request, "plan/model_file.html", context, status=status)
