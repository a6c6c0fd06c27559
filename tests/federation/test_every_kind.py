"""Every kind of record that is taken: made, marked on its page, offered on under its first name, withdrawn."""

from typing import Any

import pytest
from django.test import Client

from tests.federation.site import Site, text, translation, whole
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.peers import SETS, enter_peer
from zeroward.federation.models import Held, Peer
from zeroward.federation.routes import page_of
from zeroward.library.models import Category

pytestmark = pytest.mark.slow

EVENT = {
    "kind": "webinar",
    "state": "published",
    "starts": "2027-03-01T09:00:00+00:00",
    "ends": "2027-03-01T10:00:00+00:00",
    "zone": "Europe/Vienna",
    "mode": "online",
    "place": "",
    "countries": ["AT"],
    "languages": ["en"],
}
TITLE: dict[str, str] = {"term": "term", "service": "name", "organisation": "name", "project": "name",
                         "programme": "name", "action": "name"}  # fmt: skip
MORE: dict[str, dict[str, Any]] = {
    "challenge": {"category": "3", "hashtags": []},
    "deep-dive": {"category": "3"},
    "recording": {"held_on": "2026-01-02", "links": ["https://video.example/1"], "spoken": "en"},
    "service": {"kind": "", "reach": "eu", "availability": "running", "website": "https://s.example"},
    "course": {"provider": "University"},
    "event": EVENT,
    "organisation": {"short_name": "ORG", "website": "https://o.example"},
    "project": {"programme": "Horizon", "period": "2024-2027"},
    "programme": {"funder": "EU", "way": "direct", "rules": {}, "country_rule": {}},
    "action": {"field": "buildings", "lever": "technology", "kind": "improve", "source": "Own words."},
}
KEYS = {"challenge": "3.9"}


@pytest.fixture
def everything(db: None) -> Peer:
    Category.objects.get_or_create(code="3", defaults={"key": "category-3", "title": "Three"})
    return enter_peer(name="Europe", address="https://europe.example", sets=list(SETS), key="europe")


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"opportunity"}))
def test_kind(kind: str, everything: Peer, client: Client) -> None:
    key, field = KEYS.get(kind, "from-there"), TITLE.get(kind, "title")
    is_translated = field in KINDS[kind].model.translatable
    title = text("From there", **({"de": translation("Von dort", "machine")} if is_translated else {}))
    site = Site(whole(kind, key, {field: title}, MORE.get(kind, {})))
    assert harvest(everything, ask=site)["taken"] == 1, Held.objects.get().reason
    name = f"oai:europe.example:{kind}/{key}"
    if page := page_of(kind, key):
        shown = client.get(page)
        assert shown.status_code == 200
        assert (
            f'Taken over: <a href="https://europe.example/id/{kind}/{key}">Europe</a>'
            in shown.content.decode()
        )
    offered = client.get(f"/oai?verb=GetRecord&metadataPrefix=zw&identifier={name}").content.decode()
    assert f"<identifier>{name}</identifier>" in offered
    assert 'altered="false"' in offered
    assert harvest(everything, ask=site, whole=True)["same"] == 1
    site.withdraw(name)
    assert harvest(everything, ask=site)["withdrawn"] == 1
    if page:
        assert client.get(page).status_code in (404, 410)
    answer = client.get(f"/oai?verb=ListIdentifiers&metadataPrefix=zw&set=kind:{kind}").content.decode()
    assert "status=" not in answer or f"<identifier>{name}</identifier>" in answer
