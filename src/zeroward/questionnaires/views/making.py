"""Questionnaires of a team: the list, a new one, what is said about one, its versions."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.questionnaires.domain.questionnaires import (
    change_questionnaire,
    delete_questionnaire,
    new_questionnaire,
)
from zeroward.questionnaires.domain.versions import copy_version, new_version
from zeroward.questionnaires.forms.making import AboutForm, NewForm
from zeroward.questionnaires.queries.access import questionnaire_for, versions_to_copy
from zeroward.questionnaires.queries.making.listing import listed, versions_of
from zeroward.questionnaires.views.finding import EDITS, frame_of, team, team_frame
from zeroward.questionnaires.views.refusing import show_problems


@require_safe
@login_required
def questionnaires(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The questionnaires of a team."""
    place = team(request, scope)
    context = {**team_frame(place), "rows": listed(place, request.viewer)}  # type: ignore[attr-defined]
    return render(request, "questionnaires/making/list.html", context)


@require_http_methods(EDITS)
@login_required
def questionnaire_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """An empty questionnaire, or one that starts from another."""
    place = team(request, scope)
    sources = versions_to_copy(place, request.viewer)  # type: ignore[attr-defined]
    form = NewForm(
        request.POST or None,
        sources=sources,
        language=get_language() or "en",
        initial={"start": request.GET.get("from", "")},
    )
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        try:
            if form.source is not None:
                made = copy_version(**who(request), place=place, version=form.source, title=title)
            else:
                languages = [form.cleaned_data["language"]]
                made = new_questionnaire(**who(request), place=place, title=title, languages=languages)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("questionnaires:version", pk=made.questionnaire_id, number=made.number)
    context = {**team_frame(place), "form": form, "sources": sources}
    return render(request, "questionnaires/making/new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def questionnaire(request: HttpRequest, pk: int) -> HttpResponse:
    """One questionnaire with its versions."""
    one = questionnaire_for(request.viewer, pk)  # type: ignore[attr-defined]
    versions = versions_of(one)
    context = {
        **frame_of(one),
        "versions": versions,
        "draft": next((version for version in versions if version.is_draft), None),
        "may_delete": all(version.is_draft for version in versions),
    }
    context["crumbs"] = context["crumbs"][:-1]
    return render(request, "questionnaires/making/questionnaire.html", context)


@require_http_methods(EDITS)
@login_required
def questionnaire_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, purpose, and who may copy it."""
    one = questionnaire_for(request.viewer, pk)  # type: ignore[attr-defined]
    form = AboutForm(request.POST or None, initial=AboutForm.of(one))
    if request.method == "POST" and form.is_valid():
        try:
            change_questionnaire(**who(request), questionnaire=one, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("questionnaires:questionnaire", pk=pk)
    context = {**frame_of(one), "form": form}
    return render(request, "questionnaires/making/about.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def questionnaire_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete what was never opened."""
    one = questionnaire_for(request.viewer, pk)  # type: ignore[attr-defined]
    frame = frame_of(one)
    if request.method == "POST":
        try:
            delete_questionnaire(**who(request), questionnaire=one)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("questionnaires:questionnaire", pk=pk)
        messages.success(request, _("The questionnaire is deleted."))
        return redirect("questionnaires:questionnaires", scope=frame["place"].scope)
    return render(request, "questionnaires/making/delete.html", frame)


@require_POST
@login_required
def version_new(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft that goes on from the newest version."""
    one = questionnaire_for(request.viewer, pk)  # type: ignore[attr-defined]
    try:
        made = new_version(**who(request), questionnaire=one)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("questionnaires:questionnaire", pk=pk)
    return redirect("questionnaires:version", pk=pk, number=made.number)
