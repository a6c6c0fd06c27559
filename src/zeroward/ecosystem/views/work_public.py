"""What everyone may read of a platform's work."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.ecosystem.queries.work_public import public_work
from zeroward.ecosystem.views.work_finding import viewer_of


@require_safe
def platform_work(request: HttpRequest, code: str) -> HttpResponse:
    """Goals, promises, money and decisions of a national platform, as far as the reader may see them."""
    place = workspace(Scope.country(code.upper()))
    if place is None:
        raise Http404("There is no such country.")
    request.counted = f"platform-work:{place.country}"  # type: ignore[attr-defined]
    page = public_work(place, viewer_of(request))
    context = {
        "place": place,
        "page": page,
        "contents": page.contents,
        "code": code.lower(),
        "station": "share",
        "crumbs": [
            (_("National platforms"), reverse("ecosystem:platforms")),
        ],
    }
    return render(request, "ecosystem/work/public.html", context)
