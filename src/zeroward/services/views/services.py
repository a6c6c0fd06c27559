"""Pages of the support menu that everyone reads."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import provenance_rows
from zeroward.profile.forms.asking import Asking, asking
from zeroward.services.models import Helped
from zeroward.services.queries.asker import Asker, asker_of
from zeroward.services.queries.entry import entry_page
from zeroward.services.queries.menu import menu
from zeroward.services.queries.places import own_places
from zeroward.services.queries.shelves import shelf_of, shelves

NOW = (("fit", "fits"), ("fit", "ask"), ("when", "open"))
"""Filters of “only what may fit and can be asked for now”."""


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Everything that a city or a platform can ask for."""
    request.counted = "list:services"  # type: ignore[attr-defined]
    return render(request, "services/services.html", {**_menu(request), "shelves": shelves()})


@require_safe
def shelf(request: HttpRequest, key: str) -> HttpResponse:
    """What cities asked for, what there is, what is missing."""
    try:
        found = shelf_of(key)
    except KeyError as error:
        raise Http404("There is no such shelf.") from error
    request.counted = f"shelf:{key}"  # type: ignore[attr-defined]
    context = {
        **_menu(request, shelf=key),
        "shelf": found,
        "shelves": shelves(),
        "crumbs": [(_("Support"), reverse("services:services"))],
    }
    return render(request, "services/shelf.html", context)


@require_safe
def service(request: HttpRequest, key: str) -> HttpResponse:
    """What a service offers, to whom, from whom; whether it is for us, and whether it helped."""
    request.counted = f"service:{key}"  # type: ignore[attr-defined]
    viewer = request.viewer  # type: ignore[attr-defined]
    asker = _asker(request)
    entry = entry_page(key, asker, viewer, timezone.localdate())
    row = entry.row
    subject = {"service": key, "materials": row.service.materials, "viewer": viewer}
    context = {
        "entry": entry,
        "row": row,
        "record": row.service,
        "asker": asker,
        "ask": _first_question(request, asker, entry.missing),
        "answers": dict(Helped.choices),
        "own_places": own_places(viewer, asker),
        "crumbs": [(_("Support"), _with(asker, reverse("services:services")))],
        "panels": panels_for("services.service", subject),
        "provenance": provenance_rows(row.service),
        "correct_url": contribute_url(f"service:{key}"),
    }
    return render(request, "services/service.html", context)


def _menu(request: HttpRequest, *, shelf: str = "") -> dict[str, Any]:
    asker = _asker(request)
    kept = [("for", asker.code)] if asker.code else []
    found = menu(request.GET, asker, timezone.localdate(), shelf=shelf)
    return {
        "menu": found,
        "asker": asker,
        "ask": _first_question(request, asker, [key for key, _times in found.asks]),
        "here": request.path,
        "search_kept": [*found.narrowed.kept, *kept],
        "facets_kept": [*found.narrowed.question, *kept],
        "clear_url": f"{request.path}?{urlencode(kept)}" if kept else request.path,
        "now_url": f"{request.path}?{urlencode([*kept, *NOW])}",
        "own_places": own_places(request.viewer, asker),  # type: ignore[attr-defined]
        "suggest_url": contribute_url("service:new"),
    }


def _asker(request: HttpRequest) -> Asker:
    return asker_of(request.GET.get("for", ""), request.viewer, request.session)  # type: ignore[attr-defined]


def _first_question(request: HttpRequest, asker: Asker, keys: Any) -> Asking | None:
    """The question that settles most, for whoever may answer it."""
    key = next(iter(keys), "country" if not asker.known and asker.place is None else "")
    if not key or not asker.answers:
        return None
    return asking(key, scope=asker.scope, next=request.get_full_path())


def _with(asker: Asker, address: str) -> str:
    return f"{address}?{urlencode({'for': asker.code})}" if asker.code else address
