"""Applying: choosing for whom, writing, wishes, handing in, taking back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.panels import panels_for
from zeroward.core.workspaces import workspace
from zeroward.exchange.domain.applying import begin, demand_open, save, submit, take_on
from zeroward.exchange.domain.seconds import may_merge
from zeroward.exchange.domain.wishes import WISHING, set_wishes
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.forms.applying import ApplicationForm, AuthorForm, BeginForm, WishForm, WithdrawForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Application
from zeroward.exchange.queries.access import application_for, call_for, writes
from zeroward.exchange.queries.catalogue import catalogue_for, names_of
from zeroward.exchange.queries.consequences import consequences_of
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.own import chances, own_entries, state_page
from zeroward.exchange.queries.people import colleagues_to_take_on, form_door
from zeroward.exchange.queries.seconds import seconds_of
from zeroward.exchange.views.finding import EDITS, own_frame, private, public_frame, viewer_of


@require_safe
@login_required
def applications(request: HttpRequest) -> HttpResponse:
    """All applications of one's places and teams."""
    context = {**own_frame(), "crumbs": [], "entries": own_entries(viewer_of(request))}
    return private(render(request, "exchange/applications.html", context))


@require_http_methods(EDITS)
@login_required
def apply(request: HttpRequest, key: str) -> HttpResponse:
    """Whether one's places may apply, and why; POST begins the application of one of them."""
    viewer = viewer_of(request)
    call = call_for(viewer, key)
    found = chances(viewer, call)
    form = BeginForm(request.POST or None, chances=found)
    if request.method == "POST" and form.is_valid():
        chance = form.chosen
        try:
            made = begin(
                **who(request),
                call=call,
                side=chance.side.key,
                place=chance.place,
                team=form.cleaned_data.get("team", ""),
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("exchange:application-edit", pk=made.pk)
    closed = ""
    try:
        demand_open(call)
    except HouseError as error:
        closed = str(error)
    context = {
        **public_frame((call.title, reverse("exchange:call", args=[call.key]))),
        "call": call,
        "chances": found,
        "form": form,
        "closed": closed,
        "can_begin": bool(form.chances) and not closed,
    }
    return private(render(request, "exchange/apply.html", context, status=422 if form.errors else 200))


@require_safe
@login_required
def application(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, what is missing, what was decided and why."""
    viewer = viewer_of(request)
    found = application_for(viewer, pk)
    place = workspace(found.scope) if found.scope else None
    subject = {"application": found, "viewer": viewer}
    context = {
        **own_frame(found),
        "crumbs": own_frame()["crumbs"],
        "call": found.call,
        "page": state_page(viewer, found, place),
        "may_write": writes(viewer, found),
        "seconds": seconds_of(found) if may_merge(viewer, found) else [],
        "authors": list(found.authors.select_related("person")),
        "decisions": list(found.decisions.all()),
        "panels": panels_for("exchange.application", subject),
        "kind": kind_of(found.call.programme.kind),
        "place": place,
        "can_wish": found.call.state in WISHING and kind_of(found.call.programme.kind).side(found.side).ranks,
    }
    return private(render(request, "exchange/application.html", context))


@require_http_methods(EDITS)
@login_required
def application_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """What it says beside its form."""
    found = _written(request, pk)
    side = kind_of(found.call.programme.kind).side(found.side)
    form = ApplicationForm(request.POST or None, application=found, side=side)
    if request.method == "POST" and form.is_valid():
        try:
            lock = form.cleaned_data["lock"] or 0
            save(**who(request), application=found, row=form.row(), lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:application", pk=found.pk)
    context = {**own_frame(found), "call": found.call, "form": form}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/application_edit.html", context, status=status))


@require_POST
@login_required
def application_form(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the form of the application."""
    return redirect(form_door(_written(request, pk)))


@require_http_methods(EDITS)
@login_required
def application_wishes(request: HttpRequest, pk: int) -> HttpResponse:
    """With whom one would like to work, in order."""
    found = _written(request, pk)
    rows = catalogue_for(found)
    names = names_of(rows)
    others = [(one.pk, f"{names[one.pk]} ({one.reference})") for one in rows]
    chosen = list(found.preferences.values_list("other", flat=True))
    form = WishForm(request.POST if request.method == "POST" else None, others=others, chosen=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            set_wishes(**who(request), application=found, others=form.others)
        except HouseError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:application", pk=found.pk)
    context = {
        **own_frame(found),
        "call": found.call,
        "form": form,
        "rows": [(one, names[one.pk]) for one in rows],
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/wishes.html", context, status=status))


@require_POST
@login_required
def application_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it in."""
    found = _written(request, pk)
    try:
        submit(**who(request), application=found)
    except HouseError as error:
        problems = getattr(error, "problems", None)
        for said in problems or [error]:
            messages.error(request, str(said))
    else:
        messages.success(request, _("Handed in."))
    return redirect("exchange:application", pk=found.pk)


@require_http_methods(EDITS)
@login_required
def application_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """What follows from it, then take it back."""
    found = _written(request, pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(**who(request), application=found, why=form.cleaned_data["why"])
        except HouseError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Taken back."))
            return redirect("exchange:applications")
    context = {
        **own_frame(found),
        "call": found.call,
        "form": form,
        "consequences": consequences_of(found),
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/withdraw.html", context, status=status))


@require_http_methods(EDITS)
@login_required
def application_author(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a colleague on as an author."""
    found = _written(request, pk)
    people = colleagues_to_take_on(found)
    form = AuthorForm(request.POST or None, people=[(one.pk, str(one)) for one in people])
    if request.method == "POST" and form.is_valid():
        person = next(one for one in people if one.pk == form.cleaned_data["person"])
        try:
            take_on(**who(request), application=found, person=person)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Added."))
            return redirect("exchange:application", pk=found.pk)
    context = {**own_frame(found), "form": form, "people": people}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/author.html", context, status=status))


def _written(request: HttpRequest, pk: int) -> Application:
    """An application that the viewer writes. Raises Http404, PermissionDenied."""
    found = application_for(viewer_of(request), pk)
    if not writes(viewer_of(request), found):
        raise PermissionDenied
    return found
