"""Mails to the desk: a new one opens a question that its sender confirms, a reply with the tag joins its question.

Nothing is answered to a program, a sender who writes too often is set aside, and whoever guesses a reference joins
nothing. Every mail leaves a line in the log; its file is kept by who called.
"""

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask
from zeroward.helpdesk.domain.letters import send_files_stayed
from zeroward.helpdesk.domain.mail_files import keep_files, remove_files
from zeroward.helpdesk.domain.talking import asker_says
from zeroward.helpdesk.domain.tell import tell_said
from zeroward.helpdesk.models import Case, Message, MessageDetail, ReceivedMail
from zeroward.helpdesk.queries.mail_tags import case_of_tags
from zeroward.methods.mail import Letter
from zeroward.methods.text.stem import base_language
from zeroward.methods.text.stop_words import guess_language
from zeroward.profile.queries.choices import language_choices

MOST_FROM_ONE: Final = 12
"""Mails an hour from one sender; what comes beyond is set aside, with its file."""
MOST_NEW: Final = 60
"""Questions an hour that mails open altogether: each sends a letter to an address that nobody has confirmed."""
Outcome = ReceivedMail.Outcome
State = Case.State
Result = tuple[ReceivedMail.Outcome, str, Case | None]


def receive(letter: Letter) -> ReceivedMail:
    """Do what is to be done with a mail, once: the same mail again changes nothing. One that fails leaves nothing."""
    put: list[str] = []
    try:
        with transaction.atomic():
            seen = ReceivedMail.objects.filter(digest=letter.digest).first()
            if seen is not None:
                return seen
            outcome, reason, case = _handle(letter, put)
            return ReceivedMail.objects.create(
                digest=letter.digest,
                sender_digest=_sender_digest(letter.sender),
                size=letter.size,
                outcome=outcome,
                reason=reason[:200],
                case=case,
            )
    except BaseException:
        remove_files(put)
        raise


def set_aside(*, digest: str, size: int, reason: str) -> ReceivedMail:
    """A mail that could not be read at all: it is in the log, and its file stays."""
    made, _is_new = ReceivedMail.objects.get_or_create(
        digest=digest, defaults={"size": size, "outcome": Outcome.ASIDE, "reason": reason[:200]}
    )
    return made


def _handle(letter: Letter, put: list[str]) -> Result:
    if letter.is_bounce:
        return _bounced(letter)
    if letter.automatic or letter.sender == settings.ZEROWARD_HELPDESK_ADDRESS.casefold() != "":
        return Outcome.AUTOMATIC, letter.automatic or "own address", None
    if not letter.sender:
        return Outcome.ASIDE, _("It has no sender."), None
    if letter.forged:
        return Outcome.ASIDE, _("The mail server says that the sender is forged."), None
    if _came_often(letter.sender):
        return Outcome.FLOOD, "", None
    if not letter.text and not letter.files:
        return Outcome.ASIDE, _("It is empty."), None
    case = case_of_tags(letter.threads)
    if case is not None and case.state not in (State.CLOSED, State.UNCONFIRMED):
        return _join(letter, case, put)
    return _open(letter, put)


def _open(letter: Letter, put: list[str]) -> Result:
    """A new question, read by nobody until its sender follows the link of our letter."""
    hour_ago = timezone.now() - timedelta(hours=1)
    if ReceivedMail.objects.filter(outcome=Outcome.OPENED, received_at__gte=hour_ago).count() >= MOST_NEW:
        return Outcome.FLOOD, _("Many new questions came within an hour."), None
    row = AskRow(
        title=(letter.subject or letter.text.partition("\n")[0])[:160] or _("Question by mail"),
        text=_words(letter),
        languages=(_language(letter),),
        email=letter.sender,
    )
    case = ask(actor=None, viewer=ANONYMOUS, row=row)
    message = case.messages.get()
    message.source = "mail"
    message.save(update_fields=["source"])
    _tell_what_stayed(case, letter, _keep_rest(letter, message, put))
    return Outcome.OPENED, "", case


def _join(letter: Letter, case: Case, put: list[str]) -> Result:
    """The asker's words; from another address they are a note for who answers, since they may be anybody's."""
    asker = case.asker.email if case.asker is not None else case.email
    if letter.sender == asker.casefold():
        message = asker_says(case=case, text=_words(letter), actor=case.asker, source="mail")
        _tell_what_stayed(case, letter, _keep_rest(letter, message, put))
        return Outcome.JOINED, "", case
    text = _("From another address, %(sender)s:") % {"sender": letter.sender}
    message = Message.objects.create(
        case=case,
        kind=Message.Kind.INTERNAL,
        side=Message.Side.ASKER,
        text=f"{text}\n\n{_words(letter)}",
        source="mail",
    )
    _keep_rest(letter, message, put)
    tell_said(case)
    return Outcome.NOTED, "", case


def _bounced(letter: Letter) -> Result:
    """A letter of ours did not arrive: who answers learns it, nobody is written to."""
    case = case_of_tags(letter.threads)
    if case is not None:
        Message.objects.create(
            case=case,
            kind=Message.Kind.INTERNAL,
            side=Message.Side.DESK,
            text=_("Our letter could not be delivered to the asker."),
            source="mail",
        )
        tell_said(case)
    return Outcome.BOUNCED, "", case


def _words(letter: Letter) -> str:
    return letter.text or _("(no text, only files)")


def _language(letter: Letter) -> str:
    """The language in which the mail is written, where its words tell; else that of the installation."""
    known = {base_language(code): code for code, _name in language_choices("en")}
    guessed = guess_language(f"{letter.subject}\n{letter.text}", among=known)
    return known[guessed] if guessed is not None else settings.LANGUAGE_CODE


def _keep_rest(letter: Letter, message: Message, put: list[str]) -> list[str]:
    """Files and what was quoted; returns the files that were not taken."""
    refused = keep_files(message, letter.files, put)
    if letter.quoted or refused:
        MessageDetail.objects.create(message=message, quoted=letter.quoted, left_out=refused[:20])
    return refused


def _tell_what_stayed(case: Case, letter: Letter, refused: list[str]) -> None:
    if refused:
        send_files_stayed(case, letter.sender, refused[:20])


def _came_often(sender: str) -> bool:
    hour_ago = timezone.now() - timedelta(hours=1)
    recent = ReceivedMail.objects.filter(sender_digest=_sender_digest(sender), received_at__gte=hour_ago)
    return recent.count() >= MOST_FROM_ONE


def _sender_digest(sender: str) -> str:
    return salted_hmac("zeroward.helpdesk.sender", sender, algorithm="sha256").hexdigest() if sender else ""
