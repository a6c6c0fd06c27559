"""Editions: the list, one edition, its frozen content to read, and freezing the next one."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.instance import current_instance
from zeroward.library.domain.edition_job import start_freezing
from zeroward.library.domain.permission import may_edit
from zeroward.library.exporters.citation import citation_text
from zeroward.library.forms.editions import FreezeForm
from zeroward.library.models import Edition
from zeroward.library.queries import edition_pages as pages
from zeroward.library.queries import editions as queries
from zeroward.library.views.pages import base_context

PARTS = {"glossary": pages.glossary, "hashtags": pages.hashtags, "recordings": pages.recordings}
"""Pages of an edition beside its categories and challenges: what each one lists."""


def edition_or_404(number: str) -> Edition:
    found = queries.edition(number)
    if found is None:
        raise Http404(f"There is no edition {number}.")
    return found


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """All editions, and what the editors can do."""
    request.counted = "list:editions"
    may = may_edit(request.viewer)
    return render(
        request,
        "library/editions.html",
        base_context(
            editions=queries.editions(), freeze_url=reverse("library:freeze-edition") if may else ""
        ),
    )


@require_safe
def one_edition(request: HttpRequest, number: str) -> HttpResponse:
    """What it holds, how to cite it, its files, and what changed since the one before."""
    edition = edition_or_404(number)
    request.counted = f"edition:{number}"
    reader = queries.reader_of(edition)
    context = edition_context(
        edition,
        (),
        categories=pages.categories(reader),
        counts={
            name: len(reader.records(name))
            for name in ("challenges", "materials", "hashtags", "glossary", "recordings")
        },
        citation=citation_text(edition, **citation_parts(request, edition)),
        changes=queries.changes_of(edition),
        intact=queries.is_intact(edition),
    )
    return render(request, "library/edition.html", context)


@require_safe
def edition_record(request: HttpRequest, number: str, code: str) -> HttpResponse:
    """A category or challenge as it was frozen."""
    edition = edition_or_404(number)
    reader = queries.reader_of(edition)
    is_challenge = "." in code
    page: Any = pages.challenge(reader, code) if is_challenge else pages.category(reader, code)
    if page is None:
        raise Http404(f"Edition {number} has no {code}.")
    request.counted = f"edition:{number}"
    crumbs = [(edition_name(edition), reverse("library:edition", args=[number]))]
    if is_challenge:
        above = pages.category(reader, page.category)
        address = reverse("library:edition-category", args=[number, page.category])
        crumbs += [(f"{above.code} {above.title}", address)] if above else []
    now = reverse(f"library:{'challenge' if is_challenge else 'category'}", args=[code])
    context = edition_context(edition, crumbs, page=page, now_url=now)
    return render(request, f"library/edition_{'challenge' if is_challenge else 'category'}.html", context)


@require_safe
def edition_part(request: HttpRequest, number: str, part: str) -> HttpResponse:
    """The glossary, the hashtags or the recordings as they were frozen."""
    edition = edition_or_404(number)
    if part not in PARTS:
        raise Http404(f"Edition {number} has no part {part}.")
    request.counted = f"edition:{number}"
    reader = queries.reader_of(edition)
    crumbs = [(edition_name(edition), reverse("library:edition", args=[number]))]
    context = edition_context(edition, crumbs, part=part, records=PARTS[part](reader), reader=reader)
    return render(request, "library/edition_part.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def freeze(request: HttpRequest) -> HttpResponse:
    """Asks for number and title, and starts the work."""
    if not may_edit(request.viewer):
        raise PermissionDenied
    form = FreezeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("number", "title", "note")}
        try:
            job = start_freezing(**said, actor=request.user)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("core:job", pk=job.pk)
    context = base_context((_("Editions"), reverse("library:editions")), form=form)
    return render(request, "library/edition_freeze.html", context, status=422 if form.errors else 200)


def edition_name(edition: Edition) -> str:
    return _("Edition %(number)s") % {"number": edition.number}


def edition_context(edition: Edition, crumbs: Any, **more: Any) -> dict[str, Any]:
    return base_context(
        (_("Editions"), reverse("library:editions")),
        *crumbs,
        edition=edition,
        name=edition_name(edition),
        **more,
    )


def citation_parts(request: HttpRequest, edition: Edition) -> dict[str, str]:
    """Publisher and address of an edition: the English page, so that a citation is the same for all."""
    address = queries.content_of(edition).get("address") or request.build_absolute_uri(
        reverse("library:edition", args=[edition.number])
    )
    return {
        "publisher": queries.content_of(edition).get("published_by") or current_instance().name,
        "address": address,
    }
