"""The directory of testbeds and innovation partners, their keepers, and requests to them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.domain.requests import answer, ask, take_back
from zeroward.exchange.domain.testbeds import delete_testbed, save_testbed
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.forms.testbeds import AnswerForm, AskForm, TestbedForm
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Testbed
from zeroward.exchange.queries.testbed_pages import (
    asked_of,
    countries_of,
    directory,
    keepers_page,
    places_that_ask,
    request_for,
    requests_seen,
    shown_rows,
    testbed_for,
    theme_labels,
)
from zeroward.exchange.views.finding import EDITS, STATION, private, viewer_of


def public_frame(*more: tuple[str, str]) -> dict[str, Any]:
    return {"station": STATION, "crumbs": [(_("Testbeds and partners"), reverse("exchange:testbeds")), *more]}


@require_safe
def testbeds(request: HttpRequest) -> HttpResponse:
    """The directory; for a city that the viewer belongs to, what fits it first."""
    viewer = viewer_of(request)
    fits = _fits(request)
    context = {
        "station": STATION,
        "crumbs": [],
        "asked": asked_of(request.GET),
        "found": directory(asked_of(request.GET), page=request.GET.get("page", ""), fits=fits),
        "kinds": Testbed.Kind.choices,
        "themes": sorted(theme_labels().items(), key=lambda one: one[1]),
        "countries": countries_of(),
        "places": places_that_ask(viewer) if viewer.user_id is not None else [],
    }
    response = render(request, "exchange/testbeds.html", context)
    return private(response) if fits is not None else response


@require_http_methods(EDITS)
def testbed(request: HttpRequest, key: str) -> HttpResponse:
    """One entry; whoever writes for a place may ask it."""
    viewer = viewer_of(request)
    record, keeps = testbed_for(viewer, key)
    places = places_that_ask(viewer) if record.takes_requests and viewer.user_id is not None else []
    form = AskForm(request.POST or None, places=places) if places else None
    if request.method == "POST" and form is not None and form.is_valid():
        place = next(one for one in places if str(one.scope) == form.cleaned_data["place"])
        try:
            ask(
                **who(request),
                place=place,
                testbed=record,
                text=form.cleaned_data["text"],
                when=form.cleaned_data["when"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Asked. You are told as soon as there is an answer."))
            return redirect("exchange:testbed", key=key)
    context = {
        **public_frame(),
        "shown": shown_rows([record])[0],
        "testbed": record,
        "keeps": keeps,
        "form": form,
        "requests": requests_seen(viewer, record, keeps=keeps) if viewer.user_id is not None else [],
    }
    response = render(
        request, "exchange/testbed.html", context, status=422 if form is not None and form.errors else 200
    )
    return private(response) if viewer.user_id is not None else response


@require_safe
@login_required
def own_testbeds(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a place keeps in the directory, and requests that wait."""
    place = _kept_place(request, scope)
    context = {**public_frame(), "place": place, "page": keepers_page(place)}
    return private(render(request, "exchange/testbeds_own.html", context))


@require_http_methods(EDITS)
@login_required
def testbed_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _kept_place(request, scope)
    return _saved(request, place, TestbedForm(request.POST or None, place=place), None)


@require_http_methods(EDITS)
@login_required
def testbed_edit(request: HttpRequest, key: str) -> HttpResponse:
    record, keeps = testbed_for(viewer_of(request), key)
    place = workspace(record.scope)
    if not keeps or place is None:
        raise Http404("This entry is not yours to change.")
    return _saved(request, place, TestbedForm(request.POST or None, place=place, record=record), record)


@require_http_methods(EDITS)
@login_required
def testbed_delete(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then delete it."""
    record, keeps = testbed_for(viewer_of(request), key)
    place = workspace(record.scope)
    if not keeps or place is None:
        raise Http404("This entry is not yours to delete.")
    if request.method == "POST":
        try:
            delete_testbed(**who(request), place=place, testbed=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("exchange:testbed", key=key)
        messages.success(request, _("The entry is deleted."))
        return redirect("exchange:testbeds-own", scope=place.scope)
    return private(render(request, "exchange/testbed_delete.html", {**public_frame(), "testbed": record}))


@require_http_methods(EDITS)
@login_required
def testbed_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a request."""
    record, keeps, _asks = request_for(viewer_of(request), pk)
    if not keeps:
        raise Http404("This request is not yours to answer.")
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer(**who(request), request=record, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Answered. The city is told."))
            return redirect("exchange:testbed", key=record.testbed.key)
    asker = workspace(record.scope)
    context = {**public_frame(), "record": record, "form": form, "asker": asker}
    return private(
        render(request, "exchange/testbed_answer.html", context, status=422 if form.errors else 200)
    )


@require_POST
@login_required
def request_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    record, _keeps, asks = request_for(viewer_of(request), pk)
    if not asks:
        raise Http404("This request is not yours to withdraw.")
    try:
        take_back(**who(request), request=record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Withdrawn."))
    return redirect("exchange:testbed", key=record.testbed.key)


def _saved(request: HttpRequest, place: Workspace, form: TestbedForm, record: Testbed | None) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            made = save_testbed(
                **who(request),
                place=place,
                row=form.row(),
                testbed=record,
                lock=lock_of(request) if record is not None else None,
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:testbed", key=made.key)
    context = {**public_frame(), "place": place, "form": form, "testbed": record}
    return private(render(request, "exchange/testbed_form.html", context, status=422 if form.errors else 200))


def _kept_place(request: HttpRequest, scope: Scope) -> Workspace:
    place = workspace(scope)
    if place is None or not may(viewer_of(request), TESTBEDS, place):
        raise Http404("This place keeps no testbeds for you.")
    return place


def _fits(request: HttpRequest) -> Workspace | None:
    """The city for which the directory is sorted; only one's own."""
    text = request.GET.get("for", "")[:130]
    if not text or not viewer_of(request).holds(text):
        return None
    return workspace(text)
