"""Saying that one will not answer, and taking an answer back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.questionnaires.domain.leaving import decline, withdraw
from zeroward.questionnaires.forms.answering import DeclineForm
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.frame import frame_of
from zeroward.questionnaires.views.door import EDITS, with_door


@require_http_methods(EDITS)
@with_door
def no(request: HttpRequest, door: Door) -> HttpResponse:
    """A refusal with its reason."""
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        collection = door.answering.collection
        try:
            decline(
                collection=collection,
                reason=form.cleaned_data["reason"],
                answering=door.answering,
                hand=door.hand,
            )
        except HouseError as error:
            show_error(form, error)
        else:
            if door.by_link:
                return render(request, "questionnaires/answer/declined.html", {"collection": collection})
            messages.success(request, _("Your reason is noted. Nobody will ask again in this round."))
            return redirect(door.asked)
    context = {**frame_of(door), "form": form, "back": door.home}
    return render(request, "questionnaires/answer/decline.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@with_door
def back(request: HttpRequest, door: Door) -> HttpResponse:
    """Ask once, then erase what was said."""
    if request.method == "POST":
        try:
            withdraw(answering=door.answering, hand=door.hand)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect(door.home)
        if door.by_link:
            return render(
                request, "questionnaires/answer/withdrawn.html", {"collection": door.answering.collection}
            )
        messages.success(request, _("The answer is erased."))
        return redirect(door.asked)
    return render(request, "questionnaires/answer/withdraw.html", frame_of(door))
