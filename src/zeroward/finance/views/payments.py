"""The calculator of payments: worth, rates of return, instalments, cost of a unit. It stores nothing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.queries.said import said
from zeroward.finance.forms.payments import PaymentsForm
from zeroward.finance.queries.payments import of_loan, of_output, of_payments, rate_said
from zeroward.methods.appraisal import DiscountRate
from zeroward.methods.ghg.method import MethodError


@require_safe
def payments(request: HttpRequest) -> HttpResponse:
    """What payments are worth; the address holds the calculation."""
    form = PaymentsForm(request.GET if "payments" in request.GET else None)
    context: dict[str, Any] = {"form": form, "station": "finance", "crumbs": []}
    if form.is_bound and form.is_valid():
        try:
            context["found"] = _found(form)
            context["rate"] = rate_said(form.discount())
        except MethodError as error:
            context["problem"] = (said(str(error)), said(error.remedy))
    return render(request, "finance/payments.html", context)


def _found(form: PaymentsForm) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each part that was filled in, with its figures."""
    data, rate = form.cleaned_data, form.discount()
    level = rate.rate(1) if isinstance(rate, DiscountRate) else rate
    found = []
    if data["payments"] is not None:
        finance, reinvest = data["finance_rate"], data["reinvest_rate"]
        rows = of_payments(
            data["payments"],
            rate,
            level if finance is None else finance,
            level if reinvest is None else reinvest,
        )
        found.append((_("Payments"), rows))
    loan, made = form.borrowed(), form.produced()
    if loan is not None:
        found.append((_("A loan in equal instalments"), of_loan(loan)))
    if made is not None:
        found.append((_("Cost of one unit"), of_output(made, rate)))
    return found
