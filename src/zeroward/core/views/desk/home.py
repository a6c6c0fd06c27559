"""The front page of the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.core.desk.access import desk_pages, desk_view


@require_safe
@desk_view("desk.usage")
def desk_home(request: HttpRequest) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    return render(request, "core/desk/home.html", {"pages": desk_pages(viewer)})
