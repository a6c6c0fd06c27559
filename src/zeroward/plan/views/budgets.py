"""Carbon budgets beside the plan."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.plan.forms.budgets import BudgetForm
from zeroward.plan.queries.budgets import asked_for, budgets_page
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.views.finding import found, frame_of


@require_safe
@login_required
def budgets(request: HttpRequest, pk: int) -> HttpResponse:
    """Published approaches side by side; what they ask for beyond the plan comes with the address."""
    plan, place = found(request, pk)
    outcome = outcome_of(load_plan(plan))
    form = BudgetForm(request.GET or None, asked=asked_for(outcome))
    typed = form.values() if form.is_valid() else {}
    context = {**frame_of(plan, place), "page": budgets_page(outcome, typed), "form": form}
    return render(request, "plan/budgets.html", context)
