"""Compute every published or shared inventory anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.runners import chosen_runner
from zeroward.inventory.queries.recompute import CountryYear, recompute


class Command(BaseCommand):
    help = (
        "Compute every published or shared inventory anew, and tell totals and coverage by country and year."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--country", default="", help="code of one country, for example AT")
        parser.add_argument("--year", type=int, default=0, help="one year")
        parser.add_argument(
            "--workers", type=int, default=0, help="processes of this machine; else ZEROWARD_DASK decides"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["workers"] < 0:
            raise CommandError("--workers: give a number of processes, 1 or more.")
        try:
            with chosen_runner(options["workers"]) as runner:
                found = recompute(runner, country=options["country"].upper(), year=options["year"])
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
        for group in found.groups:
            self.stdout.write(_line(group))
        self.stdout.write(f"{found.inventories} inventories, digest {found.digest}")


def _line(group: CountryYear) -> str:
    share = (
        f"{group.coverage:.1%} of the inhabitants" if group.coverage is not None else "inhabitants unknown"
    )
    label = " (examples)" if group.examples else ""
    return (
        f"{group.country} {group.year}{label}: {group.inventories} of {group.cities_known} cities, {share};"
        f" {group.published} published, {group.complete} complete; {group.total / 1000:.3f} t CO2e"
    )
