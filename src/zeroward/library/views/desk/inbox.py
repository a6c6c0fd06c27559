"""The inbox of contributions."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.desk.access import desk_view
from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.library.domain.contributions import is_withdrawn
from zeroward.library.domain.moderation import OPEN, answer, decline, mark_spam, reopen, start_review
from zeroward.library.domain.permission import EDIT
from zeroward.library.domain.taking_up import publish_material, take_up
from zeroward.library.forms.contributions.answers import AnswerForm
from zeroward.library.models import Contribution
from zeroward.library.queries.contributions import (
    contribution_for,
    draft_of,
    editor_address,
    inbox,
    reasons_of,
    result_of,
    shown_content,
)
from zeroward.library.queries.subjects import subject_of
from zeroward.library.views.contribution_words import words_of

Step = Callable[[Any, Contribution, dict[str, Any]], Contribution]

STEPS: dict[str, tuple[Step, Any]] = {
    "take-up": (
        lambda actor, one, data: take_up(
            actor=actor,
            contribution=one,
            text=data["answer"],
            publish=data.get("publish", False),
            new_address=data.get("new_address", False),
        ),
        lambda: _("Taken up."),
    ),
    "ask": (
        lambda actor, one, data: answer(actor=actor, contribution=one, text=data["answer"]),
        lambda: _("Sent. The contribution stays open."),
    ),
    "decline": (
        lambda actor, one, data: decline(actor=actor, contribution=one, text=data["answer"]),
        lambda: _("Not taken up; the contributor was told."),
    ),
    "review": (
        lambda actor, one, _data: start_review(actor=actor, contribution=one),
        lambda: _("You are looking at it."),
    ),
    "spam": (
        lambda actor, one, _data: mark_spam(actor=actor, contribution=one),
        lambda: _("Marked as unwanted. Nobody was told."),
    ),
}


def contribution_or_404(request: HttpRequest, pk: int) -> Contribution:
    found = contribution_for(request.viewer, pk)  # type: ignore[attr-defined]
    if found is None:
        raise Http404(f"There is no contribution {pk}.")
    return found


@require_safe
@desk_view(EDIT)
def contribution_list(request: HttpRequest) -> HttpResponse:
    """What waits for an answer, the longest wait first."""
    found = inbox(request.viewer, tab=request.GET.get("tab", ""), number=request.GET.get("page", 1))  # type: ignore[attr-defined]
    return render(request, "library/desk/inbox.html", {"inbox": found})


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(EDIT)
def contribution_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One contribution; the button that was pressed says what to do."""
    found = contribution_or_404(request, pk)
    form = AnswerForm(request.POST or None, contribution=found)
    if request.method == "POST" and form.is_valid():
        step, said = STEPS.get(request.POST.get("step", ""), STEPS["ask"])
        try:
            step(request.user, found, form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, said())
            return redirect("library:desk-contribution", pk=pk)
    context = {
        "contribution": found,
        "form": form,
        "open": found.state in OPEN and not is_withdrawn(found),
        "withdrawn": is_withdrawn(found),
        "content": shown_content(found),
        "reasons": reasons_of(found),
        "subject": subject_of(found.about) if found.about else None,
        "result": result_of(found),
        "draft": draft_of(found),
        "edit_url": editor_address(found),
        "words": words_of(found.kind),
    }
    return render(request, "library/desk/contribution.html", context, status=422 if form.errors else 200)


@require_POST
@desk_view(EDIT)
def contribution_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    return _then(request, pk, lambda one: reopen(actor=request.user, contribution=one), _("Open again."))


@require_POST
@desk_view(EDIT)
def contribution_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the draft that a suggestion became."""
    return _then(
        request, pk, lambda one: publish_material(actor=request.user, contribution=one), _("Published.")
    )


def _then(request: HttpRequest, pk: int, step: Callable[[Contribution], object], said: str) -> HttpResponse:
    try:
        step(contribution_or_404(request, pk))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said)
    return redirect("library:desk-contribution", pk=pk)
