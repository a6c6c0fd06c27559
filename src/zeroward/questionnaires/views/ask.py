"""The open address: who asks for what, beginning to answer, refusing, and the thanks that know nobody."""

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.leaving import decline
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.forms.answering import DeclineForm, StartForm
from zeroward.questionnaires.models import Collection
from zeroward.questionnaires.queries.asked import answered_for
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.start_page import StartPage, by_open_link, start_page
from zeroward.questionnaires.queries.respondent.words import Speaker
from zeroward.questionnaires.views.door import EDITS, private


@require_http_methods(EDITS)
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """What is asked and promised; POST begins an answer."""
    collection = _collection(code)
    page = start_page(collection, get_language() or "")
    own = answered_for(request.viewer) if page.names else []  # type: ignore[attr-defined]
    form = _form(request, page, own)
    if request.method == "POST" and form.is_valid():
        if form.is_trap:
            raise SuspiciousOperation("The field that people do not see was filled in.")
        try:
            begun = _begin(collection, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return private(redirect(_first_page(request, begun, form)))
    context = {"page": page, "collection": collection, "form": form}
    status = 422 if form.errors else 200
    return private(render(request, "questionnaires/answer/ask.html", context, status=status))


@require_http_methods(EDITS)
def ask_no(request: HttpRequest, code: str) -> HttpResponse:
    """Refuse without having begun: only the reason is kept."""
    collection = _collection(code)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            decline(collection=collection, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_error(form, error)
        else:
            return private(render(request, "questionnaires/answer/declined.html", {"collection": collection}))
    page = start_page(collection, get_language() or "")
    context = {"form": form, "collection": collection, "questionnaire_title": page.title, "page": page}
    status = 422 if form.errors else 200
    return private(render(request, "questionnaires/answer/decline_open.html", context, status=status))


@require_safe
def thanks(request: HttpRequest, code: str) -> HttpResponse:
    """The same page for everybody: it knows no answer."""
    collection = _collection(code)
    speaker = Speaker(definition_of(collection.version), get_language() or "")
    context = {"collection": collection, "thanks": speaker.say(speaker.definition.thanks)}
    return private(render(request, "questionnaires/answer/thanks.html", context))


def _collection(code: str) -> Collection:
    found = by_open_link(code).first()
    if found is None:
        raise Http404("Nothing is asked here.")
    return found


def _form(request: HttpRequest, page: StartPage, own: list[Workspace]) -> StartForm:
    return StartForm(
        request.POST or None,
        languages=page.languages,
        language=get_language() or "",
        named=page.names,
        own=own,
    )


def _begin(collection: Collection, form: StartForm) -> Started:
    place = form.chosen_place if "place" in form.fields else None
    vouched = "account" if form.is_own else "said"
    return start(collection=collection, place=place, vouched=vouched, language=form.cleaned_data["language"])


def _first_page(request: HttpRequest, begun: Started, form: StartForm) -> str:
    if form.is_own and begun.answering.collection.one_per_place:
        viewer = request.viewer  # type: ignore[attr-defined]
        return Door(begun.answering, Hand(actor=request.user, viewer=viewer)).home
    return f"{Door(begun.answering, Hand(by_link=True), begun.secret).home}?begun"
