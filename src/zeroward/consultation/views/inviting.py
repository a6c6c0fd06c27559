"""Whom a stream asks: its list, the letter, inviting and reminding."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from zeroward.consultation.domain.contacts import add_contact
from zeroward.consultation.domain.invitations import Sent, keep_letter, send_invitations, send_reminders
from zeroward.consultation.forms.contacts import ContactForm
from zeroward.consultation.forms.streams import LetterForm
from zeroward.consultation.models import ContactState, Stream
from zeroward.consultation.queries.access import stream_for
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.queries.letters import example_letter, to_invite
from zeroward.consultation.queries.register import lines_of_stream
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.streams import stream_context
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def stream_list(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """Everybody on the list of a stream, and adding one more."""
    record = _stream(request, pk, stream)
    form = ContactForm(request.POST or None, stream=record)
    if request.method == "POST" and form.is_valid():
        try:
            add_contact(**who(request), stream=record, values=form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Put on the list."))
            return redirect("consultation:stream-list", pk=pk, stream=stream)
    context = {**stream_context(request, record), "form": form, "lines": lines_of_stream(record)}
    return render(request, "consultation/stream_list.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def letter(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """The words of the letter; what stands below them is the same for everybody."""
    record = _stream(request, pk, stream)
    form = LetterForm(request.POST or None, letter=record.letter)
    if request.method == "POST" and form.is_valid():
        try:
            keep_letter(**who(request), stream=record, letter=form.letter())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The letter is kept. Nothing was sent."))
            return redirect("consultation:stream-letter", pk=pk, stream=stream)
    context = {**stream_context(request, record), "form": form, "example": example_letter(record)}
    return render(request, "consultation/stream_letter.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def invite(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """Send the letters to those who are chosen, or one reminder to all who have not replied."""
    record = _stream(request, pk, stream)
    if request.method == "POST":
        try:
            sent = _send(request, record)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            tell = messages.success if sent.letters or sent.told else messages.warning
            for words in _said(sent):
                tell(request, words)
        return redirect("consultation:stream-invite", pk=pk, stream=stream)
    wave = wave_of(record)
    context = {
        **stream_context(request, record),
        "waiting": to_invite(record, wave),
        "hours": wave.hours,
        "to_remind": record.contacts.filter(state=ContactState.INVITED, reminded_on=None).count(),
        "example": example_letter(record),
    }
    return render(request, "consultation/stream_invite.html", context)


def _send(request: HttpRequest, stream: Stream) -> Sent:
    if request.POST.get("what") == "remind":
        return send_reminders(**who(request), stream=stream)
    chosen = [int(one) for one in request.POST.getlist("contact") if one.isdecimal() and len(one) < 12]
    return send_invitations(**who(request), stream=stream, contacts=chosen)


def _said(sent: Sent) -> list[str]:
    """What became of it, kind by kind."""
    named = (
        (
            sent.letters,
            ngettext("One letter is on its way.", "%(count)d letters are on their way.", sent.letters),
        ),
        (
            sent.told,
            ngettext(
                "One city was told on its page.", "%(count)d cities were told on their page.", sent.told
            ),
        ),
        (
            sent.unwilling,
            ngettext("One wants no more requests.", "%(count)d want no more requests.", sent.unwilling),
        ),
        (
            sent.unreachable,
            ngettext(
                "One has no address, and nobody with an account.",
                "%(count)d have no address, and nobody with an account.",
                sent.unreachable,
            ),
        ),
    )
    return [words % {"count": count} for count, words in named if count] or [_("Nobody was chosen.")]


def _stream(request: HttpRequest, pk: int, number: int) -> Stream:
    return stream_for(request.viewer, pk, number)  # type: ignore[attr-defined]
