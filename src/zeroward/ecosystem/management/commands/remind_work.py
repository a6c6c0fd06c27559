"""`zeroward remind-work`: what platforms promised and planned, told to their people. `zeroward daily` runs it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.ecosystem.domain.work_reminders import remind_work


class Command(BaseCommand):
    help = "Remind teams of platforms of what is due within a week, and once when it is late. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remind_work(timezone.localdate())} told.")
