"""Figures from a file: hand it in, see what would happen, agree."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.inventory.domain.importing import about, commit_import
from zeroward.inventory.forms.exchange import ImportForm
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.plan import plan_rows
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.imports import WORDS
from zeroward.inventory.queries.sources import all_groups
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a file; what it would do is kept and shown."""
    inventory, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, inventory, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("inventory:import-report", pk=pk, run=run)
    context = {
        **frame_of(inventory, place),
        "form": form,
        "runs": runs_about(about(inventory)),
        "groups": all_groups(),
    }
    return render(request, "inventory/import.html", context, status=422 if form.errors else 200)


def _checked(request: HttpRequest, inventory: Inventory, form: ImportForm) -> int:
    file = form.cleaned_data["file"]
    parsed = read_file(file, name=file.name, decimal=form.cleaned_data["decimal"])
    file.seek(0)
    run = keep_plan(
        importer=f"inventory.{parsed.format}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_rows(inventory, parsed),
        actor=request.user,
        scope=inventory.scope,
        about=about(inventory),
    )
    return int(run.pk)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    inventory, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    made = run_about(about(inventory), run)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(made, WORDS, **asked)
    return render(request, "inventory/import_report.html", {**frame_of(inventory, place), "report": shown})


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    inventory, _place = found(request, pk)
    try:
        counts = commit_import(**who(request), inventory=inventory, run=run_about(about(inventory), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("inventory:import-report", pk=pk, run=run)
    total = counts.total()
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", total)
    messages.success(request, said % {"count": total} if total else _("Nothing had to be changed."))
    return redirect("inventory:inventory", pk=pk)
