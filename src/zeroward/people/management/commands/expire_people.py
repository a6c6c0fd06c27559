"""Close what nobody answered in time, and let out of the desk whose role has ended. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.people.domain.desk_groups import follow_the_day
from zeroward.people.domain.expiry import expire_people


class Command(BaseCommand):
    help = (
        "Close requests to join that nobody answered within thirty days, and tell who asked; "
        "let in and out of the editors' desk whose role began or ended. Run once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{expire_people()} requests expired.")
        self.stdout.write(f"{follow_the_day()} people came to the editors' desk or left it.")
