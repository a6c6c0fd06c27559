"""This iteration beside the one before: the ledger, and the judgement of what it cannot tell."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.comparing import judge
from zeroward.consultation.forms.judging import JudgeForm
from zeroward.consultation.queries.comparison_page import comparison_page
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error


@require_safe
@login_required
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    consultation, place = found(request, pk)
    context = {**frame_of(request, consultation, place), "page": comparison_page(consultation)}
    return render(request, "consultation/report/comparison.html", context)


@require_http_methods(EDITS)
@login_required
def comparison_judge(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Decide about one table."""
    consultation, place = found(request, pk)
    page = comparison_page(consultation)
    row = next((one for one in page.rows if one.key == key), None)
    if row is None or not page.may_judge:
        raise Http404("There is no such table, or nothing to compare it with.")
    form = JudgeForm(request.POST or None, choices=page.choices, judged=row.judged)
    if request.method == "POST" and form.is_valid():
        try:
            judge(**who(request), consultation=consultation, table=key, **form.verdict())
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The decision is saved."))
            return redirect("consultation:comparison", pk=pk)
    context = {**frame_of(request, consultation, place), "form": form, "row": row}
    return render(
        request, "consultation/report/comparison_judge.html", context, status=422 if form.errors else 200
    )
