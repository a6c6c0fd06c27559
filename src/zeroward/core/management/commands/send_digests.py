"""Write to everyone who has unread notifications due. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.core.domain.digests import send_digests


class Command(BaseCommand):
    help = "Send the daily and weekly letters about unread notifications. Run once a day; a second run sends nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{send_digests()} letters queued.")
