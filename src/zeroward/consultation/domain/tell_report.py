"""Telling those who took part that the report is there: the teams of cities, and whoever left an address."""

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, Contact, ContactState
from zeroward.consultation.queries.opt_outs import address_digest, refused_addresses, resting_units
from zeroward.core.domain.letters import absolute
from zeroward.core.domain.notifications import notify
from zeroward.core.queries.instance import current_instance
from zeroward.people.models import Membership

PUBLISHED: Final = "consultation.published"
CAME: Final = (ContactState.TOOK_PART, ContactState.SILENT)


def tell_published(*, consultation: Consultation, actor: Any) -> int:
    """Tell each person once, in their own language; returns how many were told. Called inside the transaction."""
    came = Contact.objects.filter(stream__consultation=consultation, state__in=CAME)
    units = set(came.exclude(unit="").values_list("unit", flat=True))
    addresses = _tell_teams(units, consultation, actor)
    return len(addresses) + _write(came.exclude(email=""), consultation, addresses)


def _tell_teams(units: Iterable[str], consultation: Consultation, actor: Any) -> set[str]:
    """A notice to everybody of the cities that took part; returns their addresses."""
    told: dict[int, str] = {}
    title, key = consultation.title, consultation.key
    scopes = [f"city:{unit}" for unit in units]
    members = Membership.objects.current().filter(scope__in=scopes, user__is_active=True)
    for member in members.select_related("user").order_by("pk"):
        if member.user_id in told or member.user_id == getattr(actor, "pk", None):
            continue
        told[member.user_id] = member.user.email.casefold()
        notify(
            user=member.user,
            kind=PUBLISHED,
            title=lambda: _("The report on “%(title)s” is published") % {"title": title},
            body=lambda: _("Your city took part. See what was found, and what follows from it."),
            url=lambda: reverse("consultation:needs-report", args=[key]),
        )
    return set(told.values())


def _write(contacts: Any, consultation: Consultation, told: set[str]) -> int:
    """A letter to those who left an address and have no account; not to whoever wants no more letters."""
    refused, resting = refused_addresses(), resting_units()
    count = 0
    for contact in contacts.order_by("pk"):
        address = contact.email.casefold()
        if address in told or contact.unit in resting or address_digest(address) in refused:
            continue
        told.add(address)
        count += 1
        _letter(contact, consultation).send()
    return count


def _letter(contact: Contact, consultation: Consultation) -> EmailMessage:
    known = dict(settings.LANGUAGES)
    with translation.override(contact.language if contact.language in known else settings.LANGUAGE_CODE):
        context = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "consultation": consultation,
            "url": absolute(reverse("consultation:needs-report", args=[consultation.key])),
        }
        title = " ".join(consultation.title.split())
        return EmailMessage(
            subject=_("The report on “%(title)s” is published") % {"title": title},
            body=render_to_string("consultation/mail/published.txt", context),
            to=[contact.email],
        )
