"""Public pages below a profile: the governance map, the bodies, the platform year by year."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.queries.texts import attach_texts
from zeroward.ecosystem.domain.profile import place_of
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.actors import governance_map
from zeroward.ecosystem.queries.bodies import bodies_of, cities_in, facilitating
from zeroward.ecosystem.queries.years import years_of
from zeroward.ecosystem.rules import KEEP
from zeroward.ecosystem.views.finding import crumbs_of, seen_platform


@require_safe
def platform_map(request: HttpRequest, code: str) -> HttpResponse:
    """Who works at which level, with which mandate and money, and who is linked to whom."""
    platform = _platform(code)
    request.counted = f"platform-map:{platform.country.code}"  # type: ignore[attr-defined]
    context = _frame(request, platform)
    context["page"] = governance_map(
        platform.country.code,
        request.viewer,  # type: ignore[attr-defined]
        edit_url=str(context["desk_url"]) + "#actor" if context["may_keep"] else "",
    )
    return render(request, "ecosystem/map.html", context)


@require_safe
def platform_bodies(request: HttpRequest, code: str) -> HttpResponse:
    """The bodies of a country's platform, active and not, with their members."""
    platform = _platform(code)
    request.counted = f"platform-bodies:{platform.country.code}"  # type: ignore[attr-defined]
    found = bodies_of(platform.country.code, request.viewer)  # type: ignore[attr-defined]
    context = {
        **_frame(request, platform),
        "bodies": found,
        "platforms": facilitating(found),
        "cities": cities_in(found),
    }
    return render(request, "ecosystem/bodies.html", context)


@require_safe
def platform_years(request: HttpRequest, code: str) -> HttpResponse:
    """How the platform stood in each year, and what changed in it."""
    platform = _platform(code)
    request.counted = f"platform-years:{platform.country.code}"  # type: ignore[attr-defined]
    context = {
        **_frame(request, platform),
        "years": years_of(platform, request.viewer),  # type: ignore[attr-defined]
    }
    return render(request, "ecosystem/years.html", context)


def _platform(code: str) -> Platform:
    platform = seen_platform(code)
    attach_texts([platform.country])
    return platform


def _frame(request: HttpRequest, platform: Platform) -> dict[str, object]:
    place = place_of(platform)
    return {
        "record": platform,
        "country": platform.country.served("name"),
        "crumbs": crumbs_of(platform),
        "may_keep": may(request.viewer, KEEP, place),  # type: ignore[attr-defined]
        "desk_url": reverse("ecosystem:platform-desk", args=[place.scope]),
    }
