"""The questionnaire was changed while a round is open: the round goes on with the new version, and nothing is lost."""

from typing import Any

from django.utils import timezone

from zeroward.core.domain.audit import record_event
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.opening import newest
from zeroward.diagnosis.domain.places import writing
from zeroward.diagnosis.models import Assessment


def take_newest(*, actor: Any, viewer: Viewer, assessment: Assessment) -> Assessment:
    """Ask in the newest version from now on. Answers to questions that are not asked any more stay with the answers;
    parts that somebody finished are looked through again. Nothing happens when it is the newest already."""
    with writing(viewer, assessment) as current:
        before = current.version
        version = newest(before.questionnaire.key)
        if version.pk == before.pk:
            return current
        collection = current.collection
        collection.version, collection.changed_at = version, timezone.now()
        collection.save(update_fields=["version", "changed_at", "updated_at"])
        current.replaced_from = current.replaced_from or before.number
        current.save(update_fields=["replaced_from", "updated_at"])
        collection.answers.filter(state="open").update(done_sections=[])
        record_event(
            action="diagnosis.assessment.replace",
            record=current,
            actor=actor,
            changes={"version": [before.number, version.number]},
        )
    return current
