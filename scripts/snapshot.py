"""`make snapshot`: the migrated, empty SQLite database written as SQL, from which `make run` starts.

Run it after adding migrations. It is no duty: what is newer than the snapshot is migrated at the first start.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import django


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ["ZEROWARD_VAR"] = folder
        os.environ["ZEROWARD_DATABASE"] = f"sqlite:///{Path(folder) / 'snapshot.sqlite3'}"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
        django.setup()
        write_snapshot()


def write_snapshot() -> None:
    # heavy: settings are needed before
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    from zeroward.web.domain import first_schema

    call_command("migrate", verbosity=0, skip_checks=True)
    first_schema.write(connection, MigrationLoader(connection).disk_migrations)
    print(f"{first_schema.SQL} stands for {len(MigrationLoader(connection).applied_migrations)} migrations.")


if __name__ == "__main__":
    main()
