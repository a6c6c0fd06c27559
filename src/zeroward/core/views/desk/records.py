"""Imports, figures of use, audit log: pages to look at."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from zeroward.core.desk.access import desk_view
from zeroward.core.models import AuditEvent, ImportRun
from zeroward.core.queries.usage import usage_figures

PER_PAGE = 50


@require_safe
@desk_view("desk.edit")
def import_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(ImportRun.objects.filter(scope="").select_related("actor"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "core/desk/imports.html", {"page": page})


@require_safe
@desk_view("desk.edit")
def import_report(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(ImportRun, pk=pk, scope="")
    verdict = request.GET.get("verdict", "")
    rows = run.rows.filter(verdict=verdict) if verdict in run.summary else run.rows.all()
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "core/desk/import.html", {"run": run, "page": page, "verdict": verdict})


@require_safe
@desk_view("desk.usage")
def usage_page(request: HttpRequest) -> HttpResponse:
    return render(request, "core/desk/usage.html", usage_figures())


@require_safe
@desk_view("desk.audit")
def audit_log(request: HttpRequest) -> HttpResponse:
    action = request.GET.get("action", "")[:80]
    events = AuditEvent.objects.select_related("actor")
    page = Paginator(events.filter(action__startswith=action) if action else events, PER_PAGE)
    return render(
        request, "core/desk/audit.html", {"page": page.get_page(request.GET.get("page")), "action": action}
    )
