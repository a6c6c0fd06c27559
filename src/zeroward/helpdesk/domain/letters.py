"""Letters to visitors, who have no account: to confirm the address, and when somebody answered."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute
from zeroward.core.queries.instance import current_instance
from zeroward.helpdesk.models import Case, Message


def language_for(case: Case) -> str:
    """The first language of the asker that the interface speaks."""
    spoken = dict(settings.LANGUAGES)
    return next((one for one in case.languages if one in spoken), settings.LANGUAGE_CODE)


def send_confirmation(case: Case) -> None:
    """Nobody reads the question before the link in this letter was followed."""
    with translation.override(language_for(case)):
        url = absolute(reverse("helpdesk:confirm", args=[case.secret]))
        _send(case, "confirm", _("Confirm your question"), {"url": url})


def send_answer(case: Case, message: Message | None) -> None:
    """What was answered, with the link under which the visitor reads everything and answers."""
    with translation.override(language_for(case)):
        url = absolute(reverse("helpdesk:visitor", args=[case.secret]))
        _send(case, "answer", _("Answer to your question"), {"url": url, "message": message})


def _send(case: Case, name: str, subject: str, more: dict[str, Any]) -> None:
    context = {
        "instance": current_instance(),
        "base_url": settings.BASE_URL,
        "subject": subject,
        "case": case,
        **more,
    }
    letter = EmailMultiAlternatives(
        subject=f"[{case.reference}] {subject}" if name != "confirm" else subject,
        body=render_to_string(f"helpdesk/mail/{name}.txt", context),
        to=[case.email],
        headers={"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"},
    )
    letter.attach_alternative(render_to_string(f"helpdesk/mail/{name}.html", context), "text/html")
    letter.send()
