"""`zeroward daily`: what has to be done once a day. Put it into cron or a systemd timer (docs/operations.md)."""

import logging
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from zeroward.core.domain.usage import drop_rare_misses
from zeroward.core.jobs import reap_silent_jobs

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "End what has expired, write the letters of the day, clean up. Repeatable."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Jobs whose worker stopped: {reap_silent_jobs()}")
        self.stdout.write(f"Rare searches forgotten: {drop_rare_misses()}")
        failed: list[str] = []
        for name in (
            "keep_promises",
            "forget_contacts",
            "forget_old",
            "remind_deadlines",
            "tend_events",
            "read_helpdesk_mail",
            "tend_cases",
            "tend_barriers",
            "tend_reviews",
            "remind_work",
            "remind_rounds",
            "remind_learning",
            "expire_people",
            "tell_next_steps",
            "send_digests",
            "send_group_letters",
            "clearsessions",
            "prune_db_task_results",
            "publish_scheduled",
            "harvest",
            "note_harvest",
            "audit",
        ):
            said = StringIO()
            try:
                call_command(name, stdout=said)
            except Exception as error:  # what one part needs is no reason to leave the others undone
                failed.append(name)
                log.exception("daily: %s failed", name)
                self.stderr.write(f"{name}: failed. {type(error).__name__}: {error}")
            else:
                self.stdout.write(f"{name}: {said.getvalue().strip() or 'done'}")
        if failed:
            raise CommandError(f"Failed, all other parts were done: {', '.join(failed)}")
