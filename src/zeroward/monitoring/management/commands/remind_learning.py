"""Tell people what is due in monitoring and learning. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.monitoring.domain.reminders import remind_due


class Command(BaseCommand):
    help = (
        "Remind of next steps, decisions, silent actions and old figures, once a fortnight. Run once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remind_due(timezone.localdate())} told.")
