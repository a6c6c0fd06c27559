"""Files of calls: the call itself, its applications for the jury, and applications that came elsewhere."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import PlannedRow, keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.exchange.domain import application_importing as applications
from zeroward.exchange.domain import call_importing as calls
from zeroward.exchange.exporters.call_file import call_file
from zeroward.exchange.exporters.jury import KINDS, jury_file
from zeroward.exchange.forms.files import CallFileForm, TableForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.importers.applications import KNOWN, plan_applications
from zeroward.exchange.importers.call_file import plan_call
from zeroward.exchange.models import Programme
from zeroward.exchange.queries.access import managed_call, managed_programme
from zeroward.exchange.queries.import_words import WORDS
from zeroward.exchange.queries.jury_table import jury_table
from zeroward.exchange.views.finding import EDITS, STATION, desk_frame, private, viewer_of


@require_safe
@login_required
def call_json(request: HttpRequest, key: str) -> HttpResponse:
    """The call as a template to use again."""
    found = managed_call(viewer_of(request), key)
    return _download(call_file(found), "application/json", f"{found.key}.json")


@require_safe
@login_required
def applications_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """What was handed in, as a table for the jury."""
    found = managed_call(viewer_of(request), key)
    if form not in KINDS:
        raise Http404("There is no such form.")
    content, kind = jury_file(jury_table(found), form)
    return _download(content, kind, f"{found.key}-applications.{form}")


@require_http_methods(EDITS)
@login_required
def applications_import(request: HttpRequest, key: str) -> HttpResponse:
    """Hand in a table of applications; what it would do is kept and shown."""
    found = managed_call(viewer_of(request), key)
    form = TableForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            applications.demand_taking(found)
            rows = plan_applications(file, found, name=file.name)
        except HouseError as error:
            show_problems(form, error)
        else:
            about = applications.about(found)
            run = _kept(request, file, rows, applications.IMPORTER, about, found.scope)
            return redirect("exchange:applications-import-report", key=key, run=run)
    runs = runs_about(applications.about(found))
    context = {**desk_frame(found), "form": form, "runs": runs, "columns": list(KNOWN)}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/applications_import.html", context, status=status))


@require_safe
@login_required
def applications_report(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """What the table would do, or did, line by line."""
    found = managed_call(viewer_of(request), key)
    kept = run_about(applications.about(found), run)
    frame = desk_frame(found)
    frame["crumbs"].append(
        (_("Applications from a file"), reverse("exchange:applications-import", args=[key]))
    )
    context = {
        **frame,
        "report": _report(request, kept),
        "commit": reverse("exchange:applications-import-commit", args=[key, run]),
        "again": reverse("exchange:applications-import", args=[key]),
    }
    return private(render(request, "exchange/import_report.html", context))


@require_POST
@login_required
def applications_commit(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """Write the lines that were not refused."""
    found = managed_call(viewer_of(request), key)
    kept = run_about(applications.about(found), run)
    try:
        made = applications.commit_applications(**who(request), call=found, run=kept)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("exchange:applications-import-report", key=key, run=run)
    said = ngettext("One application was taken over.", "%(count)d applications were taken over.", len(made))
    messages.success(request, said % {"count": len(made)})
    return redirect("exchange:call-desk", key=key)


@require_http_methods(EDITS)
@login_required
def call_import(request: HttpRequest, key: str) -> HttpResponse:
    """Hand in a call as a file; what would be made of it is kept and shown."""
    found = managed_programme(viewer_of(request), key)
    form = CallFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            rows = plan_call(file, found)
        except HouseError as error:
            show_problems(form, error)
        else:
            run = _kept(request, file, rows, calls.IMPORTER, calls.about(found), found.scope)
            return redirect("exchange:call-import-report", key=key, run=run)
    context = {**_programme_frame(found), "form": form, "runs": runs_about(calls.about(found))}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/call_import.html", context, status=status))


@require_safe
@login_required
def call_report(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """What would be made of the file."""
    found = managed_programme(viewer_of(request), key)
    context = {
        **_programme_frame(found),
        "report": _report(request, run_about(calls.about(found), run)),
        "commit": reverse("exchange:call-import-commit", args=[key, run]),
        "again": reverse("exchange:call-import", args=[key]),
    }
    return private(render(request, "exchange/import_report.html", context))


@require_POST
@login_required
def call_commit(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """Make the call, in preparation."""
    found = managed_programme(viewer_of(request), key)
    try:
        made = calls.commit_call(**who(request), programme=found, run=run_about(calls.about(found), run))
    except HouseError as error:
        for said in getattr(error, "problems", None) or [error]:
            messages.error(request, str(said))
        return redirect("exchange:call-import-report", key=key, run=run)
    messages.success(request, _("It is in preparation: choose its days, then open it."))
    return redirect("exchange:call-edit", key=made.key)


def _kept(
    request: HttpRequest, file: Any, rows: Sequence[PlannedRow], importer: str, about: str, scope: str
) -> int:
    file.seek(0)
    run = keep_plan(
        importer=importer,
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=scope,
        about=about,
    )
    return int(run.pk)


def _report(request: HttpRequest, run: Any) -> Any:
    return import_report(run, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page"))


def _programme_frame(programme: Programme) -> dict[str, Any]:
    back = reverse("exchange:desk", args=[programme.scope])
    return {
        "station": STATION,
        "stations_done": (),
        "programme": programme,
        "crumbs": [(_("Programmes that you run"), back)],
    }


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return private(response)
