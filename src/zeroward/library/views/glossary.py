"""The glossary."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.glossary import glossary, term_entries, term_page
from zeroward.library.queries.usage import by_kind, uses_of
from zeroward.library.views.pages import base_context, know_rows


@require_safe
def glossary_page(request: HttpRequest) -> HttpResponse:
    """All terms from A to Z, in the order of the reader's language."""
    request.counted = "list:glossary"
    groups = glossary()
    context = base_context(
        groups=groups,
        total=sum(len(group.entries) for group in groups),
        suggest_url=contribute_url("glossary"),
    )
    return render(request, "library/glossary.html", context)


@require_safe
def term(request: HttpRequest, key: str) -> HttpResponse:
    """What a term means, and the pages that use it."""
    page = term_page(key)
    if page is None:
        raise Http404(f"There is no term {key}.")
    request.counted = f"term:{key}"
    uses = uses_of(page.term)
    context = base_context(
        (_("Glossary"), reverse("library:glossary")),
        page=page,
        related=term_entries(page.term.shown_related),
        uses=by_kind(uses),
        uses_total=len(uses),
        know=know_rows(page.term, about=f"term:{key}"),
        correct_url=contribute_url(f"term:{key}", "correction"),
    )
    return render(request, "library/term.html", context)
