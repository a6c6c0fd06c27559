"""Taking what a round says into the city's profile, one fact at a time, as somebody of the city confirms it."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.places import place_of
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.offers import offers_for
from zeroward.diagnosis.rules import ANSWER
from zeroward.profile.domain.stating import state_fact


def tell_profile(*, actor: Any, viewer: Viewer, assessment: Assessment, facts: Collection[str]) -> int:
    """State those of the offered facts that were chosen; how many were taken. What is not offered is passed over."""
    place = place_of(assessment)
    demand(viewer, ANSWER, place)
    with transaction.atomic():
        chosen = [one for one in offers_for(assessment, content_of(assessment)) if one.fact in facts]
        for offer in chosen:
            state_fact(
                actor=actor,
                viewer=viewer,
                place=place,
                key=offer.fact,
                raw=offer.raw,
                as_of=assessment.closed_on,
            )
    return len(chosen)
