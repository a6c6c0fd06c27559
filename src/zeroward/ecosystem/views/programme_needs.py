"""Needs of many countries at once: from the platforms' requests, and from a file; both in two steps."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import ImportWords, import_report, run_about, runs_about
from zeroward.ecosystem.domain.programme_needs import about_needs, commit_needs, take_needs
from zeroward.ecosystem.exporters.programme_needs import needs_csv
from zeroward.ecosystem.forms.support_programme import NeedsFileForm
from zeroward.ecosystem.importers.programme_needs import plan_needs
from zeroward.ecosystem.models import SupportProgramme
from zeroward.ecosystem.queries.programme_needs import needs_preview
from zeroward.ecosystem.queries.programme_page import programme_page
from zeroward.ecosystem.views.finding import EDITS
from zeroward.ecosystem.views.programme_parts import managed_programme
from zeroward.ecosystem.views.support_programmes import programme_frame, programme_of

WORDS = ImportWords(
    kind=lambda kind: _("Need") if kind else "",
    field=lambda _kind, name: {"need": _("Need"), "why": _("Why?")}.get(name, name),
)


@require_http_methods(EDITS)
@login_required
def needs_from_requests(request: HttpRequest, key: str) -> HttpResponse:
    """What the platforms' open requests would state, line by line; then exactly the chosen lines are stated."""
    record = managed_programme(request, key)
    if request.method == "POST":
        try:
            count = take_needs(
                **who(request),
                programme=record,
                chosen=request.POST.getlist("line"),
                digest=request.POST.get("digest", ""),
            )
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("ecosystem:programme-needs", key)
        _tell(request, count)
        return redirect(f"{reverse('ecosystem:programme', args=[key])}#countries")
    context = {**programme_frame(record), "preview": needs_preview(programme_page(record))}
    return render(request, "ecosystem/support/needs.html", context)


@require_http_methods(EDITS)
@login_required
def needs_file(request: HttpRequest, key: str) -> HttpResponse:
    """Hand in a table; what it would do is kept and shown."""
    record = managed_programme(request, key)
    form = NeedsFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, record, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("ecosystem:programme-needs-report", key, run)
    context = {**programme_frame(record), "form": form, "runs": runs_about(about_needs(record))}
    return render(request, "ecosystem/support/needs_file.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def needs_report(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    record = managed_programme(request, key)
    shown = import_report(
        run_about(about_needs(record), run),
        WORDS,
        verdict=request.GET.get("verdict", ""),
        number=request.GET.get("page"),
    )
    context = {**programme_frame(record), "report": shown}
    return render(request, "ecosystem/support/needs_report.html", context)


@require_POST
@login_required
def needs_commit(request: HttpRequest, key: str, run: int) -> HttpResponse:
    """Write what was checked, and nothing else."""
    record = managed_programme(request, key)
    try:
        count = commit_needs(**who(request), programme=record, run=run_about(about_needs(record), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("ecosystem:programme-needs-report", key, run)
    _tell(request, count)
    return redirect(f"{reverse('ecosystem:programme', args=[key])}#countries")


@require_safe
@login_required
def needs_table(request: HttpRequest, key: str) -> HttpResponse:
    """The needs as they are stated, in the columns that a file may have."""
    record = programme_of(request, key)
    response = HttpResponse(needs_csv(programme_page(record)), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="needs-{key}.csv"'
    return response


def _checked(request: HttpRequest, record: SupportProgramme, form: NeedsFileForm) -> int:
    file = form.cleaned_data["file"]
    rows = plan_needs(file, programme_page(record), name=file.name)
    file.seek(0)
    run = keep_plan(
        importer="ecosystem.programme-needs",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope="mission",
        about=about_needs(record),
    )
    return int(run.pk)


def _tell(request: HttpRequest, count: int) -> None:
    said = ngettext("%(count)d need was changed.", "%(count)d needs were changed.", count)
    messages.success(request, said % {"count": count})
