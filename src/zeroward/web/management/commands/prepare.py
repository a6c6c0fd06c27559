"""`zeroward prepare`: everything between an empty folder and a running platform. Repeatable."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from zeroward.web.domain.backup.alone import alone
from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.backup.mark import was_cut_off
from zeroward.web.domain.backup.swapping import clear, leftovers, put_back
from zeroward.web.domain.first_editor import keep_password, make_first_editor
from zeroward.web.domain.first_schema import fill_empty
from zeroward.web.domain.site_root import ensure_site_root


class Command(BaseCommand):
    requires_system_checks = []  # `make test` and the web server check; here they would cost a second
    help = "Create or update the database, load the catalogue, build the search index, make the first editor."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--demo", action="store_true", help="add labelled example data and a login per role"
        )

        parser.add_argument(
            "--only-database", action="store_true", help="tables alone: no catalogue, no editor"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.after_a_cut()
        self.database()
        if options["only_database"]:
            return
        call_command("load_catalogue", stdout=self.stdout)
        call_command("rebuild_search", if_outdated=True, stdout=StringIO())
        ensure_site_root()
        self.first_editor()
        if options["demo"]:
            call_command("load_demo", stdout=self.stdout)

    def after_a_cut(self) -> None:
        """A restore that was killed left old and new side by side: the old returns, and the new is deleted."""
        installation = this_installation()
        if not was_cut_off(installation.var) and not leftovers(installation):
            return
        with alone(installation.var):
            if was_cut_off(installation.var):
                put_back(installation)
                self.stdout.write("A restore was cut off: what was there before it is back.")
            clear(installation)
        self.stdout.write("What a restore that was ended had laid beside is deleted.")

    def database(self) -> None:
        """An empty SQLite database starts from the snapshot; what is newer than that is migrated."""
        executor = MigrationExecutor(connection)
        filled = fill_empty(connection, executor.loader.disk_migrations)
        if filled:
            self.stdout.write("Database: made from the snapshot of its schema.")
            executor.loader.build_graph()
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            self.stdout.write(f"Database: applying {len(waiting)} migrations …")
            call_command("migrate", verbosity=0, stdout=self.stdout)
        elif filled:  # what the apps do after `migrate`, as today's code has it
            emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
        # what follows empties keys of the cache; one that lies in the database has a table of its own
        call_command("createcachetable", verbosity=0)

    def first_editor(self) -> None:
        made = make_first_editor()
        if made is None:
            return
        if self.stdout.isatty():
            self.stdout.write(
                f"\nFirst editor (change the password after signing in):\n  {made.email}\n  {made.password}\n"
            )
            return
        try:
            path = keep_password(made, Path(settings.VAR_DIR))
        except OSError as error:
            raise CommandError(
                f"The first editor {made.email} is there, but the password could not be kept in"
                f" {settings.VAR_DIR} ({error.strerror}). Set one: zeroward changepassword {made.email}"
            ) from error
        self.stdout.write(
            f"First editor: {made.email}; the password is in {path}. Change it after signing in, and delete the file."
        )
