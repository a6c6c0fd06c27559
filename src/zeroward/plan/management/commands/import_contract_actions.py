"""`zeroward import-contract-actions FILE --city KEY`: action sheets of a published contract; a dry run by default."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.plan.domain.contract_library import city_with_key, write_contract_actions
from zeroward.plan.importers.contract_actions import read_actions

SHOWN = 200


class Command(BaseCommand):
    help = "Take the facts of a contract's action sheets into the action library. Without --commit it only reports."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the contract as text or Markdown (UTF-8)")
        parser.add_argument("--city", required=True, metavar="KEY", help="key of the city's page")
        parser.add_argument(
            "--lang", default="en", metavar="CODE", help="language of the contract (default: en)"
        )
        parser.add_argument("--commit", action="store_true", help="write what the dry run reports")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            city = city_with_key(options["city"])
            found = read_actions(Path(options["file"]), city.key)
            self._report(found.entries, found.remarks)
            if not found.entries:
                raise CommandError("No action sheet was found in this file. Nothing was written.")
            if not options["commit"]:
                self.stdout.write("Dry run: nothing was changed. Add --commit to write this.")
                return
            total = write_contract_actions(city=city, entries=found.entries, lang=options["lang"][:12])
        except HouseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Written: {total.created} made, {total.changed} changed, {total.same} as they were."
        )

    def _report(self, entries: Any, remarks: Any) -> None:
        for entry in entries:
            figures = ", ".join(f"{fact['value']} {fact['unit']}" for fact in entry.facts if fact["value"])
            self.stdout.write(f"{entry.place}: {entry.name} [{entry.field}] {figures or 'no figure'}")
        for remark in remarks[:SHOWN]:
            self.stdout.write(f"  to look at: {remark}")
        if len(remarks) > SHOWN:
            self.stdout.write(f"  and {len(remarks) - SHOWN} more")
        self.stdout.write(f"{len(entries)} actions, {len(remarks)} remarks.")
