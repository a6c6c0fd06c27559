"""A module as it stands, and what became of it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.contract.forms.work import CommentForm
from zeroward.contract.queries.changes import changes_of
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.module_page import module_page
from zeroward.contract.queries.origins import origin_urls
from zeroward.contract.queries.showing import words_of
from zeroward.contract.rules import COMMENT, EDIT
from zeroward.contract.views.finding import found, frame_of
from zeroward.core.permissions import may


@require_safe
@login_required
def module(request: HttpRequest, pk: int, module: str) -> HttpResponse:
    """Text, fields and tables of a module, with what is missing and what does not fit."""
    contract, place = found(request, pk)
    template = template_for(contract)
    if not template.has(module):
        raise Http404("The template has no such module.")
    viewer, frame = request.viewer, frame_of(contract, place)  # type: ignore[attr-defined]
    may_edit = may(viewer, EDIT, place)
    editing = may_edit and contract.is_open
    context = {
        **frame,
        "page": module_page(contract, frame["standing"], template.module(module), may_edit=editing),
        "may_edit": may_edit,
        "editing": editing,
        "may_comment": may(viewer, COMMENT, place),
        "comments": contract.comments.filter(module=module, settled_at=None).select_related("by"),
        "comment_form": CommentForm(initial={"module": module}),
        "origin_urls": origin_urls(contract),
    }
    return render(request, "contract/module.html", context)


@require_safe
@login_required
def history(request: HttpRequest, pk: int, module: str) -> HttpResponse:
    """The changes of a module, the newest first."""
    contract, place = found(request, pk)
    template = template_for(contract)
    if not template.has(module):
        raise Http404("The template has no such module.")
    context = {
        **frame_of(contract, place),
        "module": module,
        "title": words_of(template.module(module).title),
        "changes": changes_of(contract, module),
    }
    return render(request, "contract/history.html", context)
