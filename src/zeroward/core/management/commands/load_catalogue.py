"""`zeroward load-catalogue`: bring the shipped catalogue into the database, with a progress bar."""

import hashlib
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from zeroward import __version__
from zeroward.core.catalogue import Loaded, loaders
from zeroward.core.domain.upsert import upserts_together
from zeroward.core.errors import HouseError
from zeroward.core.models import LoadedValue
from zeroward.core.references import index_references
from zeroward.core.search.suspension import suspended

BAR = 24


class Command(BaseCommand):
    help = "Load the shipped catalogue. The same data twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--data", default=str(settings.DATA_DIR), help="folder with catalogue/ and vocabularies/"
        )
        parser.add_argument("--again", action="store_true", help="load even when the files have not changed")

    def handle(self, *args: Any, **options: Any) -> None:
        data = Path(options["data"])
        if not (data / "catalogue").is_dir():
            raise CommandError(f"{data} holds no folder “catalogue”. Name the data folder with --data.")
        digest = files_digest(data)
        if (
            not options["again"]
            and LoadedValue.objects.filter(model="catalogue", values={"digest": digest}).exists()
        ):
            self.stdout.write("The catalogue is up to date.")
            return
        total = Loaded()
        steps = loaders()
        for number, loader in enumerate(steps, start=1):
            self.show(number - 1, len(steps), str(loader.label))
            try:
                with (
                    transaction.atomic(),
                    suspended(),
                    upserts_together(),
                    disable_reference_index_auto_update(),
                ):
                    total += loader.load(data)
            except HouseError as error:
                raise CommandError(str(error)) from error
        index_references.enqueue()  # once, instead of a task for each record
        LoadedValue.objects.update_or_create(
            model="catalogue", key="all", defaults={"values": {"digest": digest}}
        )
        self.show(len(steps), len(steps), "search index")
        call_command("rebuild_search", stdout=StringIO())
        self.show(len(steps), len(steps), "done")
        self.stdout.write(
            f"\nCatalogue: {total.created} records and texts made, {total.changed} changed, {total.same} as they were."
        )

    def show(self, done: int, total: int, label: str) -> None:
        """One line that grows on a terminal; a line a step elsewhere."""
        filled = BAR * done // total
        line = f"[{'#' * filled}{'.' * (BAR - filled)}] {done}/{total} {label}"
        self.stdout.write(
            f"\r{line:<78}" if self.stdout.isatty() else line, ending="" if self.stdout.isatty() else "\n"
        )
        self.stdout.flush()


def files_digest(data: Path) -> str:
    """Changes when a data file or the version of the program changes."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(data.rglob("*.json")):
        digest.update(str(path.relative_to(data)).encode() + path.read_bytes())
    return digest.hexdigest()
