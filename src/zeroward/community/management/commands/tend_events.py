"""Remind people of events, give freed places on, forget names of past events. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.community.domain.tending import forget, give_on, remind


class Command(BaseCommand):
    help = "Remind of events, give freed places on, delete names after 60 days. Repeatable; run once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        self.stdout.write(
            f"{remind(now)} reminded, {give_on(now)} places given on, {forget(now)} registrations emptied."
        )
