"""Opportunities from a file: hand it in, see what would happen line by line, agree. A page of the editors' desk."""

import hashlib
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.desk.access import desk_view
from zeroward.core.domain.imports import PlannedRow, keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.funding.domain.importing import ABOUT, commit_offers
from zeroward.funding.forms.import_file import ImportForm
from zeroward.funding.importers.columns import WORDS as COLUMNS
from zeroward.funding.importers.plan import plan_offers
from zeroward.funding.importers.portal.reading import read_portal
from zeroward.funding.importers.tables import Known, read_table
from zeroward.funding.queries.import_words import (
    WORDS,
    country_codes,
    instrument_codes,
    programme_keys,
    theme_keys,
)
from zeroward.funding.rules import IMPORT


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(IMPORT)
def hand_in(request: HttpRequest) -> HttpResponse:
    """Hand in a file; what it would do is kept and shown."""
    form = ImportForm(request.POST or None, request.FILES or None, initial={"kind": "table"})
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("funding:import-report", run=run)
    context = {"form": form, "runs": runs_about(ABOUT), "columns": list(COLUMNS)}
    return render(request, "funding/import.html", context, status=422 if form.errors else 200)


@require_safe
@desk_view(IMPORT)
def report(request: HttpRequest, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    found = run_about(ABOUT, run)
    shown = import_report(
        found, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page")
    )
    return render(request, "funding/import_report.html", {"report": shown})


@require_POST
@desk_view(IMPORT)
def commit(request: HttpRequest, run: int) -> HttpResponse:
    """Write what was checked."""
    try:
        count = commit_offers(
            actor=request.user,
            viewer=request.viewer,  # type: ignore[attr-defined]
            run=run_about(ABOUT, run),
        )
    except HouseError as error:
        messages.error(request, str(error))
    else:
        said = ngettext("One opportunity was written.", "%(count)d opportunities were written.", count)
        messages.success(request, said % {"count": count})
    return redirect("funding:import-report", run=run)


def _checked(request: HttpRequest, data: dict[str, Any]) -> int:
    file = data["file"]
    rows = _plan(data)
    file.seek(0)
    run = keep_plan(
        importer=f"funding.{data['kind']}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        about=ABOUT,
    )
    return int(run.pk)


def _plan(data: dict[str, Any]) -> list[PlannedRow]:
    file, publish = data["file"], data["publish"]
    if data["kind"] == "portal":
        return plan_offers(read_portal(file), keep_ours=True, publish=publish)
    known = Known(programme_keys(), theme_keys(), country_codes(), instrument_codes())
    return plan_offers(read_table(file, name=file.name, known=known), keep_ours=False, publish=publish)
