"""Keeping the register: barriers from reports, coding, states, merging."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.barriers.domain import merging, register, states
from zeroward.barriers.forms.barrier import BarrierForm, IntoForm, StateForm
from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.access import barrier_for, readable_barriers
from zeroward.barriers.queries.home import inbox_reports
from zeroward.barriers.queries.inbox import inbox as read_inbox
from zeroward.barriers.queries.register import register_of
from zeroward.barriers.rules import REGISTER
from zeroward.barriers.views.finding import (
    EDITS,
    acted,
    asked_page,
    barrier_frame,
    frame,
    kept_barrier,
    place_for,
    seen_report,
    tried,
)
from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace


@require_http_methods(EDITS)
@login_required
def inbox(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Reports that wait for a barrier. Sent: those chosen go under one of the register, or make a new one."""
    place = place_for(request, scope, REGISTER)
    if request.method == "POST":
        alone, _sign, key = request.POST.get("put", "").partition(":")
        chosen = _chosen(request, place, {alone} if key else set(request.POST.getlist("report")))
        into = key or request.POST.get("into", "")
        if not chosen:
            messages.error(request, _("Choose at least one report."))
        elif into:
            return _put(request, place, chosen, into)
        else:
            asked = "&".join(f"report={one.pk}" for one in chosen)
            return redirect(f"{reverse('barriers:barrier-new', args=[scope])}?{asked}")
    context = {**frame(request, place), "page": read_inbox(request.viewer, place)}  # type: ignore[attr-defined]
    return render(request, "barriers/inbox.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(EDITS)
@login_required
def barrier_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A barrier of its own, or made from the reports that the address names."""
    place = place_for(request, scope, REGISTER)
    chosen = _chosen(request, place, {*request.GET.getlist("report"), *request.POST.getlist("report")})
    form = BarrierForm(request.POST or None, place=place, initial=_initial(chosen))
    made: list[Barrier] = []
    if tried(
        request,
        form,
        lambda: made.append(
            register.add_barrier(
                **who(request),
                place=place,
                row=form.row(),
                noted_on=form.cleaned_data["noted_on"],
                reports=chosen,
            )
        ),
    ):
        return redirect("barriers:barrier", made[0].key)
    context = {**frame(request, place), "form": form, "reports": chosen}
    context["back"] = reverse("barriers:home", args=[scope])
    return render(request, "barriers/barrier_form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def barrier_edit(request: HttpRequest, key: str) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    form = BarrierForm(request.POST or None, place=place, barrier=barrier)
    if tried(
        request,
        form,
        lambda: register.change_barrier(
            **who(request), barrier=barrier, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:barrier", barrier.key)
    context = {**barrier_frame(request, barrier, place), "form": form}
    return render(request, "barriers/barrier_form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def barrier_state(request: HttpRequest, key: str) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    form = StateForm(request.POST or None, barrier=barrier)
    if tried(
        request,
        form,
        lambda: states.move_barrier(
            **who(request),
            barrier=barrier,
            state=form.cleaned_data["state"],
            on=form.cleaned_data["on"],
            note=form.cleaned_data["note"],
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:barrier", barrier.key)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        form,
        h1=_("In which state is this barrier?"),
        lead=_("Today: %(state)s.") % {"state": barrier.get_state_display()},
        button=_("Save the state"),
        back=reverse("barriers:barrier", args=[barrier.key]),
    )


@require_POST
@login_required
def change_take_back(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, _place = kept_barrier(request, key)
    change = barrier.changes.filter(pk=pk).first()
    if change is None:
        raise Http404("There is no such change.")
    acted(
        request,
        lambda: states.take_back_change(**who(request), barrier=barrier, change=change),
        _("Taken back."),
    )
    return redirect("barriers:barrier", barrier.key)


@require_POST
@login_required
def report_detach(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, _place = kept_barrier(request, key)
    found, _keeper = seen_report(request, pk)
    acted(
        request,
        lambda: register.detach_report(**who(request), barrier=barrier, report=found),
        _("The report waits for a barrier again."),
    )
    return redirect("barriers:barrier", barrier.key)


@require_http_methods(EDITS)
@login_required
def barrier_merge(request: HttpRequest, key: str) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    viewer = request.viewer  # type: ignore[attr-defined]
    others = [one for one in register_of(viewer, place) if one.pk != barrier.pk]
    form = IntoForm(request.POST or None, others=others, initial={"into": request.GET.get("into", "")})
    chosen: list[Barrier] = []
    if tried(request, form, lambda: chosen.append(_merged(request, barrier, others, form))):
        messages.success(request, _("Merged. It can be taken out again."))
        return redirect("barriers:barrier", chosen[0].key)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        form,
        h1=_("Merge “%(title)s” into another barrier?") % {"title": barrier.title},
        lead=_("All reports, answers and labs are kept, and shown there. It can be undone."),
        button=_("Merge"),
        back=reverse("barriers:barrier", args=[barrier.key]),
    )


@require_POST
@login_required
def barrier_unmerge(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a merged barrier out again."""
    barrier, _place = kept_barrier(request, key)
    gone = barrier.merged.filter(pk=pk).first()
    if gone is None:
        raise Http404("There is no such barrier.")
    acted(
        request,
        lambda: merging.unmerge_barrier(**who(request), barrier=gone),
        _("It stands by itself again."),
    )
    return redirect("barriers:barrier", gone.key)


def _merged(request: HttpRequest, barrier: Barrier, others: list[Barrier], form: IntoForm) -> Barrier:
    into = next(one for one in others if one.key == form.cleaned_data["into"])
    merging.merge_barriers(**who(request), barrier=barrier, into=into)
    return into


def _chosen(request: HttpRequest, place: Workspace, asked: set[str]) -> list[Report]:
    """Reports of the inbox that an address or form names."""
    return [one for one in inbox_reports(request.viewer, place) if str(one.pk) in asked] if asked else []  # type: ignore[attr-defined]


def _put(request: HttpRequest, place: Workspace, chosen: list[Report], into: str) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    found = barrier_for(viewer, into)
    if found is None or not readable_barriers(viewer).filter(pk=found.pk, scope=str(place.scope)).exists():
        raise Http404("There is no such barrier.")
    count = len(chosen)
    acted(
        request,
        lambda: register.attach_reports(**who(request), barrier=found, reports=chosen),
        ngettext("One report was added.", "%(count)d reports were added.", count) % {"count": count},
    )
    return redirect("barriers:inbox", place.scope)


def _initial(chosen: list[Report]) -> dict[str, object]:
    """What a new barrier starts from: the first of its reports."""
    if not chosen:
        return {}
    first = min(chosen, key=lambda one: (one.met_on, one.pk))
    family = next((one.family for one in chosen if one.family), "")
    return {"title": first.title, "lang": first.lang, "family": family, "noted_on": first.met_on}
