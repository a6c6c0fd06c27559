"""A collection for those who ask: how it goes, changing it, replacing the version, closing, reading an answer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.collections import change_collection, close_collection, replace_version
from zeroward.questionnaires.domain.hands import LINK
from zeroward.questionnaires.forms.collection import CollectionForm
from zeroward.questionnaires.models import Collection
from zeroward.questionnaires.queries.collection_page import (
    CollectionPage,
    answer_for,
    collection_for,
    collection_page,
)
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.overview import place_named
from zeroward.questionnaires.queries.respondent.review import review_of
from zeroward.questionnaires.views.door import EDITS, private


@require_safe
@login_required
def collection(request: HttpRequest, pk: int) -> HttpResponse:
    """How many answered, who, and what can be done."""
    found, place = _found(request, pk)
    page = collection_page(found, place)
    link = request.build_absolute_uri(page.address) if page.address else ""
    return private(render(request, "questionnaires/collection.html", {**_frame(page), "link": link}))


@require_http_methods(EDITS)
@login_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = _found(request, pk)
    form = CollectionForm(request.POST or None, collection=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_collection(
                actor=request.user,
                viewer=request.viewer,  # type: ignore[attr-defined]
                collection=found,
                **form.cleaned_data,
            )
        except ProblemsError as error:
            for one in error.problems:
                form.add_error(one.place if one.place in form.fields else None, str(one))
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("questionnaires:collection", pk=pk)
    context = {**_frame(collection_page(found, place)), "form": form}
    status = 422 if form.errors else 200
    return private(render(request, "questionnaires/collection_change.html", context, status=status))


@require_http_methods(EDITS)
@login_required
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then end it."""
    found, place = _found(request, pk)
    if request.method == "POST":
        viewer = request.viewer  # type: ignore[attr-defined]
        try:
            close_collection(actor=request.user, viewer=viewer, collection=found)
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("questionnaires:collection", pk=pk)
    context = _frame(collection_page(found, place))
    return private(render(request, "questionnaires/collection_close.html", context))


@require_POST
@login_required
def replace(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the newest version in the place of the one that is asked."""
    found, place = _found(request, pk)
    newer = collection_page(found, place).newer
    if newer is None:
        raise Http404("There is no newer version.")
    viewer = request.viewer  # type: ignore[attr-defined]
    try:
        replace_version(actor=request.user, viewer=viewer, collection=found, version=newer)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The newest version is asked from now on."))
    return redirect("questionnaires:collection", pk=pk)


@require_safe
@login_required
def answer(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One answer as it was handed in."""
    found, place = _found(request, pk)
    answering = answer_for(found, key)
    if answering is None:
        raise Http404("There is no such answer.")
    answering.answers = answering.handed_in or {}
    review = review_of(Door(answering, LINK, "read"))
    named = place_named(answering)
    context = {
        **_frame(collection_page(found, place)),
        "answering": answering,
        "review": review,
        "who": named.name if named is not None else answering.code,
    }
    return private(render(request, "questionnaires/collection_answer.html", context))


def _found(request: HttpRequest, pk: int) -> tuple[Collection, Workspace]:
    found = collection_for(request.viewer, pk)  # type: ignore[attr-defined]
    if found is None:
        raise Http404("There is no such collection.")
    return found


def _frame(page: CollectionPage) -> dict[str, object]:
    crumbs = [(page.place.name, page.about_url)] if page.about_url else []
    return {"page": page, "collection": page.collection, "place": page.place, "crumbs": crumbs}
