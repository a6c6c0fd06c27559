"""Do for collections of answers what was promised to respondents. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.questionnaires.domain.retention import keep_promises


class Command(BaseCommand):
    help = (
        "Close collections whose time is over, and remove names on the day that was promised. Run once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        kept = keep_promises()
        self.stdout.write(
            f"{kept.closed} closed, {kept.dropped} drafts dropped, names removed from {kept.forgotten}."
        )
