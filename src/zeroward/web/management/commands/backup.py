"""`zeroward backup FILE_OR_FOLDER`: everything of this installation in one archive, while it runs."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.backup.writing import take_backup
from zeroward.web.domain.doctor.file_checks import NAMED, compare_files


class Command(BaseCommand):
    requires_system_checks = []
    help = "Database and files of this installation as one checked archive. The server keeps running."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("target", help="a new file, or a folder")
        parser.add_argument(
            "--with-secrets", action="store_true", help="also secret keys that lie as files in ZEROWARD_VAR"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            path, held = take_backup(
                this_installation(), target=options["target"], with_secrets=options["with_secrets"]
            )
        except HouseError as error:
            raise CommandError(str(error)) from error
        rows = sum(int(table["rows"]) for table in held.tables.values())
        self.stdout.write(f"{path}\n{rows} rows, {len(held.files) - 1} files\nbackup content {held.content}")
        if settings.ZEROWARD_BUCKET:
            self.stdout.write(
                f"Files in the bucket {settings.ZEROWARD_BUCKET} are not in it: keep versions there."
            )
        for name in held.vanished:
            self.stderr.write(f"{name}: deleted while the backup was made, not in it.")
        missing, _strays = compare_files()
        if missing:
            raise CommandError(
                f"The backup is written, but {len(missing)} files that rows name were not there: "
                f"{', '.join(missing[:NAMED])}. Is a disk away? See “zeroward doctor”."
            )
