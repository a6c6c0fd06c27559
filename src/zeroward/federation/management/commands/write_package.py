"""`zeroward write-package FILE`: public records as one signed file, for an installation that cannot ask this one."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import get_default_timezone

from zeroward.core.errors import HouseError
from zeroward.federation.domain.peers import SETS
from zeroward.federation.exporters.records import write_records
from zeroward.federation.package import PackageError


class Command(BaseCommand):
    help = "Write all public records, what was withdrawn, and public documents into one signed package."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a new file")
        parser.add_argument("--sets", nargs="*", default=list(SETS), choices=SETS, metavar="SET")
        parser.add_argument("--since", type=datetime.fromisoformat, help="only what changed since then")

    def handle(self, *args: Any, **options: Any) -> None:
        since = options["since"]
        if since is not None and since.tzinfo is None:
            since = since.replace(tzinfo=get_default_timezone())
        try:
            made = write_records(options["file"], sets=options["sets"], since=since)
        except (HouseError, PackageError, OSError) as error:
            raise CommandError(str(error)) from error
        signed = (
            f"signed by {made.source.key}"
            if made.source.key
            else "NOT SIGNED (zeroward federation-key --make)"
        )
        self.stdout.write(f"{made.about['records']} records, {made.about['deletions']} deletions, {signed}")
        self.stdout.write(f"content {made.content_hash}")
