"""People from a file: hand it in, see what would happen, agree."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.participants import IMPORTER, about, commit_participants
from zeroward.consultation.forms.frames import ListForm
from zeroward.consultation.importers.participants import plan_participants
from zeroward.consultation.models import Stream
from zeroward.consultation.queries.access import stream_for
from zeroward.consultation.queries.participant_words import WORDS
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.streams import stream_context
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import import_report, run_about, runs_about


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """Hand in a list of people; what it would do is kept and shown."""
    record = stream_for(request.viewer, pk, stream)  # type: ignore[attr-defined]
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, record, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("consultation:people-import-report", pk=pk, stream=stream, run=run)
    context = {**stream_context(request, record), "form": form, "runs": runs_about(about(record))}
    return render(request, "consultation/people_import.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, stream: int, run: int) -> HttpResponse:
    """What the list would do, or did, line by line."""
    record = stream_for(request.viewer, pk, stream)  # type: ignore[attr-defined]
    made = run_about(about(record), run)
    shown = import_report(made, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page"))
    context = {**stream_context(request, record), "report": shown}
    return render(request, "consultation/people_import_report.html", context)


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, stream: int, run: int) -> HttpResponse:
    """Write the lines that were not refused."""
    record = stream_for(request.viewer, pk, stream)  # type: ignore[attr-defined]
    try:
        counts = commit_participants(**who(request), stream=record, run=run_about(about(record), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("consultation:people-import-report", pk=pk, stream=stream, run=run)
    total = counts.total()
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", total)
    messages.success(request, said % {"count": total})
    return redirect("consultation:stream-list", pk=pk, stream=stream)


def _checked(request: HttpRequest, record: Stream, form: ListForm) -> int:
    file = form.cleaned_data["file"]
    rows = plan_participants(file, record, name=file.name, today=timezone.localdate())
    file.seek(0)
    run = keep_plan(
        importer=IMPORTER,
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=record.consultation.scope,
        about=about(record),
    )
    return int(run.pk)
