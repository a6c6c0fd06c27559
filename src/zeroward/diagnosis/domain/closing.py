"""Closing a round: all that was said is frozen with its result. Deleting an open one, sharing a closed one."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.places import held, place_of, writing
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.content import Content, content_of, plain_content
from zeroward.diagnosis.queries.results import plain_result, result_of
from zeroward.diagnosis.rules import CLOSE
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.collections import wind_up
from zeroward.questionnaires.models import Answering


def close_assessment(*, actor: Any, viewer: Viewer, assessment: Assessment, note: str = "") -> Assessment:
    """Freeze the round. What colleagues saved and did not hand in counts as it is. Raises ConflictError when nobody
    answered anything."""
    with writing(viewer, assessment, action=CLOSE) as current:
        content = content_of(current)
        if not any(officer.answers for officer in content.officers):
            raise ConflictError(
                _("Nobody has answered anything yet."), remedy=_("Answer a part, or delete the round.")
            )
        freeze(current, content, note=note)
        wind_up(actor=actor, collection=current.collection)
        record_event(action="diagnosis.assessment.close", record=current, actor=actor)
    return current


def freeze(current: Assessment, content: Content, *, note: str = "", closed_on: Any = None) -> None:
    """Write what was said and its result into the row, with the digest of both."""
    current.snapshot = {"content": plain_content(content), "result": plain_result(result_of(content))}
    current.digest = digest_of_snapshot(current.snapshot)
    current.state, current.note = AssessmentState.CLOSED, clean_text(note, limit=2000)
    current.closed_on = closed_on or timezone.localdate()
    current.save()


def digest_of_snapshot(snapshot: Mapping[str, Any]) -> str:
    text = json.dumps(snapshot, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def delete_assessment(*, actor: Any, viewer: Viewer, assessment: Assessment) -> None:
    """Throw an open round away with all that was answered in it. A closed one stays: it is the city's history."""
    with writing(viewer, assessment, action=CLOSE) as current:
        record_event(
            action="diagnosis.assessment.delete",
            record=current,
            actor=actor,
            label=current.collection.title,
            changes={"answers": [current.participations.count(), None]},
        )
        collection = current.collection
        answers = list(current.participations.values_list("answering", flat=True))
        current.participations.all().delete()
        current.delete()
        Answering.objects.filter(pk__in=answers).delete()
        collection.delete()


def share_assessment(*, actor: Any, viewer: Viewer, assessment: Assessment, visibility: str) -> Assessment:
    """Say who may see a closed round. Raises ConflictError for an open one, InvalidInputError for no such level."""
    demand(viewer, CLOSE, place_of(assessment))
    if visibility not in Visibility.values:
        raise InvalidInputError(_("There is no such choice."), place="visibility")
    with transaction.atomic():
        current = held(assessment)
        if current.is_open:
            raise ConflictError(_("A round that is open is only for your team."), remedy=_("Close it first."))
        before, current.visibility = current.visibility, visibility
        if before != visibility:
            current.save(update_fields=["visibility", "updated_at"])
            record_event(
                action="diagnosis.assessment.share",
                record=current,
                actor=actor,
                changes={"visibility": [before, visibility]},
            )
    return current
