"""Letters about questions: to confirm an address, when somebody answered, and which files could not be taken."""

import secrets
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.domain.letters import absolute, language_of, stop_address
from zeroward.core.notices import kind_label
from zeroward.core.queries.instance import current_instance
from zeroward.helpdesk.models import Case, Message
from zeroward.helpdesk.queries.mail_tags import reply_address, tag_of
from zeroward.methods.mail.letter import OWN_HEADER


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


def send_answer_to(user: Any, case: Case, message: Message | None, *, kind: str) -> None:
    """The same for somebody with an account, who can reply to it and end letters of this kind."""
    with translation.override(language_of(user)):
        url = absolute(reverse("helpdesk:mine", args=[case.reference]))
        stop = stop_address(user, [kind])
        more = {"url": url, "message": message, "stop_url": stop, "stop_kind": kind_label(kind)}
        heads = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
        _send(case, "answer", _("Answer to your question"), more, address=user.email, heads=heads)


def send_files_stayed(case: Case, address: str, files: list[str]) -> None:
    """The text of a mail has arrived, its files have not."""
    with translation.override(language_for(case)):
        _send(case, "files", _("Your files did not come along"), {"files": files}, address=address)


def _send(
    case: Case,
    name: str,
    subject: str,
    more: dict[str, Any],
    *,
    address: str = "",
    heads: Mapping[str, str] | None = None,
) -> None:
    back = reply_address(case) if case.state != Case.State.UNCONFIRMED else ""
    context = {
        "instance": current_instance(),
        "base_url": settings.BASE_URL,
        "subject": subject,
        "case": case,
        "can_reply": bool(back),
        **more,
    }
    letter = EmailMultiAlternatives(
        subject=f"[{case.reference}] {subject}" if name != "confirm" else subject,
        body=render_to_string(f"helpdesk/mail/{name}.txt", context),
        to=[address or case.email],
        reply_to=[back] if back else None,
        headers={**_headers(case, back), **(heads or {})},
    )
    letter.attach_alternative(render_to_string(f"helpdesk/mail/{name}.html", context), "text/html")
    letter.send()


def _headers(case: Case, back: str) -> dict[str, str]:
    """That a program wrote it, and a name of the letter that leads a reply back to its question."""
    made = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", OWN_HEADER: "letter"}
    if back:
        made["Message-ID"] = f"<{tag_of(case)}.{secrets.token_hex(6)}@{back.rpartition('@')[2]}>"
    return made
