"""`zeroward restore FILE`: bring a backup back. Stop the server and the task worker first."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.db.migrations.loader import MigrationLoader

from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.backup.restoring import restore_backup


class Command(BaseCommand):
    requires_system_checks = []
    help = "Check a backup, and bring it back. With --replace the present installation makes way for it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="over an installation; it returns if anything fails"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        known = frozenset(".".join(key) for key in MigrationLoader(None).disk_migrations)
        connections.close_all()
        try:
            held = restore_backup(
                this_installation(),
                source=options["file"],
                known_migrations=known,
                replace=options["replace"],
                finish=self.migrate,
            )
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Restored: the backup of {held.made_at}, version {held.version}.")
        self.erase_again()
        self.stdout.write(f"backup content {held.content}\nNow run “zeroward prepare”, and start the server.")

    def erase_again(self) -> None:
        """Who closed their account since the backup was made stays gone. What fails is told, the restore stands."""
        try:
            call_command("erase_again", stdout=self.stdout, stderr=self.stderr)
        except Exception as error:
            self.stderr.write(f"Closed accounts could not be closed again: {type(error).__name__}.")
            self.stderr.write("Run “zeroward prepare”, then “zeroward erase-again”.")
        finally:
            connections.close_all()

    def migrate(self) -> None:
        try:
            call_command("migrate", verbosity=0, interactive=False, stdout=self.stdout)
        finally:
            connections.close_all()
