"""`zeroward audit`: seal what waits and print the newest seal; `--verify` computes the whole chain anew."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.sealing.domain.sealing import newest_seal, seal_events
from zeroward.sealing.queries.verifying import verify_log


class Command(BaseCommand):
    help = "Seal the audit log and print the newest seal: keep it elsewhere. --verify ends with 1 when it was altered."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--verify", action="store_true", help="compute the whole chain; nothing is written"
        )
        parser.add_argument(
            "--known",
            action="append",
            default=[],
            metavar="NUMBER:HASH",
            help="a seal that was kept elsewhere; the chain must hold it (with --verify, again for more)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verify"]:
            self.verify(dict(map(parsed, options["known"])))
        elif options["known"]:
            raise CommandError("--known goes with --verify.")
        else:
            self.stdout.write(f"{seal_events()} events sealed; newest seal {newest_seal()}")

    def verify(self, known: dict[int, str]) -> None:
        found = verify_log(known)
        for fault in found.faults:
            self.stdout.write(f"ALTERED  {fault}")
        self.stdout.write(
            f"{found.events} events sealed, {found.waiting} wait; changed by erasing persons: words of"
            f" {found.reworded}, links to accounts of {found.unlinked}\nnewest seal {found.seal}"
        )
        if found.faults:
            sys.exit(1)


def parsed(text: str) -> tuple[int, str]:
    number, _colon, seal = text.strip().partition(":")
    if not (number.isascii() and number.isdigit() and len(seal) == 64):
        raise CommandError(f"{text!r} is no seal: write NUMBER:HASH as “zeroward audit” printed it.")
    return int(number), seal.lower()
