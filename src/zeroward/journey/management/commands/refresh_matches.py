"""`zeroward refresh-matches`: what fits every city, worked out anew, with a digest over all of it."""

import json
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from zeroward.core.errors import HouseError
from zeroward.core.runners import add_workers, chosen_runner
from zeroward.journey.queries.refreshing import FEW, CountryMatches, refresh


class Command(BaseCommand):
    help = (
        "Match every public city with money, services and next steps, and tell by country how much is open to them. "
        "For operators: what teams said counts, whoever may see it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--country", default="", help="code of one country, for example AT")
        parser.add_argument("--at", default="", help="a moment such as 2026-11-28T12:00; now if not given")
        parser.add_argument(
            "--json", metavar="OUT", help="a file: one line for each city; not for publication"
        )
        add_workers(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        now = _moment(options["at"])
        try:
            with ExitStack() as stack:
                runner = stack.enter_context(chosen_runner(options["workers"]))
                told = None
                if options["json"]:
                    out = stack.enter_context(Path(options["json"]).open("w", encoding="utf-8"))
                    told = lambda plain: out.write(json.dumps(plain, ensure_ascii=False) + "\n")  # noqa: E731
                found = refresh(runner, now=now, country=options["country"].upper(), told=told)
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
        except OSError as error:
            raise CommandError(f"{options['json']} cannot be written: {error.strerror}.") from error
        for country in found.countries:
            self.stdout.write(_line(country))
        if found.nobody:
            self.stdout.write(f"Among the best of no city: {', '.join(found.nobody)}")
        self.stdout.write(f"{found.cities} cities at {now.isoformat()}, digest {found.digest}")


def _moment(text: str) -> datetime:
    if not text:
        return timezone.now()
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except ValueError as error:
        raise CommandError("--at: write a moment like 2026-11-28T12:00.") from error


def _line(country: CountryMatches) -> str:
    return (
        f"{country.country or 'unknown'}: {country.cities} cities, open to the middle one {country.open:g} "
        f"opportunities, {country.services:g} services fit; {country.few} cities with fewer than {FEW}"
    )
