"""Files that are handed in as answers."""

import hashlib
import uuid
from functools import partial
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.uploads.names import clean_file_name
from zeroward.methods.questions import Question
from zeroward.questionnaires.domain.hands import LINK, Hand, demand_hand
from zeroward.questionnaires.domain.history import keep_revision
from zeroward.questionnaires.domain.modes import keeps_names
from zeroward.questionnaires.domain.saving import demand_writable, locked
from zeroward.questionnaires.models import AnswerFile, Answering
from zeroward.questionnaires.queries.reading import definition_of

MOST_BYTES = 10 * 1024 * 1024


def hand_in_file(
    *, answering: Answering, question: str, file: File[bytes] | None, hand: Hand = LINK
) -> AnswerFile | None:
    """Take a file as the answer to a question; None takes it away. The one before goes.

    Raises InvalidInputError for a file that cannot be taken.
    """
    demand_hand(hand, answering)
    asked = definition_of(answering.collection.version).question(question)
    if asked is None or asked.kind != "file" or not keeps_names(answering.collection):
        raise InvalidInputError(_("No file is asked for here."), place=question)
    kept = _described(file, asked) if file is not None else None
    with transaction.atomic():
        current = locked(answering)
        demand_writable(current)
        keep_revision(current, hand)
        delete_files(current, question)
        current.answers.pop(question, None)
        made = None
        if kept is not None:
            made = AnswerFile.objects.create(answering=current, question=question, **kept)
            current.answers[question] = str(made.pk)
            current.origins[question] = {"how": "typed"}
        current.lock += 1
        current.save(update_fields=["answers", "origins", "lock"])
    return made


def delete_files(answering: Answering, question: str | None = None) -> None:
    """Rows and, after the commit, what they point at."""
    found = answering.files.all() if question is None else answering.files.filter(question=question)
    for one in found:
        transaction.on_commit(partial(one.file.storage.delete, one.file.name or ""))
    found.delete()


def _described(file: File[bytes], asked: Question) -> dict[str, Any]:
    if (file.size or 0) > MOST_BYTES:
        raise InvalidInputError(
            _("This file is larger than %(limit)d MB.") % {"limit": MOST_BYTES // 1024**2},
            place=asked.key,
            remedy=_("Hand in a smaller one, or an excerpt."),
        )
    kind = kind_of_file(file)  # type: ignore[arg-type]  # Django's File reads and seeks
    content = file.read()
    file.seek(0)
    shown = clean_file_name(file.name or "", kind)
    file.name = f"{uuid.uuid4().hex}.{kind.suffix}"
    return {
        "file": file,
        "file_name": shown,
        "media_type": kind.media_type,
        "size": len(content),
        "digest": hashlib.sha256(content).hexdigest(),
    }
