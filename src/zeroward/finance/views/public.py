"""A published investment plan, for everyone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.finance.queries.access import public_investment
from zeroward.finance.queries.published import public_investment_page


@require_safe
def public(request: HttpRequest, key: str, plan: int, number: int) -> HttpResponse:
    """As it was frozen with a version of the plan. Raises Http404 for what was not published or was withdrawn."""
    version = public_investment(key, plan, number)
    if version is None:
        raise Http404("No such investment plan was published.")
    request.counted = f"investment:{key}:{plan}"  # type: ignore[attr-defined]
    kept = version.plan_version
    city, title = kept.plan.city, kept.data["header"]["title"]
    context = {
        "found": public_investment_page(version),
        "place": city,
        "plan": plan,
        "title": title,
        "is_example": kept.plan.is_example,
        "station": "finance",
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[key])),
            (title, reverse("plan:public-version", args=[key, plan, number])),
        ],
    }
    return render(request, "finance/public.html", context)
