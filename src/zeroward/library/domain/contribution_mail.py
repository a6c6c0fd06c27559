"""Letters about contributions: to whoever sent one, and to the editors who look at it."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute
from zeroward.core.domain.notifications import notify
from zeroward.core.queries.instance import current_instance
from zeroward.library.models import Contribution
from zeroward.library.queries.editors import editors

INBOX, ANSWER = "library.inbox", "library.contribution"


def status_path(contribution: Contribution) -> str:
    return reverse("library:contribution-status", args=[contribution.secret])


def confirm_receipt(contribution: Contribution) -> None:
    """The secret link by e-mail, if an address was given."""
    _write(contribution, "received")


def tell_outcome(contribution: Contribution) -> None:
    """What the editors answered: to the account, else to the address that was given."""
    if contribution.user is not None:
        notify(
            user=contribution.user,
            kind=ANSWER,
            title=lambda: _("Your contribution: %(state)s") % {"state": contribution.get_state_display()},
            body=contribution.answer,
            url=lambda: status_path(contribution),
        )
        return
    _write(contribution, "answered")


def tell_editors(contribution: Contribution) -> None:
    """A note in the notification centre of every Mission editor and administrator. It holds no personal data."""
    for editor in editors():
        notify(
            user=editor,
            kind=INBOX,
            title=lambda: _("A reader sent: %(kind)s") % {"kind": contribution.get_kind_display()},
            url=lambda: reverse("library:desk-contribution", args=[contribution.pk]),
        )


def _write(contribution: Contribution, what: str) -> None:
    if not contribution.email:
        return
    known = contribution.lang if contribution.lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with translation.override(known):
        subject = _("We received your contribution") if what == "received" else _("About your contribution")
        context = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "subject": subject,
            "contribution": contribution,
            "what": what,
            "url": absolute(status_path(contribution)),
        }
        letter = EmailMultiAlternatives(
            subject=subject,
            body=render_to_string("library/mail/contribution.txt", context),
            to=[contribution.email],
        )
        letter.attach_alternative(render_to_string("library/mail/contribution.html", context), "text/html")
        letter.send()
