"""Tasks, whose section a module is, comments."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.contract.domain.talking import add_comment, settle_comment
from zeroward.contract.domain.work import add_task, assign_module, settle_task
from zeroward.contract.forms.work import AssignForm, CommentForm, TaskForm
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.work_page import people_of, work_page
from zeroward.contract.rules import COMMENT, EDIT
from zeroward.contract.views.finding import EDITS, address, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@require_http_methods(EDITS)
@login_required
def work(request: HttpRequest, pk: int) -> HttpResponse:
    """Sections by department, and the tasks, for the team; editors add one."""
    contract, place = found(request, pk)
    viewer, frame = request.viewer, frame_of(contract, place)  # type: ignore[attr-defined]
    may_edit, inside = may(viewer, EDIT, place), may(viewer, COMMENT, place)
    if not inside or (request.method == "POST" and not may_edit):
        raise PermissionDenied
    people = people_of(contract) if viewer.holds(place.scope) else []
    form = TaskForm(request.POST or None, people=people, template=template_for(contract))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            add_task(
                **who(request),
                contract=contract,
                title=data["title"],
                module=data["module"],
                who=form.person(),
                due=data["due"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The task is there."))
            return redirect("contract:work", pk=pk)
    context = {
        **frame,
        "page": work_page(contract, frame["standing"]),
        "form": form,
        "may_edit": may_edit,
        "may_comment": inside,
        "inside": viewer.holds(place.scope),
    }
    return render(request, "contract/work.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def assign(request: HttpRequest, pk: int, module: str) -> HttpResponse:
    """Whose section a module is."""
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    template = template_for(contract)
    if not template.has(module):
        raise Http404("The template has no such module.")
    record = contract.modules.filter(module=module).first()
    form = AssignForm(request.POST or None, people=people_of(contract), record=record)
    if request.method == "POST" and form.is_valid():
        try:
            assign_module(**who(request), contract=contract, module=module, assignment=form.assignment())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:work", pk=pk)
    context = {
        **frame_of(contract, place),
        "form": form,
        "module": module,
        "title": words_of(template.module(module).title),
    }
    return render(request, "contract/assign.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def task_settle(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """Mark a task as done, or as open again."""
    contract, _place = found(request, pk)
    kept = get_object_or_404(contract.tasks, pk=task)
    try:
        settle_task(**who(request), contract=contract, task=kept)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("contract:work", pk=pk)


@require_POST
@login_required
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something about a module or the whole, then back to where it was said."""
    contract, place = found(request, pk)
    if not may(request.viewer, COMMENT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = CommentForm(request.POST)
    module = (form.data.get("module") or "")[:12]
    if form.is_valid():
        try:
            add_comment(**who(request), contract=contract, text=form.cleaned_data["text"], module=module)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The comment is there."))
    else:
        messages.error(request, _("The comment is empty."))
    return redirect(_back(pk, module))


@require_POST
@login_required
def comment_settle(request: HttpRequest, pk: int, comment: int) -> HttpResponse:
    """Mark a comment as dealt with."""
    contract, _place = found(request, pk)
    kept = get_object_or_404(contract.comments, pk=comment)
    try:
        settle_comment(**who(request), contract=contract, comment=kept)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(_back(pk, kept.module))


def _back(pk: int, module: str) -> str:
    page = address("module", pk, module) if module else ""
    return f"{page or address('contract', pk)}#comments"
