"""The page of a signed-in person."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.people.queries.home import home_of


@require_safe
@login_required
def person_home(request: HttpRequest) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    return render(request, "people/home.html", {"home": home_of(request.user, viewer)})  # type: ignore[arg-type]
