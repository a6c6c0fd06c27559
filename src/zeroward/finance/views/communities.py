"""Energy communities: a calculator that stores nothing, and the rules of eight countries."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.queries.said import said
from zeroward.finance.forms.community import CommunityForm
from zeroward.finance.queries.communities.page import community_page
from zeroward.finance.queries.communities.reckoning import reckon
from zeroward.finance.queries.communities.rules import all_rules, rules_of
from zeroward.methods.energy_sharing import scheme
from zeroward.methods.ghg.method import MethodError


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """What a community shares and who gains; the address holds the whole calculation."""
    asked = "scheme" in request.GET
    form = CommunityForm(request.GET if asked else None)
    context: dict[str, Any] = {"form": form, "station": "finance", "crumbs": []}
    if asked and form.is_valid():
        terms = form.terms()
        context["rules"] = rules_of(scheme(terms.scheme))
        try:
            context["page"] = community_page(reckon(terms))
        except MethodError as error:
            context["problem"] = (said(str(error)), said(error.remedy))
    return render(request, "finance/communities/calculator.html", context)


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """The rules of sharing by country, with what is not confirmed."""
    crumbs = [(_("Energy communities"), reverse("finance:communities"))]
    context = {"rows": all_rules(), "station": "finance", "crumbs": crumbs}
    return render(request, "finance/communities/rules.html", context)
