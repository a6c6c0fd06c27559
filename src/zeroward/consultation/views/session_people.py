"""Who comes to a meeting: the team's list, and registering by link without an account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.session_links import contact_by, secret_of
from zeroward.consultation.domain.session_register import add_guest, cancel, mark
from zeroward.consultation.domain.session_visitors import ask_place, confirm_place, place_asked
from zeroward.consultation.forms.sessions import GuestForm, VisitorForm
from zeroward.consultation.models import Contact, Session
from zeroward.consultation.queries.meeting_times import elsewhere
from zeroward.consultation.queries.session_access import session_by_code
from zeroward.consultation.queries.session_events import registering_event
from zeroward.consultation.queries.session_pages import guests_of, silence_of
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.sessions import calendar_response, one, session_frame
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def people(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Everybody who is registered, and one more."""
    record = one(request, pk, session)
    form = GuestForm(request.POST or None, consultation=record.stream.consultation)
    if request.method == "POST" and form.is_valid():
        try:
            add_guest(**who(request), session=record, guest=form.guest())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The registration is kept."))
            return redirect("consultation:session-people", pk=pk, session=session)
    context = {
        **session_frame(request, record),
        "form": form,
        "guests": guests_of(record),
        "silence": silence_of(record),
        "begun": record.starts_at <= timezone.now() or record.state != "planned",
    }
    return render(request, "consultation/sessions/people.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def person_mark(request: HttpRequest, pk: int, session: int, contact: int) -> HttpResponse:
    """There, there but silent, or not there."""
    record = one(request, pk, session)
    line = record.contacts.filter(pk=contact).first()
    if line is None:
        raise Http404("There is no such registration.")
    line.stream, line.session = record.stream, record
    persons = request.POST.get("persons", "")
    try:
        mark(
            **who(request),
            contact=line,
            state=request.POST.get("state", ""),
            persons=int(persons) if persons.isdecimal() and len(persons) < 5 else line.persons,
        )
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:session-people", pk=pk, session=session)


@never_cache
@require_http_methods(EDITS)
def register_page(request: HttpRequest, code: str) -> HttpResponse:
    """The public page of a meeting: when it is, what it is about, taking a place by a letter. Where an event takes
    registrations there is one list of places, that of the event."""
    session = session_by_code(code)
    event = registering_event(session)
    if event is not None:
        return redirect("community:event", key=event.key)
    form = VisitorForm(request.POST or None, consultation=session.stream.consultation)
    if request.method == "POST" and form.is_valid():
        try:
            ask_place(session=session, guest=form.guest(), language=get_language() or "en")
        except HouseError as error:
            show_problems(form, error)
        else:
            return render(request, "consultation/sessions/look_into_mailbox.html", {"session": session})
    context = {
        "session": session,
        "form": form,
        "times": elsewhere(session),
        "open": session.state != "over" and session.ends_at > timezone.now(),
    }
    return render(request, "consultation/sessions/register.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(EDITS)
def register_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Behind the link of a letter: a button, since mail filters open every address; once it was pressed, the way back
    to one's own registration."""
    asked = place_asked(token)
    if asked is None:
        raise Http404("There is no such registration.")
    if asked.line is not None:
        return redirect("consultation:registered", secret=secret_of(asked.line))
    event = registering_event(asked.session)
    if event is not None:
        return redirect("community:event", key=event.key)
    if request.method == "POST":
        try:
            contact = confirm_place(asked=asked)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:session-register", code=asked.session.code)
        return redirect("consultation:registered", secret=secret_of(contact))
    context = {"session": asked.session, "guest": asked.guest, "times": elsewhere(asked.session)}
    return render(request, "consultation/sessions/confirm.html", context)


@never_cache
@require_http_methods(EDITS)
def registered(request: HttpRequest, secret: str) -> HttpResponse:
    """One's own registration: where to dial in, the calendar file, giving the place back."""
    contact, session = _registration(secret)
    if request.method == "POST":
        try:
            cancel(contact=contact)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Your place is free for somebody else. Thank you for telling."))
            return redirect("consultation:session-register", code=session.code)
    context = {
        "session": session,
        "contact": contact,
        "times": elsewhere(session),
        "secret": secret,
        "holds": contact.state in ("registered", "took_part", "silent"),
    }
    return render(request, "consultation/sessions/registered.html", context)


@never_cache
@require_safe
def registered_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    _contact, session = _registration(secret)
    page = request.build_absolute_uri(reverse("consultation:registered", args=[secret]))
    return calendar_response(session, page, with_meeting=True)


@never_cache
@require_safe
def public_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """Without where to dial in: that is for those who registered."""
    session = session_by_code(code)
    page = request.build_absolute_uri(reverse("consultation:session-register", args=[session.code]))
    return calendar_response(session, page, with_meeting=False)


def _registration(secret: str) -> tuple[Contact, Session]:
    contact = contact_by(secret)
    if contact is None or contact.session is None:
        raise Http404("There is no such registration.")
    return contact, contact.session
