"""What somebody who got a letter sees, without an account: who asks, for what; take part, say no, no more letters."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.consultation.domain.invitations import answer_path
from zeroward.consultation.domain.replies import by_secret, no_more_letters, say_no
from zeroward.consultation.domain.session_links import secret_of
from zeroward.consultation.domain.session_visitors import take_invited
from zeroward.consultation.forms.contacts import NoForm
from zeroward.consultation.models import Contact
from zeroward.consultation.queries.invited import invitation_of, meeting_of
from zeroward.consultation.queries.session_events import registering_event
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError


@never_cache
@require_http_methods(EDITS)
def invited(request: HttpRequest, secret: str) -> HttpResponse:
    """The page behind the link of a letter."""
    contact = _contact(secret)
    form = NoForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            say_no(contact=contact, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_problems(form, error)
        else:
            if form.cleaned_data["no_more"]:
                no_more_letters(contact=contact)
            messages.success(request, _("Thank you. It is noted, and nothing more is asked of you here."))
            return redirect("consultation:invited", secret=secret)
    page = invitation_of(contact)
    context = {"page": page, "form": form, "secret": secret, "station": "", "crumbs": ()}
    response = render(request, "consultation/invited.html", context, status=422 if form.errors else 200)
    response["Referrer-Policy"] = "no-referrer"
    return response


@never_cache
@require_POST
def take_part(request: HttpRequest, secret: str) -> HttpResponse:
    """On to the questionnaire: a link of one's own, or the address for everybody."""
    contact = _contact(secret)
    path = answer_path(contact.stream, contact) if invitation_of(contact).is_open else ""
    if not path:
        messages.error(request, _("Use the link of your letter: the answer was begun with it."))
        return redirect("consultation:invited", secret=secret)
    return redirect(path)


@never_cache
@require_POST
def take_place(request: HttpRequest, secret: str, code: str) -> HttpResponse:
    """A place at a meeting, at once: the link of the letter says who it is."""
    contact = _contact(secret)
    session = meeting_of(invitation_of(contact), code)
    if session is None:
        messages.error(request, _("This meeting is over."))
        return redirect("consultation:invited", secret=secret)
    if registering_event(session) is not None:
        return redirect("consultation:session-register", code=session.code)
    try:
        line = take_invited(contact=contact, session=session)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("consultation:invited", secret=secret)
    if line is None:
        return redirect("consultation:session-register", code=session.code)
    return redirect("consultation:registered", secret=secret_of(line))


@never_cache
@require_POST
def no_letters(request: HttpRequest, secret: str) -> HttpResponse:
    """No more letters to this address, from no consultation."""
    no_more_letters(contact=_contact(secret))
    messages.success(request, _("You get no more letters about needs assessments."))
    return redirect("consultation:invited", secret=secret)


def _contact(secret: str) -> Contact:
    found = by_secret(secret)
    if found is None:
        raise Http404("This link does not lead anywhere any more.")
    return found
