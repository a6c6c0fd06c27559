"""How far a city is, for everyone: the page, the same for other websites, as a drawing and as data."""

from typing import Any, Final

from csp.constants import NONE
from csp.decorators import csp_replace
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from zeroward.core.charts.standalone import standalone
from zeroward.monitoring.models import BoardSnapshot
from zeroward.monitoring.queries.board_cities import progress_cities
from zeroward.monitoring.queries.board_page import board_page, others_of, snapshot_for
from zeroward.monitoring.views.board_finding import STATION

PER_PAGE: Final = 60
ANYWHERE: Final = {"frame-ancestors": ["*"]}
DRAWING: Final = {"style-src": ["'unsafe-inline'"], "default-src": [NONE], "script-src": [NONE]}


@require_safe
def cities(request: HttpRequest) -> HttpResponse:
    """Every city that shows how far it is, in alphabetical order."""
    request.counted = "list:progress"  # type: ignore[attr-defined]
    found = progress_cities()
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "cities": len(found),
        "station": STATION,
        "crumbs": [(_("Cities"), reverse("places:cities"))],
    }
    return render(request, "monitoring/boards/cities.html", context)


@require_safe
def progress(request: HttpRequest, key: str, number: int | None = None) -> HttpResponse:
    """The newest state that a city published, or one by its number; in the place of a withdrawn one, why."""
    snapshot = snapshot_for(key, number)
    context = _frame(snapshot)
    if snapshot.withdrawn_at is not None:
        return render(request, "monitoring/boards/withdrawn.html", context, status=410)
    request.counted = f"progress:{key}"  # type: ignore[attr-defined]
    others = others_of(snapshot)
    older = next((one for one in others if one.number < snapshot.number), None)
    page = board_page(snapshot.data, before=older.data if older else None)
    newer = next((one for one in others if one.number > snapshot.number), None)
    context |= {"page": page, "others": others, "newer": newer}
    return render(request, "monitoring/boards/progress.html", context)


@xframe_options_exempt
@csp_replace(ANYWHERE)
@require_safe
def bare(request: HttpRequest, key: str) -> HttpResponse:
    """The answer alone, for a frame on another website: no navigation, no cookie, no script."""
    snapshot = _open(key)
    context = {**_frame(snapshot), "page": board_page(snapshot.data)}
    return render(request, "monitoring/boards/bare.html", context)


@require_safe
def embed(request: HttpRequest, key: str) -> HttpResponse:
    """What to copy into another website."""
    snapshot = _open(key)
    context = _frame(snapshot)
    context["page"] = board_page(snapshot.data)
    for name in ("bare", "svg"):
        path = reverse(f"monitoring:city-progress-{name}", args=[key])
        context[f"{name}_url"] = request.build_absolute_uri(path)
    context["full_url"] = request.build_absolute_uri(reverse("monitoring:city-progress", args=[key]))
    context["crumbs"].append((_("How far it is"), reverse("monitoring:city-progress", args=[key])))
    return render(request, "monitoring/boards/embed.html", context)


@csp_replace(DRAWING)
@require_safe
def drawing(request: HttpRequest, key: str) -> HttpResponse:
    """Actions by field as one drawing that stands by itself. Raises Http404 when there is none."""
    page = board_page(_open(key).data)
    if page.fields is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(standalone(page.fields), content_type="image/svg+xml")


@require_safe
def data(request: HttpRequest, key: str) -> HttpResponse:
    """What was frozen, with its digest."""
    snapshot = _open(key)
    whole = {**snapshot.data, "number": snapshot.number, "digest": snapshot.digest}
    return JsonResponse(whole, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _open(key: str) -> BoardSnapshot:
    """The newest state that stands. Raises Http404."""
    snapshot = snapshot_for(key)
    if snapshot.withdrawn_at is not None:
        raise Http404("It was withdrawn.")
    return snapshot


def _frame(snapshot: BoardSnapshot) -> dict[str, Any]:
    city = snapshot.board.city
    return {
        "snapshot": snapshot,
        "place": city,
        "station": STATION,
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[city.key])),
        ],
    }
