"""`zeroward tend-cases`: what the helpdesk does once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.helpdesk.domain.tending import tend_cases


class Command(BaseCommand):
    help = "Give waiting cases to people, close what stayed solved, remind of what is late, forget addresses."

    def handle(self, *args: Any, **options: Any) -> None:
        done = tend_cases(timezone.now())
        self.stdout.write(", ".join(f"{name}: {count}" for name, count in done.items()))
