"""The learning log: working list, public list, one entry, writing it, its next steps."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.log import delete_entry, save_entry
from zeroward.monitoring.forms.learning import EntryForm
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import LogEntry
from zeroward.monitoring.queries.learning_access import demand_inside, one_for, place_of, place_or_404
from zeroward.monitoring.queries.log_page import entry_page, log_page, public_log
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page, frame

LINKS = {"action": "action_id", "indicator": "indicator_id", "pilot": "pilot_id", "session": "session_id"}
"""What an address can say that a new entry is about."""


@require_safe
@login_required
def log(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a place has learned, and what it agreed to do about it."""
    place = place_or_404(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    demand_inside(viewer, place)
    context = {
        "page": log_page(viewer, place, request.GET.dict()),
        "may_edit": may(viewer, LEARN, place),
        **frame(place),
    }
    return render(request, "monitoring/learning/log.html", context)


@require_safe
def log_public(request: HttpRequest) -> HttpResponse:
    """Entries that cities and platforms let everyone read."""
    page, rows, q = public_log(request.GET.dict())
    context = {"page": page, "rows": rows, "q": q, "station": "monitor"}
    return render(request, "monitoring/learning/log_public.html", context)


@require_safe
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry, for whoever may see it; without an account where it is public."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = entry_page(viewer, pk, place_of)
    context = {"page": page, **around(viewer, page.place)}
    return render(request, "monitoring/learning/entry.html", context)


@require_http_methods(EDITS)
@login_required
def entry_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_or_404(scope)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    first = {field: request.GET[name] for name, field in LINKS.items() if name in request.GET}
    if "session_id" in first:
        first["origin"] = "session"
    return edit_page(request, place, None, _editing(reverse("monitoring:log", args=[scope]), first=first))


@require_http_methods(EDITS)
@login_required
def entry_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = one_for(LogEntry, request.viewer, pk)  # type: ignore[attr-defined]
    back = reverse("monitoring:entry", args=[pk])
    return edit_page(request, place_of(kept), kept, _editing(back, kept))


@require_POST
@login_required
def entry_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete an entry; its form asked before."""
    kept = one_for(LogEntry, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    try:
        delete_entry(**who(request), place=place, entry=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:entry", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("monitoring:log", scope=place.scope)


def around(viewer: Any, place: Any) -> dict[str, Any]:
    """Context of a page that others may read too: the pages beside it are for the team."""
    inside = viewer.holds(place.scope)
    more = frame(place) if inside else {"place": place, "station": "monitor"}
    return {"may_edit": may(viewer, LEARN, place), "inside": inside, **more}


def _editing(back: str, kept: LogEntry | None = None, first: dict[str, Any] | None = None) -> Editing:
    return Editing(
        form=EntryForm,
        model=LogEntry,
        question=_("What happened?"),
        save=lambda _form, asked: save_entry(**asked, entry=kept),
        done=lambda made: reverse("monitoring:entry", args=[made.pk]),
        back=back,
        delete=reverse("monitoring:entry-delete", args=[kept.pk]) if kept is not None else "",
        delete_words=_("Delete this entry"),
        first=first or {},
    )
