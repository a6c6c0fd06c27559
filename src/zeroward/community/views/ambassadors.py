"""Ambassadors and champions: who they are, what they did, and how they are asked."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain import appointments as work
from zeroward.community.forms.directory import ActivityForm, OfferForm
from zeroward.community.group_rules import APPOINT
from zeroward.community.models import Activity, Appointment
from zeroward.community.queries.directory import Appointed, appointed, appointment_page, appointments_by
from zeroward.community.views.group_finding import (
    EDITS,
    STATION,
    acted,
    asked_page,
    form_page,
    place_for,
    tried,
)
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace


@require_safe
def ambassadors(request: HttpRequest) -> HttpResponse:
    found = appointed(request.viewer)  # type: ignore[attr-defined]
    context = {
        "ambassadors": [one for one in found if one.appointment.kind == Appointment.Kind.AMBASSADOR],
        "champions": [one for one in found if one.appointment.kind == Appointment.Kind.CHAMPION],
        "total": len({one.appointment.user_id for one in found}),
        "station": STATION,
    }
    return render(request, "community/ambassadors.html", context)


@require_safe
def appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them with the log; for the person themselves the offer, or the form of the log."""
    found = _found(request, pk)
    mine = found.appointment.user_id == request.viewer.user_id  # type: ignore[attr-defined]
    place = workspace(found.appointment.scope)
    context = {
        "page": found,
        "row": found.appointment,
        "mine": mine,
        "may_end": mine or (place is not None and may(request.viewer, APPOINT, place)),  # type: ignore[attr-defined]
        "by": place.name if place is not None else "",
        "station": STATION,
        "crumbs": [(_("Ambassadors and champions"), reverse("community:ambassadors"))],
    }
    return render(request, "community/appointment.html", context)


@require_POST
@login_required
def appointment_answer(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(request, pk)
    accept = "accept" in request.POST
    acted(
        request,
        lambda: work.answer_offer(actor=request.user, appointment=found.appointment, accept=accept),
        _("Thank you. You are listed by name now.") if accept else _("Your answer is kept."),
    )
    return redirect("community:appointment", pk) if accept else redirect("community:ambassadors")


@require_http_methods(EDITS)
@login_required
def appointment_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(request, pk)
    place = workspace(found.appointment.scope)
    mine = found.appointment.user_id == request.user.pk
    if place is None or not (mine or may(request.viewer, APPOINT, place)):  # type: ignore[attr-defined]
        raise Http404("This is for them, and for who asked them.")
    if request.method == "POST":
        acted(
            request,
            lambda: work.end_appointment(**who(request), place=place, appointment=found.appointment),
            _("It has ended."),
        )
        return redirect("community:ambassadors")
    back = reverse("community:appointment", args=[pk])
    return asked_page(
        request,
        {"station": STATION, "crumbs": [(found.name, back)]},
        None,
        h1=_("End it?"),
        lead=_("The name is no longer listed from today on."),
        button=_("End it"),
        danger=True,
        back=back,
    )


@require_http_methods(EDITS)
@login_required
def activity_add(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(request, pk)
    if found.appointment.user_id != request.user.pk:
        raise Http404("This log belongs to somebody else.")
    form = ActivityForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.log_activity(actor=request.user, appointment=found.appointment, row=form.row()),
    ):
        messages.success(request, _("It is in your log."))
        return redirect("community:appointment", pk)
    back = reverse("community:appointment", args=[pk])
    return asked_page(
        request,
        {"station": STATION, "crumbs": [(found.name, back)]},
        form,
        h1=_("What did you do?"),
        lead=_("The log is public with your name."),
        button=_("Add it"),
        back=back,
    )


@require_POST
@login_required
def activity_remove(request: HttpRequest, pk: int) -> HttpResponse:
    activity = Activity.objects.select_related("appointment").filter(pk=pk).first()
    if activity is None or activity.appointment.user_id != request.user.pk:
        raise Http404("There is no such entry of yours.")
    acted(
        request,
        lambda: work.remove_activity(actor=request.user, activity=activity),
        _("The entry is deleted."),
    )
    return redirect("community:appointment", activity.appointment_id)


@require_http_methods(EDITS)
@login_required
def appointments_of(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Whom a workspace asked, and asking somebody."""
    place = place_for(request, scope, APPOINT)
    form = OfferForm(request.POST or None, chooses_country=scope.kind == "mission")
    if tried(
        request,
        form,
        lambda: work.ask(**who(request), place=place, email=form.cleaned_data["email"], row=form.row()),
    ):
        # the same words whether somebody has this address or not
        messages.info(
            request,
            _("Whoever has an account with this address was asked. They are listed once they accept."),
        )
        return redirect("community:appointments-of", scope)
    context = {
        "form": form,
        "place": place,
        "rows": appointments_by(request.viewer, str(scope)),
        "crumbs": [],
    }
    return form_page(request, "community/appointments_of.html", context)


def _found(request: HttpRequest, pk: int) -> Appointed:
    found = appointment_page(request.viewer, pk)  # type: ignore[attr-defined]
    if found is None:
        raise Http404("There is nobody appointed here.")
    return found
