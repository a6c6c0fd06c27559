"""Energy communities of a city: keeping, changing, copying, sharing, deleting; measured profiles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer, may_see
from zeroward.finance.domain.project_writing import wrong_choice
from zeroward.finance.models import EnergyCommunity
from zeroward.finance.queries.communities.profiles import packed
from zeroward.finance.rules import DECIDE, EDIT
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.models.plan import new_stamp

MOST_COMMUNITIES: Final = 60
MOST_PROFILES: Final = 26
TITLE: Final = 120
ROW: Final = re.compile(r"(member|plant)_([1-9]|1[0-9]|20)")


def clean_title(title: str) -> str:
    """A name that can stand. Raises ProblemsError."""
    found = clean_text(title, limit=TITLE, multiline=False)
    if not found:
        raise ProblemsError(
            [Problem("title", _("The community needs a name."), _("A few words are enough."))]
        )
    return found


def keep_community(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    title: str,
    asked: Mapping[str, str],
    profiles: Mapping[str, Any] | None = None,
    visibility: str = Visibility.CITY,
    is_example: bool = False,
) -> EnergyCommunity:
    """Keep a calculation under a name. Raises NotAllowedError, ProblemsError, ConflictError for too many."""
    demand(viewer, EDIT, place_of(city))
    named = clean_title(title)
    if visibility not in (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION):
        raise ProblemsError([wrong_choice("visibility")])
    with transaction.atomic():
        if EnergyCommunity.objects.filter(city=city).count() >= MOST_COMMUNITIES:
            raise ConflictError(_("There are too many of these already."), remedy=_("Delete some first."))
        made = EnergyCommunity.objects.create(
            city=city,
            title=named,
            asked=dict(asked),
            profiles=dict(profiles or {}),
            visibility=visibility,
            is_example=is_example,
            entered_by=signed_in(actor),
            **scope_fields(city),
        )
        _tell(made, actor, "add", {}, _state(made))
    return made


def change_community(
    *,
    actor: Any,
    viewer: Viewer,
    community: EnergyCommunity,
    title: str,
    asked: Mapping[str, str],
    lock: int | None = None,
) -> None:
    """Change what was asked. Raises NotAllowedError, ProblemsError, StaleError when somebody saved it since `lock`."""
    named = clean_title(title)
    with _changing(actor, viewer, community, "change", lock=lock) as current:
        current.title, current.asked = named, dict(asked)
        current.entered_by = signed_in(actor)


def share_community(*, actor: Any, viewer: Viewer, community: EnergyCommunity, visibility: str) -> None:
    """Let others see it, or no longer. Coordinators decide. Raises NotAllowedError, ProblemsError."""
    if visibility not in Visibility.values:
        raise ProblemsError([wrong_choice("visibility")])
    with _changing(actor, viewer, community, "share", action=DECIDE) as current:
        current.visibility = visibility


def put_profile(
    *, actor: Any, viewer: Viewer, community: EnergyCommunity, row: str, name: str, values: Sequence[float]
) -> None:
    """What was measured of a member or plant, in place of its shape. Raises as the others do."""
    with _changing(actor, viewer, community, "profile") as current:
        current.profiles = with_profile(current.profiles, row, name, values, most=MOST_PROFILES)


def drop_profile(*, actor: Any, viewer: Viewer, community: EnergyCommunity, row: str) -> None:
    """Back to the shape. Raises as the others do."""
    with _changing(actor, viewer, community, "profile") as current:
        current.profiles = {key: one for key, one in current.profiles.items() if key != row}


def delete_community(*, actor: Any, viewer: Viewer, community: EnergyCommunity) -> None:
    """Delete it with its profiles. Raises NotAllowedError, InvalidInputError when it is gone."""
    demand(viewer, EDIT, place_of(community.city))
    with transaction.atomic():
        current = _held(community, viewer)
        changes = {name: [value, None] for name, value in _state(current).items()}
        record_event(action="finance.community.delete", record=current, actor=actor, changes=changes)
        current.delete()


def with_profile(
    kept: Mapping[str, Any], row: str, name: str, values: Sequence[float], *, most: int
) -> dict[str, Any]:
    """The profiles with this one. Raises ProblemsError for no row of the form, ConflictError for too many."""
    if not ROW.fullmatch(row):
        raise ProblemsError([wrong_choice("row")])
    found = {**kept, row: packed(clean_text(name, limit=TITLE, multiline=False), values)}
    if len(found) > most:
        raise ConflictError(_("There are too many of these already."), remedy=_("Delete some first."))
    return found


@contextmanager
def _changing(
    actor: Any,
    viewer: Viewer,
    community: EnergyCommunity,
    what: str,
    *,
    lock: int | None = None,
    action: str = EDIT,
) -> Iterator[EnergyCommunity]:
    demand(viewer, action, place_of(community.city))
    with transaction.atomic():
        current = _held(community, viewer)
        if lock is not None and current.lock != lock:
            raise StaleError(current={}, lock=current.lock)
        before = _state(current)
        yield current
        current.stamp = new_stamp()
        current.lock += 1
        current.save()
        _tell(current, actor, what, before, _state(current))


def _held(community: EnergyCommunity, viewer: Viewer) -> EnergyCommunity:
    found: EnergyCommunity | None = (
        EnergyCommunity.objects.select_for_update(of=("self",))
        .select_related("city__country")
        .filter(pk=community.pk)
        .first()
    )
    if found is None or not may_see(found, viewer):
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    return found


def _state(community: EnergyCommunity) -> dict[str, Any]:
    return {
        "title": community.title,
        "asked": dict(community.asked),
        "profiles": sorted(community.profiles),
        "visibility": community.visibility,
    }


def _tell(
    community: EnergyCommunity, actor: Any, what: str, before: dict[str, Any], after: dict[str, Any]
) -> None:
    changes = changes_between(before, after)
    if changes:
        record_event(action=f"finance.community.{what}", record=community, actor=actor, changes=changes)
