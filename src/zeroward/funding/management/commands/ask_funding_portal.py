"""Save what the Funding & Tenders portal says, as a file for the desk. Off unless ZEROWARD_FUNDING_PORTAL is set."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.funding.importers.portal.asking import pages_of


class Command(BaseCommand):
    help = "Ask the Funding & Tenders portal for open and announced calls of a year, and save its answers as a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="where to save it; hand it in on the desk afterwards")
        parser.add_argument("--year", type=int, required=True, help="year of the deadlines")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if path.exists():
            raise CommandError(f"{path} is there already.")
        try:
            pages = list(pages_of(settings.ZEROWARD_FUNDING_PORTAL, year=options["year"]))
        except HouseError as error:
            raise CommandError(str(error)) from error
        path.write_text(json.dumps(pages), encoding="utf-8")
        count = sum(len(page["results"]) for page in pages)
        self.stdout.write(f"{path}: {count} results. Hand the file in at /desk/funding/import/.")
