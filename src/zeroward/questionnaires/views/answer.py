"""Answering a questionnaire: the list of its parts, one part, reading it once more, handing it in."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.problems import ProblemsError
from zeroward.questionnaires.domain.handing_in import reopen, submit
from zeroward.questionnaires.domain.languages import choose_language
from zeroward.questionnaires.domain.link_letter import send_link
from zeroward.questionnaires.forms.answering import LetterForm
from zeroward.questionnaires.models import Mode
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.frame import frame_of
from zeroward.questionnaires.queries.respondent.overview import overview_of
from zeroward.questionnaires.queries.respondent.review import copy_as_data, copy_as_text, review_of
from zeroward.questionnaires.views.door import EDITS, with_door


@require_safe
@with_door
def overview(request: HttpRequest, door: Door) -> HttpResponse:
    """All parts, and what can be done next."""
    frame = frame_of(door)
    context = {
        **frame,
        "overview": overview_of(door),
        "crumbs": frame["crumbs"][:-1],
        "letter": LetterForm() if door.by_link else None,
        "link": request.build_absolute_uri(door.home) if door.by_link else "",
        "begun": "begun" in request.GET,
    }
    return render(request, "questionnaires/answer/overview.html", context)


@require_http_methods(EDITS)
@with_door
def check(request: HttpRequest, door: Door) -> HttpResponse:
    """Read all of it; POST hands it in."""
    problem: HouseError | None = None
    if request.method == "POST":
        try:
            made = submit(answering=door.answering, hand=door.hand)
        except ProblemsError as error:
            problem = error
        except HouseError as error:
            problem = error
        else:
            return _handed_in(request, door, made.state)
    context = {**frame_of(door), "overview": overview_of(door), "review": review_of(door), "problem": problem}
    return render(request, "questionnaires/answer/check.html", context, status=422 if problem else 200)


def _handed_in(request: HttpRequest, door: Door, state: str) -> HttpResponse:
    collection = door.answering.collection
    if collection.mode == Mode.ANONYMOUS:
        return redirect("questionnaires:thanks", code=collection.open_link)
    if state == "checked":
        messages.success(request, _("Your coordinator has been asked to sign off."))
    return redirect(door.home)


@require_POST
@with_door
def again(request: HttpRequest, door: Door) -> HttpResponse:
    """Change what was handed in."""
    try:
        reopen(answering=door.answering, hand=door.hand)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(door.home)


@require_POST
@with_door
def language(request: HttpRequest, door: Door) -> HttpResponse:
    """Go on in another language of the questionnaire."""
    choose_language(answering=door.answering, language=request.POST.get("language", ""))
    part = request.POST.get("part", "")
    return redirect(door.to("part", part) if part.replace("-", "_").isidentifier() else door.home)


@require_POST
@with_door
def letter(request: HttpRequest, door: Door) -> HttpResponse:
    """Send the link to an address that is then forgotten."""
    if not door.by_link:
        raise Http404("There is no link to send.")
    form = LetterForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is no e-mail address. Write it like name@city.example."))
        return redirect(door.home)
    try:
        send_link(
            answering=door.answering, secret=door.secret, path=door.home, email=form.cleaned_data["email"]
        )
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The link is on its way. The address is forgotten."))
    return redirect(door.home)


@require_safe
@with_door
def copy(_request: HttpRequest, door: Door, form: str) -> HttpResponse:
    """All that is kept about this answer, as text for people or data for machines."""
    if form == "json":
        response: HttpResponse = JsonResponse(copy_as_data(door), json_dumps_params={"indent": 2})
    else:
        response = HttpResponse(copy_as_text(door), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="answer.{form}"'
    return response
