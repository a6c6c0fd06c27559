"""`zeroward index_contracts`: makes the rows that counts and search over contracts are read from anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.runners import add_workers, chosen_runner
from zeroward.insight.domain.indexing import index_all


class Command(BaseCommand):
    help = "Index all contracts that were read. Needed after a change of the rules; a new reading is indexed by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        add_workers(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            with chosen_runner(options["workers"]) as runner:
                self.stdout.write(f"{index_all(runner)} contracts")
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
