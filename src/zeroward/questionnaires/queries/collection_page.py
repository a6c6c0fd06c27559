"""A collection as those see it who ask: how many answers, who answered where names are kept, how it goes on."""

import datetime
from dataclasses import dataclass

from django.db.models import Q

from zeroward.core.permissions import may
from zeroward.core.ui.sorting import sort_key
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace, workspaces
from zeroward.questionnaires.domain.collections import Stage, stage_of
from zeroward.questionnaires.domain.modes import PROMISES, REASONS, keeps_names
from zeroward.questionnaires.domain.starting import open_address
from zeroward.questionnaires.followers import follower_of
from zeroward.questionnaires.models import Answering, Collection, Mode, QuestionnaireVersion, VersionState
from zeroward.questionnaires.queries.answers import Counts, counts_of
from zeroward.questionnaires.rules import EDIT

MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """`name` is the city, or the code; `proven` is False where somebody only said that they speak for it."""

    key: str
    name: str
    state: str
    on: datetime.date | None
    language: str
    proven: bool
    readable: bool
    reason: str


@dataclass(frozen=True, slots=True)
class CollectionPage:
    collection: Collection
    place: Workspace
    stage: Stage
    counts: Counts
    address: str
    about_url: str
    promises: tuple[object, ...]
    lines: tuple[AnswerLine, ...]
    reasons: tuple[tuple[object, int], ...]
    newer: QuestionnaireVersion | None
    listed: bool
    named: bool


def collection_for(viewer: Viewer, pk: int) -> tuple[Collection, Workspace] | None:
    """The collection for those who may run it, None for everybody else."""
    found = Collection.objects.select_related("version__questionnaire").filter(pk=pk).first()
    place = workspace(found.scope) if found is not None else None
    if found is None or place is None or not may(viewer, EDIT, place):
        return None
    return found, place


def collection_page(collection: Collection, place: Workspace) -> CollectionPage:
    answers = list(_listed(collection))
    return CollectionPage(
        collection=collection,
        place=place,
        stage=stage_of(collection),
        counts=counts_of(collection),
        address=open_address(collection),
        about_url=follower_of(collection).link(collection),
        promises=PROMISES[collection.mode],
        lines=tuple(_lines(collection, answers)),
        reasons=_reasons(collection),
        newer=_newer(collection),
        listed=collection.mode != Mode.ANONYMOUS and collection.names_removed_on is None,
        named=keeps_names(collection),
    )


def answer_for(collection: Collection, key: str) -> Answering | None:
    """One answer to be read: handed in, and not without a name."""
    if collection.mode == Mode.ANONYMOUS or len(key) != 32 or not key.isalnum():
        return None
    found = Answering.objects.select_related("collection__version__questionnaire")
    try:
        return found.filter(collection=collection, pk=key, handed_in__isnull=False).first()
    except ValueError:
        return None


def _listed(collection: Collection) -> list[Answering]:
    if collection.mode == Mode.ANONYMOUS or collection.names_removed_on is not None:
        return []
    begun = Answering.objects.filter(collection=collection).exclude(
        Q(state="open") & Q(started_on=None) & ~Q(place="")
    )
    return list(begun.order_by("place", "code").defer("answers", "origins")[:MOST_LISTED])


def _lines(collection: Collection, answers: list[Answering]) -> list[AnswerLine]:
    places = workspaces({one.place for one in answers if one.place})
    found = [
        AnswerLine(
            key=one.pk.hex,
            name=places[one.place].name if one.place in places else one.code or one.place.partition(":")[2],
            state=one.get_state_display(),
            on=one.submitted_on,
            language=one.language,
            proven=not keeps_names(collection) or one.vouched != "said",
            readable=one.handed_in is not None,
            reason=str(REASONS.get(one.declined, "")),
        )
        for one in answers
    ]
    return sorted(found, key=lambda line: sort_key(line.name))


def _reasons(collection: Collection) -> tuple[tuple[object, int], ...]:
    """How often each reason was given for not answering."""
    counted: dict[str, int] = {}
    declined = Answering.objects.filter(collection=collection, state="declined")
    for reason in declined.values_list("declined", flat=True):
        counted[reason] = counted.get(reason, 0) + 1
    return tuple((label, counted[key]) for key, label in REASONS.items() if key in counted)


def _newer(collection: Collection) -> QuestionnaireVersion | None:
    """A newer version that could take the place of the one that is asked."""
    found = QuestionnaireVersion.objects.filter(
        questionnaire=collection.version.questionnaire_id,
        state=VersionState.OPENED,
        number__gt=collection.version.number,
    )
    return found.order_by("-number").first()
