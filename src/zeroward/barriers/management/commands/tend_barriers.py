"""`zeroward tend-barriers`: what the register of barriers does once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.barriers.domain.tending import remind_answers


class Command(BaseCommand):
    help = "Remind of answers of authorities that are overdue."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"reminded: {remind_answers(timezone.localdate())}")
