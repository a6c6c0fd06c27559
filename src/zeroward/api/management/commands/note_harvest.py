"""`zeroward note-harvest`: note which records are public, and which are no longer, for those who harvest here."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.api.harvest.listing import shown_keys
from zeroward.harvested.domain.noting import note_shown


class Command(BaseCommand):
    help = "Note which public records came, went or came back: OAI-PMH tells it to harvesters. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        done = note_shown(shown_keys())
        self.stdout.write(f"{done.new} new, {done.back} came back, {done.gone} gone")
