"""`zeroward export --city KEY FILE`: what is theirs, as one signed package that another instance takes in."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.federation.domain.keys import our_signer
from zeroward.federation.package import PackageError
from zeroward.web.domain.exit.exporting import export_and_tell
from zeroward.web.domain.exit.leaving import Leaving, leaving_all, leaving_city, leaving_country
from zeroward.web.domain.exit.people import People
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.writing import Written, content_here


class Command(BaseCommand):
    help = (
        "Everything that belongs to a city, a country or all places as one package. The server keeps running."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        who = parser.add_mutually_exclusive_group(required=True)
        who.add_argument("--city", help="key of a city, as in the address of its page")
        who.add_argument("--country", help="code of a country: its national platform and all of its cities")
        who.add_argument(
            "--all",
            action="store_true",
            help="every city, every national platform, the Mission team, and the catalogue that they share",
        )
        parser.add_argument("target", nargs="?", help="a new file, or a folder")
        parser.add_argument(
            "--without-cities", action="store_true", help="with --country: the national platform alone"
        )
        parser.add_argument(
            "--people",
            choices=[one.value for one in People],
            default=People.TEAM.value,
            help="the team by name and address and others under pseudonyms, or everybody under pseudonyms",
        )
        parser.add_argument(
            "--unsigned", action="store_true", help="without a signature, where this instance has no key"
        )
        parser.add_argument(
            "--check", action="store_true", help="write nothing: only counts and the hash, to compare"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        people = People(options["people"])
        try:
            leaving = _leaving(options)
            if options["check"]:
                self._check(leaving, people)
                return
            if options["target"] is None:
                raise CommandError("Name a new file, or a folder.")
            signer = our_signer()
            if signer is None and not options["unsigned"]:
                raise CommandError(
                    "This instance has no key to sign with. Make one with “zeroward federation-key --make”, or say"
                    " --unsigned and hand the package over in person."
                )
            written = export_and_tell(leaving, target=options["target"], signer=signer, people=people)
        except (HouseError, PackageError) as error:
            raise CommandError(str(error)) from error
        self._tell(written)

    def _check(self, leaving: Leaving, people: People) -> None:
        found = content_here(leaving, people)
        for label, one in sorted(found.items()):
            self.stdout.write(f"{label} {one.rows} {one.digest[:32]}")
        self.stdout.write(f"content {digest_of(found)}")

    def _tell(self, written: Written) -> None:
        about = written.about
        self.stdout.write(f"{written.path}\n{written.rows} rows, {written.files} files")
        for words, found in (
            ("Left here, as they hang on records of others", about.left),
            ("Links left empty, as they lead to records of others", about.cut),
        ):
            if found:
                self.stdout.write(f"{words}: {json.dumps(found, sort_keys=True)}")
        if about.lost:
            self.stderr.write(f"{about.lost} files are gone from the storage: run “zeroward doctor”.")
        self.stdout.write(f"content {about.content}")


def _leaving(options: dict[str, Any]) -> Leaving:
    if options["without_cities"] and not options["country"]:
        raise CommandError("--without-cities goes with --country.")
    if options["city"]:
        return leaving_city(options["city"])
    if options["country"]:
        return leaving_country(options["country"], with_cities=not options["without_cities"])
    return leaving_all()
