"""Letters to the keepers of providers."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute, language_of
from zeroward.core.queries.instance import current_instance
from zeroward.services.models import Keeper


def send_keeper_invitation(*, keeper: Keeper) -> None:
    """Write to the invited address, in the inviter's language. Queued in the caller's transaction."""
    inviter = keeper.invited_by
    language = language_of(inviter) if inviter is not None else settings.LANGUAGE_CODE
    with translation.override(language):
        name = " ".join(keeper.provider.name.split())
        context = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "subject": _("Will you keep the entries of %(name)s?") % {"name": name},
            "provider": name,
            "keeper": keeper,
            "inviter": " ".join(str(inviter or "").split()),
            "url": absolute(reverse("services:keeping", args=[keeper.token])),
        }
        letter = EmailMultiAlternatives(
            subject=str(context["subject"]),
            body=render_to_string("services/mail/keeper.txt", context),
            to=[keeper.email],
        )
        letter.attach_alternative(render_to_string("services/mail/keeper.html", context), "text/html")
        letter.send()
