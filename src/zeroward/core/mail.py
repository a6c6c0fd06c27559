"""E-mail leaves through a background task, so that no request waits for a mail server."""

import base64
from collections.abc import Sequence
from email import message_from_bytes, policy
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from zeroward.core.tasks import task


class ReadyMessage(EmailMessage):
    """A message whose bytes are already made."""

    def __init__(self, raw: bytes, sender: str, recipients: list[str]) -> None:
        super().__init__(from_email=sender, to=recipients)
        self.raw = raw

    def message(self, *args: Any, **kwargs: Any) -> Any:
        return message_from_bytes(self.raw, policy=policy.SMTP)


@task()
def deliver_mail(raw: str, sender: str, recipients: list[str]) -> None:
    """Hand one message to the delivering backend (ZEROWARD_MAIL_BACKEND)."""
    connection = get_connection(settings.EMAIL_DELIVERY_BACKEND)
    connection.send_messages([ReadyMessage(base64.b64decode(raw), sender, recipients)])


class QueuedBackend(BaseEmailBackend):
    """Puts each message into the task queue, in the caller's transaction."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            raw = base64.b64encode(message.message().as_bytes()).decode("ascii")
            deliver_mail.enqueue(raw, message.from_email, message.recipients())
        return len(email_messages)
