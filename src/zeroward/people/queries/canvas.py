"""The team canvas of a city: who is responsible for what, and what nobody takes care of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.together import Part, Row, part, records, together
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Holder, Responsibility
from zeroward.people.queries.canvas_data import canvas_groups, canvas_items
from zeroward.people.queries.persons import named, person_of
from zeroward.people.queries.team import members_of

MUCH = 6
"""Responsibilities that one person answers for before we say that it is much; our assumption."""


@dataclass(frozen=True, slots=True)
class HolderShown:
    """`left`: the person does not belong to the team any more, so that nobody should count on them."""

    pk: int
    name: str
    body: str
    leads: bool
    outside: bool
    left: bool


@dataclass(frozen=True, slots=True)
class CanvasRow:
    """`gap`: it concerns the city, and nobody answers for it."""

    key: str
    label: str
    about: str
    own: bool
    not_ours: str
    holders: tuple[HolderShown, ...]
    example: bool = False

    @property
    def gap(self) -> bool:
        return not self.not_ours and not any(one.leads and not one.left for one in self.holders)


@dataclass(frozen=True, slots=True)
class CanvasGroup:
    key: str
    label: str
    rows: tuple[CanvasRow, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """How many responsibilities somebody answers for, and helps with."""

    name: str
    leads: int
    helps: int
    outside: bool

    @property
    def much(self) -> bool:
        return self.leads >= MUCH


@dataclass(frozen=True, slots=True)
class Canvas:
    groups: tuple[CanvasGroup, ...]
    loads: tuple[Load, ...]

    @property
    def rows(self) -> tuple[CanvasRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def concerned(self) -> tuple[CanvasRow, ...]:
        return tuple(row for row in self.rows if not row.not_ours)

    @property
    def example(self) -> bool:
        """Some of it was made up for demonstration."""
        return any(row.example for row in self.rows)

    @property
    def gaps(self) -> tuple[CanvasRow, ...]:
        return tuple(row for row in self.rows if row.gap)

    @property
    def headline(self) -> str:
        gaps, every = len(self.gaps), len(self.concerned)
        if gaps == every:
            return _("Nobody is named yet")
        if not gaps:
            return _("Everything has somebody")
        return ngettext(
            "One of %(all)d responsibilities has nobody",
            "%(count)d of %(all)d responsibilities have nobody",
            gaps,
        ) % {"count": gaps, "all": every}


def canvas_of(place: Workspace) -> Canvas:
    """All responsibilities of a city's team. One query."""
    read = together(_parts(str(place.scope)))
    by_key = {one.key: one for one in records(Responsibility, read["said"])}
    holders = _holders(read["holders"], {row["user_id"] for row in read["members"]})
    groups = []
    for key, label in canvas_groups():
        rows = [
            _row(item.key, item.label, item.about, by_key.get(item.key), holders)
            for item in canvas_items().values()
            if item.group == key
        ]
        groups.append(CanvasGroup(key, label, tuple(rows)))
    own = [_row(one.key, one.title, "", one, holders) for one in by_key.values() if one.title]
    if own:
        own.sort(key=lambda row: row.label.casefold())
        groups.append(CanvasGroup("own", _("Of our own"), tuple(own)))
    return Canvas(tuple(groups), _loads(groups))


def canvas_row(place: Workspace, key: str) -> CanvasRow | None:
    """One responsibility; None when neither the canvas nor the city knows the key."""
    return next((row for row in canvas_of(place).rows if row.key == key), None)


def titles_of(scope: str, user_id: int) -> list[str]:
    """What a person is responsible for, in words."""
    held = Holder.objects.filter(responsibility__scope=scope, person=user_id).select_related("responsibility")
    return [title_of(one.responsibility) for one in held]


def title_of(one: Responsibility) -> str:
    item = canvas_items().get(one.key)
    return one.title or (item.label if item else one.key)


def _parts(scope: str) -> dict[str, Part]:
    held = Holder.objects.filter(responsibility__scope=scope)
    return {
        "members": part(members_of(scope), "user_id"),
        "said": part(Responsibility.objects.filter(scope=scope)),
        "holders": part(
            held, "pk", "responsibility_id", "person_id", "name", "body", "leads", *named("person")
        ),
    }


def _holders(rows: Iterable[Row], members: set[int]) -> dict[int, list[HolderShown]]:
    """By responsibility, who answers for it first."""
    found: dict[int, list[HolderShown]] = {}
    for row in sorted(rows, key=lambda row: (not row["leads"], row["pk"])):
        found.setdefault(row["responsibility_id"], []).append(_shown(row, members))
    return found


def _row(
    key: str, label: str, about: str, said: Responsibility | None, held: dict[int, list[HolderShown]]
) -> CanvasRow:
    holders = tuple(held.get(said.pk, ())) if said else ()
    own = said is not None and bool(said.title)
    return CanvasRow(
        key, label, about, own, said.not_ours if said else "", holders, bool(said and said.is_example)
    )


def _shown(row: Row, members: set[int]) -> HolderShown:
    person = person_of(row, "person")
    if person is None:
        return HolderShown(row["pk"], row["name"], row["body"], row["leads"], outside=True, left=False)
    return HolderShown(
        row["pk"],
        str(person),
        row["body"] or person.position,
        row["leads"],
        outside=False,
        left=row["person_id"] not in members,
    )


def _loads(groups: Iterable[CanvasGroup]) -> tuple[Load, ...]:
    leads: Counter[tuple[str, bool]] = Counter()
    helps: Counter[tuple[str, bool]] = Counter()
    for group in groups:
        for row in group.rows:
            for one in row.holders:
                if not one.left:
                    (leads if one.leads else helps)[(one.name, one.outside)] += 1
    return tuple(
        Load(name, leads[(name, outside)], helps[(name, outside)], outside)
        for name, outside in sorted({*leads, *helps}, key=lambda one: (-leads[one], one[0].casefold()))
    )
