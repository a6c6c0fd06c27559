"""`zeroward read-helpdesk-mail`: fetches mails to the desk, if a mailbox is set, and reads those in the folder."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from zeroward.core.errors import HouseError
from zeroward.helpdesk.importers.mail_folder import read_folder
from zeroward.helpdesk.importers.mail_imap import fetch_unread, is_on


class Command(BaseCommand):
    help = "Read mails to the helpdesk: from the mailbox that is set, and from the folder of files."

    def handle(self, *args: Any, **options: Any) -> None:
        has_mailbox = is_on()
        if has_mailbox:
            try:
                self.stdout.write(f"fetched: {fetch_unread()}")
            except HouseError as error:  # what lies in the folder is read all the same
                self.stderr.write(str(error))
        done = read_folder(timezone.now())
        if done or has_mailbox:  # its timer may run where no letters come in: silently
            self.stdout.write(", ".join(f"{name}: {count}" for name, count in done.items()) or "nothing new")
