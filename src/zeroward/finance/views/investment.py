"""The overview of an investment plan, its frame, and the money for each action."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.problems import StaleError
from zeroward.core.queries.said import said
from zeroward.finance.domain.frame import save_frame
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.forms.chance import ChanceForm
from zeroward.finance.forms.frame import FrameForm, OpenForm
from zeroward.finance.queries.chance import chance_page
from zeroward.finance.queries.overview import investment_page
from zeroward.finance.views.editing import show_problems
from zeroward.finance.views.finding import EDITS, Found, found, frame_of
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.queries.load import load_plan


@require_http_methods(EDITS)
@login_required
def investment(request: HttpRequest, pk: int) -> HttpResponse:
    """What action costs and what is covered; a form that opens the investment plan where there is none."""
    one = found(request, pk)
    if one.investment is None:
        return _start(request, one)
    context = {**frame_of(one), "page": investment_page(one.plan, one.investment)}
    return render(request, "finance/investment.html", context)


def _start(request: HttpRequest, one: Found) -> HttpResponse:
    form = OpenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            open_investment(**who(request), plan=one.plan, currency=form.cleaned_data["currency"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The investment plan is open."))
            return redirect("finance:investment", pk=one.plan.pk)
    can = one.may_edit and one.plan.is_open
    context = {**frame_of(one), "form": form, "can_open": can, "page": investment_page(one.plan, None)}
    return render(request, "finance/start.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def frame(request: HttpRequest, pk: int) -> HttpResponse:
    """Income, debt, loans, what counts, whether it is published."""
    one = found(request, pk)
    if not one.may_edit:
        raise PermissionDenied
    if one.investment is None:
        return redirect("finance:investment", pk=pk)
    form = FrameForm(request.POST or None, investment=one.investment)
    if request.method == "POST" and form.is_valid():
        try:
            lock = form.cleaned_data["lock"] or 0
            save_frame(**who(request), investment=one.investment, frame=form.frame(), lock=lock)
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = FrameForm(data, investment=one.investment)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Income and debt are saved."))
            return redirect("finance:investment", pk=pk)
    return render(
        request, "finance/frame.html", {**frame_of(one), "form": form}, status=422 if form.errors else 200
    )


@require_safe
@login_required
def chance(request: HttpRequest, pk: int) -> HttpResponse:
    """What the plan is worth to each, when its figures are uncertain; the address says how much."""
    one = found(request, pk)
    form = ChanceForm(request.GET if "together" in request.GET else None)
    context: dict[str, Any] = {**frame_of(one), "form": form}
    if not form.is_bound or form.is_valid():
        try:
            context["page"] = chance_page(load_plan(one.plan), form.asked())
        except MethodError as error:
            context["problem"] = (said(str(error)), said(error.remedy))
    return render(request, "finance/chance.html", context)


@require_safe
@login_required
def actions(request: HttpRequest, pk: int) -> HttpResponse:
    """Action by action: what it costs, who pays, which money there is, what is missing."""
    one = found(request, pk)
    context = {**frame_of(one), "page": investment_page(one.plan, one.investment)}
    return render(request, "finance/actions.html", context)
