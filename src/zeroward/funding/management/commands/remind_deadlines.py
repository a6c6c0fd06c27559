"""Tell people of deadlines of what is on their city's list. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.funding.domain.reminding import remind


class Command(BaseCommand):
    help = "Remind people of funding deadlines 30, 14, 7 and 2 days ahead, each once. Run once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remind(timezone.now())} told.")
