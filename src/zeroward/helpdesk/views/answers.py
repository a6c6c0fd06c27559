"""Answers that others read: out of a case for everybody, canned ones for those who answer, and what came by mail."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.canned import delete_canned, put_canned
from zeroward.helpdesk.domain.publishing import KINDS, hand_in
from zeroward.helpdesk.forms.answers import CannedForm, ForOthersForm
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.models import Canned, Case
from zeroward.helpdesk.queries.access import desk_case, may_work
from zeroward.helpdesk.queries.canned import canned_lines, places_for, usable
from zeroward.helpdesk.queries.mail import mail_page
from zeroward.helpdesk.queries.publishing import for_others, known_names, marks_in, proposed_words
from zeroward.helpdesk.views.finding import EDITS, STATION, desk_crumbs, seated
from zeroward.methods.text.private import without_private


@never_cache
@require_http_methods(EDITS)
@login_required
def publish(request: HttpRequest, reference: str) -> HttpResponse:
    """Make an answer for everybody out of a solved case."""
    viewer = request.viewer  # type: ignore[attr-defined]
    case = desk_case(viewer, reference)
    state = for_others(case)
    if not may_work(viewer, case):
        raise PermissionDenied
    if state.answer is not None or state.obstacle:
        messages.info(request, state.obstacle or _("This answer was handed in already."))
        return redirect("helpdesk:case", reference=reference)
    names = known_names(case)
    did = request.POST.get("do", "") if request.method == "POST" else ""
    form = _others_form(request, case, did, names)
    if did == "hand" and form.is_valid():
        try:
            hand_in(**who(request), case=case, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("An editor reads it before it is published."))
            return redirect("helpdesk:case", reference=reference)
    text = "\n".join(str(form[name].value() or "") for name in ("question", "answer"))
    context = {
        "case": case,
        "form": form,
        "marks": [(KINDS[one.kind], one.text) for one in marks_in(text, names)],
        "station": STATION,
        "crumbs": desk_crumbs((case.reference, reverse("helpdesk:case", args=[reference]))),
    }
    return render(request, "helpdesk/desk/publish.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def canned_list(request: HttpRequest) -> HttpResponse:
    """Canned answers of one's platform and of the Mission."""
    seated(request)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "lines": canned_lines(viewer),
        "may_write": bool(places_for(viewer)),
        "station": STATION,
        "crumbs": desk_crumbs(),
    }
    return render(request, "helpdesk/desk/canned_list.html", context)


@require_http_methods(EDITS)
@login_required
def canned(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Write one, or change one."""
    seated(request)
    viewer = request.viewer  # type: ignore[attr-defined]
    found = get_object_or_404(usable(viewer), pk=pk) if pk is not None else None
    places = _places(request, found)
    form = CannedForm(
        request.POST or None,
        places=places,
        canned=found,
        initial={} if found else {"language": get_language()},
    )
    if request.method == "POST" and form.is_valid():
        chosen = found.scope if found is not None else form.cleaned_data["scope"]
        place = next(one for one in places if str(one.scope) == chosen)
        try:
            put_canned(**who(request), place=place, row=form.row(), canned=found)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("helpdesk:canned-list")
    context = {
        "form": form,
        "canned": found,
        "station": STATION,
        "crumbs": desk_crumbs((_("Canned answers"), reverse("helpdesk:canned-list"))),
    }
    return render(request, "helpdesk/desk/canned.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def canned_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete one."""
    found = get_object_or_404(usable(request.viewer), pk=pk)  # type: ignore[attr-defined]
    delete_canned(**who(request), place=_places(request, found)[0], canned=found)
    messages.success(request, _("Deleted."))
    return redirect("helpdesk:canned-list")


@require_safe
@login_required
def mail(request: HttpRequest) -> HttpResponse:
    """What came by mail and what was done with it; for the helpdesk."""
    if not seated(request).runs:
        raise PermissionDenied
    context = {"page": mail_page(), "station": STATION, "crumbs": desk_crumbs()}
    return render(request, "helpdesk/desk/mail.html", context)


def _others_form(request: HttpRequest, case: Case, did: str, names: list[str]) -> ForOthersForm:
    """As it was sent; with everything taken out when that was asked; else what stands in the case."""
    if did == "hand":
        return ForOthersForm(request.POST)
    question, answer = proposed_words(case)
    start = {
        "question": question,
        "answer": answer,
        "topic": case.topic,
        "language": case.languages[0] if case.languages else "en",
    }
    if did == "clean":
        start |= {name: request.POST.get(name, "")[:20_000] for name in start}
        start |= {name: without_private(start[name], names=names) for name in ("question", "answer")}
    return ForOthersForm(initial=start)


def _places(request: HttpRequest, found: Canned | None) -> list[Workspace]:
    """Where the person may write; only that of the one at hand. Raises PermissionDenied when there is none."""
    places: list[Any] = places_for(request.viewer)  # type: ignore[attr-defined]
    if found is not None:
        places = [one for one in places if str(one.scope) == found.scope]
    if not places:
        raise PermissionDenied
    return places
