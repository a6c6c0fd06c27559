"""Files of a post: checked by what they are, kept under random names, gone with the post."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.core.files.base import File
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.models import Attachment, Group
from zeroward.core.errors import InvalidInputError
from zeroward.core.models.storage import private_files
from zeroward.core.queries.documents import MEGABYTE
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.uploads.names import clean_file_name

MOST_FILES: Final = 5


@contextmanager
def stored(files: Sequence[File[bytes]], group: Group) -> Iterator[list[dict[str, Any]]]:
    """Check the files and put them into the private storage; they are removed again when what follows fails.

    Raises InvalidInputError for one that cannot be taken, with the largest size and what is allowed.
    """
    if len(files) > MOST_FILES:
        raise InvalidInputError(
            _("At most %(most)d files go with one post.") % {"most": MOST_FILES}, place="attachments"
        )
    _check_room(sum(file.size for file in files), group)
    kept: list[dict[str, Any]] = []
    try:
        for file in files:
            kept.append(_put(file))  # noqa: PERF401 (what is stored so far must be known when one is refused)
        yield kept
    except BaseException:
        for one in kept:
            private_files().delete(one["file"])
        raise


def _put(file: File[bytes]) -> dict[str, Any]:
    most = settings.ZEROWARD_DOCUMENT_MAX_MB
    if file.size > most * MEGABYTE:
        raise InvalidInputError(
            _("The file is larger than %(most)d MB.") % {"most": most},
            place="attachments",
            remedy=_("Make it smaller, or split it."),
        )
    try:
        kind = kind_of_file(file)  # type: ignore[arg-type]
    except InvalidInputError as error:
        raise InvalidInputError(error.message, place="attachments", remedy=error.remedy) from None
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return {
        "file": private_files().save(f"groups/{timezone.now():%Y}/{uuid.uuid4().hex}", file),
        "file_name": clean_file_name(file.name or "", kind),
        "media_type": kind.media_type,
        "size": file.size,
        "digest": digest.hexdigest(),
    }


def _check_room(size: int, group: Group) -> None:
    if not size:
        return
    found = Attachment.objects.filter(post__thread__group=group).aggregate(sum=Sum("size"))
    limit = settings.ZEROWARD_DOCUMENT_QUOTA_MB * MEGABYTE
    if size + (found["sum"] or 0) > limit:
        raise InvalidInputError(
            _("This group has no room left for files: %(limit)d MB are used.") % {"limit": limit // MEGABYTE},
            place="attachments",
            remedy=_("Put the file elsewhere and write its address."),
        )
