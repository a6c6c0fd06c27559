"""All steps, and each by itself, for everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.ui.addresses import address_of
from zeroward.journey.queries.listing import all_steps, one_step, phase_page
from zeroward.journey.queries.own_rooms import own_rooms
from zeroward.journey.views.finding import named_step
from zeroward.methods.steps import ROLES


@require_safe
def steps(request: HttpRequest) -> HttpResponse:
    """Every step by part of the way, for those who ask."""
    role = request.GET.get("for", "")
    page = all_steps(role if role in ROLES else "officer")
    return render(request, "journey/steps.html", {"page": page, "station": "diagnose"})


@require_safe
def phase(request: HttpRequest, key: str) -> HttpResponse:
    """One part of the way: its steps for cities, and for others."""
    context = {
        "page": phase_page(key),
        "inside": own_rooms(key, request.viewer),  # type: ignore[attr-defined]
        "station": key,
    }
    return render(request, "journey/phase.html", context)


@require_safe
def step(request: HttpRequest, key: str) -> HttpResponse:
    """One step: what to do, for whom, what it opens, and when it counts as done."""
    one = named_step(key)
    context = {
        "page": one_step(one),
        "station": one.phase,
        "crumbs": [(_("All steps"), address_of("journey:steps"))],
    }
    return render(request, "journey/step.html", context)
