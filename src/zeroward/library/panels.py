"""What the portfolio shows on pages of other rooms: materials from a country, and what a city did with them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.texts import attach_texts
from zeroward.library.queries.entries import entries, listed_materials
from zeroward.library.queries.public import public_evidence, visible
from zeroward.library.queries.worksheet import statements_of
from zeroward.places.models import Country

SHOWN = 6


def country_panel(subject: dict[str, Any]) -> Panel | None:
    """Materials from the country, and the feed that follows them."""
    code = str(subject.get("country", ""))
    found = entries(listed_materials().filter(countries__code=code, **visible("countries")))
    if not found:
        return None
    context = {
        "entries": found[:SHOWN],
        "total": len(found),
        "all_url": f"{reverse('library:materials')}?country={code}",
        "feed_url": reverse("library:country-feed", args=[code.lower()]),
    }
    return Panel(
        "materials", _("Materials from this country"), "library/panels/country.html", context, order=40
    )


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """What the city did with materials; else the way to the materials from its country."""
    evidence = list(
        public_evidence().filter(city__key=str(subject.get("city", ""))).select_related("material")
    )
    country = Country.objects.public().filter(code=str(subject.get("country", ""))).first()
    total = listed_materials().filter(countries=country).count() if country else 0
    if not evidence and not total:
        return None
    attach_texts(evidence, [one.material for one in evidence], [country])
    context = {
        "evidence": evidence,
        "country": country.served("name") if country else None,
        "total": total,
        "all_url": f"{reverse('library:materials')}?country={country.code}" if country else "",
    }
    return Panel("materials", _("In the Learning Portfolio"), "library/panels/city.html", context, order=60)


def worksheets_panel(subject: dict[str, Any]) -> Panel | None:
    """A person's own worksheets, on their own page."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    context = {"statements": statements_of(viewer.user_id)[:SHOWN]}
    return Panel(
        "worksheets", _("Your problem worksheets"), "library/panels/worksheets.html", context, order=30
    )


register_panel("people.home", "library.worksheets", worksheets_panel)
register_panel("places.country", "library", country_panel)
register_panel("places.city", "library", city_panel)
