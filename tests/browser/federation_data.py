"""A source that gave a record which differs from ours, one that was new, and one that could not be taken."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from tests.federation.site import term, text, translation, whole
from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.domain.taking import Taking
from zeroward.federation.models import Held
from zeroward.federation.wire.item import Item
from zeroward.library.models import Term

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def federation_records() -> dict[str, Any]:
    peer = enter_peer(name="Example of Europe (example)", address="https://europe.example", key="europe")
    ours, other = Term.objects.public().exclude(definition="").order_by("pk")[:2]
    with transaction.atomic():
        Taking(peer, ours_are=frozenset(), seen_at=AT).take(
            [
                _item(whole("term", ours.key, _theirs(ours))),
                _item(whole("term", other.key, _theirs(other))),
                _item(term("example-of-another", "Comes from elsewhere (example).")),
                _item(whole("deep-dive", "x", {"title": text("x")}, {"category": "99"}), "deep-dive/x"),
            ]
        )
    peer.last = {
        "state": "failed",
        "message": "The connection broke.",
        "place": "https://europe.example/oai",
        "remedy": "The next run goes on where this one stopped.",
        "counts": {"taken": 1, "conflict": 1},
    }
    peer.last_at = AT
    peer.save()
    waiting = {held.key: held.pk for held in Held.objects.filter(state=Held.State.CONFLICT)}
    return {
        "peer": peer.key,
        "peer_question": waiting[ours.key],
        "peer_question_to_settle": waiting[other.key],
        "peer_term_to_settle": other.key,
    }


def _theirs(ours: Term) -> dict[str, Any]:
    return {
        "term": text(ours.term),
        "definition": text(f"{ours.definition} And more.", de=translation("Und noch mehr.", "machine")),
        "expansion": text("As they call it"),
    }


def _item(content: str, name: str = "") -> Item:
    raw = content.encode()
    key = name or f"term/{json.loads(content)['key']}"
    return Item(f"oai:europe.example:{key}", AT, raw, hashlib.sha256(raw).hexdigest())
