"""Making a group, and changing what it is."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import (
    bad_address,
    concepts,
    is_address,
    languages,
    leading,
    line,
    wrong_choice,
)
from zeroward.community.group_rules import GROUPS
from zeroward.community.models import Group, GroupMember
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country

LONG: Final = 4000
FIRST_YEAR: Final = 1950


@dataclass(frozen=True, slots=True)
class GroupRow:
    """What a group is; see the model. `topics` are keys of thematic areas, `country` an ISO code."""

    title: str
    about: str = ""
    lang: str = "en"
    kind: str = Group.Kind.THEMATIC
    country: str = ""
    openness: str = Group.Openness.REQUEST
    listed: bool = True
    public: bool = False
    meets_here: bool = True
    formal: bool | None = None
    since: int | None = None
    languages: Sequence[str] = ("en",)
    topics: Sequence[str] = ()
    parties: str = ""
    website: str = ""
    source_note: str = ""


COLUMNS: Final = tuple(field.name for field in fields(GroupRow) if field.name != "topics")
REACH: Final = ("listed", "public")
"""How far a group reaches beyond its members: the workspace that runs it answers for this."""


def make_group(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: GroupRow,
    hosts: Sequence[Any] = (),
    key: str = "",
    is_example: bool = False,
) -> Group:
    """A new group of this workspace. `hosts` lead it; without any, whoever makes it does.

    Raises NotAllowedError, ProblemsError with every problem.
    """
    demand(viewer, GROUPS, place)
    found = problems_of(row)
    if found:
        raise ProblemsError(found)
    group = Group(
        key=key or _free_key(row.title),
        scope=str(place.scope),
        scope_country=place.country,
        is_example=is_example,
        **_values(row),
    )
    with transaction.atomic():
        group.save()
        group.topics.set(concepts(row.topics))
        for host in hosts or ((actor,) if row.meets_here else ()):
            GroupMember.objects.create(group=group, user=host, role=GroupMember.Role.HOST)
        record_event(
            action="community.group.make",
            record=group,
            actor=actor,
            scope=group.scope,
            changes=changes_between({}, _state(group)),
        )
    return group


def change_group(*, actor: Any, viewer: Viewer, group: Group, row: GroupRow, lock: int) -> Group:
    """Say anew what a group is; who may know of it and read it, only for the workspace that runs it. Raises
    NotAllowedError, ProblemsError, StaleError."""
    with leading(viewer, group) as access:
        found = problems_of(row)
        if found:
            raise ProblemsError(found)
        kept = access.group
        if kept.lock != lock:
            raise StaleError(current=_state(kept), lock=kept.lock)
        if not access.speaks_for_place and any(getattr(kept, name) != getattr(row, name) for name in REACH):
            raise NotAllowedError(
                _("Who may know of the group and read it is decided by whoever runs it."),
                remedy=_("Ask the coordinator to do it, or to change your role."),
            )
        before = _state(kept)
        for name, value in _values(row).items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
        kept.topics.set(concepts(row.topics))
        changes = changes_between(before, _state(kept))
        if changes:
            record_event(
                action="community.group.change", record=kept, actor=actor, scope=kept.scope, changes=changes
            )
    return kept


def set_state(*, actor: Any, viewer: Viewer, group: Group, active: bool, note: str = "") -> Group:
    """Let a group rest, or go on. What was written stays readable; the note says why. Raises InvalidInputError."""
    said = line(note, 300)
    if not active and not said:
        raise InvalidInputError(_("Say why."), place="state_note", remedy=_("Readers will see it."))
    with leading(viewer, group) as access:
        kept = access.group
        before = {"state": kept.state, "state_note": kept.state_note}
        kept.state = Group.State.ACTIVE if active else Group.State.INACTIVE
        kept.state_note = said
        kept.save(update_fields=["state", "state_note", "updated_at"])
        record_event(
            action="community.group.state",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes=changes_between(before, {"state": kept.state, "state_note": kept.state_note}),
        )
    return kept


def problems_of(row: GroupRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not line(row.title):
        found.append(Problem("title", _("The group needs a name."), _("A few words are enough.")))
    for name, known in (
        ("kind", Group.Kind.values),
        ("openness", Group.Openness.values),
        ("lang", languages()),
    ):
        if getattr(row, name) not in known:
            found.append(wrong_choice(name))
    if not set(row.languages) <= languages():
        found.append(wrong_choice("languages"))
    if len(concepts(row.topics)) != len(set(row.topics)):
        found.append(wrong_choice("topics"))
    if row.country and not Country.objects.filter(code=row.country).exists():
        found.append(wrong_choice("country"))
    if row.kind in (Group.Kind.COUNTRY, Group.Kind.MIRROR) and not row.country:
        found.append(Problem("country", _("Which country is it for?"), _("Choose one.")))
    if row.public and not row.listed:
        found.append(
            Problem(
                "public", _("A group that nobody may know of cannot be read by everyone."), _("Choose one.")
            )
        )
    return found + _register_problems(row)


def _register_problems(row: GroupRow) -> list[Problem]:
    found = []
    if row.since is not None and not FIRST_YEAR <= row.since <= timezone.localdate().year + 1:
        found.append(Problem("since", _("This cannot be the year."), _("Four digits, such as 2024.")))
    if not is_address(row.website):
        found.append(bad_address("website"))
    return found


def _values(row: GroupRow) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in COLUMNS},
        "title": line(row.title),
        "about": clean_text(row.about, limit=LONG),
        "languages": list(dict.fromkeys(row.languages)),
        "parties": clean_text(row.parties, limit=LONG),
        "source_note": line(row.source_note, 300),
    }


def _state(group: Group) -> dict[str, Any]:
    topics = sorted(group.topics.values_list("key", flat=True))
    return {**{name: getattr(group, name) for name in COLUMNS}, "topics": topics}


def _free_key(title: str) -> str:
    """A key that nobody has; the name alone may be taken, or hold no letter of ours."""
    start = slugify(title)[:80].strip("-") or "group"
    if not Group.objects.filter(key=start).exists():
        return start
    return f"{start}-{secrets.token_hex(3)}"
