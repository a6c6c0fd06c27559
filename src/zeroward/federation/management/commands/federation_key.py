"""`zeroward federation-key`: the key with which this installation signs; its public part is for the others."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.federation.domain.keys import make_key, our_signer
from zeroward.federation.package import PackageError


class Command(BaseCommand):
    help = (
        "Print the public key that others enter for this installation; --make makes a key when there is none."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--make", action="store_true", help="make a key and keep it in ZEROWARD_VAR")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            signer = make_key() if options["make"] else our_signer()
        except (HouseError, PackageError) as error:
            raise CommandError(str(error)) from error
        if signer is None:
            raise CommandError("There is no key. Make one with `zeroward federation-key --make`.")
        self.stdout.write(signer.public.text)
