"""Letters to those who register for a meeting without an account. What they typed is not in them but the meeting alone:
whoever fills in the form may not be whoever reads the letter."""

from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.consultation.domain.session_links import sealed, secret_of
from zeroward.consultation.domain.session_register import Guest
from zeroward.consultation.models import Contact, Session
from zeroward.consultation.queries.opt_outs import wants_no_letters
from zeroward.core.domain.letters import absolute
from zeroward.core.queries.instance import current_instance

MOST_LETTERS: Final = 5
"""Letters about meetings that one address gets in a day: nobody's mailbox is filled from here."""
MOST_OF_MEETING: Final = 500
"""Letters about one meeting in a day, to all addresses together."""
_DAY: Final = 24 * 3600


def may_write(session: Session, email: str) -> bool:
    """Count one more letter to an address; False when it had enough today, or wants none. The address is not kept:
    what is counted cannot be told from it."""
    if wants_no_letters(email):
        return False
    digest = salted_hmac("zeroward.consultation.place", email.casefold(), algorithm="sha256").hexdigest()
    if _count(f"place-letters:{digest}") > MOST_LETTERS:
        return False
    return _count(f"place-letters-of:{session.pk}") <= MOST_OF_MEETING


def tell_confirm(*, session: Session, guest: Guest) -> None:
    """Ask them to confirm from their mailbox."""
    with translation.override(_spoken(guest.language)):
        page = reverse("consultation:registered-confirm", args=[sealed(session, guest)])
        subject = _("Confirm that you want to come: %(event)s") % {"event": session.title}
        words = _("Somebody, hopefully you, wants a place in your name. Open the page and confirm.")
        _send(session, guest.email, subject, words, page, asked=True)


def tell_place(*, session: Session, line: Contact, language: str) -> None:
    """They have a place already: the letter leads to it, and goes to the address that is on the line."""
    with translation.override(_spoken(line.language or language)):
        page = reverse("consultation:registered", args=[secret_of(line)])
        subject = _("You have a place: %(event)s") % {"event": session.title}
        words = _("Somebody, hopefully you, registered with this address again. Nothing has changed.")
        _send(session, line.email, subject, words, page)


def _send(session: Session, email: str, subject: str, words: str, page: str, *, asked: bool = False) -> None:
    """Queued in the caller's transaction."""
    context: dict[str, Any] = {
        "instance": current_instance(),
        "base_url": settings.BASE_URL,
        "subject": " ".join(subject.split())[:200],
        "words": words,
        "session": session,
        "page": absolute(page),
        "asked": asked,
    }
    letter = EmailMultiAlternatives(
        subject=context["subject"],
        body=render_to_string("consultation/mail/place.txt", context),
        to=[email],
    )
    letter.attach_alternative(render_to_string("consultation/mail/place.html", context), "text/html")
    letter.send()


def _spoken(language: str) -> str:
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _count(key: str) -> int:
    cache.add(key, 0, _DAY)
    try:
        return int(cache.incr(key))
    except ValueError:  # it ran out between the two calls
        cache.set(key, 1, _DAY)
        return 1
