"""The list of cities to reach: narrowing, adding from the directory, and lists from files in two steps."""

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
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_importing import about_outreach, add_from_directory, commit_outreach
from zeroward.ecosystem.forms.work_private import DirectoryForm, OutreachFileForm
from zeroward.ecosystem.importers.work_outreach import plan_outreach
from zeroward.ecosystem.models import OutreachCity
from zeroward.ecosystem.queries.work_outreach import outreach_page
from zeroward.ecosystem.views.work_finding import EDITS, frame, own_place, private, team_place, viewer_of

WORDS = ImportWords(
    kind=lambda kind: _("city") if kind else "",
    field=lambda _kind, name: str(OutreachCity._meta.get_field(name).verbose_name),
)


@require_safe
@login_required
def outreach(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = team_place(request, scope)
    page = outreach_page(place, viewer_of(request), request.GET)
    context = {**frame(request, place), "page": page, "add_form": DirectoryForm(cities=page.unlisted)}
    return private(render(request, "ecosystem/work/outreach.html", context))


@require_POST
@login_required
def add_cities(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Put the chosen cities of the directory on the list."""
    place = own_place(request, scope)
    chosen = {
        int(one)
        for one in request.POST.getlist("city")
        if one.isascii() and one.isdecimal() and len(one) < 10
    }
    count = add_from_directory(**who(request), place=place, cities=chosen)
    said = ngettext("One city is on the list now.", "%(count)d cities are on the list now.", count)
    messages.success(request, said % {"count": count} if count else _("No city was added."))
    return redirect("ecosystem:work-outreach", scope)


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Hand in a list; what it would do is kept and shown."""
    place = own_place(request, scope)
    form = OutreachFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, place, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("ecosystem:work-outreach-report", scope, run)
    context = {**_frame(request, place), "form": form, "runs": runs_about(about_outreach(place))}
    status = 422 if form.errors else 200
    return private(render(request, "ecosystem/work/import.html", context, status=status))


@require_safe
@login_required
def report(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    place = own_place(request, scope)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(run_about(about_outreach(place), run), WORDS, **asked)  # type: ignore[arg-type]
    context = {**_frame(request, place), "report": shown}
    return private(render(request, "ecosystem/work/import_report.html", context))


@require_POST
@login_required
def commit(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """Write what was checked, and nothing else."""
    place = own_place(request, scope)
    try:
        count = commit_outreach(**who(request), place=place, run=run_about(about_outreach(place), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("ecosystem:work-outreach-report", scope, run)
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", count)
    messages.success(request, said % {"count": count})
    return redirect("ecosystem:work-outreach", scope)


def _checked(request: HttpRequest, place: Workspace, form: OutreachFileForm) -> int:
    file = form.cleaned_data["file"]
    rows = plan_outreach(file, place, name=file.name)
    file.seek(0)
    run = keep_plan(
        importer="ecosystem.outreach",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=str(place.scope),
        about=about_outreach(place),
    )
    return int(run.pk)


def _frame(request: HttpRequest, place: Workspace) -> dict[str, object]:
    return frame(
        request, place, (_("Cities to reach"), reverse("ecosystem:work-outreach", args=[place.scope]))
    )
