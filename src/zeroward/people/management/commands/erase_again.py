"""`zeroward erase-again`: close accounts that a restored backup brought back."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.people.domain.account import close_again


class Command(BaseCommand):
    help = "Close accounts that were closed since a backup was made. “zeroward restore” does it by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", help="a list of another machine")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = close_again(options["file"])
        except HouseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{done.closed} accounts closed again")
        for number, reason in done.refused:
            self.stderr.write(f"Account {number} could not be closed: {reason} Close it by hand.")
