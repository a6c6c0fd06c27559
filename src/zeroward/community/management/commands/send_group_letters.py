"""`zeroward send_group_letters`: what is new in people's groups. `zeroward daily` runs it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.community.domain.letters import send_group_letters


class Command(BaseCommand):
    help = "Write to members of groups about what is new, as often as they chose. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        sent = send_group_letters(today=timezone.localdate())
        self.stdout.write(f"Letters written: {sent}")
