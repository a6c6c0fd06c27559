"""How far a visit is, and for which cities somebody may keep it."""

from dataclasses import dataclass

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.diagnosis.queries.part_page import count_in
from zeroward.diagnosis.rules import ANSWER
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.respondent.words import Text, speaker_of


@dataclass(frozen=True, slots=True)
class VisitPart:
    key: str
    title: Text
    given: int
    asked: int
    done: bool


@dataclass(frozen=True, slots=True)
class VisitorPage:
    title: Text
    intro: Text
    minutes: int
    parts: tuple[VisitPart, ...]

    @property
    def given(self) -> int:
        return sum(part.given for part in self.parts)

    @property
    def asked(self) -> int:
        return sum(part.asked for part in self.parts)

    @property
    def next_part(self) -> str:
        """The first part that is not done; "" when all are."""
        return next((part.key for part in self.parts if not part.done), "")


def visitor_page(answering: Answering) -> VisitorPage:
    definition, way, speaker = speaker_of(answering)
    counts = count_in(answering)
    parts = tuple(
        VisitPart(
            part.section.key,
            speaker.say(part.section.title),
            *counts[part.section.key],
            part.section.key in answering.done_sections,
        )
        for part in way.parts
    )
    return VisitorPage(
        speaker.say(definition.title), speaker.say(definition.intro), definition.minutes or 10, parts
    )


def cities_of(viewer: Viewer) -> list[Workspace]:
    """The cities that the viewer may answer for, by name."""
    held = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    return sorted((place for place in held.values() if may(viewer, ANSWER, place)), key=lambda one: one.name)
