"""One material, for people and for machines."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.linked import base
from zeroward.core.panels import panels_for
from zeroward.core.queries.instance import current_instance
from zeroward.core.ui.contribute import contribute_url
from zeroward.library.exporters.json_ld import material_json_ld
from zeroward.library.queries.material import MaterialPage, material_page
from zeroward.library.views.pages import base_context, know_rows


def page_or_404(key: str) -> MaterialPage:
    page = material_page(key)
    if page is None:
        raise Http404(f"There is no material {key}.")
    return page


@require_safe
def material(request: HttpRequest, key: str) -> HttpResponse:
    """What it is, where it helps, where to read it, who used it."""
    page = page_or_404(key)
    request.counted = f"material:{key}"
    about = f"material:{key}"
    first = page.contexts[0] if page.contexts else None
    subject = {
        "material": key,
        "countries": [country.code for country in page.countries],
        "country": page.countries[0].code if len(page.countries) == 1 else "",
        "challenges": [context.code for context in page.contexts],
        "viewer": request.viewer,
    }
    context = base_context(
        *([(f"{first.code} {first.title}", first.url)] if first else []),
        page=page,
        facts=facts(page),
        know=know_rows(page.material, about=about),
        contribute={
            "evidence": contribute_url(about, "evidence"),
            "correct": contribute_url(about, "correction"),
            "link": contribute_url(about, "dead-link"),
        },
        data_url=reverse("library:material-data", args=[key]),
        panels=panels_for("library.material", subject),
    )
    return render(request, "library/material.html", context)


@require_safe
def material_data(request: HttpRequest, key: str) -> JsonResponse:
    """The material as JSON-LD (schema.org)."""
    page = page_or_404(key)
    data = material_json_ld(page, base=base(), publisher=current_instance().name)
    return JsonResponse(data, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False})


def facts(page: MaterialPage) -> list[tuple[str, object]]:
    """The line under the title: only what is known."""
    rows: list[tuple[str, object]] = [
        (_("Format"), page.entry.format),
        (_("Country"), page.entry.countries),
        (_("Year"), page.entry.years or page.material.year_note),
    ]
    return [(label, text) for label, text in rows if text]
