"""Tables from a file, in two steps; and the investment plan as files."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.finance.domain.importing import about, commit_import
from zeroward.finance.exporters.formats import FORMATS, XLSX, Content, csv_of
from zeroward.finance.exporters.workbook import write_workbook
from zeroward.finance.forms.exchange import ImportForm
from zeroward.finance.importers.choose import read_file
from zeroward.finance.importers.planning import Against, plan_rows
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.import_words import WORDS
from zeroward.finance.queries.load import empty_investment, load_investment
from zeroward.finance.queries.tables import tables_of
from zeroward.finance.tables import TABLES
from zeroward.finance.views.finding import EDITS, Found, editing, frame_of, opened
from zeroward.plan.queries.load import load_plan


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a file; what it would do is kept and shown."""
    one, investment = editing(request, pk)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, one, investment, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("finance:import-report", pk=pk, run=run)
    context = {**frame_of(one), "form": form, "runs": runs_about(about(investment))}
    return render(request, "finance/import.html", context, status=422 if form.errors else 200)


def _checked(request: HttpRequest, one: Found, investment: InvestmentPlan, form: ImportForm) -> int:
    file, data = form.cleaned_data["file"], form.cleaned_data
    parsed = read_file(file, name=file.name, table=data["table"], decimal=data["decimal"])
    file.seek(0)
    actions = load_plan(one.plan).actions
    codes = frozenset(str(action["code"]) for action in actions)
    names = {str(action["name"]).casefold(): str(action["code"]) for action in actions}
    against = Against(investment, load_investment(investment), codes, names)
    run = keep_plan(
        importer=f"finance.{parsed.format}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_rows(against, parsed, replace=data["replace"]),
        actor=request.user,
        scope=one.plan.scope,
        about=about(investment),
    )
    return int(run.pk)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    one, investment = editing(request, pk)
    made = run_about(about(investment), run)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(made, WORDS, **asked)
    return render(request, "finance/import_report.html", {**frame_of(one), "report": shown})


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    _one, investment = editing(request, pk)
    try:
        counts = commit_import(**who(request), investment=investment, run=run_about(about(investment), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("finance:import-report", pk=pk, run=run)
    total = counts.total()
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", total)
    messages.success(request, said % {"count": total} if total else _("Nothing had to be changed."))
    return redirect("finance:investment", pk=pk)


@require_safe
@login_required
def exports(request: HttpRequest, pk: int) -> HttpResponse:
    """What an investment plan can be had as."""
    one, _investment = opened(request, pk)
    context = {**frame_of(one), "formats": tuple(FORMATS.values()), "tables": tuple(TABLES.values())}
    return render(request, "finance/exports.html", context)


@require_safe
@login_required
def export(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One file: a format by its key, or a table as CSV by the table's."""
    one, investment = opened(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    title = f"{one.place.name}: {one.plan.title}"
    content = Content(title, load_investment(investment), lambda: tables_of(one.plan, viewer))
    stem = f"{one.plan.city.key}-{one.plan.title}"
    if name in TABLES:
        return _download(csv_of(name, content), f"{stem}-{name}", ".csv", "text/csv; charset=utf-8")
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    return _download(chosen.write(content), stem, chosen.ending, chosen.media_type)


@require_safe
@login_required
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """Our workbook, empty."""
    one, _investment = opened(request, pk)
    title = f"{one.place.name}: {one.plan.title}"
    data = write_workbook(title, empty_investment(), empty=True)
    return _download(data, f"{one.plan.city.key}-{_('investment')}", ".xlsx", XLSX)


def _download(data: bytes, stem: str, ending: str, media_type: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{slugify(stem)[:80]}{ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
