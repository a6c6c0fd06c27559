"""Editing a module: its text and fields, a whole table, one row; with what somebody else wrote meanwhile."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.contract.domain.errors import MergeConflictError
from zeroward.contract.domain.writing import save_module
from zeroward.contract.forms.module import NEW_ROWS, RowsForm, SaidForm, new_row_id
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.editing import base_at, base_now, clash_lines, whole, with_theirs
from zeroward.contract.queries.showing import row_label, words_of
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.methods.contracts.template.shapes import Module, Table, UnknownPlaceError

ROWS_PER_PAGE: Final = 20
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Editor:
    """One kind of form: `make(data, content, base)` builds it, `content(form)` is the module with what was typed."""

    template: str
    make: Callable[[Any, Content, Content], Any]
    content: Callable[[Any], dict[str, Any]]
    back: str
    extra: Mapping[str, Any]


@require_http_methods(EDITS)
@login_required
def said(request: HttpRequest, pk: int, module: str) -> HttpResponse:
    """The text and the fields of a module."""
    contract, place, shape = opened(request, pk, module)
    editor = Editor(
        "contract/said.html",
        lambda data, content, base: SaidForm(data, module=shape, content=content, base=base),
        lambda form: form.content(),
        "text",
        {},
    )
    return edit(request, contract, place, shape, editor)


@require_http_methods(EDITS)
@login_required
def table(request: HttpRequest, pk: int, module: str, table: str) -> HttpResponse:
    """Many rows of a table at once, with a few empty ones below the last."""
    contract, place, shape = opened(request, pk, module)
    kind = table_or_404(shape, table)
    number = request.GET.get("page", "")
    at = max(int(number) if number.isdecimal() and len(number) < 5 else 1, 1)
    count = len(base_now(contract, module).content.get("tables", {}).get(table, ()))
    pages = max((count + ROWS_PER_PAGE - 1) // ROWS_PER_PAGE, 1)
    start = (min(at, pages) - 1) * ROWS_PER_PAGE
    new = NEW_ROWS if kind.more_rows and at >= pages else 0

    def make(data: Any, content: Content, base: Content) -> RowsForm:
        rows = rows_in(content, table)[start : start + ROWS_PER_PAGE + NEW_ROWS]
        shown = rows if data is None and content is not base else rows[:ROWS_PER_PAGE]
        return RowsForm(data, table=kind, rows=shown, base=rows_in(base, table), new=new)

    extra = {
        "table": kind,
        "title": words_of(kind.title),
        "page_links": [(one, one == min(at, pages)) for one in range(1, pages + 1)] if pages > 1 else [],
    }
    editor = Editor(
        "contract/table.html", make, lambda form: _with_rows(form, contract, module), table, extra
    )
    return edit(request, contract, place, shape, editor)


@require_http_methods(EDITS)
@login_required
def row(request: HttpRequest, pk: int, module: str, table: str, row: str = "") -> HttpResponse:
    """One row with all its columns, and a reason for each that is not available. Without an id a new one."""
    contract, place, shape = opened(request, pk, module)
    kind = table_or_404(shape, table)
    kept = next((one for one in rows_in(base_now(contract, module).content, table) if one["id"] == row), None)
    posted = request.method == "POST"
    if (row and kept is None and not posted) or (not row and not kind.more_rows):
        raise Http404("There is no such row.")
    row_id = row or request.POST.get("row_0") or new_row_id()

    def make(data: Any, content: Content, base: Content) -> RowsForm:
        rows = [one for one in rows_in(content, table) if one["id"] == row_id] or [
            {"id": row_id, "cells": {}}
        ]
        return RowsForm(data, table=kind, rows=rows, base=rows_in(base, table), reasons=True)

    label = row_label(kind, kept) if kept is not None else _("New row")
    extra = {"table": kind, "title": words_of(kind.title), "row": kept, "label": label}
    editor = Editor("contract/row.html", make, lambda form: _with_rows(form, contract, module), table, extra)
    return edit(request, contract, place, shape, editor)


def opened(request: HttpRequest, pk: int, module: str) -> tuple[Contract, Workspace, Module]:
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    template = template_for(contract)
    if not template.has(module):
        raise Http404("The template has no such module.")
    return contract, place, template.module(module)


def table_or_404(module: Module, table: str) -> Table:
    try:
        return module.table(table)
    except UnknownPlaceError as error:
        raise Http404("The module has no such table.") from error


def rows_in(content: Content, table: str) -> list[Any]:
    return list(content.get("tables", {}).get(table, ()))


def _with_rows(form: RowsForm, contract: Contract, module: str) -> dict[str, Any]:
    base = base_at(contract, module, form.data.get("stamp", ""))
    made = deepcopy(dict(base.content))
    made.setdefault("tables", {})[form.table.id] = form.rows()
    return made


def edit(
    request: HttpRequest, contract: Contract, place: Workspace, module: Module, editor: Editor
) -> HttpResponse:
    """GET shows the form; POST saves, or shows what somebody else wrote into the same cells."""
    posted = request.method == "POST"
    base = (
        base_at(contract, module.id, request.POST.get("stamp", "")[:32])
        if posted
        else base_now(contract, module.id)
    )
    form = editor.make(request.POST if posted else None, base.content, base.content)
    stamp, clashes, status = base.stamp, [], 200
    if posted and form.is_valid():
        mine = with_theirs(editor.content(form), base, request.POST.getlist("take"))
        try:
            saved = save_module(
                **who(request), contract=contract, module=module.id, content=mine, stamp=base.stamp
            )
        except MergeConflictError as error:
            clashes = clash_lines(module, error.conflicts, error.content)
            stamp, status = error.stamp, 409
            messages.warning(request, str(error))
            form = editor.make(None, whole(contract, module.id, error.content), base.content)
        except HouseError as error:
            show_problems(form, error)
        else:
            _say(request, saved.changed, bool(saved.merged))
            return redirect(f"{_page(contract, module)}#{editor.back}")
    context = {
        **frame_of(contract, place),
        "module": module,
        "module_title": words_of(module.title),
        "questions": [words_of(one) for one in module.questions],
        "form": form,
        "stamp": stamp,
        "clashes": clashes,
        **editor.extra,
    }
    return render(request, editor.template, context, status=422 if form.errors else status)


def _say(request: HttpRequest, changed: bool, merged: bool) -> None:
    if not changed:
        messages.info(request, _("Nothing has changed."))
    elif merged:
        messages.success(request, _("Saved, together with what somebody else wrote meanwhile."))
    else:
        messages.success(request, _("Saved."))


def _page(contract: Contract, module: Module) -> str:
    return str(redirect("contract:module", pk=contract.pk, module=module.id).url)
