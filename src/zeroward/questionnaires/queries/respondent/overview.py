"""An answer as a whole: its parts with how far each is, who has it, and what can be done with it now."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.workspaces import Workspace
from zeroward.methods.questions.routing import Part
from zeroward.questionnaires.domain.collections import Stage, stage_of
from zeroward.questionnaires.domain.hands import may_sign_off, place_named
from zeroward.questionnaires.domain.modes import can_change, keeps_names
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.words import Text, language_names, speaker_of


@dataclass(frozen=True, slots=True)
class PartLine:
    """`given` of `asked` questions are answered. `person`, `due`, `note` where it was given to a colleague."""

    key: str
    title: Text
    url: str
    asked: int
    given: int
    done: bool
    person: str = ""
    mine: bool = False
    due: datetime.date | None = None
    note: str = ""

    @property
    def state(self) -> str:
        return "done" if self.done else "begun" if self.given else "empty"


@dataclass(frozen=True, slots=True)
class Overview:
    """`next_url` leads on: to the first part that is not finished, or to the check before handing in."""

    title: Text
    headline: str
    parts: tuple[PartLine, ...]
    next_url: str
    stage: Stage
    place: Workspace | None
    languages: tuple[tuple[str, str], ...]
    may_write: bool
    may_reopen: bool
    may_sign_off: bool
    may_withdraw: bool
    shares: bool
    replaced: bool
    unproven: bool

    @property
    def finished(self) -> int:
        return sum(1 for part in self.parts if part.done)


def overview_of(door: Door) -> Overview:
    answering = door.answering
    collection = answering.collection
    definition, way, speaker = speaker_of(answering)
    shares = _shares(door)
    parts = tuple(
        _line(door, part, speaker.say(part.section.title), answering.answers, shares.get(part.section.key))
        for part in way.parts
    )
    stage = stage_of(collection)
    later = answering.state == "submitted" and stage != "closed" and can_change(collection)
    return Overview(
        title=speaker.say(definition.title),
        headline=_headline(answering, parts),
        parts=parts,
        next_url=next((part.url for part in parts if not part.done), door.to("check")),
        stage=stage,
        place=place_named(answering),
        languages=tuple(language_names(definition)),
        may_write=answering.state == "open",
        may_reopen=later,
        may_sign_off=answering.state == "checked" and may_sign_off(door.hand, answering),
        may_withdraw=answering.state != "withdrawn",
        shares=not door.by_link and keeps_names(collection),
        replaced=_replaced(answering),
        unproven=answering.vouched == "said" and not door.by_link,
    )


def _replaced(answering: Answering) -> bool:
    """Another version took the place of the one in which they began."""
    changed = answering.collection.changed_at
    began = answering.started_on
    return changed is not None and bool(answering.answers) and (began is None or began <= changed.date())


def _shares(door: Door) -> dict[str, dict[str, Any]]:
    if door.by_link or not keeps_names(door.answering.collection):
        return {}
    own = getattr(door.hand.actor, "pk", None)
    return {
        share.section: {
            "person": str(share.person),
            "mine": share.person_id == own,
            "due": share.due,
            "note": share.note,
        }
        for share in door.answering.shares.select_related("person")
    }


def _line(
    door: Door, part: Part, title: Text, answers: Mapping[str, Any], share: dict[str, Any] | None
) -> PartLine:
    asked = [one for one in part.questions if one.kind != "note"]
    key = part.section.key
    return PartLine(
        key=key,
        title=title,
        url=door.to("part", key),
        asked=len(asked),
        given=sum(1 for one in asked if one.key in answers),
        done=key in door.answering.done_sections,
        **(share or {}),
    )


def _headline(answering: Answering, parts: tuple[PartLine, ...]) -> str:
    left = sum(1 for part in parts if not part.done)
    if answering.state == "checked":
        return _("Your answer waits for the sign-off")
    if answering.state == "submitted":
        return _("Your answer is handed in")
    if answering.state == "declined":
        return _("You said that you will not answer")
    if answering.state == "withdrawn":
        return _("You took this answer back")
    if left == 0:
        return _("All parts are filled in: check and hand in")
    if left == len(parts) and not answering.answers:
        return _("Nothing is filled in yet")
    return _("%(done)d of %(all)d parts are finished") % {"done": len(parts) - left, "all": len(parts)}
