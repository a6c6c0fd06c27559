"""Counts as files, and frozen counts."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import InvalidInputError
from zeroward.insight.domain.freezing import freeze
from zeroward.insight.exporters.files import FORMS
from zeroward.insight.exporters.tables import frozen_tables, notes_of
from zeroward.insight.queries.base import base_of
from zeroward.insight.queries.content import content_of
from zeroward.insight.queries.counts_page import filters_of
from zeroward.insight.queries.snapshots import cities_in, kept_for, snapshots_for
from zeroward.insight.views.finding import EDITS, STATION, crumbs, freezing_or_refuse, pages, viewer_of


@require_safe
def counts_file(request: HttpRequest, form: str) -> HttpResponse:
    """All counts for the filters of the address. Raises Http404 for a form that there is not."""
    if form not in FORMS:
        raise Http404("There is no such file.")
    base = base_of(viewer_of(request), request.GET)
    return _file(content_of(base, filters_of(request.GET)), form, _("Contracts compared"), "contracts")


@require_safe
def snapshots(request: HttpRequest) -> HttpResponse:
    """Frozen counts that the viewer may see."""
    found = snapshots_for(viewer_of(request))
    return render(request, "insight/snapshots.html", {"found": found, "station": STATION, "pages": pages()})


@require_http_methods(EDITS)
@login_required
def new_snapshot(request: HttpRequest) -> HttpResponse:
    """Asks for a title, then freezes what the filters of the address give."""
    viewer = viewer_of(request)
    place = freezing_or_refuse(viewer)
    problem = None
    if request.method == "POST":
        try:
            made = freeze(
                actor=request.user,
                viewer=viewer,
                place=place,
                title=request.POST.get("title", ""),
                query=request.GET,
            )
        except InvalidInputError as error:
            problem = error
        else:
            return redirect("insight:snapshot", made.number)
    context = {
        "problem": problem,
        "title": request.POST.get("title", ""),
        "base": base_of(viewer, request.GET),
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "insight/snapshot_new.html", context, status=422 if problem else 200)


@require_safe
def snapshot(request: HttpRequest, number: int) -> HttpResponse:
    """A frozen count: its figures while every contract in it may be seen, else its number and digest."""
    kept = kept_for(viewer_of(request), number)
    context: dict[str, Any] = {"kept": kept, "one": kept.snapshot, "station": STATION, "crumbs": crumbs()}
    if kept.is_open:
        data = kept.snapshot.data
        context |= {
            "notes": notes_of(data),
            "cities": cities_in(data),
            "tables": frozen_tables(data),
            "forms": list(FORMS),
        }
    return render(request, "insight/snapshot.html", context)


@require_safe
def snapshot_file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """Raises Http404 where the page shows no figures, and for a form that there is not."""
    kept = kept_for(viewer_of(request), number)
    if form not in FORMS or not kept.is_open:
        raise Http404("There is no such file.")
    return _file(kept.snapshot.data, form, kept.snapshot.title, f"contracts-{number}")


def _file(content: Any, form: str, title: str, name: str) -> HttpResponse:
    media_type, write = FORMS[form]
    response = HttpResponse(write(content, title), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
