"""A questionnaire from a file, and to files for other tools."""

import hashlib
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.questionnaires.domain.exchange.taking import about, commit_import, planned_rows
from zeroward.questionnaires.exporters.formats import FORMATS
from zeroward.questionnaires.forms.importing import ImportForm
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.imports import WORDS
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.views.finding import EDITS, draft, found, version_frame


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Hand in a file; what it would do is kept and shown."""
    version = draft(request, pk, number)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, version, form.cleaned_data["file"])
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("questionnaires:version-import-report", pk=pk, number=number, run=run)
    context = {**version_frame(version), "form": form, "runs": runs_about(about(version))}
    return render(request, "questionnaires/making/import.html", context, status=422 if form.errors else 200)


def _checked(request: HttpRequest, version: QuestionnaireVersion, file: Any) -> int:
    reading = read_questionnaire(file, name=file.name)
    file.seek(0)
    run = keep_plan(
        importer=f"questionnaires.{reading.format}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=planned_rows(version, reading),
        actor=request.user,
        scope=version.questionnaire.scope,
        about=about(version),
    )
    return int(run.pk)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, number: int, run: int) -> HttpResponse:
    """What a file would do, or did, question by question."""
    version = found(request, pk, number)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(run_about(about(version), run), WORDS, **asked)
    context = {**version_frame(version), "report": shown}
    return render(request, "questionnaires/making/import_report.html", context)


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, number: int, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    version = draft(request, pk, number)
    try:
        commit_import(**who(request), version=version, run=run_about(about(version), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("questionnaires:version-import-report", pk=pk, number=number, run=run)
    messages.success(request, _("The draft holds what the file holds."))
    return redirect("questionnaires:version", pk=pk, number=number)


@require_safe
@login_required
def exports(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What a version can be had as."""
    version = found(request, pk, number)
    context = {**version_frame(version), "formats": tuple(FORMATS.values())}
    return render(request, "questionnaires/making/exports.html", context)


@require_safe
@login_required
def export(request: HttpRequest, pk: int, number: int, name: str) -> HttpResponse:
    """One file."""
    version, chosen = found(request, pk, number), FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    response = HttpResponse(chosen.write(definition_of(version)), content_type=chosen.media_type)
    stem = slugify(f"{version.questionnaire.key}-{number}")[:80]
    response["Content-Disposition"] = f'attachment; filename="{stem}{chosen.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
