"""A list of cities from a file: hand it in, see what would happen, agree."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.frame_importing import about, commit_list
from zeroward.consultation.forms.frames import ListForm
from zeroward.consultation.importers.frame_list import read_frame_list
from zeroward.consultation.importers.frame_plan import plan_list
from zeroward.consultation.models import Frame
from zeroward.consultation.queries.access import frame_for
from zeroward.consultation.queries.frame_pages import WORDS
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.frames import frame_context
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import import_report, run_about, runs_about


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a list; what it would do is kept and shown."""
    record = _uploaded(request, pk)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, record, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("consultation:frame-import-report", pk=pk, run=run)
    context = {**frame_context(record), "form": form, "runs": runs_about(about(record))}
    return render(request, "consultation/frame_import.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a list would do, or did, line by line."""
    record = _uploaded(request, pk)
    made = run_about(about(record), run)
    shown = import_report(made, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page"))
    context = {**frame_context(record), "report": shown}
    return render(request, "consultation/frame_import_report.html", context)


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """Keep the list as the next version."""
    record = _uploaded(request, pk)
    try:
        made = commit_list(**who(request), frame=record, run=run_about(about(record), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("consultation:frame-import-report", pk=pk, run=run)
    count = made.units.count()
    said = ngettext("Version %(number)d holds one city.", "Version %(number)d holds %(count)d cities.", count)
    messages.success(request, said % {"number": made.number, "count": count})
    return redirect("consultation:frame", pk=pk)


def _uploaded(request: HttpRequest, pk: int) -> Frame:
    record = frame_for(request.viewer, pk)  # type: ignore[attr-defined]
    if record.kind != Frame.Kind.UPLOADED:
        raise Http404("This frame is made from what the platform knows.")
    return record


def _checked(request: HttpRequest, record: Frame, form: ListForm) -> int:
    file = form.cleaned_data["file"]
    units = read_frame_list(file, name=file.name)
    file.seek(0)
    run = keep_plan(
        importer="consultation.frame",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_list(units, record.versions.first()),
        actor=request.user,
        scope=record.scope,
        about=about(record),
    )
    return int(run.pk)
