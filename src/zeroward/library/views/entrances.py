"""Ways in for readers who do not know yet what to look for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.finder import asked_from, finder
from zeroward.library.queries.guides import personas, platform_route
from zeroward.library.views.pages import address, base_context


@require_safe
def find_material(request: HttpRequest) -> HttpResponse:
    """The five steps of "how to use". All answers stand in the address, so a state can be kept and sent."""
    request.counted = "list:finder"
    page = finder(asked_from(request.GET))
    about = f"challenge:{page.challenge.code}" if page.challenge else "portfolio"
    context = base_context(
        page=page,
        suggest_url=contribute_url(about),
        worksheet_url=address("library:worksheet"),
        search_url=address("search"),
    )
    return render(request, "library/finder.html", context)


@require_safe
def personas_page(request: HttpRequest) -> HttpResponse:
    """Three made-up readers and where they would begin."""
    request.counted = "list:personas"
    return render(request, "library/personas.html", base_context(personas=personas()))


@require_safe
def platform_route_page(request: HttpRequest) -> HttpResponse:
    """Stages towards a national platform, with challenges and materials."""
    request.counted = "list:platform-route"
    route = platform_route()
    context = base_context(
        route=route,
        contents=[(stage.title, stage.key) for stage in route.stages],
        platforms_url=address("ecosystem:platforms"),
        suggest_url=contribute_url("route:national-platform"),
        panels=panels_for("library.platform-route", {"viewer": request.viewer}),
    )
    return render(request, "library/platform_route.html", context)
