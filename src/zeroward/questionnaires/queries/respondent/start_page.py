"""The page behind an open address: who asks for what, how long it takes, what is promised."""

from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.domain.collections import Stage, stage_of
from zeroward.questionnaires.domain.modes import PROMISES
from zeroward.questionnaires.models import Collection
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.words import Speaker, Text, language_names


@dataclass(frozen=True, slots=True)
class StartPage:
    """`questions` and `parts` are the most that may be asked of somebody; who is asked less is not told more."""

    collection: Collection
    owner: Workspace | None
    title: Text
    intro: Text
    stage: Stage
    promises: tuple[object, ...]
    languages: tuple[tuple[str, str], ...]
    parts: int
    questions: int
    names: bool


def start_page(collection: Collection, language: str) -> StartPage:
    definition = definition_of(collection.version)
    speaker = Speaker(definition, language)
    return StartPage(
        collection=collection,
        owner=workspace(collection.scope),
        title=speaker.say(definition.title),
        intro=speaker.say(definition.intro),
        stage=stage_of(collection),
        promises=PROMISES[collection.mode],
        languages=tuple(language_names(definition)),
        parts=len(definition.sections),
        questions=sum(1 for one in definition.questions if one.kind not in ("note", "calculated")),
        names=collection.mode == "identified",
    )


def by_open_link(code: str) -> QuerySet[Collection]:
    """The collection behind an open address."""
    if not code:
        return Collection.objects.none()
    return Collection.objects.select_related("version__questionnaire").filter(open_link=code)
