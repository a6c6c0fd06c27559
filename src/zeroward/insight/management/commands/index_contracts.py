"""`zeroward index_contracts`: makes the rows that counts and search over contracts are read from anew."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.insight.domain.indexing import index_all


class Command(BaseCommand):
    help = "Index all contracts that were read. Needed after a change of the rules; a new reading is indexed by itself."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{index_all()} contracts")
