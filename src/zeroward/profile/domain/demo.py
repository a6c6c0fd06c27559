"""What example cities say about themselves for `make demo`. Made up, and labelled so."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.models import StatedFact

CITY: Final[Mapping[str, Any]] = {
    "stage": "implementing",
    "council_decision": "yes",
    "transition_team": "yes",
    "staff_fte": "4.5",
    "staff_days": "60",
    "grant_experience": "partner",
    "needs": ["finance", "monitoring-and-learning"],
    "themes": ["energy-systems", "mobility-and-transport"],
    "contract_stage": "drafting",
    "languages": ["de", "en"],
}
"""The contract contradicts what the platform's list says, so that the page of contradictions has one."""
TOWN: Final[Mapping[str, Any]] = {
    "stage": "starting",
    "council_decision": "no",
    "staff_fte": "0.5",
    "needs": ["foundations", "finance"],
    "languages": ["de"],
    "can_borrow": "no",
}
SAID_BEFORE: Final = datetime.timedelta(days=500)


def say_examples(
    *, actor: Any, viewer: Viewer, place: Workspace, said: Mapping[str, Any], today: datetime.date
) -> int:
    """State the facts, the first of them long ago. Nothing when the city said something already."""
    if StatedFact.objects.filter(scope=str(place.scope)).exists():
        return 0
    for number, (key, raw) in enumerate(said.items()):
        day = today - SAID_BEFORE if number == 0 else today
        state_fact(actor=actor, viewer=viewer, place=place, key=key, raw=raw, as_of=day)
    return StatedFact.objects.filter(scope=str(place.scope)).update(is_example=True)
