"""Energy communities: a calculator whose address holds the whole calculation, and the rules of eight countries."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.finance.forms.community import CommunityForm
from zeroward.finance.queries.communities.rules import all_rules
from zeroward.finance.views.community_results import NAMES, file_of, result_of


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """What a community shares and who gains; the address holds the whole calculation."""
    asked = "scheme" in request.GET
    form = CommunityForm(request.GET if asked else None)
    context: dict[str, Any] = {"form": form, "station": "finance", "crumbs": []}
    if asked and form.is_valid():
        context |= result_of(form)
        context["asked"] = request.GET.urlencode()
        context["files"] = [
            (label, f"{reverse('finance:community-calculated', args=[key])}?{context['asked']}")
            for key, label in NAMES.items()
        ]
    return render(request, "finance/communities/calculator.html", context)


@require_safe
def calculated_file(request: HttpRequest, form: str) -> HttpResponse:
    """A calculation that nobody kept, as a file. Raises Http404 for a form that there is none of, or bad input."""
    asked = CommunityForm(request.GET)
    if not asked.is_valid():
        raise Http404("There is no such calculation.")
    return file_of(asked, form, title=_("Energy community"))


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """The rules of sharing by country, with what is not confirmed."""
    crumbs = [(_("Energy communities"), reverse("finance:communities"))]
    context = {"rows": all_rules(), "station": "finance", "crumbs": crumbs}
    return render(request, "finance/communities/rules.html", context)
