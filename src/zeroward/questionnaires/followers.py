"""Who wants to know what happens to answers: the room that opened a collection.

`Collection.about` is "<prefix>:<key>"; the room registers a follower for its prefix. Followers are called inside the
transaction of the change. An answer without a name is never announced: the moment would tell who gave it. Followers see
such answers when the collection is closed, all at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from zeroward.core.queries.together import Part, part
from zeroward.methods.questions import Definition
from zeroward.questionnaires.models import Collection


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that was handed in, refused or taken back. `place` is "" unless the collection keeps names.

    `answers` holds only what was asked of this respondent. `persons`: how many people had a part in it, as far as the
    platform knows.
    """

    collection: Collection
    answer: UUID | None
    place: str = ""
    country: str = ""
    code: str = ""
    vouched: str = ""
    language: str = "en"
    answers: Mapping[str, Any] = field(default_factory=dict)
    definition: Definition | None = None
    reason: str = ""
    persons: int = 1


class Follower:
    """Does nothing; override what is wanted. `own_pages`: the room has pages of its own for those who answer, so that
    its collections are not listed among what a place is asked."""

    own_pages: bool = False

    def on_submitted(self, said: Said) -> None:
        """An answer with a name was handed in; once more, with the same `answer`, after a change."""

    def on_declined(self, said: Said) -> None:
        """A place that is named will not answer, and said why."""

    def on_withdrawn(self, said: Said) -> None:
        """What this answer said has to go, wherever it was taken to."""

    def on_closed(self, collection: Collection) -> None:
        """No more answers come: the moment to take over those without a name (`table_of`)."""

    def on_names_removed(self, collection: Collection) -> None:
        """Whatever tells who answered has to go: names, addresses, links to answers."""

    def invited(self, scopes: Sequence[str]) -> Part | None:  # noqa: ARG002
        """Rows that say to which collections these cities and platforms are invited, as `invitations` names them."""
        return None

    def link(self, collection: Collection) -> str:  # noqa: ARG002
        """Address of the page of the room that opened the collection, "" when it has none."""
        return ""


def invitations(found: QuerySet[Any], *, scope: Any, collection: str) -> Part:
    """What `Follower.invited` gives: of each row the text of the scope (an expression), and the field with the key of
    the collection."""
    return part(found.annotate(whom=scope, to=F(collection)), "whom", "to")


_followers: dict[str, Follower] = {}
_NOBODY = Follower()


def register_follower(prefix: str, follower: Follower) -> None:
    """`prefix` is what stands before the colon of `Collection.about`; the same prefix twice replaces the first."""
    _followers[prefix] = follower


def follower_of(collection: Collection) -> Follower:
    """Whoever follows this collection; somebody who does nothing when there is nobody."""
    return _followers.get(collection.about.partition(":")[0], _NOBODY)


def followers() -> list[Follower]:
    return list(_followers.values())
