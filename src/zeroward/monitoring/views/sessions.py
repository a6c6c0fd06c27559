"""Sensemaking sessions: list, one session, writing it, the worksheet and the minutes as files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.pointers import pointers
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.sessions import delete_session, save_session
from zeroward.monitoring.exporters.session_files import minutes_word, worksheet_pdf
from zeroward.monitoring.forms.learning import SessionForm
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import Sensemaking
from zeroward.monitoring.queries.learning_access import (
    demand_inside,
    one_for,
    own_place,
    place_of,
    place_or_404,
)
from zeroward.monitoring.queries.session_page import session_page, sessions_page
from zeroward.monitoring.session_kits import AFTER, BEFORE, DURING, KITS, kit_of
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page, frame
from zeroward.monitoring.views.log import around

MANUAL = "manual-designing-transformative-conversations"
"""Key of the material of the portfolio that formats of conversations rest on."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
@login_required
def sessions(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The sessions of a place, coming and past."""
    place = place_or_404(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    demand_inside(viewer, place)
    context = {
        "page": sessions_page(viewer, place),
        "may_edit": may(viewer, LEARN, place),
        **frame(place),
    }
    return render(request, "monitoring/learning/sessions.html", context)


@require_safe
def session(request: HttpRequest, pk: int) -> HttpResponse:
    """One session, for whoever may see it."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = session_page(viewer, pk)
    context = {"page": page, **around(viewer, page.place)}
    return render(request, "monitoring/learning/session.html", context)


@require_safe
@login_required
def session_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The sheet to print before the session, or the minutes as a Word file: for the team."""
    page = session_page(request.viewer, pk)  # type: ignore[attr-defined]
    if not page.inside:
        raise Http404("There is no such file.")
    if form == "docx":
        answer = HttpResponse(minutes_word(page), content_type=WORD)
    else:
        answer = HttpResponse(worksheet_pdf(page), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="session-{pk}.{form}"'
    return answer


@require_safe
def kits(request: HttpRequest) -> HttpResponse:
    """Formats of conversations; for who works in a place, with a way to plan a session like this."""
    place = own_place(request.viewer, request.GET.get("for", ""))  # type: ignore[attr-defined]
    context = {
        "kits": KITS,
        "before": BEFORE,
        "during": DURING,
        "afterwards": AFTER,
        "manual": pointers("material", [MANUAL]).get(MANUAL),
        **(frame(place) if place is not None else {"station": "monitor"}),
    }
    return render(request, "monitoring/learning/kits.html", context)


@require_http_methods(EDITS)
@login_required
def session_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new session, begun from a format that `kit` names."""
    place = place_or_404(scope)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    kit = kit_of(request.GET.get("kit", ""))
    first: dict[str, object] = {}
    if kit is not None:
        agenda = "\n".join(str(line) for line in kit.agenda)
        first = {"title": str(kit.title), "question": str(kit.question), "agenda": agenda}
    return edit_page(
        request, place, None, _editing(reverse("monitoring:sessions", args=[scope]), first=first)
    )


@require_http_methods(EDITS)
@login_required
def session_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = one_for(Sensemaking, request.viewer, pk)  # type: ignore[attr-defined]
    back = reverse("monitoring:session", args=[pk])
    return edit_page(request, place_of(kept), kept, _editing(back, kept))


@require_POST
@login_required
def session_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a session; its form asked before."""
    kept = one_for(Sensemaking, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    try:
        delete_session(**who(request), place=place, session=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:session", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("monitoring:sessions", scope=place.scope)


def _editing(back: str, kept: Sensemaking | None = None, first: dict[str, object] | None = None) -> Editing:
    return Editing(
        form=SessionForm,
        model=Sensemaking,
        question=_("What do you want to make sense of?"),
        save=lambda form, asked: save_session(**asked, entries=form.chosen(), session=kept),
        done=lambda made: reverse("monitoring:session", args=[made.pk]),
        back=back,
        delete=reverse("monitoring:session-delete", args=[kept.pk]) if kept is not None else "",
        delete_words=_("Delete this session"),
        first=first or {},
    )
