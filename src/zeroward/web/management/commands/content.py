"""`zeroward content`: one hash over everything that the database holds, the same on SQLite and PostgreSQL."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from zeroward.web.domain.backup.comparing import demand_as_in
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.moving.move import content_of
from zeroward.web.management.commands.move_to import side_of


class Command(BaseCommand):
    requires_system_checks = []
    help = "One hash over every table, the same whichever database holds it. Stop the server first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--tables", action="store_true", help="also each table: rows and hash")
        parser.add_argument(
            "--backup",
            type=Path,
            metavar="FILE",
            help="instead: does the database hold what this backup holds?",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["backup"] is not None:
            self.compare(options["backup"])
            return
        side = side_of(connections["default"].settings_dict)
        connections.close_all()
        try:
            with side.reading():
                found = content_of(side)
        except BackupError as error:
            raise CommandError(str(error)) from error
        if options["tables"]:
            for name, table in sorted(found.tables.items()):
                self.stdout.write(f"{name} {table.rows} {table.digest[:32]}")
        self.stdout.write(f"content {found.digest}")

    def compare(self, source: Path) -> None:
        connections.close_all()
        try:
            held = demand_as_in(this_installation(), source=source)
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"backup content {held.content}\nThe same as in the backup of {held.made_at}.")
