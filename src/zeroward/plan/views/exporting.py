"""A plan as files to download: the working state for those who may see it, published versions for everyone."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.plan.exporters.formats import FORMATS, Format
from zeroward.plan.queries.access import public_version
from zeroward.plan.queries.exchange.public import for_everyone
from zeroward.plan.queries.load import load_plan, load_version
from zeroward.plan.views.finding import found, frame_of


@require_safe
@login_required
def exports(request: HttpRequest, pk: int) -> HttpResponse:
    """What a plan can be had as."""
    plan, place = found(request, pk)
    context = {**frame_of(plan, place), "formats": tuple(FORMATS.values())}
    return render(request, "plan/exports.html", context)


@require_safe
@login_required
def export(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One file."""
    plan, _place = found(request, pk)
    chosen = _format(name)
    return _download(chosen, chosen.write(load_plan(plan)), f"{plan.city.key}-{plan.title}")


@require_safe
@login_required
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """Our workbook, empty."""
    plan, _place = found(request, pk)
    chosen = FORMATS["workbook"]
    data = chosen.write(load_plan(plan), empty=True)
    return _download(chosen, data, f"{plan.city.key}-{_('actions')}")


@require_safe
def public_exports(request: HttpRequest, key: str, plan: int, number: int) -> HttpResponse:
    """What a published version can be had as."""
    version = public_version(key, plan, number)
    city = version.plan.city
    context = {
        "version": version,
        "plan": version.plan,
        "title": version.data["header"]["title"],
        "place": city,
        "station": "plan",
        "formats": tuple(FORMATS.values()),
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[key])),
            (version.data["header"]["title"], reverse("plan:public-version", args=[key, plan, number])),
        ],
    }
    return render(request, "plan/public_exports.html", context)


@require_safe
def public_export(request: HttpRequest, key: str, plan: int, number: int, name: str) -> HttpResponse:
    """One file of a published version: without names of persons and without answers about very few people."""
    version = public_version(key, plan, number)
    chosen = _format(name)
    loaded = for_everyone(load_version(version))
    return _download(chosen, chosen.write(loaded), f"{key}-{loaded.header['title']}-{number}")


def _format(name: str) -> Format:
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    return chosen


def _download(chosen: Format, data: bytes, stem: str) -> HttpResponse:
    name = f"{slugify(stem)[:80]}{chosen.ending}"
    response = HttpResponse(data, content_type=chosen.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
