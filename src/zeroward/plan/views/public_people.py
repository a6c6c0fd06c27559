"""A published plan: who gains and who bears, and the indicators that follow it. For everybody, from frozen data."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.plan.queries.access import public_version, withdrawn_version
from zeroward.plan.queries.equity_check import evidence_words
from zeroward.plan.queries.equity_map import equity_map
from zeroward.plan.queries.exchange.public import for_everyone
from zeroward.plan.queries.indicator_pages import indicator_list
from zeroward.plan.queries.load import load_version
from zeroward.plan.queries.outcome import outcome_of

DUTIES = 40


@require_safe
def public_people(request: HttpRequest, key: str, plan: int, number: int) -> HttpResponse:
    """The map without answers about fewer than five people, and the list of indicators."""
    gone = withdrawn_version(key, plan, number)
    if gone is not None:
        context = {"version": gone, "plan": gone.plan, "station": "plan"}
        return render(request, "plan/withdrawn.html", context, status=410)
    version = public_version(key, plan, number)
    loaded = for_everyone(load_version(version))
    shown = equity_map(loaded, today=timezone.localdate())
    city = version.plan.city
    context = {
        "version": version,
        "plan": version.plan,
        "place": city,
        "loaded": loaded,
        "map": shown,
        "duties": Paginator(shown.kept_duties, DUTIES).get_page(request.GET.get("page")),
        "list": indicator_list(loaded, outcome_of(loaded)),
        "evidence": evidence_words(),
        "station": "plan",
        "crumbs": [
            (city.name, reverse("places:city", args=[key])),
            (
                _("Plan: %(title)s") % {"title": loaded.header["title"]},
                reverse("plan:public", args=[key, plan]),
            ),
        ],
    }
    return render(request, "plan/public_people.html", context)
