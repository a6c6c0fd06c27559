"""Files that came by mail: what passes the checks of every upload is kept with its message, the rest is named."""

import hashlib
import io
import uuid
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.models.storage import private_files
from zeroward.core.queries.documents import MEGABYTE
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.uploads.names import clean_file_name
from zeroward.helpdesk.models import Case, Message, MessageFile
from zeroward.methods.mail import Attached

MOST_FILES: Final = 10
UNCONFIRMED_MB: Final = 200
"""What questions hold altogether whose senders nobody has confirmed: anybody can write to an address."""


def keep_files(message: Message, files: Sequence[Attached], put: list[str]) -> list[str]:
    """Keep the files that pass with the message; returns the others as "name (size): why". Names of what was stored are
    added to `put`, so that the caller can take it out again when its transaction fails."""
    refused, rows = [], []
    room = _room(message.case)
    for number, one in enumerate(files):
        try:
            if number >= MOST_FILES:
                raise InvalidInputError(_("At most %(most)d files go with one mail.") % {"most": MOST_FILES})
            row = _put(message, one, room)
        except InvalidInputError as error:
            refused.append(f"{named(one)}: {error.message}")
        else:
            put.append(str(row.file.name))
            room -= one.size
            rows.append(row)
    MessageFile.objects.bulk_create(rows)
    return refused


def named(one: Attached) -> str:
    return f"{one.name} ({max(one.size / 1e6, 0.1):.1f} MB)"


def remove_files(names: Iterable[str]) -> None:
    """Take stored files out."""
    for name in names:
        private_files().delete(name)


def forget_file(*, instance: MessageFile, **_more: Any) -> None:
    """A file goes with its row, however that was deleted, once the transaction holds."""
    name = str(instance.file.name)
    transaction.on_commit(lambda: remove_files([name]))


def _put(message: Message, one: Attached, room: int) -> MessageFile:
    most = settings.ZEROWARD_DOCUMENT_MAX_MB
    if one.size > most * MEGABYTE:
        raise InvalidInputError(_("The file is larger than %(most)d MB.") % {"most": most})
    if one.size > room:
        raise InvalidInputError(_("There is no room left for files."))
    file = io.BytesIO(one.content)
    kind = kind_of_file(file)
    return MessageFile(
        message=message,
        file=private_files().save(f"helpdesk/{timezone.now():%Y}/{uuid.uuid4().hex}", file),
        file_name=clean_file_name(one.name, kind),
        media_type=kind.media_type,
        size=one.size,
        digest=hashlib.sha256(one.content).hexdigest(),
    )


def _room(case: Case) -> int:
    """Bytes that are left: for the case, and before it is confirmed for all that are not."""
    kept = MessageFile.objects.filter(message__case=case).aggregate(sum=Sum("size"))["sum"] or 0
    room = int(settings.ZEROWARD_DOCUMENT_QUOTA_MB * MEGABYTE - kept)
    if case.state != Case.State.UNCONFIRMED:
        return room
    waiting = MessageFile.objects.filter(message__case__state=Case.State.UNCONFIRMED)
    return min(room, UNCONFIRMED_MB * MEGABYTE - (waiting.aggregate(sum=Sum("size"))["sum"] or 0))
