"""Running programmes: the list, programmes, calls."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.panels import panels_for
from zeroward.core.scope import Scope
from zeroward.exchange.domain.calls import change_call, make_call
from zeroward.exchange.domain.deciding import announce
from zeroward.exchange.domain.programmes import change_programme, make_programme
from zeroward.exchange.domain.steps import move, set_phase
from zeroward.exchange.forms.desk import CallForm, ProgrammeForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Call, Programme
from zeroward.exchange.queries.access import managed_call, managed_programme
from zeroward.exchange.queries.desk import call_desk, desk_page
from zeroward.exchange.views.finding import EDITS, STATION, desk_frame, managed_place, private, viewer_of


@require_safe
@login_required
def desk(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Programmes that one runs, with their calls."""
    place = managed_place(request, scope)
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [],
        "place": place,
        "programmes": desk_page(place),
    }
    return private(render(request, "exchange/desk.html", context))


@require_http_methods(EDITS)
@login_required
def programme_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new programme of this owner."""
    place = managed_place(request, scope)
    form = ProgrammeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_programme(**who(request), place=place, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("exchange:call-new", key=made.key)
    return _programme_form(request, form, str(place.scope), None)


@require_http_methods(EDITS)
@login_required
def programme_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change what a programme says."""
    found = managed_programme(viewer_of(request), key)
    form = ProgrammeForm(request.POST or None, programme=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_programme(**who(request), programme=found, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:desk", scope=found.scope)
    return _programme_form(request, form, found.scope, found)


@require_http_methods(EDITS)
@login_required
def call_new(request: HttpRequest, key: str) -> HttpResponse:
    """A new call of a programme, in preparation."""
    found = managed_programme(viewer_of(request), key)
    form = CallForm(request.POST or None, programme=found)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_call(**who(request), programme=found, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("It is in preparation: look at it, then open it."))
            return redirect("exchange:call-desk", key=made.key)
    return _call_form(request, form, found, None)


@require_http_methods(EDITS)
@login_required
def call_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change a call."""
    found = managed_call(viewer_of(request), key)
    form = CallForm(request.POST or None, programme=found.programme, call=found)
    if request.method == "POST" and form.is_valid():
        try:
            lock = form.cleaned_data["lock"] or 0
            change_call(**who(request), call=found, row=form.row(), lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:call-desk", key=found.key)
    return _call_form(request, form, found.programme, found)


@require_safe
@login_required
def call_desk_page(request: HttpRequest, key: str) -> HttpResponse:
    """One call: how far it is, who applied, what readers gave, what is prepared."""
    viewer = viewer_of(request)
    found = managed_call(viewer, key)
    context = {
        **desk_frame(found),
        "crumbs": desk_frame(found)["crumbs"][:1],
        "page": call_desk(found, request.GET.get("order", "")),
        "order": request.GET.get("order", ""),
        "panels": panels_for("exchange.call", {"call": found, "viewer": viewer}),
    }
    return private(render(request, "exchange/call_desk.html", context))


@require_POST
@login_required
def call_move(request: HttpRequest, key: str) -> HttpResponse:
    """Take the call a step on."""
    found = managed_call(viewer_of(request), key)
    try:
        move(**who(request), call=found, to=request.POST.get("to", "")[:9])
    except HouseError as error:
        for said in getattr(error, "problems", None) or [error]:
            messages.error(request, str(said))
    return redirect("exchange:call-desk", key=key)


@require_POST
@login_required
def call_phase(request: HttpRequest, key: str) -> HttpResponse:
    """Begin another phase of the review."""
    found = managed_call(viewer_of(request), key)
    try:
        set_phase(**who(request), call=found, phase=request.POST.get("phase", "")[:40])
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("exchange:call-desk", key=key)


@require_POST
@login_required
def call_announce(request: HttpRequest, key: str) -> HttpResponse:
    """Tell everybody what was prepared."""
    found = managed_call(viewer_of(request), key)
    try:
        made = announce(**who(request), call=found)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("%(count)d applicants have been told.") % {"count": len(made)})
    return redirect("exchange:call-desk", key=key)


def _programme_form(
    request: HttpRequest, form: ProgrammeForm, scope: str, programme: Programme | None
) -> HttpResponse:
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [(_("Programmes that you run"), reverse("exchange:desk", args=[scope]))],
        "form": form,
        "programme": programme,
        "scope": scope,
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/programme_form.html", context, status=status))


def _call_form(request: HttpRequest, form: CallForm, programme: Programme, call: Call | None) -> HttpResponse:
    crumb = (_("Programmes that you run"), reverse("exchange:desk", args=[programme.scope]))
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [crumb],
        **(desk_frame(call) if call is not None else {}),
        "form": form,
        "programme": programme,
        "call": call,
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/call_form.html", context, status=status))
