"""Kept scenarios: beside each other, as files, chosen as the plan, deleted."""

import json
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.scenarios import delete_scenario, save_scenario
from zeroward.plan.forms.workbench import UploadForm
from zeroward.plan.importers.scenario_file import read_scenario
from zeroward.plan.models import Plan, Scenario
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.scenario_pages import scenarios_page
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def scenarios(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan as planned, and what was kept, as curves and figures."""
    return _page(request, pk, UploadForm())


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """A scenario file becomes a kept scenario; what does not fit the model is refused with its place."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            content, digest = read_scenario(form.cleaned_data["file"], built_of(load_plan(plan)))
            title = form.cleaned_data["title"] or content["label"] or content["key"]
            save_scenario(**who(request), plan=plan, title=title, content=content, digest=digest)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept as “%(title)s”.") % {"title": title})
            return redirect("plan:scenarios", pk=pk)
    return _page(request, pk, form, 422 if form.errors else 200)


@require_safe
@login_required
def file(request: HttpRequest, pk: int, scenario: int) -> HttpResponse:
    """A kept scenario as the file that can be handed in again."""
    plan, _place = found(request, pk)
    record = _scenario(plan, scenario)
    text = json.dumps(record.content, sort_keys=True, ensure_ascii=False, indent=1)
    response = HttpResponse(text, content_type="application/json")
    name = slugify(record.title) or "scenario"
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return response


@require_POST
@login_required
def choose(request: HttpRequest, pk: int, scenario: int) -> HttpResponse:
    """This scenario is the plan from now on; or, when it is already, the actions themselves are again."""
    plan, _place = found(request, pk)
    record = _scenario(plan, scenario)
    try:
        save_scenario(
            **who(request),
            plan=plan,
            title=record.title,
            content=record.content,
            digest=record.digest,
            note=record.note,
            is_plan=not record.is_plan,
            scenario=record,
            lock=lock_of(request),
        )
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("plan:scenarios", pk=pk)


@require_POST
@login_required
def delete(request: HttpRequest, pk: int, scenario: int) -> HttpResponse:
    plan, _place = found(request, pk)
    record = _scenario(plan, scenario)
    try:
        delete_scenario(**who(request), plan=plan, scenario=record, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("“%(title)s” is deleted.") % {"title": record.title})
    return redirect("plan:scenarios", pk=pk)


def _scenario(plan: Plan, pk: int) -> Scenario:
    record = plan.scenarios.filter(pk=pk).first()
    if record is None:
        raise Http404("There is no such scenario.")
    return record


def _page(request: HttpRequest, pk: int, form: Any, status: int = 200) -> HttpResponse:
    plan, place = found(request, pk)
    context = {
        **frame_of(plan, place),
        "page": scenarios_page(load_plan(plan)),
        "form": form,
        "edits": may(request.viewer, EDIT, place) and plan.is_open,  # type: ignore[attr-defined]
    }
    return render(request, "plan/scenarios.html", context, status=status)
