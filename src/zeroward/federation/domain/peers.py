"""Entering, changing and removing the installations that this one takes from."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.core.names import key_from
from zeroward.core.permissions import demand
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.models import Peer
from zeroward.federation.package import PackageError, read_public_key
from zeroward.federation.queries.origins import sources_changed
from zeroward.federation.rules import MANAGE
from zeroward.library.domain.linkcheck.addresses import private_allowed

SETS = tuple(f"kind:{name}" for name in KINDS)
_FIELDS = ("name", "address", "public_key", "sets", "is_active")


def enter_peer(
    *,
    name: str,
    address: str,
    public_key: str = "",
    sets: Sequence[str] = SETS,
    is_active: bool = True,
    key: str = "",
    actor: Any = None,
    viewer: Viewer | None = None,
) -> Peer:
    """A new source. Without a viewer the operator's command asks. Raises InvalidInputError."""
    _demand(viewer)
    values = _checked(name=name, address=address, public_key=public_key, sets=sets)
    with transaction.atomic():
        if Peer.objects.filter(address=values["address"]).exists():
            raise InvalidInputError(_("There is such a source already."), place="address")
        peer: Peer = Peer.objects.create(key=_free_key(key or values["name"]), is_active=is_active, **values)
        record_event(
            action="federation.peer.enter", record=peer, actor=actor, changes=changes_between({}, _said(peer))
        )
    sources_changed()
    return peer


def change_peer(
    *,
    peer: Peer,
    lock: int,
    name: str,
    address: str,
    public_key: str,
    sets: Sequence[str],
    is_active: bool,
    actor: Any,
    viewer: Viewer,
) -> Peer:
    """Raises StaleError when somebody else changed it meanwhile."""
    _demand(viewer)
    values = _checked(name=name, address=address, public_key=public_key, sets=sets)
    with transaction.atomic():
        now = Peer.objects.select_for_update().get(pk=peer.pk)
        if now.lock != lock:
            raise StaleError(current=_said(now), lock=now.lock)
        if Peer.objects.filter(address=values["address"]).exclude(pk=now.pk).exists():
            raise InvalidInputError(_("There is such a source already."), place="address")
        before = _said(now)
        if values["address"] != now.address:
            now.repository = ""
        for field, value in {**values, "is_active": is_active}.items():
            setattr(now, field, value)
        now.lock += 1
        now.save()
        now.strands.exclude(spec__in=now.sets).delete()
        record_event(
            action="federation.peer.change",
            record=now,
            actor=actor,
            changes=changes_between(before, _said(now)),
        )
    return now


def remove_peer(*, peer: Peer, actor: Any, viewer: Viewer) -> None:
    """Nothing more is asked. What was taken over stays and is ours from now on; its page still says where from."""
    _demand(viewer)
    with transaction.atomic():
        record_event(
            action="federation.peer.remove",
            record=peer,
            actor=actor,
            changes=changes_between(_said(peer), {}),
        )
        peer.held.all().delete()
        peer.delete()
    sources_changed()


def _demand(viewer: Viewer | None) -> None:
    if viewer is not None:
        demand(viewer, MANAGE, MISSION_PLACE)


def _said(peer: Peer) -> dict[str, Any]:
    return {field: getattr(peer, field) for field in _FIELDS}


def _checked(*, name: str, address: str, public_key: str, sets: Sequence[str]) -> dict[str, Any]:
    if not name.strip():
        raise InvalidInputError(_("Give it a name."), place="name")
    if not set(sets) <= set(SETS):
        raise unknown_choice("sets")
    key = ""
    if public_key.strip():
        try:
            key = read_public_key(public_key).text
        except PackageError as error:
            raise InvalidInputError(error.message, place="public_key", remedy=error.remedy) from error
    return {
        "name": name.strip()[:200],
        "address": _address(address, signed=bool(key)),
        "public_key": key,
        "sets": sorted(set(sets), key=SETS.index),
    }


def _address(address: str, *, signed: bool) -> str:
    """Where its pages begin, with a slash at its end. Plain http only where every answer is signed."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise InvalidInputError(_("This is no web address."), place="address") from None
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.username
        or parts.query
        or parts.fragment
    ):
        raise InvalidInputError(_("This is no web address."), place="address")
    if parts.scheme == "http" and not signed and not private_allowed():
        raise InvalidInputError(_("The address must start with https."), place="address")
    host = parts.hostname if ":" not in parts.hostname else f"[{parts.hostname}]"
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path.rstrip('/')}/"[:300]


def _free_key(name: str) -> str:
    """A key made of the name that no source has yet."""
    try:
        base = key_from(name, limit=80)
    except ValueError:
        base = "source"
    taken = {"add", *Peer.objects.filter(key__startswith=base).values_list("key", flat=True)}
    number, key = 1, base
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
