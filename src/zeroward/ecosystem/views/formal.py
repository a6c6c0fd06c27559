"""The level of formalisation: a new one from a day on, its evidence, taking a wrong row back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.formal import add_step, change_evidence, take_back_step
from zeroward.ecosystem.forms.formal import EvidenceForm, ReasonForm, StepForm
from zeroward.ecosystem.models import FormalStep
from zeroward.ecosystem.queries.kept import kept_for
from zeroward.ecosystem.rules import KEEP
from zeroward.ecosystem.views.finding import EDITS, asked_page, place_for, tried
from zeroward.ecosystem.views.records import crumbs_to


@require_http_methods(EDITS)
@login_required
def step_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, KEEP)
    form = StepForm(request.POST or None, place=place, viewer=request.viewer)  # type: ignore[attr-defined]
    if tried(request, form, lambda: add_step(**who(request), place=place, row=form.row())):
        messages.success(request, _("The level is written down."))
        return redirect(_back(place))
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place)},
        form,
        h1=_("How formal is the platform, and since when?"),
        lead=_("Earlier levels stay in the history. A year is filed under the level of its last day."),
        button=_("Write it down"),
        back=_back(place),
    )


@require_http_methods(EDITS)
@login_required
def step_edit(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place, step = _step(request, scope, pk)
    form = EvidenceForm(
        request.POST or None,
        place=place,
        viewer=request.viewer,  # type: ignore[attr-defined]
        step=step,
    )
    if tried(
        request,
        form,
        lambda: change_evidence(
            **who(request), place=place, step=step, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect(_back(place))
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place)},
        form,
        h1=_("What shows this level?"),
        lead=_("Level and day stay as they were written down. If they are wrong, take the row back."),
        button=_("Save"),
        back=_back(place),
    )


@require_http_methods(EDITS)
@login_required
def step_take_back(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place, step = _step(request, scope, pk)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: take_back_step(**who(request), place=place, step=step, why=form.cleaned_data["why"]),
    ):
        messages.success(request, _("It is taken back."))
        return redirect(_back(place))
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place)},
        form,
        h1=_("Take this level back?"),
        lead=_("It counts no more. The row stays in the history, with your reason."),
        button=_("Take it back"),
        danger=True,
        back=_back(place),
    )


def _back(place: Workspace) -> str:
    return f"{reverse('ecosystem:platform-desk', args=[place.scope])}#levels"


def _step(request: HttpRequest, scope: Scope, pk: int) -> tuple[Workspace, FormalStep]:
    place = place_for(request, scope, KEEP)
    step = kept_for(FormalStep, pk, place.country, request.viewer)  # type: ignore[attr-defined]
    if step is None:
        raise Http404("There is no such level.")
    return place, step
