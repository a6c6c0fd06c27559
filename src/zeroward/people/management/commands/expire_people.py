"""Close what nobody answered in time. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.people.domain.expiry import expire_people


class Command(BaseCommand):
    help = (
        "Close requests to join that nobody answered within thirty days, and tell who asked. Run once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{expire_people()} requests expired.")
