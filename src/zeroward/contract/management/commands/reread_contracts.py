"""`zeroward reread-contracts`: contracts in files again, after the reader has learned something."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.contract.domain.rereading import read_again
from zeroward.core.errors import HouseError
from zeroward.core.runners import add_workers, chosen_runner


class Command(BaseCommand):
    help = (
        "Read again the contracts in files that an older reader has read, or could not read. What people confirmed, "
        "corrected or rejected stays where the reading is the same. Counts and search follow by themselves."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="also those that the reader of today has read already"
        )
        add_workers(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            with chosen_runner(options["workers"]) as runner:
                found = read_again(runner, every=options["all"])
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
        self.stdout.write(
            f"{found.read} read again, {found.failed} could not be read, {found.gone} not there"
        )
