"""Pages for everyone: programmes, one programme, one call."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.exchange.queries.access import call_for, manages, public_programmes
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.own import own_in_call
from zeroward.exchange.queries.public_pages import call_page, front_page, kind_choices, programme_calls
from zeroward.exchange.views.finding import STATION, public_frame, viewer_of
from zeroward.profile.queries.profiles import visitor_profile


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """What is open, what is under way, what came out."""
    kind = request.GET.get("kind", "")[:40]
    context = {
        "station": STATION,
        "crumbs": [],
        "front": front_page(kind),
        "kinds": kind_choices(),
        "kind": kind,
    }
    return render(request, "exchange/programmes.html", context)


@require_safe
def programme(request: HttpRequest, key: str) -> HttpResponse:
    """One programme with all its calls."""
    found = public_programmes().filter(key=key).first()
    if found is None:
        raise Http404("There is no such programme.")
    context = {
        **public_frame(),
        "programme": found,
        "kind": kind_of(found.kind),
        "calls": programme_calls(found),
        "manages": manages(viewer_of(request), found.scope),
    }
    return render(request, "exchange/programme.html", context)


@require_safe
def call(request: HttpRequest, key: str) -> HttpResponse:
    """One call: what is offered, who may apply, until when, what came out."""
    viewer = viewer_of(request)
    found = call_for(viewer, key)
    crumb = (found.programme.title, reverse("exchange:programme", args=[found.programme.key]))
    told = visitor_profile(request.session)
    context = {
        **public_frame(crumb),
        "call": found,
        "page": call_page(found, told.facts),
        "told": told,
        "own": own_in_call(viewer, found),
        "manages": manages(viewer, found.scope),
    }
    return render(request, "exchange/call.html", context)
