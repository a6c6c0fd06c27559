"""The values behind a plan: which are typed, which are defaults, which are missing; and typing one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.errors import StaleError
from zeroward.plan.domain.values import delete_value, save_value
from zeroward.plan.forms.value import CELL, ValueForm, plain
from zeroward.plan.models import DriverValue, Plan
from zeroward.plan.queries.drivers import Row, levers_of, row_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.model.build import Built, built_of
from zeroward.plan.queries.value_pages import modelled_of, others_of, shown, values_page
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def values(request: HttpRequest, pk: int) -> HttpResponse:
    """Drivers by lever, each value with its flag; then what the model computes from them."""
    plan, place = found(request, pk)
    loaded = load_plan(plan)
    context = {
        **frame_of(plan, place),
        "page": values_page(loaded),
        "modelled": modelled_of(loaded),
        "may_edit": may(request.viewer, EDIT, place) and plan.is_open,  # type: ignore[attr-defined]
    }
    return render(request, "plan/values.html", context)


@require_http_methods(EDITS)
@login_required
def value(request: HttpRequest, pk: int, driver: str) -> HttpResponse:
    """The city's own value of one driver."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    built, row = _row(plan, driver)
    others = others_of(row, built.loaded)
    form = ValueForm(request.POST or None, row=row, model=built.model, start=_taken(request, others))
    if request.method == "POST" and form.is_valid() and _save(request, plan, row, form):
        return redirect("plan:values", pk=pk)
    context = {**frame_of(plan, place), "row": row, "now": shown(row), "form": form, "others": others}
    return render(request, "plan/value.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def value_delete(request: HttpRequest, pk: int, driver: str) -> HttpResponse:
    """Back to the default, or to a question."""
    plan, _place = found(request, pk)
    record = DriverValue.objects.filter(plan=plan, driver=driver).first()
    if record is None:
        raise Http404("There is no such value.")
    try:
        delete_value(**who(request), plan=plan, driver=driver, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The value of the city is deleted."))
    return redirect("plan:values", pk=pk)


def _row(plan: Plan, driver: str) -> tuple[Built, Row]:
    """A driver of the plan's model. Raises Http404."""
    built = built_of(load_plan(plan))
    known = {one.key: one for _lever, one in levers_of(built.model)} if built.model else {}
    if driver not in known:
        raise Http404("The model has no such driver.")
    return built, row_of(built, known[driver])


def _taken(request: HttpRequest, others: Any) -> dict[str, str]:
    """What the form starts with when somebody takes over what another source has."""
    chosen = request.GET.get("take", "")
    if not chosen.isdecimal() or len(chosen) > 4 or int(chosen) >= len(others):
        return {}
    one = others[int(chosen)]
    return {
        **{f"{CELL}{at}": plain(value) for at, (_key, value) in enumerate(one.cells)},
        "source_text": one.source[:500],
        "quality": "L",
    }


def _save(request: HttpRequest, plan: Plan, row: Row, form: ValueForm) -> bool:
    record = DriverValue.objects.filter(plan=plan, driver=row.driver).first()
    try:
        save_value(
            **who(request), plan=plan, **form.values(), value=record, lock=form.cleaned_data["lock"] or 0
        )
    except StaleError as error:
        form.add_error(
            None,
            _("%(message)s Open this page anew, then make your changes again.") % {"message": error.message},
        )
        return False
    except HouseError as error:
        show_error(form, error)
        return False
    messages.success(request, _("Saved: %(label)s.") % {"label": row.label})
    return True
