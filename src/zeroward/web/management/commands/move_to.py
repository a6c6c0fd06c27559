"""`zeroward move-to postgresql://…`: everything into another database. Stop the server and the task worker first."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.moving.move import Side, move
from zeroward.web.domain.moving.postgresql_side import SCHEMA, PostgresqlSide
from zeroward.web.domain.moving.sqlite_side import SqliteSide
from zeroward.web.settings.environment import SettingError, database_from


class Command(BaseCommand):
    requires_system_checks = []
    help = "Copy the database into an empty one, PostgreSQL or SQLite, and compare both. The old one is only read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", help="as in ZEROWARD_DATABASE; “-” reads it from standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        address = sys.stdin.readline().strip() if options["address"] == "-" else options["address"]
        source = side_of(connections["default"].settings_dict)
        try:
            target = side_of(database_from(address, "address"))
        except SettingError as error:
            raise CommandError(str(error)) from error
        connections.close_all()
        try:
            moved = move(source, target, make_tables=lambda: make_tables(address, target), tell=self.tell)
            run("update_index", address, "--verbosity", "0")
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Moved: {moved.rows} rows in {len(moved.content.tables)} tables, compared one by one."
        )
        if moved.left:
            self.stdout.write(f"Not taken along, as this release does not know them: {', '.join(moved.left)}")
        self.stdout.write(f"content {moved.content.digest}")
        self.stdout.write(
            "Now set ZEROWARD_DATABASE to the new address, run “zeroward prepare”, and start the server."
        )

    def tell(self, line: str) -> None:
        if self.verbosity > 1:
            self.stdout.write(line)

    def execute(self, *args: Any, **options: Any) -> str | None:
        self.verbosity = int(options["verbosity"])
        return super().execute(*args, **options)


def side_of(settings: dict[str, Any]) -> Side:
    if settings["ENGINE"].endswith("sqlite3"):
        return SqliteSide(Path(settings["NAME"]))
    return PostgresqlSide(settings)


def make_tables(address: str, target: Side) -> None:
    """A process of its own migrates the new database, so that no migration can reach the old one."""
    if isinstance(target, SqliteSide):
        run("prepare", f"sqlite:///{quote(str(target.making))}", "--only-database")
    else:
        run("migrate", address, "--skip-checks", "--verbosity", "0", PGOPTIONS=f"-c search_path={SCHEMA}")


def run(command: str, address: str, *options: str, **environment: str) -> None:
    done = subprocess.run(  # noqa: S603 (our own commands)
        [sys.executable, "-m", "zeroward.web.cli", command, *options],
        env={**os.environ, **environment, "ZEROWARD_DATABASE": address},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupError(
            f"“{command}” failed there: {done.stderr.strip()[-300:]}",
            place="the new database",
            remedy="The role must own the database, and PostgreSQL must be 15 or newer.",
        )
