"""Remove names and addresses of persons from consultations whose promised day has passed. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.consultation.domain.consents import forget_consents
from zeroward.consultation.domain.erasing import drop_undecided, forget_due


class Command(BaseCommand):
    help = "Remove names and addresses from consultations on the day that was promised. Run once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget_due()} lines of registers hold no person any more.")
        self.stdout.write(f"{drop_undecided()} lists of people that nobody took over are dropped.")
        self.stdout.write(f"{forget_consents(today=timezone.localdate())} consents hold no name any more.")
