"""Remind cities whose answer to a monitoring round is open. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.monitoring.domain.round_letters import remind_rounds


class Command(BaseCommand):
    help = "Remind teams in the last week of a monitoring round, and every week after its last day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remind_rounds(timezone.localdate())} cities reminded.")
