"""`zeroward rebuild-search`: makes the search index anew from everything public."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from zeroward.core.search.index import rebuild
from zeroward.core.search.state import is_outdated


class Command(BaseCommand):
    help = "Make the search index anew. Readers see the old one until it is done."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-outdated",
            action="store_true",
            help="only when there is none, or when it was made by another version of the text analysis",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_outdated"] and not is_outdated():
            self.stdout.write("The search index is up to date.")
            return
        number = rebuild(progress=self._progress if options["verbosity"] > 1 else None)
        self.stdout.write(f"{number} records can be found.")

    def _progress(self, number: int) -> None:
        self.stdout.write(f"{number} records …")
