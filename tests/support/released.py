"""Digests of the project's own migrations, as JSON, for `scripts/release-backup`."""

import json
import sys

import django
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from zeroward.web.domain.first_schema import digests


def digests_of_ours() -> dict[str, str]:
    """`app.migration` → a digest of its source, of the apps that are Zeroward's."""
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("zeroward.")}
    disk = MigrationLoader(None).disk_migrations
    return digests({key: migration for key, migration in disk.items() if key[0] in ours})


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(digests_of_ours(), indent=1) + "\n")
