"""Ask the links of the portfolio whether they still answer. Run it once a week (docs/link-checking.md)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.library.domain.linkcheck.checking import Manners, check_links


class Command(BaseCommand):
    help = "Check the links of the portfolio. Three failed checks in a row make a link dead."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--older-than", type=int, default=0, metavar="DAYS", help="only those not checked since"
        )
        parser.add_argument("--limit", type=int, metavar="N", help="at most so many addresses")
        parser.add_argument("--timeout", type=float, default=10.0, metavar="SECONDS", help="for each step")
        parser.add_argument(
            "--delay", type=float, default=1.0, metavar="SECONDS", help="between two to one host"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for name, least in (("older_than", 0), ("limit", 1), ("timeout", 0.1), ("delay", 0)):
            if options[name] is not None and options[name] < least:
                raise CommandError(f"--{name.replace('_', '-')}: give {least} or more.")
        counts = check_links(
            older_than_days=options["older_than"],
            limit=options["limit"],
            manners=Manners(timeout=options["timeout"], delay=options["delay"]),
            report=self._report if options["verbosity"] > 1 else None,
        )
        self.stdout.write(", ".join(f"{state}: {count}" for state, count in counts.items()) or "no links")

    def _report(self, place: int, total: int, url: str) -> None:
        self.stdout.write(f"{place}/{total} {url}")
