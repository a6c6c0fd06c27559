"""What a city or a platform is asked, and how far its answers are."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from zeroward.core.permissions import may
from zeroward.core.queries.together import Part, Rows, part, together
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.questionnaires.domain.collections import Stage, stage_of
from zeroward.questionnaires.followers import follower_of, followers
from zeroward.questionnaires.models import Answering, Collection, Mode, SectionShare
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.rules import ANSWER, SIGN_OFF


@dataclass(frozen=True, slots=True)
class AskedEntry:
    """`answering` is None until somebody began; it is always None where the place has not one answer of its
    own. `mine` are titles of parts that were given to the viewer; `waits` for the viewer's sign-off."""

    place: Workspace
    collection: Collection
    answering: Answering | None
    stage: Stage
    owner: str
    mine: tuple[str, ...] = ()
    due: datetime.date | None = None
    waits: bool = False

    @property
    def named(self) -> bool:
        return self.collection.mode == Mode.IDENTIFIED

    @property
    def together(self) -> bool:
        """The place has one answer, which its officers open with their accounts."""
        return self.named and self.collection.one_per_place

    @property
    def begun(self) -> bool:
        """Somebody wrote something; a link that was sent is not yet that."""
        one = self.answering
        return one is not None and (one.state != "open" or one.started_on is not None or bool(one.answers))

    @property
    def to_do(self) -> bool:
        """Something can still be done about it."""
        if self.stage not in ("open", "full"):
            return False
        return self.answering is None or self.answering.state in ("open", "checked")


def asked_of(place: Workspace, viewer: Viewer) -> list[AskedEntry]:
    """All that the place was asked, what can be done first, then by the day it closes."""
    return _entries([place], viewer)


def asked_of_all(viewer: Viewer) -> list[AskedEntry]:
    """All that the places were asked that the viewer answers for."""
    return _entries(answered_for(viewer), viewer)


def waiting_parts(viewer: Viewer) -> dict[str, Part]:
    """Rows that tell whether anything was asked of the places that the viewer answers for, and to what they are
    invited."""
    named = [str(place.scope) for place in answered_for(viewer)]
    answers = Answering.objects.filter(place__in=named).exclude(state="withdrawn")
    return {"answers": part(answers, "place"), **_invitations(named)} if named else {}


def waiting_of(viewer: Viewer, rows: Rows) -> list[AskedEntry]:
    """What is to be done, after `waiting_parts` were read. No query where nothing was asked."""
    if not any(rows.values()):
        return []
    return [entry for entry in _entries(answered_for(viewer), viewer, rows) if entry.to_do]


def answered_for(viewer: Viewer) -> list[Workspace]:
    """The places that the viewer answers for, by name."""
    held = workspaces(scope for scope in viewer.scopes if not scope.startswith("mission"))
    found = [place for place in held.values() if may(viewer, ANSWER, place)]
    return sorted(found, key=lambda place: place.name)


def _entries(places: Iterable[Workspace], viewer: Viewer, read: Rows | None = None) -> list[AskedEntry]:
    """`read` holds the rows of `_invitations` where they were read before."""
    named = {str(place.scope): place for place in places}
    if not named:
        return []
    answers: dict[tuple[str, int], Answering] = {}
    for one in _answers(list(named), viewer):
        answers[(one.place, one.collection_id)] = one
    wanted = _invited(list(named), read)
    for scope, collection in answers:
        wanted[scope].add(collection)
    every = {pk for keys in wanted.values() for pk in keys}
    known: dict[int, Collection] = {one.collection_id: one.collection for one in answers.values()}
    if begun_by_nobody := every - set(known):
        known |= Collection.objects.select_related("version__questionnaire").in_bulk(begun_by_nobody)
    collections = {pk: one for pk, one in known.items() if not follower_of(one).own_pages}
    owners = workspaces({one.scope for one in collections.values()})
    shares = _shares(viewer, answers.values())
    found = []
    for scope, keys in wanted.items():
        for pk in keys & set(collections):
            collection = collections[pk]
            answering = answers.get((scope, pk)) if collection.one_per_place else None
            entry = AskedEntry(
                place=named[scope],
                collection=collection,
                answering=answering,
                stage=stage_of(collection),
                owner=owners[collection.scope].name if collection.scope in owners else "",
                waits=_waits(answering, viewer, named[scope]),
                **_mine(shares, answering, collection),
            )
            found.append(entry)
    return sorted(found, key=_order)


def _answers(scopes: list[str], viewer: Viewer) -> Iterable[Answering]:
    """Answers of these places with what was asked; `given`: a part of it was given to the viewer."""
    given = SectionShare.objects.filter(answering=OuterRef("pk"), person=viewer.user_id)
    rows = Answering.objects.filter(place__in=scopes).exclude(state="withdrawn")
    return rows.select_related("collection__version__questionnaire").annotate(given=Exists(given))


def _order(entry: AskedEntry) -> tuple[bool, bool, str, str, str]:
    closes = entry.collection.closes_at
    return (
        not entry.to_do,
        not entry.mine,
        closes.isoformat() if closes else "9999",
        entry.place.name,
        entry.collection.title,
    )


def _invitations(scopes: list[str]) -> dict[str, Part]:
    told = {f"invited/{number}": one.invited(scopes) for number, one in enumerate(followers())}
    return {name: asked for name, asked in told.items() if asked is not None}


def _invited(scopes: list[str], read: Rows | None) -> dict[str, set[int]]:
    """By place, keys of the collections that it is invited to. One query, none where they were read before."""
    found: dict[str, set[int]] = {scope: set() for scope in scopes}
    asked = _invitations(scopes)
    rows = together(asked) if read is None else read
    for name in asked:
        for row in rows[name]:
            if row["to"] is not None and row["whom"] in found:
                found[row["whom"]].add(row["to"])
    return found


def _waits(answering: Answering | None, viewer: Viewer, place: Workspace) -> bool:
    return answering is not None and answering.state == "checked" and may(viewer, SIGN_OFF, place)


def _shares(viewer: Viewer, answers: Iterable[Answering]) -> dict[object, list[SectionShare]]:
    keys = [one.pk for one in answers if getattr(one, "given", True)]
    found: dict[object, list[SectionShare]] = {}
    if viewer.user_id is None or not keys:
        return found
    for share in SectionShare.objects.filter(person=viewer.user_id, answering__in=keys):
        found.setdefault(share.answering_id, []).append(share)
    return found


def _mine(
    shares: dict[object, list[SectionShare]], answering: Answering | None, collection: Collection
) -> dict[str, object]:
    own = shares.get(answering.pk, []) if answering is not None else []
    left = [share for share in own if answering is not None and share.section not in answering.done_sections]
    if not left:
        return {}
    definition = definition_of(collection.version)
    titles = {one.key: next(iter(one.title.values()), one.key) for one in definition.sections}
    dues = [share.due for share in left if share.due is not None]
    return {
        "mine": tuple(titles.get(share.section, share.section) for share in left),
        "due": min(dues, default=None),
    }
