"""Ending a stream: no more answers, and whoever never replied is written down as such."""

from typing import Any

from zeroward.consultation.models import Consultation, ContactState, Stream
from zeroward.core.domain.audit import record_event
from zeroward.core.visibility import Viewer
from zeroward.questionnaires.domain.collections import close_collection
from zeroward.questionnaires.models import Mode


def close_streams(*, actor: Any, viewer: Viewer, consultation: Consultation) -> None:
    """Every open stream of a consultation. Called inside the caller's transaction."""
    for stream in consultation.streams.filter(state="open").select_related("collection"):
        end(actor=actor, viewer=viewer, stream=stream)


def end(*, actor: Any, viewer: Viewer, stream: Stream) -> None:
    """Close one stream. Called inside the caller's transaction, after permission was asked."""
    if stream.collection is not None and stream.collection.closed_at is None:
        close_collection(actor=actor, viewer=viewer, collection=stream.collection)
    stream.state = "closed"
    stream.save(update_fields=["state", "updated_at"])
    unanswered = 0
    if stream.collection is None or stream.collection.mode == Mode.IDENTIFIED:
        # without names nobody knows who of the invited answered
        waiting = stream.contacts.filter(state__in=(ContactState.INVITED, ContactState.REGISTERED))
        unanswered = waiting.update(state=ContactState.NO_ANSWER)
    record_event(
        action="consultation.stream.close",
        record=stream,
        actor=actor,
        scope=stream.consultation.scope,
        changes={"without answer": [None, unanswered]},
    )
