"""The report before it is published, publishing it, taking a version back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.consultation.domain.reporting import publish_report, withdraw_report
from zeroward.consultation.forms.reporting import PublishForm, WithdrawForm
from zeroward.consultation.queries.report_desk import report_desk
from zeroward.consultation.rules import PUBLISH
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may


@require_http_methods(EDITS)
@login_required
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """What would be published today, what is published, and the form to publish."""
    consultation, place = found(request, pk)
    desk = report_desk(consultation)
    form = PublishForm(request.POST or None, initial={"seen": desk.digest})
    if request.method == "POST" and form.is_valid():
        try:
            made = publish_report(**who(request), consultation=consultation, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Version %(number)d is published.") % {"number": made.number})
            return redirect("consultation:report", pk=pk)
    context = {
        **frame_of(request, consultation, place),
        "desk": desk,
        "page": desk.page,
        "form": form,
        "may_publish": desk.is_own and may(request.viewer, PUBLISH, place),  # type: ignore[attr-defined]
    }
    return render(request, "consultation/report/desk.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def report_withdraw(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Ask why, then take the version out of sight."""
    consultation, place = found(request, pk, PUBLISH)
    kept = consultation.reports.filter(number=number, withdrawn_at=None).first()
    if kept is None:
        raise Http404("There is no such version.")
    kept.consultation = consultation
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_report(**who(request), report=kept, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The version is withdrawn."))
            return redirect("consultation:report", pk=pk)
    context = {**frame_of(request, consultation, place), "form": form, "kept": kept}
    return render(request, "consultation/report/withdraw.html", context, status=422 if form.errors else 200)
