"""`zeroward read-package FILE`: take over the records of a package that another installation wrote."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.federation.importers.records import read_records
from zeroward.federation.package import PackageError


class Command(BaseCommand):
    help = "Check a package, and take over its records as a harvest does: all of it or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--source", default="", help="key of the source; without it, the one whose key signed"
        )
        parser.add_argument("--unsigned", action="store_true", help="take a package without a signature")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            peer, counts = read_records(
                options["file"], key=options["source"], unsigned_allowed=options["unsigned"]
            )
        except (PackageError, OSError) as error:
            raise CommandError(str(error)) from error
        told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count)
        self.stdout.write(f"{peer.key}: {told or 'nothing new'}")
