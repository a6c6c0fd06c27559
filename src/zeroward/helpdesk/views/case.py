"""A case at the desk: read it, answer it, say what it is about, give it to somebody."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.helpdesk.domain import steps
from zeroward.helpdesk.domain.giving import give, take
from zeroward.helpdesk.domain.handing import hand_on, keep_away
from zeroward.helpdesk.domain.talking import answer, note
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.forms.working import AnswerForm, GiveForm, HandOnForm, NoteForm, ReasonForm, TriageForm
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import desk_case
from zeroward.helpdesk.queries.canned import filled, fitting
from zeroward.helpdesk.queries.case_page import CasePage, case_page
from zeroward.helpdesk.queries.links import city_links
from zeroward.helpdesk.queries.publishing import for_others
from zeroward.helpdesk.views.finding import EDITS, STATION, desk_crumbs
from zeroward.helpdesk.vocabulary import kinds

DONE: dict[str, str | Promise] = {
    "answer": _("Your answer is sent."),
    "note": _("Your note is kept."),
    "triage": _("Saved."),
    "give": _("It is given."),
    "take": _("It is yours."),
    "hand": _("It is handed on."),
    "away": _("It goes to others."),
    "expert": _("It waits for an expert."),
    "on": _("It goes on."),
    "close": _("It is closed."),
}
LEAVES = ("hand", "away", "give")
"""After these the person may no longer read the case."""


@never_cache
@require_http_methods(EDITS)
@login_required
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything about a case, and every step of it."""
    found = desk_case(request.viewer, reference)  # type: ignore[attr-defined]
    page = case_page(request.viewer, found, timezone.now())  # type: ignore[attr-defined]
    did = request.POST.get("do", "") if request.method == "POST" else ""
    canned = fitting(request.viewer, found) if page.may_work else []  # type: ignore[attr-defined]
    forms = forms_of(request, found, page, did)
    chosen = next((one for one in canned if str(one.pk) == request.GET.get("canned")), None)
    if chosen is not None:
        forms["answer"].initial["text"] = filled(chosen, found, request.user)
    form = forms.get(did)
    if did in DONE and (form is None or form.is_valid()):
        try:
            _do(request, found, did, form)
        except HouseError as error:
            if form is None:
                messages.error(request, str(error))
                return redirect(request.path)
            show_problems(form, error)
        else:
            messages.success(request, str(DONE[did]))
            return redirect("helpdesk:desk") if did in LEAVES else redirect(request.path)
    context = {
        "case": found,
        "page": page,
        "forms": forms,
        "canned": canned,
        "others": for_others(found) if not found.is_open else None,
        "kind": kinds().get(found.kind),
        "links": city_links(request.viewer, found),  # type: ignore[attr-defined]
        "station": STATION,
        "crumbs": desk_crumbs(),
    }
    failed = any(one.errors for one in forms.values())
    return render(request, "helpdesk/desk/case.html", context, status=422 if failed else 200)


def forms_of(request: HttpRequest, found: Case, page: CasePage, did: str) -> dict[str, Form]:
    """All forms of the page; the one that was sent is bound."""

    def data(name: str) -> Any:
        return request.POST if did == name else None

    return {
        "answer": AnswerForm(data("answer"), initial={"lock": found.lock}),
        "note": NoteForm(data("note")),
        "triage": TriageForm(data("triage"), case=found, prefix="is"),
        "give": GiveForm(data("give"), people=page.people, prefix="to"),
        "hand": HandOnForm(data("hand"), case=found, prefix="on"),
        "away": ReasonForm(data("away"), prefix="away"),
    }


def _do(request: HttpRequest, found: Case, did: str, form: Form | None) -> None:
    doer = {**who(request), "case": found}
    data = form.cleaned_data if form is not None else {}
    use: dict[str, Callable[[], object]] = {
        "answer": lambda: answer(**doer, **data),
        "note": lambda: note(**doer, text=data["note"]),
        "triage": lambda: steps.triage(**doer, row=form.row(), lock=data["lock"]),  # type: ignore[union-attr]
        "give": lambda: give(**doer, user_id=data["person"]),
        "take": lambda: take(**doer),
        "hand": lambda: hand_on(**doer, **data),
        "away": lambda: keep_away(**doer, **data),
        "expert": lambda: steps.wait_for_expert(**doer),
        "on": lambda: steps.go_on(**doer),
        "close": lambda: steps.close(**doer),
    }
    use[did]()
