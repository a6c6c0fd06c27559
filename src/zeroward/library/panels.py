"""What the portfolio shows on pages of other rooms: materials from a country, and what a city did with them."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, part, records
from zeroward.library.models import ProblemStatement
from zeroward.library.queries.entries import entries, listed_materials
from zeroward.library.queries.public import public_evidence, public_materials, visible
from zeroward.library.queries.worksheet import last_changed, own_statement_rows
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


def _city_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    """Whether the city did something with materials, and how many there are from its country."""
    evidence = public_evidence().filter(city__key=str(subject.get("city", "")))
    total = public_materials().order_by().filter(countries=OuterRef("pk")).values("countries")
    country = Country.objects.public().filter(code=str(subject.get("country", "")))
    counted = country.annotate(total=Coalesce(Subquery(total.annotate(n=Count("pk")).values("n")), 0))
    return {
        "evidence": part(evidence, "pk"),
        "country": part(counted, "id", "key", "code", "name", "source_lang", "total"),
    }


def _city(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    keys = [row["pk"] for row in rows["evidence"]]
    evidence = list(public_evidence().filter(pk__in=keys).select_related("material")) if keys else []
    country = next(iter(records(Country, rows["country"])), None)
    total = rows["country"][0]["total"] if rows["country"] else 0
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


city_panel = PanelReader(_city_parts, _city)
"""What a city did with materials; else the way to the materials from its country."""


def _worksheet_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return {}
    return {"kept": part(own_statement_rows(viewer.user_id))}


def _worksheets(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    if "kept" not in rows:
        return None
    found = sorted(records(ProblemStatement, rows["kept"]), key=last_changed, reverse=True)
    context = {"statements": found[:SHOWN]}
    return Panel(
        "worksheets", _("Your problem worksheets"), "library/panels/worksheets.html", context, order=30
    )


worksheets_panel = PanelReader(_worksheet_parts, _worksheets)
"""A person's own worksheets, on their own page."""


register_panel("people.home", "library.worksheets", worksheets_panel)
register_panel("places.country", "library", country_panel)
register_panel("places.city", "library", city_panel)
