"""Opportunities: the list for whoever asks, and one of them."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.funding.exporters.plain import plain_listing
from zeroward.funding.queries.asker import Asker, asker_of
from zeroward.funding.queries.listing import Listing, listing
from zeroward.funding.queries.opportunity import opportunity_page
from zeroward.funding.views.finding import STATION, crumbs
from zeroward.profile.forms.asking import Asking, asking

LONG = ("countries", "languages")
"""Kinds of questions with so many choices that they are folded."""


@require_safe
def listing_page(request: HttpRequest) -> HttpResponse:
    """What can be asked for, the best first."""
    request.counted = "list:funding"  # type: ignore[attr-defined]
    asker = _asker(request)
    found = listing(asker, request.GET, timezone.now())
    context = {
        "found": found,
        "asker": asker,
        "ask": _first_question(request, found),
        "kept": _kept(request, "words", "page"),
        "kept_filters": _kept(request, "page"),
        "station": STATION,
        "crumbs": [],
    }
    return _for_one(request, asker, render(request, "funding/list.html", context))


@require_safe
def listing_json(request: HttpRequest) -> HttpResponse:
    """The same page of the list for programs."""
    asker = _asker(request)
    found = listing(asker, request.GET, timezone.now())
    return _for_one(request, asker, JsonResponse(plain_listing(found, request.build_absolute_uri)))


@require_safe
def opportunity(request: HttpRequest, key: str) -> HttpResponse:
    """One opportunity: whether it is for you, why, until when, what must be ready, who looks for partners."""
    request.counted = f"opportunity:{key}"  # type: ignore[attr-defined]
    asker = _asker(request)
    viewer = request.viewer  # type: ignore[attr-defined]
    page = opportunity_page(key, asker, viewer, timezone.now())
    here = request.get_full_path()
    context = {
        "page": page,
        "one": page.judged,
        "record": page.record,
        "asker": asker,
        "questions": [_asked(key, asker, f"{here}#conditions") for key in page.judged.missing]
        if asker.may_edit
        else [],
        "long": LONG,
        "panels": panels_for("funding.opportunity", {"opportunity": key, "viewer": viewer}),
        "station": STATION,
        "crumbs": crumbs(),
    }
    return _for_one(request, asker, render(request, "funding/opportunity.html", context))


def _asker(request: HttpRequest) -> Asker:
    viewer = request.viewer  # type: ignore[attr-defined]
    return asker_of(request.GET.get("for", "")[:140], viewer, request.session)


def _first_question(request: HttpRequest, found: Listing) -> Asking | None:
    """The question that settles most, to be answered on the page itself."""
    if not found.asker.may_edit or not found.open:
        return None
    return _asked(found.open[0].question.key, found.asker, request.get_full_path())


def _asked(key: str, asker: Asker, onward: str) -> Asking:
    told = asker.profile.told.get(key)
    return asking(key, scope=asker.scope, next=onward, value=told.value if told else None)


def _kept(request: HttpRequest, *without: str) -> list[tuple[str, str]]:
    """What the address says, for a form that changes something else of it."""
    return [
        (name, value[:140])
        for name, values in request.GET.lists()
        if name not in without
        for value in values[:20]
    ][:60]


def _for_one(request: HttpRequest, asker: Asker, response: HttpResponse) -> HttpResponse:
    """What answers for one asker is not for caches that many share."""
    if asker.is_known or getattr(request.user, "is_authenticated", False):
        response["Cache-Control"] = "private, no-store"
    return response
