"""Changing a draft: its head, its parts, its questions. Each form says on which state it was opened."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.problems import StaleError
from zeroward.methods.questions import KINDS, Definition, Section
from zeroward.questionnaires.domain import editing
from zeroward.questionnaires.forms.making import HeadForm, SectionForm
from zeroward.questionnaires.forms.question import QuestionForm
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.kinds import kind_choices
from zeroward.questionnaires.queries.making.outline import outline_of
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.views.finding import EDITS, draft, version_frame
from zeroward.questionnaires.views.refusing import show_problems


@require_http_methods(EDITS)
@login_required
def head(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Title, introduction, thanks, minutes, languages."""
    version = draft(request, pk, number)
    form = HeadForm(request.POST or None, definition=definition_of(version), lock=version.lock)

    def save() -> None:
        lock = form.cleaned_data["lock"]
        editing.save_head(**who(request), version=version, values=form.values(), lock=lock)

    return _saved(request, version, form, save, "questionnaires/making/head.html", {})


@require_http_methods(EDITS)
@login_required
def section(request: HttpRequest, pk: int, number: int, section: str = "") -> HttpResponse:
    """One part, or a new one."""
    version = draft(request, pk, number)
    definition = definition_of(version)
    kept = _section(definition, section) if section else None
    form = SectionForm(request.POST or None, definition=definition, section=kept, lock=version.lock)

    def save() -> None:
        lock, key = form.cleaned_data["lock"], section or None
        editing.save_section(**who(request), version=version, key=key, values=form.values(), lock=lock)

    return _saved(request, version, form, save, "questionnaires/making/section.html", {"kept": kept})


@require_http_methods(EDITS)
@login_required
def question_new(request: HttpRequest, pk: int, number: int, section: str) -> HttpResponse:
    """A new question at the end of a part: first its kind, then what it asks."""
    version = draft(request, pk, number)
    kept = _section(definition_of(version), section)
    if _kind(request, "") == "":
        context = {**version_frame(version), "kinds": kind_choices(), "kept": kept}
        return render(request, "questionnaires/making/kind.html", context)
    return _question(request, version, section, "")


@require_http_methods(EDITS)
@login_required
def question(request: HttpRequest, pk: int, number: int, question: str) -> HttpResponse:
    """One question."""
    version = draft(request, pk, number)
    home = next((one.key for one in definition_of(version).sections if _has(one, question)), None)
    if home is None:
        raise Http404("There is no such question.")
    return _question(request, version, home, question)


def _question(request: HttpRequest, version: QuestionnaireVersion, section: str, key: str) -> HttpResponse:
    definition = definition_of(version)
    kept = definition.question(key) if key else None
    kind = _kind(request, kept.kind if kept is not None else "text")
    form = QuestionForm(
        request.POST or None,
        definition=definition,
        section=section,
        question=kept,
        kind=kind,
        lock=version.lock,
    )

    def save() -> None:
        editing.save_question(
            **who(request),
            version=version,
            section=form.cleaned_data["section"],
            key=key or None,
            values=form.values(),
            lock=form.cleaned_data["lock"],
        )

    known = [one.key for one in definition.questions if one.key != key and one.kind != "note"]
    more = {"kept": kept, "kind": kind, "kinds": kind_choices(), "known": known}
    return _saved(request, version, form, save, "questionnaires/making/question.html", more)


def _saved(
    request: HttpRequest,
    version: QuestionnaireVersion,
    form: forms.Form,
    save: Callable[[], None],
    template: str,
    more: dict[str, Any],
) -> HttpResponse:
    """Save what was written, or show the form again with everything that is wrong."""
    stale = False
    if request.method == "POST" and form.is_valid():
        try:
            save()
        except StaleError as error:
            # what was written stays in the form; saving again goes on top of what the other did
            form.data = form.data.copy()
            form.data["lock"] = str(error.lock)
            form.add_error(None, str(error))
            stale = True
        except HouseError as error:
            show_problems(form, error, first=definition_of(version).languages[0])
        else:
            messages.success(request, _("Saved."))
            key = form.cleaned_data.get("key", "")
            return redirect(f"{_back(version)}#{key}" if "section" in form.fields else _back(version))
    context = {**version_frame(version), "form": form, "stale": stale, **more}
    return render(request, template, context, status=422 if form.errors else 200)


@require_POST
@login_required
def move(request: HttpRequest, pk: int, number: int, what: str, key: str) -> HttpResponse:
    """One place up or down."""
    version = draft(request, pk, number)
    step = -1 if request.POST.get("step") == "up" else 1
    act = editing.move_section if what == "parts" else editing.move_question
    return _done(
        request,
        version,
        lambda: act(**who(request), version=version, key=key, step=step, lock=lock_of(request)),
    )


@require_http_methods(EDITS)
@login_required
def remove(request: HttpRequest, pk: int, number: int, what: str, key: str) -> HttpResponse:
    """Ask once, then take a part or a question away."""
    version = draft(request, pk, number)
    if request.method != "POST":
        return render(request, "questionnaires/making/remove.html", _removal(version, what, key))
    act = editing.remove_section if what == "parts" else editing.remove_question
    return _done(
        request, version, lambda: act(**who(request), version=version, key=key, lock=lock_of(request))
    )


def _removal(version: QuestionnaireVersion, what: str, key: str) -> dict[str, Any]:
    """What would go, and which conditions name it."""
    lines = outline_of(version).sections
    if what == "parts":
        found = next((one for one in lines if one.key == key), None)
        name, count = (found.title, len(found.questions)) if found is not None else ("", 0)
    else:
        one = next((one for section in lines for one in section.questions if one.key == key), None)
        found, name, count = one, one.label if one is not None else "", 0  # type: ignore[assignment]
    if found is None:
        raise Http404("There is no such part.")
    return {**version_frame(version), "name": name or key, "count": count, "what": what}


def _done(request: HttpRequest, version: QuestionnaireVersion, act: Callable[[], Any]) -> HttpResponse:
    try:
        act()
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(_back(version))


def _back(version: QuestionnaireVersion) -> str:
    return reverse("questionnaires:version", args=[version.questionnaire_id, version.number])


def _section(definition: Definition, key: str) -> Section:
    found = next((one for one in definition.sections if one.key == key), None)
    if found is None:
        raise Http404("There is no such part.")
    return found


def _has(section: Section, question: str) -> bool:
    return any(one.key == question for one in section.questions)


def _kind(request: HttpRequest, usual: str) -> str:
    """The kind that the form was made for: chosen in the address, or sent along."""
    chosen = request.POST.get("kind") or request.GET.get("kind", "")
    return chosen if chosen in KINDS else usual
