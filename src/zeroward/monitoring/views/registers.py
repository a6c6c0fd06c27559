"""Values of indicators from a register: hand the table in, see what would happen, agree. And municipalities that
merged."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import ImportWords, import_report, run_about, runs_about
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.mergers import delete_merger, record_merger
from zeroward.monitoring.domain.register_importing import about, commit_register
from zeroward.monitoring.exporters.register_table import register_table
from zeroward.monitoring.forms.courses import MergerForm, RegisterFileForm
from zeroward.monitoring.forms.reports import ReasonForm
from zeroward.monitoring.importers.register_planning import plan_register
from zeroward.monitoring.importers.register_table import read_register
from zeroward.monitoring.queries.merger_list import mergers_shown
from zeroward.monitoring.queries.register_columns import COLUMNS
from zeroward.monitoring.rules import INDICATORS, MERGERS
from zeroward.monitoring.views.finding import (
    EDITS,
    asked_page,
    frame_of,
    own_place,
    place_for,
    tried,
)

BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Hand in a table; what it would do is kept and shown."""
    place = place_for(request, scope, INDICATORS)
    form = RegisterFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, place, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("monitoring:register-report", scope, run)
    context = {**_frame(place), "form": form, "runs": runs_about(about(place))}
    return render(request, "monitoring/register.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """What a table would do, or did, line by line."""
    place = place_for(request, scope, INDICATORS)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    words = ImportWords(
        kind=lambda kind: _("Value") if kind == "value" else _("File"),
        field=lambda _kind, name: str(COLUMNS.get(name, name)),
    )
    shown = import_report(run_about(about(place), run), words, **asked)
    return render(request, "monitoring/register_report.html", {**_frame(place), "report": shown})


@require_POST
@login_required
def commit(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    place = place_for(request, scope, INDICATORS)
    try:
        count = commit_register(**who(request), place=place, run=run_about(about(place), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:register-report", scope, run)
    said = ngettext("One value was kept.", "%(count)d values were kept.", count)
    messages.success(request, said % {"count": count} if count else _("Nothing had to be changed."))
    return redirect("monitoring:courses", scope)


@require_safe
@login_required
def table(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What is known as a workbook that can be filled in and handed in again."""
    place = own_place(request, scope)
    response = HttpResponse(register_table(request.viewer, place), content_type=BOOK)  # type: ignore[attr-defined]
    name = f"indicators-{scope.key or 'mission'}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@login_required
def mergers(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Municipalities that merged, in this country."""
    place = place_for(request, scope, MERGERS)
    return render(
        request, "monitoring/mergers.html", {**frame_of(place), "mergers": mergers_shown(place.country)}
    )


@require_http_methods(EDITS)
@login_required
def merger_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Record that municipalities merged."""
    place = place_for(request, scope, MERGERS)
    form = MergerForm(request.POST or None, place=place)
    if tried(request, form, lambda: record_merger(**who(request), place=place, row=form.row())):
        messages.success(request, _("Recorded. What was reported before stays with its municipality."))
        return redirect("monitoring:mergers", scope)
    return asked_page(
        request,
        frame_of(place),
        form,
        h1=_("Which municipalities merged?"),
        lead=_(
            "Nothing of them is changed. The one that they became shows their history, and answers open rounds."
        ),
        button=_("Record it"),
        back=reverse("monitoring:mergers", args=[scope]),
    )


@require_http_methods(EDITS)
@login_required
def merger_delete(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """A merger that was entered by mistake."""
    place = place_for(request, scope, MERGERS)
    kept = get_object_or_404(mergers_shown(place.country), pk=pk)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: delete_merger(**who(request), place=place, merger=kept, reason=form.cleaned_data["reason"]),
    ):
        messages.success(request, _("Deleted."))
        return redirect("monitoring:mergers", scope)
    return asked_page(
        request,
        frame_of(place),
        form,
        h1=_("Delete this merger?"),
        lead=_("For a merger that never happened. Both sides stand for themselves again."),
        button=_("Delete it"),
        danger=True,
        back=reverse("monitoring:mergers", args=[scope]),
    )


def _checked(request: HttpRequest, place: Workspace, form: RegisterFileForm) -> int:
    file = form.cleaned_data["file"]
    read = read_register(file, name=file.name)
    file.seek(0)
    run = keep_plan(
        importer="monitoring.register",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_register(place, read, source=form.cleaned_data["source_text"]),
        actor=request.user,
        scope=str(place.scope),
        about=about(place),
    )
    return int(run.pk)


def _frame(place: Workspace) -> dict[str, object]:
    return frame_of(place, (_("Transition indicators"), reverse("monitoring:courses", args=[place.scope])))
