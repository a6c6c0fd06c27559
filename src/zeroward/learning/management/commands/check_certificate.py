"""`zeroward check-certificate FILE`: check a certificate without the internet."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from zeroward.methods.credentials import check
from zeroward.methods.credentials.signing import LARGEST
from zeroward.methods.ghg.method import MethodError


class Command(BaseCommand):
    help = "Check a certificate (Open Badge 3.0, .jwt) without the internet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the .jwt file, or - for standard input")
        parser.add_argument("--email", default="", help="also say whether it belongs to this address")

    def handle(self, *, file: str, email: str, **_options: Any) -> None:
        try:
            found = check(_content(file), now=timezone.now(), email=email)
        except MethodError as error:
            raise CommandError(f"{error.message} {error.remedy}") from error
        self.stdout.write(f"The signature holds.\nCourse: {found.achievement}\nIssued: {found.valid_from}")
        self.stdout.write(f"By: {found.issuer_name}, key {found.issuer}")
        if found.name:
            self.stdout.write(f"Name in it: {found.name}")
        if found.is_theirs is not None:
            self.stdout.write(f"Belongs to this address: {'yes' if found.is_theirs else 'no'}")
        for warning in found.warnings:
            self.stdout.write(f"Note: {warning}")


def _content(file: str) -> str:
    try:
        raw = (
            sys.stdin.read(LARGEST + 1)
            if file == "-"
            else Path(file).read_bytes()[: LARGEST + 1].decode("ascii", "replace")
        )
    except OSError as error:
        raise CommandError(
            f"{file}: {error.strerror}. Name the .jwt file that the holder gave you."
        ) from error
    return raw
