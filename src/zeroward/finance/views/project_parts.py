"""What belongs to a project: readiness, money, economics, documents. Each page shows, and takes its own form."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.problems import StaleError
from zeroward.finance.domain import project_parts as domain
from zeroward.finance.forms.project_parts import (
    ChancesForm,
    DocumentsForm,
    ReadinessForm,
    RightsForm,
    SourceForm,
)
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.access import source_of
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.economics import economics_page
from zeroward.finance.queries.projects.money_page import money_page
from zeroward.finance.queries.projects.readiness import STANDARD, readiness_of, views
from zeroward.finance.views.project_finding import (
    EDITS,
    beside,
    edited,
    frame_of,
    lock_of,
    seen,
    show_problems,
)


@require_http_methods(EDITS)
@login_required
def readiness(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the project is, as each kind of funder sees it; POST answers."""
    record, place = seen(request, pk)
    form, stale, saved = _taken(
        request,
        record,
        ReadinessForm,
        lambda form: domain.answer_readiness(
            **who(request), project=record, answers=form.answers(), lock=lock_of(form)
        ),
    )
    if saved:
        return redirect("finance:project-readiness", pk=pk)
    known = dict(views())
    view = request.GET.get("view", STANDARD)
    view = view if view in known else STANDARD
    numbers = numbers_of(record)
    context = {
        **frame_of(request, record, place),
        "page": readiness_of(numbers, view),
        "views": [(key, label, readiness_of(numbers, key)) for key, label in known.items()],
        "view": view,
        "form": form,
        "stale": stale,
    }
    return render(request, "finance/projects/readiness.html", context, status=_status(form))


@require_http_methods(EDITS)
@login_required
def documents(request: HttpRequest, pk: int) -> HttpResponse:
    """Which documents there are; POST says so."""
    record, place = seen(request, pk)
    form, stale, saved = _taken(
        request,
        record,
        DocumentsForm,
        lambda form: domain.keep_documents(
            **who(request), project=record, documents=form.documents(), lock=lock_of(form)
        ),
    )
    if saved:
        return redirect("finance:project-documents", pk=pk)
    context = {**frame_of(request, record, place), "form": form, "stale": stale}
    context["there"] = sum(bool(text) for text in record.documents.values())
    return render(request, "finance/projects/documents.html", context, status=_status(form))


@require_http_methods(EDITS)
@login_required
def economics(request: HttpRequest, pk: int) -> HttpResponse:
    """The economics; POST says how uncertain the figures are."""
    record, place = seen(request, pk)
    form, stale, saved = _taken(
        request,
        record,
        ChancesForm,
        lambda form: domain.state_chances(
            **who(request),
            project=record,
            spreads=form.spreads(),
            together=form.cleaned_data["together"],
            lock=lock_of(form),
        ),
    )
    if saved:
        return redirect("finance:project-economics", pk=pk)
    return _economics(request, record, place, form, RightsForm(project=record), stale)


@require_http_methods(EDITS)
@login_required
def rights(request: HttpRequest, pk: int) -> HttpResponse:
    """The same page; POST says which rights the project has."""
    record, place = seen(request, pk)
    form, stale, saved = _taken(
        request,
        record,
        RightsForm,
        lambda form: domain.state_rights(
            **who(request), project=record, rights=form.rights(), lock=lock_of(form)
        ),
    )
    if saved:
        return redirect("finance:project-economics", pk=pk)
    return _economics(request, record, place, ChancesForm(project=record), form, stale)


@require_http_methods(EDITS)
@login_required
def money(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the money comes from, and what is missing; POST adds a source."""
    record, place = seen(request, pk)
    form = SourceForm(request.POST or None)
    if request.method == "POST":
        edited(request, pk)
        if form.is_valid():
            try:
                domain.save_source(**who(request), project=record, row=form.row())
            except HouseError as error:
                show_problems(form, error)
            else:
                messages.success(request, _("Saved."))
                return redirect("finance:project-money", pk=pk)
    context = {**frame_of(request, record, place), "page": money_page(record), "form": form}
    return render(request, "finance/projects/money.html", context, status=_status(form))


@require_http_methods(EDITS)
@login_required
def source(request: HttpRequest, pk: int, source: int) -> HttpResponse:
    """Change a source of money."""
    record, place = edited(request, pk)
    kept = source_of(record, source)
    form = SourceForm(request.POST or None, source=kept)
    stale: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        try:
            domain.save_source(
                **who(request), project=record, row=form.row(), source=kept, lock=lock_of(form)
            )
        except StaleError as error:
            fresh = source_of(record, source)
            stale = beside(form, SourceForm(source=fresh))
            form = SourceForm({**request.POST.dict(), "lock": str(error.lock)}, source=fresh)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("finance:project-money", pk=pk)
    context = {**frame_of(request, record, place), "form": form, "kept": kept, "stale": stale}
    return render(request, "finance/projects/source.html", context, status=_status(form))


@require_POST
@login_required
def source_delete(request: HttpRequest, pk: int, source: int) -> HttpResponse:
    """Take a source of money off."""
    record, _place = edited(request, pk)
    try:
        domain.delete_source(**who(request), project=record, source=source_of(record, source))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("finance:project-money", pk=pk)


def _economics(
    request: HttpRequest, record: Project, place: Any, chances: Any, rights: Any, stale: Any
) -> HttpResponse:
    context = {
        **frame_of(request, record, place),
        "page": economics_page(record),
        "chances": chances,
        "rights": rights,
        "stale": stale,
    }
    status = 422 if chances.errors or rights.errors else 200
    return render(request, "finance/projects/economics.html", context, status=status)


def _taken(
    request: HttpRequest, record: Project, kind: type[Any], write: Callable[[Any], None]
) -> tuple[Any, list[tuple[str, str]], bool]:
    """The form, what somebody else wrote meanwhile, and whether it was saved. Raises PermissionDenied."""
    if request.method != "POST":
        return kind(project=record), [], False
    edited(request, record.pk)
    form: forms.Form = kind(request.POST, project=record)
    if not form.is_valid():
        return form, [], False
    try:
        write(form)
    except StaleError as error:
        fresh = Project.objects.get(pk=record.pk)
        stale = beside(form, kind(project=fresh))
        form = kind({**request.POST.dict(), "lock": str(error.lock)}, project=record)
        form.add_error(None, str(error))
        return form, stale, False
    except HouseError as error:
        show_problems(form, error)
        return form, [], False
    messages.success(request, _("Saved."))
    return form, [], True


def _status(form: forms.Form) -> int:
    return 422 if form.errors else 200
