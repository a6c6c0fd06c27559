"""`zeroward take-in FILE`: a package of `zeroward export` into this instance, compared by hash."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.federation.domain.keys import trusted_keys
from zeroward.federation.package import PackageError, read_public_key
from zeroward.web.domain.exit.following import follow
from zeroward.web.domain.exit.taking_in import TakenIn, take_in


class Command(BaseCommand):
    help = (
        "Take in what a city, a country or all places brought from another instance. All of it, or nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a package that “zeroward export” wrote")
        parser.add_argument(
            "--key",
            action="append",
            default=[],
            help="public key of its sender (ed25519:…), beside those known here",
        )
        parser.add_argument(
            "--unsigned", action="store_true", help="also without a signature: you know where it is from"
        )
        parser.add_argument(
            "--check", action="store_true", help="do everything, say what it was, and take it back"
        )
        parser.add_argument(
            "--without-missing",
            action="store_true",
            help="go without shared records that are not here: links to them stay empty, rows that need them stay out",
        )

        parser.add_argument(
            "--replace-catalogue",
            action="store_true",
            help="everything of an instance, also its catalogue, in place of the one here, where nobody has worked yet",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["file"].is_file():
            raise CommandError(f"{options['file']}: there is no such file.")
        try:
            keys = {one.id: one for one in map(read_public_key, options["key"])}
            taken = take_in(
                options["file"],
                trusted={**trusted_keys(), **keys},
                unsigned_allowed=options["unsigned"],
                only_look=options["check"],
                leave_out=options["without_missing"],
                replace=options["replace_catalogue"],
            )
        except (HouseError, PackageError) as error:
            raise CommandError(f"Nothing was written. {error}") from error
        self._tell(taken, checked=options["check"])
        if not options["check"] and not taken.was_here:
            for line in follow(taken):
                self.stdout.write(line)

    def _tell(self, taken: TakenIn, *, checked: bool) -> None:
        if taken.was_here:
            self.stdout.write("All of it is here already. Nothing was written.")
        else:
            verb = "Would be written" if checked else "Written"
            self.stdout.write(f"{verb}: {taken.rows} rows, {taken.files} files")
            for label, keys in sorted(taken.keys.items()):
                self.stdout.write(f"  {label} {len(keys)}")
            self.stdout.write(
                f"People: {taken.people_found} had an account, {taken.people_made} were made without a password,"
                f" {taken.roles} roles"
            )
            for words, found in (
                ("Shared records that came along", taken.shared_made),
                ("Got new numbers, as theirs are taken here", taken.moved),
            ):
                if found:
                    self.stdout.write(f"{words}: {'; '.join(found)}")
            for words, counts in (
                ("Links left empty", taken.emptied),
                ("Left out, as they need what is not here", taken.left),
            ):
                if counts:
                    self.stdout.write(f"{words}: {json.dumps(counts, sort_keys=True)}")
        self.stdout.write(f"content {taken.content}")
        if taken.content == taken.about.content:
            self.stdout.write("The same as in the package.")
