"""`zeroward tell_next_steps`: the weekly letter about next steps, to those who wish it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from zeroward.core.runners import add_workers, willing_runner
from zeroward.journey.domain.weekly import write_weeks


class Command(BaseCommand):
    help = (
        "Tell people what is new among the next steps of their cities, at most once a week each. Repeatable."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        with willing_runner(options["workers"]) as runner:  # letters do not wait for a cluster
            told = write_weeks(today=timezone.localdate(), runner=runner)
        self.stdout.write(f"{told} told")
