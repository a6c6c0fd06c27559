"""What a city or a platform is asked: the list, beginning, parts for colleagues, sign-off, what was before."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.domain.sharing import colleagues, give_section, take_back
from zeroward.questionnaires.domain.sign_off import send_back, sign_off
from zeroward.questionnaires.domain.starting import start
from zeroward.questionnaires.forms.answering import SendBackForm, ShareForm
from zeroward.questionnaires.models import Collection, Mode
from zeroward.questionnaires.queries.asked import asked_of
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.frame import frame_of
from zeroward.questionnaires.queries.respondent.overview import overview_of
from zeroward.questionnaires.queries.respondent.review import review_of
from zeroward.questionnaires.queries.respondent.revisions import revisions_of
from zeroward.questionnaires.rules import ANSWER
from zeroward.questionnaires.views.door import EDITS, private, with_door


@require_safe
@login_required
def asked(request: HttpRequest, scope: Scope) -> HttpResponse:
    """All that the place was asked."""
    place = _place(request, scope)
    entries = asked_of(place, request.viewer)  # type: ignore[attr-defined]
    context = {
        "place": place,
        "to_do": [entry for entry in entries if entry.to_do],
        "past": [entry for entry in entries if not entry.to_do],
    }
    return private(render(request, "questionnaires/asked.html", context))


@require_POST
@login_required
def begin(request: HttpRequest, scope: Scope, collection: int) -> HttpResponse:
    """Begin the answer of the place, or go on with it."""
    place = _place(request, scope)
    found = get_object_or_404(Collection, pk=collection, mode=Mode.IDENTIFIED, one_per_place=True)
    viewer = request.viewer  # type: ignore[attr-defined]
    if found.pk not in {entry.collection.pk for entry in asked_of(place, viewer)}:
        raise Http404("This is not asked of the place.")
    try:
        start(collection=found, place=place, vouched="account", language=get_language() or "en")
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("questionnaires:asked", scope=scope)
    return redirect("questionnaires:asked-answer", scope=scope, collection=collection)


@require_http_methods(EDITS)
@with_door
def give(request: HttpRequest, door: Door, section: str) -> HttpResponse:
    """Give a part to a colleague, or take it back."""
    line = next((one for one in overview_of(door).parts if one.key == section), None)
    if line is None:
        raise Http404("There is no such part.")
    share = door.answering.shares.filter(section=section).first()
    initial = {"person": share.person_id, "due": share.due, "note": share.note} if share else {}
    form = ShareForm(request.POST or None, people=colleagues(door.answering), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            _give(door, section, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect(door.home)
    context = {**frame_of(door), "form": form, "line": line}
    return render(request, "questionnaires/answer/give.html", context, status=422 if form.errors else 200)


def _give(door: Door, section: str, form: ShareForm) -> None:
    said = form.cleaned_data
    if said["person"] is None:
        take_back(answering=door.answering, section=section, hand=door.hand)
        return
    give_section(
        answering=door.answering,
        section=section,
        person=said["person"],
        hand=door.hand,
        due=said["due"],
        note=said["note"],
    )


@require_http_methods(EDITS)
@with_door
def sign(request: HttpRequest, door: Door) -> HttpResponse:
    """Read what waits; hand it in, or give it back with what is to be mended."""
    overview = overview_of(door)
    if not overview.may_sign_off:
        raise Http404("Nothing waits for a sign-off.")
    form = SendBackForm(request.POST if request.method == "POST" else None)
    problem: HouseError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            if "back" in request.POST:
                send_back(answering=door.answering, hand=door.hand, note=form.cleaned_data["note"])
                messages.success(request, _("Given back to those who wrote it."))
            else:
                sign_off(answering=door.answering, hand=door.hand)
                messages.success(request, _("Signed off and handed in."))
        except HouseError as error:
            problem = error
        else:
            return redirect(door.home)
    context = {**frame_of(door), "form": form, "review": review_of(door), "problem": problem}
    return render(request, "questionnaires/answer/sign.html", context, status=422 if problem else 200)


@require_safe
@with_door
def history(request: HttpRequest, door: Door) -> HttpResponse:
    """What the answer said before each change."""
    context = {**frame_of(door), "revisions": revisions_of(door.answering)}
    return render(request, "questionnaires/answer/history.html", context)


def _place(request: HttpRequest, scope: Scope) -> Workspace:
    place = workspace(scope)
    if place is None or not may(request.viewer, ANSWER, place):  # type: ignore[attr-defined]
        raise Http404("There is no such place.")
    return place
