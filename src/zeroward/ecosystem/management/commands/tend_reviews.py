"""`zeroward tend_reviews`: reminders of the yearly review. `zeroward daily` runs it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.ecosystem.domain.review_rounds import tend_reviews


class Command(BaseCommand):
    help = "Remind platforms of the yearly review before it is due, and once after. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Platforms reminded: {tend_reviews(today=timezone.localdate())}")
