"""The tables of an investment plan: all, one with its rows, one row; and as the contract prints them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.finance.domain.checking import values_of
from zeroward.finance.domain.errors import StaleError
from zeroward.finance.domain.frame import give_reason
from zeroward.finance.domain.rows import delete_row, save_row
from zeroward.finance.forms.frame import ReasonForm
from zeroward.finance.forms.row import RowForm
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.contract_view import contract_view
from zeroward.finance.queries.load import load_investment
from zeroward.finance.queries.shown import name_of_row, table_page
from zeroward.finance.queries.table_list import table_list
from zeroward.finance.queries.tables import tables_of
from zeroward.finance.tables import CODES, TABLES, TableSpec
from zeroward.finance.views.editing import show_problems
from zeroward.finance.views.finding import EDITS, Found, editing, frame_of, opened
from zeroward.plan.queries.field_words import beside
from zeroward.plan.queries.load import load_plan


@require_safe
@login_required
def tables(request: HttpRequest, pk: int) -> HttpResponse:
    """All tables by module of the template, with how many rows each has."""
    one, investment = opened(request, pk)
    context = {**frame_of(one), "modules": table_list(load_investment(investment))}
    return render(request, "finance/tables.html", context)


@require_safe
@login_required
def table(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One table with its rows."""
    one, investment = opened(request, pk)
    spec = _spec(key)
    money = load_investment(investment)
    codes = [str(action["code"]) for action in load_plan(one.plan).actions]
    context = {**frame_of(one), "page": table_page(spec.key, money, codes)}
    return render(request, "finance/table.html", context)


@require_http_methods(EDITS)
@login_required
def row_new(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    return _edit(request, pk, _spec(key))


@require_http_methods(EDITS)
@login_required
def row(request: HttpRequest, pk: int, key: str, row: int) -> HttpResponse:
    return _edit(request, pk, _spec(key), row)


@require_http_methods(EDITS)
@login_required
def row_delete(request: HttpRequest, pk: int, key: str, row: int) -> HttpResponse:
    """Ask once, then delete the row."""
    one, investment = editing(request, pk)
    spec = _spec(key)
    kept = _kept(spec, investment, row)
    if request.method == "POST":
        try:
            delete_row(**who(request), investment=investment, spec=spec, record=kept, lock=lock_of(request))
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The row is deleted."))
        return redirect("finance:table", pk=pk, key=key)
    name = name_of_row(spec, {field.name: getattr(kept, field.name) for field in spec.fields})
    context = {**frame_of(one), "kept": kept, "spec": spec, "name": name}
    return render(request, "finance/row_delete.html", context)


@require_http_methods(EDITS)
@login_required
def reason(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Why a table of the template is not available."""
    one, investment = editing(request, pk)
    if code not in CODES:
        raise Http404("There is no such table.")
    form = ReasonForm(request.POST or None, initial={"reason": investment.reasons.get(code, "")})
    if request.method == "POST" and form.is_valid():
        try:
            give_reason(**who(request), investment=investment, code=code, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The reason is saved."))
            return redirect("finance:tables", pk=pk)
    context = {**frame_of(one), "form": form, "code": code}
    return render(request, "finance/reason.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def contract_tables(request: HttpRequest, pk: int) -> HttpResponse:
    """T1 to T15 as the contract prints them."""
    one, investment = opened(request, pk)
    found_tables = tables_of(one.plan, request.viewer)  # type: ignore[attr-defined]
    context = {**frame_of(one), "tables": contract_view(found_tables, investment.reasons)}
    return render(request, "finance/contract_tables.html", context)


def _edit(request: HttpRequest, pk: int, spec: TableSpec, record: int | None = None) -> HttpResponse:
    """The form of one row. What somebody else wrote meanwhile stands beside what was written here."""
    one, investment = editing(request, pk)
    kept = _kept(spec, investment, record) if record is not None else None
    options = _options(one, investment, spec, kept)
    form = RowForm(request.POST or None, initial=_asked(request, spec), **options)
    stale: list[Any] = []
    if request.method == "POST" and form.is_valid():
        try:
            lock = form.cleaned_data["lock"] or 0
            save_row(**who(request), investment=investment, spec=spec, row=form.row(), record=kept, lock=lock)
        except StaleError as error:
            stale = beside(spec.model, error.current, _without_originals(values_of(spec, form.row())))
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = RowForm(data, **options)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The row is saved."))
            return redirect("finance:table", pk=pk, key=spec.key)
    context = {**frame_of(one), "form": form, "spec": spec, "kept": kept, "stale": stale}
    return render(request, "finance/row.html", context, status=422 if form.errors else 200)


def _options(one: Found, investment: InvestmentPlan, spec: TableSpec, kept: Any) -> dict[str, Any]:
    named = [(str(row["code"]), f"{row['code']} {row['name']}") for row in load_plan(one.plan).actions]
    return {"spec": spec, "actions": named, "currency": investment.currency, "kept": kept}


def _asked(request: HttpRequest, spec: TableSpec) -> dict[str, str]:
    """An action that a link has chosen already."""
    code = request.GET.get("action", "")[:20]
    return {"action_code": code} if code and spec.field("action_code") else {}


def _without_originals(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "originals"}


def _spec(key: str) -> TableSpec:
    if key not in TABLES:
        raise Http404("There is no such table.")
    return TABLES[key]


def _kept(spec: TableSpec, investment: InvestmentPlan, record: int) -> Any:
    kept = spec.model.objects.filter(investment=investment, pk=record).first()
    if kept is None:
        raise Http404("There is no such row.")
    return kept
