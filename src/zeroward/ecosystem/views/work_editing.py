"""Adding, reading, changing and deleting a piece of a platform's work, whatever its kind."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import WorkRecord
from zeroward.ecosystem.queries.work_entries import course_of, entry_of, facts_of, one_of
from zeroward.ecosystem.queries.work_related import related_to, ways_of
from zeroward.ecosystem.views.work_finding import (
    EDITS,
    acted,
    form_page,
    frame,
    own_place,
    private,
    team_place,
    tried,
    viewer_of,
)
from zeroward.ecosystem.views.work_sections import Section, section_of


@require_safe
@login_required
def entry(request: HttpRequest, scope: Scope, kind: str, pk: int) -> HttpResponse:
    """One record with everything it says, and its course."""
    place, section = team_place(request, scope), section_of(kind)
    record = _found(request, place, section, pk)
    context = {
        **frame(request, place, (str(section.whole), section.url(scope))),
        "section": section,
        "entry": entry_of(record),
        "record": record,
        "facts": facts_of(section.kind, record, ways_of(record, viewer_of(request))),
        "course": course_of(record),
        "related": related_to(record, viewer_of(request)),
    }
    return private(render(request, "ecosystem/work/entry.html", context))


@require_http_methods(EDITS)
@login_required
def new(request: HttpRequest, scope: Scope, kind: str) -> HttpResponse:
    place, section = own_place(request, scope), section_of(kind)
    form = section.form(
        request.POST or None, place=place, viewer=viewer_of(request), initial=_begun(section, request.GET)
    )
    made: list[WorkRecord] = []
    if tried(request, form, lambda: made.append(section.save(**who(request), place=place, row=form.row()))):
        messages.success(request, _("Saved."))
        return redirect("ecosystem:work-entry", scope, kind, made[0].pk)
    return form_page(
        request,
        {
            **frame(request, place, (str(section.whole), section.url(scope))),
            "form": form,
            "h1": section.new,
            "button": _("Save"),
            "back": section.url(scope),
        },
    )


@require_http_methods(EDITS)
@login_required
def edit(request: HttpRequest, scope: Scope, kind: str, pk: int) -> HttpResponse:
    place, section = own_place(request, scope), section_of(kind)
    record = _found(request, place, section, pk)
    form = section.form(request.POST or None, place=place, viewer=viewer_of(request), record=record)
    if tried(
        request,
        form,
        lambda: section.save(
            **who(request),
            place=place,
            row=form.row(),
            record=record,
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("ecosystem:work-entry", scope, kind, pk)
    back = reverse("ecosystem:work-entry", args=[scope, kind, pk])
    return form_page(
        request,
        {
            **frame(request, place, (str(section.whole), section.url(scope)), (record.title, back)),
            "form": form,
            "h1": record.title,
            "h1_lang": record.lang,
            "button": _("Save"),
            "back": back,
        },
    )


@require_http_methods(EDITS)
@login_required
def delete(request: HttpRequest, scope: Scope, kind: str, pk: int) -> HttpResponse:
    place, section = own_place(request, scope), section_of(kind)
    record = _found(request, place, section, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: section.delete(**who(request), place=place, record=record),
            _("It is deleted."),
        )
        return redirect(section.url(scope))
    return form_page(
        request,
        {
            **frame(request, place, (str(section.whole), section.url(scope))),
            "form": None,
            "h1": _("Delete “%(title)s”?") % {"title": record.title},
            "lead": _("Its course and its notes are deleted with it."),
            "button": _("Delete it"),
            "danger": True,
            "back": reverse("ecosystem:work-entry", args=[scope, kind, pk]),
        },
    )


def _found(request: HttpRequest, place: Workspace, section: Section, pk: int) -> WorkRecord:
    record = one_of(section.kind, place, viewer_of(request), pk)
    if record is None:
        raise Http404("There is no such entry.")
    return record


def _begun(section: Section, asked: QueryDict) -> dict[str, Any]:
    """What an address fills in: the meeting of a decision, the city of an entry."""
    meeting = asked.get("meeting", "")
    return {"meeting": meeting} if section.key == "decisions" and meeting.isdecimal() else {}
