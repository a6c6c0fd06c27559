"""A mail server that refuses, hangs or is away: no page waits for it, and the letter is tried again."""

import base64
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from zeroward.core.mail import MINUTES_BETWEEN, deliver_mail

LETTER = base64.b64encode(b"Subject: Hello\n\nHello").decode()
GIVEN = (LETTER, "a@city.example", ["b@city.example"])


@pytest.fixture
def queue(db: None, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def refusing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def refuse(*_: Any) -> None:
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)


@pytest.mark.parametrize(
    "error",
    [
        ConnectionRefusedError(),
        TimeoutError(),
        SMTPServerDisconnected(),
        SMTPRecipientsRefused({"b@city.example": (450, b"busy")}),
    ],
)
def test_letter_is_tried_again_later(queue: None, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    refusing(monkeypatch, error)
    deliver_mail.func(*GIVEN)
    again = DBTaskResult.objects.get()
    assert again.args_kwargs["args"] == [*GIVEN, 1]
    assert timedelta(0) < again.run_after - timezone.now() <= timedelta(minutes=MINUTES_BETWEEN[0])


def test_letter_is_given_up_after_the_last_time(queue: None, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, TimeoutError())
    with pytest.raises(TimeoutError):
        deliver_mail.func(*GIVEN, len(MINUTES_BETWEEN))
    assert not DBTaskResult.objects.exists()


def test_address_that_does_not_exist_is_not_tried_again(queue: None, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, SMTPRecipientsRefused({"b@city.example": (550, b"unknown")}))
    with pytest.raises(SMTPRecipientsRefused):
        deliver_mail.func(*GIVEN)
    assert not DBTaskResult.objects.exists()


def test_waiting_for_a_mail_server_has_an_end(settings: Any) -> None:
    assert 0 < settings.EMAIL_TIMEOUT <= 30
