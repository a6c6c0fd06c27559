"""Programmes, and ways to money of countries."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.ui.provenance import provenance_rows
from zeroward.funding.queries.countries import country_entries, country_entry
from zeroward.funding.queries.programmes import programme_groups, programme_page
from zeroward.funding.views.finding import STATION, crumbs


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """Where money comes from."""
    request.counted = "list:funding-programmes"  # type: ignore[attr-defined]
    groups = programme_groups(timezone.now())
    context = {
        "groups": groups,
        "total": sum(len(group.rows) for group in groups),
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "funding/programmes.html", context)


@require_safe
def programme(request: HttpRequest, key: str) -> HttpResponse:
    """What a programme pays for, for whom, and what can be asked for now."""
    request.counted = f"programme:{key}"  # type: ignore[attr-defined]
    page = programme_page(key, timezone.now())
    context = {
        "page": page,
        "record": page.record,
        "provenance": provenance_rows(page.record),
        "station": STATION,
        "crumbs": crumbs((_("Programmes"), reverse("funding:programmes"))),
    }
    return render(request, "funding/programme.html", context)


@require_safe
def countries(request: HttpRequest) -> HttpResponse:
    """Which ways to money there are, country by country."""
    request.counted = "list:funding-countries"  # type: ignore[attr-defined]
    entries = country_entries(timezone.localdate())
    context = {
        "entries": entries,
        "without": [one for one in entries if not one.has_route],
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "funding/countries.html", context)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """The ways of one country."""
    entry = country_entry(code, timezone.localdate())
    request.counted = f"funding-country:{entry.country.code}"  # type: ignore[attr-defined]
    context = {
        "entry": entry,
        "country": entry.country,
        "station": STATION,
        "crumbs": crumbs((_("Countries"), reverse("funding:countries"))),
    }
    return render(request, "funding/country.html", context)
