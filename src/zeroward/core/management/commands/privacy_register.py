"""`zeroward privacy-register`: the register of purposes as Markdown."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.core.queries.purposes import register_document


class Command(BaseCommand):
    help = "Print the register of purposes: what is kept about people, why, for whom, for how long."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(register_document(), ending="")
