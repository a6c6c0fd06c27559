"""What a link says."""

from typing import Any

from zeroward.sealing.models import Seal


def said(link: Seal) -> list[Any]:
    """What its seal covers: all but its salts."""
    return [
        link.number,
        link.kind,
        link.event_pk,
        link.cut,
        link.sealed_at,
        link.facts_digest,
        link.actor_digest,
        link.words_digest,
    ]
