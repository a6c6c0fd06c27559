"""Adding, changing and deleting a row of a plan: the same few steps for targets, policies and entries of the ledger."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.models import Plan
from zeroward.plan.queries.field_words import Difference, beside
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import found, frame_of


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of row: the relation that holds it, its form and use cases, its pages and words."""

    name: str
    relation: str
    form: Callable[..., Any]
    save: Callable[..., Any]
    delete: Callable[..., None]
    values: Callable[[Any], dict[str, Any]]
    back: str
    template: str
    saved: str | Promise
    deleted: str | Promise


def edit(request: HttpRequest, pk: int, part: Part, record: int | None = None) -> HttpResponse:
    """The form of one row. What somebody else wrote meanwhile stands beside what was written here."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = _kept(plan, part, record) if record is not None else None
    options = {"plan": plan, part.name: kept}
    form = part.form(request.POST or None, **options)
    stale: list[Difference] = []
    if request.method == "POST" and form.is_valid():
        try:
            lock = form.cleaned_data["lock"] or 0
            part.save(**who(request), plan=plan, row=form.row(), lock=lock, **{part.name: kept})
        except StaleError as error:
            stale = beside(type(kept), error.current, part.values(form.row()))
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = part.form(data, **options)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, str(part.saved))
            return redirect(f"plan:{part.back}", pk=pk)
    context = {
        **frame_of(plan, place),
        "form": form,
        "kept": kept,
        "stale": stale,
    }
    return render(request, part.template, context, status=422 if form.errors else 200)


def remove(request: HttpRequest, pk: int, part: Part, record: int) -> HttpResponse:
    """Ask once, then delete the row."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = _kept(plan, part, record)
    if request.method == "POST":
        try:
            part.delete(**who(request), plan=plan, lock=lock_of(request), **{part.name: kept})
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, str(part.deleted))
        return redirect(f"plan:{part.back}", pk=pk)
    context = {**frame_of(plan, place), "kept": kept, "back": f"plan:{part.back}"}
    return render(request, "plan/delete.html", context)


def show_problems(form: forms.BaseForm, error: HouseError) -> None:
    """Every problem beside the field that it names."""
    if not isinstance(error, InvalidPartError):
        show_error(form, error)
        return
    for one in error.problems:
        form.add_error(one.place if one.place in form.fields else None, str(one))


def _kept(plan: Plan, part: Part, record: int) -> Any:
    kept = getattr(plan, part.relation).filter(pk=record).first()
    if kept is None:
        raise Http404("There is no such part of the plan.")
    return kept
