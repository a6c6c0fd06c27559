"""Coded texts and other programs (.qdpx): taking a project along, handing one in, agreeing to what it brings."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.coders import possible_coders
from zeroward.consultation.domain.refi.exporting import tell_export
from zeroward.consultation.domain.refi.imports import IMPORTER, about, coders_of, drop_open
from zeroward.consultation.domain.refi.project_importing import commit_project
from zeroward.consultation.exporters.refi.consultation import consultation_qdpx
from zeroward.consultation.forms.refi import CodersForm, ProjectFileForm
from zeroward.consultation.importers.refi.project_plan import plan_project
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.refi.project import CODERS, FINAL, versions_told
from zeroward.consultation.queries.refi.words import WORDS
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.core.workspaces import Workspace

WHAT = (CODERS, FINAL)


@require_http_methods(EDITS)
@login_required
def exchange(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a project along, or hand one in; what it would bring is kept and shown."""
    consultation, place = found(request, pk)
    form = ProjectFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, consultation, place, form)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:refi-report", pk=pk, run=run)
    context = {
        **frame_of(request, consultation, place),
        "form": form,
        "versions": versions_told(consultation),
        "runs": [(one, address("refi-report", pk, one.pk)) for one in runs_about(about(consultation))],
    }
    return render(request, "consultation/refi/exchange.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def project_file(request: HttpRequest, pk: int, version: int, what: str) -> HttpResponse:
    """The texts and what was coded with one version of a codebook."""
    consultation, _place = found(request, pk)
    chosen = next((one for one in versions_told(consultation) if one.pk == version), None)
    if chosen is None or what not in WHAT:
        raise Http404("Nothing was coded with this codebook here.")
    content = consultation_qdpx(consultation, chosen, what=what, language=get_language() or "en")
    tell_export(**who(request), consultation=consultation, version=chosen, what=what)
    response = HttpResponse(content, content_type="application/zip")
    name = slugify(f"{consultation.key}-{chosen.codebook.key}-{chosen.number}-{what}".replace(".", "-"))
    response["Content-Disposition"] = f'attachment; filename="{name}.qdpx"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(EDITS)
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a project would bring, or brought; saying who its coders are, and agreeing."""
    consultation, place = found(request, pk)
    made = run_about(about(consultation), run)
    form = CodersForm(
        request.POST if request.method == "POST" else None,
        rows=coders_of(made),
        people=possible_coders(place),
        initial={"title": made.file_name.rpartition(".")[0][:200] or made.file_name[:200]},
    )
    if request.method == "POST" and form.is_valid():
        try:
            round_ = commit_project(
                **who(request),
                consultation=consultation,
                run=made,
                coders=form.coders(),
                title=form.cleaned_data.get("title", ""),
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The project is taken over."))
            if round_ is None:
                return redirect("consultation:texts", pk=pk)
            return redirect("consultation:round", pk=pk, round_pk=round_.pk)
    shown = import_report(made, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page"))
    context = {**frame_of(request, consultation, place), "report": shown, "form": form}
    return render(
        request, "consultation/refi/project_report.html", context, status=422 if form.errors else 200
    )


def _checked(
    request: HttpRequest, consultation: Consultation, place: Workspace, form: ProjectFileForm
) -> int:
    file = form.cleaned_data["file"]
    rows = plan_project(
        file,
        consultation,
        place=place,
        kind=form.cleaned_data["kind"],
        language=form.cleaned_data["language"],
        labels=form.cleaned_data["labels"],
    )
    file.seek(0)
    drop_open(consultation)
    run = keep_plan(
        importer=IMPORTER,
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=consultation.scope,
        about=about(consultation),
    )
    return int(run.pk)
