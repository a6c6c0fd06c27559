"""Asking a source at once, by a person who looks after it."""

from typing import Any, Final

from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.jobs import start_job
from zeroward.core.models import Job
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.federation.models import Peer
from zeroward.federation.rules import SETTLE

JOB: Final = "federation.harvest"


def ask_now(*, peer: Peer, actor: Any, viewer: Viewer) -> Job:
    """In the background; its owner sees how far it is."""
    demand(viewer, SETTLE, MISSION_PLACE)
    return start_job(kind=JOB, label=peer.name, owner=actor, key=peer.key)
