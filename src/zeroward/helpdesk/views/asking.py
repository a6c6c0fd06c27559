"""Asking: a sentence, what might answer it already, then the whole question."""

import time

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.helpdesk.domain.asking import Sent, ask, confirm
from zeroward.helpdesk.domain.deflecting import solved_already
from zeroward.helpdesk.forms.asking import AskForm, FirstForm
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import case_by_secret
from zeroward.helpdesk.queries.statistics import public_page
from zeroward.helpdesk.queries.suggesting import suggestions
from zeroward.helpdesk.views.finding import EDITS, STATION, chosen_place, places_of
from zeroward.helpdesk.vocabulary import kinds, topics
from zeroward.library.domain.spam import read_stamp

PASSED_ON = ("title", "topic", "kind", "about", "for_whom")


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The question in a sentence, and what might answer it."""
    given = request.GET
    title, topic = given.get("title", "").strip(), given.get("topic", "")
    form = FirstForm(given if title else None, initial={name: given.get(name, "") for name in PASSED_ON})
    asked = bool(title) and form.is_valid()
    context = {
        "form": form,
        "asked": title if asked else "",
        "topic": topic if topic in topics() else "",
        "found": suggestions(title, topic=topic) if asked else [],
        "write_url": f"{reverse('helpdesk:ask-write')}?{_passed(given)}",
        "kinds": [one for key, one in kinds().items() if key in ("legal", "funding", "coaching")],
        "station": STATION,
        "crumbs": [],
    }
    return render(request, "helpdesk/ask/start.html", context, status=422 if title and not asked else 200)


@require_POST
@csrf_protect
def solved(request: HttpRequest) -> HttpResponse:
    """A suggestion answered it: counted by topic, nothing else."""
    solved_already(topic=request.POST.get("topic", ""), today=timezone.localdate())
    messages.success(request, _("Good. If something is open after all, ask here."))
    return redirect("helpdesk:ask")


@never_cache
@csrf_protect
@require_http_methods(EDITS)
def write(request: HttpRequest) -> HttpResponse:
    """The whole question, from a city, a person, or without an account."""
    is_visitor = not request.user.is_authenticated
    form = AskForm(
        request.POST or None,
        places=[] if is_visitor else places_of(request),
        is_visitor=is_visitor,
        initial={name: request.GET[name][:300] for name in PASSED_ON if request.GET.get(name)},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        sent = Sent(
            data["website"],
            read_stamp(data["stamp"], now=time.time()),
            get_adapter().get_client_ip(request) or "",
        )
        try:
            place = chosen_place(request, data.get("for_whom", ""))
            case = ask(**who(request), row=form.row(), place=place, sent=sent)
        except HouseError as error:
            show_problems(form, error)
        else:
            return _after(case)
    context = {
        "form": form,
        "kind": kinds().get(form["kind"].value() or ""),
        "is_visitor": is_visitor,
        "station": STATION,
        "crumbs": [(_("Ask"), reverse("helpdesk:ask"))],
    }
    return render(request, "helpdesk/ask/write.html", context, status=422 if form.errors else 200)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """A letter with a link is on its way."""
    return render(request, "helpdesk/ask/sent.html", {"station": STATION, "crumbs": []})


@never_cache
@csrf_protect
@require_http_methods(EDITS)
def confirmed(request: HttpRequest, secret: str) -> HttpResponse:
    """The link of the letter: a button, so that a program that looks through letters confirms nothing."""
    case = case_by_secret(secret)
    if case.state != Case.State.UNCONFIRMED:
        return redirect("helpdesk:visitor", secret=secret)
    if request.method == "POST":
        confirm(case=case)
        messages.success(request, _("Your question is on its way. Keep this page's address."))
        return redirect("helpdesk:visitor", secret=secret)
    return render(request, "helpdesk/ask/confirm.html", {"case": case, "station": STATION, "crumbs": []})


@require_safe
def kind(request: HttpRequest, key: str) -> HttpResponse:
    """A desk of its own: legal questions, applications, coaching. What to bring, and what it cannot do."""
    found = kinds().get(key)
    if found is None or not found.english_bring:
        raise Http404("There is no such desk.")
    context = {
        "kind": found,
        "found": suggestions(topics()[found.topic].english, most=4) if found.topic else [],
        "station": STATION,
        "crumbs": [(_("Ask"), reverse("helpdesk:ask"))],
    }
    return render(request, "helpdesk/ask/kind.html", context)


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """What cities ask about, without anybody being told apart."""
    request.counted = ""  # type: ignore[attr-defined]
    page = public_page(timezone.localdate())
    context = {"page": page, "station": STATION, "crumbs": [(_("Ask"), reverse("helpdesk:ask"))]}
    return render(request, "helpdesk/ask/asked.html", context)


def _passed(given: QueryDict) -> str:
    query = QueryDict(mutable=True)
    for name in PASSED_ON:
        if given.get(name):
            query[name] = given[name][:300]
    return query.urlencode()


def _after(case: Case) -> HttpResponse:
    if case.asker_id is None:
        return redirect("helpdesk:ask-sent")
    return redirect("helpdesk:mine", reference=case.reference)
