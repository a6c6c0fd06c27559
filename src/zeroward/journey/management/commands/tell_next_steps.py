"""`zeroward tell_next_steps`: the weekly letter about next steps, to those who wish it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.journey.domain.weekly import write_weeks


class Command(BaseCommand):
    help = (
        "Tell people what is new among the next steps of their cities, at most once a week each. Repeatable."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{write_weeks(today=timezone.localdate())} told")
