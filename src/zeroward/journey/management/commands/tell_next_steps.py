"""`zeroward tell_next_steps`: the weekly letter about next steps, to those who wish it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from zeroward.core.runners import NoClusterError, add_workers, chosen_runner
from zeroward.journey.domain.weekly import write_weeks


class Command(BaseCommand):
    help = (
        "Tell people what is new among the next steps of their cities, at most once a week each. Repeatable."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        try:
            with chosen_runner(options["workers"]) as runner:
                told = write_weeks(today=today, runner=runner)
        except NoClusterError as error:  # letters do not wait for a cluster
            self.stderr.write(f"{error.message} Worked out here.")
            told = write_weeks(today=today)
        self.stdout.write(f"{told} told")
