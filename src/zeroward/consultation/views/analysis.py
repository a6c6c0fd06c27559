"""The analysts' desk: figures as they are now, with what of them is certain."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.consultation.forms.sensitivity import DeltaForm, delta_of
from zeroward.consultation.queries.analysis_page import analysis_page
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.table_page import table_page
from zeroward.consultation.views.finding import found, frame_of


@require_safe
@login_required
def analysis(request: HttpRequest, pk: int) -> HttpResponse:
    """All tables, live; of a published report those that it prints."""
    consultation, place = found(request, pk)
    context = {**frame_of(request, consultation, place), "page": analysis_page(consultation)}
    return render(request, "consultation/report/analysis.html", context)


@require_safe
@login_required
def analysis_table(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One table, with how far off it could be."""
    consultation, place = found(request, pk)
    assembled = assemble(consultation)
    table = assembled.table(key)
    if table is None:
        raise Http404("There is no such table.")
    page = table_page(assembled, table, delta=delta_of(request.GET))
    context = {
        **frame_of(request, consultation, place),
        "page": page,
        "delta_form": DeltaForm(initial={"delta": round(100 * page.delta)}),
    }
    return render(request, "consultation/report/table.html", context)
