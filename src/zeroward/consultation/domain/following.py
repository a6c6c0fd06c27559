"""What answers to a survey mean for its stream: lines of the register, and whatever else of this room listens."""

from collections.abc import Sequence
from typing import Final, TypedDict

from django.db.models import Value
from django.db.models.functions import Concat
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from zeroward.consultation.domain.register import forget_names, took_back, took_part
from zeroward.consultation.models import Contact, Stream
from zeroward.consultation.vocabulary import UNLISTED
from zeroward.core.queries.together import Part
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.questionnaires.followers import Follower, Said, invitations
from zeroward.questionnaires.models import Collection

PREFIX: Final = "stream"
_listeners: list[Follower] = []


def listen(listener: Follower) -> None:
    """Another part of this room that wants to know; the same class twice replaces the first."""
    _listeners[:] = [one for one in _listeners if type(one) is not type(listener)] + [listener]


def about(stream: Stream) -> str:
    """What the collection of a stream says that it is for."""
    return f"{PREFIX}:{stream.pk}"


def stream_of(collection: Collection) -> Stream | None:
    """The stream that a collection was opened for."""
    found = Stream.objects.filter(collection=collection).select_related("consultation__frame").first()
    if found is not None:
        found.collection = collection
    return found


class StreamFollower(Follower):
    """Writes the register, then passes on. Answers without a name leave no line: a line would tell who answered."""

    def on_submitted(self, said: Said) -> None:
        stream = stream_of(said.collection)
        if stream is not None and said.place:
            took_part(
                stream=stream,
                on=timezone.localdate(),
                answer=said.answer,
                persons=said.persons,
                origin="answer",
                **whom(said),
            )
        for one in _listeners:
            one.on_submitted(said)

    def on_declined(self, said: Said) -> None:
        stream = stream_of(said.collection)
        if stream is not None and said.place:
            took_part(
                stream=stream,
                on=timezone.localdate(),
                state="declined",
                reason=said.reason,
                origin="answer",
                **whom(said),
            )
        for one in _listeners:
            one.on_declined(said)

    def on_withdrawn(self, said: Said) -> None:
        stream = stream_of(said.collection)
        if stream is not None and said.answer is not None:
            took_back(stream=stream, answer=said.answer)
        for one in _listeners:
            one.on_withdrawn(said)

    def on_closed(self, collection: Collection) -> None:
        Stream.objects.filter(collection=collection).exclude(state="closed").update(state="closed")
        for one in _listeners:
            one.on_closed(collection)

    def on_names_removed(self, collection: Collection) -> None:
        stream = stream_of(collection)
        if stream is not None:
            forget_names(stream=stream)
        for one in _listeners:
            one.on_names_removed(collection)

    def invited(self, scopes: Sequence[str]) -> Part | None:
        cities = [scope.partition(":")[2] for scope in scopes if scope.startswith("city:")]
        if not cities:
            return None
        rows = Contact.objects.filter(
            unit__in=cities,
            stream__state="open",
            stream__collection__isnull=False,
            state__in=("invited", "registered"),
        )
        return invitations(rows, scope=Concat(Value("city:"), "unit"), collection="stream__collection_id")

    def link(self, collection: Collection) -> str:
        stream = stream_of(collection)
        if stream is None:
            return ""
        try:
            return reverse("consultation:stream", args=[stream.consultation_id, stream.pk])
        except NoReverseMatch:
            return ""


class Whom(TypedDict):
    """For whom somebody speaks."""

    unit: str
    name: str
    country: str
    role: str


def whom(said: Said) -> Whom:
    """For whom an answer speaks, as the register calls them."""
    scope = Scope.parse(said.place)
    if scope.kind == "city":
        name = said.code if scope.key.startswith(UNLISTED) else ""
        return {"unit": scope.key, "name": name, "country": said.country, "role": "city"}
    place = workspace(scope)
    name = place.name if place is not None else said.place
    return {"unit": "", "name": name, "country": said.country or scope.key, "role": "platform"}
