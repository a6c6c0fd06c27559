"""The letter that invites."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute, language_of
from zeroward.core.queries.instance import current_instance
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.tell import name_of
from zeroward.people.models import Invitation


def send_invitation(*, invitation: Invitation, place: Workspace) -> None:
    """Write to the invited address, in the inviter's language. Queued in the caller's transaction."""
    inviter = invitation.invited_by
    with translation.override(language_of(inviter)):
        name = name_of(place.scope)
        context = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "subject": " ".join((_("Invitation to %(place)s") % {"place": name}).split()),
            "place": name,
            "invitation": invitation,
            "inviter": " ".join(str(inviter).split()),
            "url": absolute(reverse("people:invitation", args=[invitation.token])),
        }
        letter = EmailMultiAlternatives(
            subject=str(context["subject"]),
            body=render_to_string("people/mail/invitation.txt", context),
            to=[invitation.email],
        )
        letter.attach_alternative(render_to_string("people/mail/invitation.html", context), "text/html")
        letter.send()
