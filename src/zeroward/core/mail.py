"""E-mail leaves through a background task, so that no request waits for a mail server."""

import base64
import logging
from collections.abc import Sequence
from datetime import timedelta
from email import message_from_bytes, policy
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django_tasks import task_backends

from zeroward.core.tasks import task

FOR_GOOD = 500
log = logging.getLogger(__name__)


class ReadyMessage(EmailMessage):
    """A message whose bytes are already made."""

    def __init__(self, raw: bytes, sender: str, recipients: list[str]) -> None:
        super().__init__(from_email=sender, to=recipients)
        self.raw = raw

    def message(self, *args: Any, **kwargs: Any) -> Any:
        return message_from_bytes(self.raw, policy=policy.SMTP)


MINUTES_BETWEEN = (1, 5, 15, 60, 240, 720)
"""A letter that the mail server did not take is tried again after these minutes, then given up as a failed task."""


@task()
def deliver_mail(raw: str, sender: str, recipients: list[str], tried: int = 0) -> None:
    """Hand one message to the delivering backend (ZEROWARD_MAIL_BACKEND); later again when it is out of order."""
    connection = get_connection(settings.EMAIL_DELIVERY_BACKEND)
    try:
        connection.send_messages([ReadyMessage(base64.b64decode(raw), sender, recipients)])
    except (OSError, SMTPException) as error:
        backend = task_backends[deliver_mail.backend]
        if tried >= len(MINUTES_BETWEEN) or _is_final(error) or not backend.supports_defer:
            raise
        minutes = MINUTES_BETWEEN[tried]
        log.warning(
            "The mail server took no letter (%s); again in %d minutes.", type(error).__name__, minutes
        )
        later = deliver_mail.using(run_after=timezone.now() + timedelta(minutes=minutes))
        later.enqueue(raw, sender, recipients, tried + 1)


def _is_final(error: Exception) -> bool:
    """The server answered for good: the address or the letter is refused, and would be again."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= FOR_GOOD for code, _ in error.recipients.values())
    return isinstance(error, SMTPResponseException) and error.smtp_code >= FOR_GOOD


class QueuedBackend(BaseEmailBackend):
    """Puts each message into the task queue, in the caller's transaction."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            raw = base64.b64encode(message.message().as_bytes()).decode("ascii")
            deliver_mail.enqueue(raw, message.from_email, message.recipients())
        return len(email_messages)
