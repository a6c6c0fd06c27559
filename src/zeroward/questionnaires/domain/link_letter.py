"""Sending somebody the link to their own answer. The address is used once and written down nowhere.

The letter goes out at once: in the queue of letters it would lie beside the link, which tells whose answer it opens.
"""

from smtplib import SMTPException

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection
from django.core.validators import validate_email
from django.forms import ValidationError
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.queries.instance import current_instance
from zeroward.questionnaires.models import Answering

MOST_AN_HOUR = 2


def send_link(*, answering: Answering, secret: str, path: str, email: str) -> None:
    """Raises InvalidInputError for what is no address, ConflictError when it was sent just now or cannot be sent."""
    address = email.strip()
    try:
        validate_email(address)
    except ValidationError:
        raise InvalidInputError(
            _("This is no e-mail address."), place="email", remedy=_("Write it like name@city.example.")
        ) from None
    _demand_patience(secret)
    context = {
        "instance": current_instance(),
        "title": answering.collection.title,
        "url": absolute(path),
        "code": answering.code if not answering.place else "",
        "closes_at": answering.collection.closes_at,
    }
    letter = EmailMessage(
        subject=" ".join((_("Your answer to “%(title)s”") % {"title": answering.collection.title}).split()),
        body=render_to_string("questionnaires/mail/link.txt", context),
        to=[address],
        connection=get_connection(settings.EMAIL_DELIVERY_BACKEND),
    )
    try:
        letter.send()
    except (SMTPException, OSError):
        raise ConflictError(
            _("The letter could not be sent."), remedy=_("Copy the address of the link instead.")
        ) from None


def _demand_patience(secret: str) -> None:
    """Nobody can be flooded with letters from here. What is counted cannot be told from what an answer's row holds."""
    key = f"answer-letter:{salted_hmac('questionnaires.letter', secret).hexdigest()}"
    cache.add(key, 0, timeout=3600)
    if cache.incr(key) > MOST_AN_HOUR:
        raise ConflictError(
            _("The link was sent a moment ago."), remedy=_("Look into your mail, or copy it.")
        )
