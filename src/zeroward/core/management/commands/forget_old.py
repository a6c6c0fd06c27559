"""`zeroward forget-old`: what the register of purposes says goes after a time and no other command takes away."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.core.personal_data import retentions


class Command(BaseCommand):
    help = "Delete what the register of purposes keeps for a time only. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        done = {row.key: row.forget() for row in retentions() if row.forget is not None}
        self.stdout.write(", ".join(f"{key} {count}" for key, count in done.items()))
