"""Local pacts with deals and parties: the team's pages, what is public, and what strangers cannot find."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.contract.conftest import CITY
from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError, StaleError
from zeroward.contract.domain.pacts import (
    add_parties,
    delete_pact,
    delete_party,
    save_deal,
    save_pact,
    save_party,
    show_pact,
)
from zeroward.contract.models import Pact, Party
from zeroward.contract.pact_search import describe, searched
from zeroward.contract.queries.pacts import pact_page
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HEAD = {"title": "Climate pact", "language": "en"}


@pytest.fixture
def pact(klagenfurt: City, editor: User) -> Pact:
    return save_pact(**acting(editor), city=klagenfurt, values=HEAD)


@pytest.fixture
def parties(pact: Pact, editor: User) -> list[Party]:
    rows = [{"name": "City", "kind": "municipality"}, {"name": "Bakery", "kind": "business"}]
    assert add_parties(**acting(editor), pact=pact, rows=rows) == (2, 0)
    return list(pact.parties.order_by("pk"))


@pytest.fixture
def public(pact: Pact, parties: list[Party], editor: User, coordinator: User) -> Pact:
    save_deal(
        **acting(editor),
        pact=pact,
        values={
            "title": "=Warm bakery",
            "theme": "energy",
            "state": "running",
            "tonnes": 120.5,
            "tonnes_source": "Bill",
        },
        shares=[{"party": parties[1].pk, "leads": True, "brings": "A heat pump"}, {"party": parties[0].pk}],
    )
    show_pact(**acting(coordinator), pact=pact, visibility="public")
    return pact


def test_same_parties_twice_change_nothing(pact: Pact, parties: list[Party], editor: User) -> None:
    assert add_parties(**acting(editor), pact=pact, rows=[{"name": " bakery ", "kind": "business"}]) == (0, 1)


def test_many_parties_are_added_in_few_queries_or_not_at_all(
    pact: Pact, editor: User, django_assert_max_num_queries: Any
) -> None:
    rows = [{"name": f"Bakery {number}", "kind": "business"} for number in range(300)]
    with django_assert_max_num_queries(15):
        assert add_parties(**acting(editor), pact=pact, rows=[*rows, {"name": "BAKERY 7"}]) == (300, 1)
    assert AuditEvent.objects.filter(action="contract.pact.party.add").count() == 300
    with pytest.raises(ProblemsError):
        add_parties(
            **acting(editor), pact=pact, rows=[{"name": "Mill"}, {"name": "School", "kind": "castle"}]
        )
    with pytest.raises(InvalidInputError):
        add_parties(**acting(editor), pact=pact, rows=[{"name": f"Mill {one}"} for one in range(701)])
    assert pact.parties.count() == 300


def test_figure_without_source_and_unknown_party_are_refused(
    pact: Pact, editor: User, parties: list[Party]
) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_deal(**acting(editor), pact=pact, values={"title": "Deal", "state": "agreed", "tonnes": 5.0})
    assert refused.value.problems[0].place == "tonnes_source"
    with pytest.raises(ProblemsError):
        save_deal(
            **acting(editor),
            pact=pact,
            values={"title": "Deal", "state": "agreed"},
            shares=[{"party": 10**9}],
        )
    with pytest.raises(ProblemsError):
        save_deal(**acting(editor), pact=pact, values={"title": "Deal", "state": "agreed", "theme": "magic"})
    with pytest.raises(ProblemsError):
        save_deal(
            **acting(editor),
            pact=pact,
            values={"title": "D", "state": "agreed", "starts": 2030, "ends": 2020},
        )
    assert not pact.deals.exists()


def test_deals_are_counted_and_only_standing_figures_added(public: Pact, editor: User) -> None:
    values = {
        "title": "Stopped",
        "theme": "waste",
        "state": "stopped",
        "tonnes": 9.0,
        "tonnes_source": "Guess",
    }
    save_deal(**acting(editor), pact=public, values=values)
    page = pact_page(public)
    assert (page.deals, page.counted, page.tonnes) == (2, 1, 120.5)
    assert page.by_state == (("under way", 1), ("stopped", 1))
    assert [(theme.key, [one.number for one in theme.deals]) for theme in page.themes] == [
        ("energy", [1]),
        ("waste", [2]),
    ]


def test_party_in_a_deal_leaves_with_a_date(public: Pact, parties: list[Party], editor: User) -> None:
    with pytest.raises(ConflictError):
        delete_party(**acting(editor), pact=public, party=parties[1])
    values = {"name": "Bakery", "kind": "business", "left_on": None}
    save_party(**acting(editor), pact=public, values=values, party=parties[1])
    with pytest.raises(StaleError):
        save_party(
            **acting(editor), pact=public, values={**values, "name": "Baker"}, party=parties[1], lock=7
        )


def test_empty_pact_is_not_published_and_a_public_one_not_deleted(
    pact: Pact, coordinator: User, editor: User
) -> None:
    with pytest.raises(ConflictError):
        show_pact(**acting(coordinator), pact=pact, visibility="public")
    with pytest.raises(NotAllowedError):
        show_pact(**acting(editor), pact=pact, visibility="platform")
    with pytest.raises(NotAllowedError):
        delete_pact(**acting(editor), pact=pact)


def test_public_pact_is_read_found_and_exported(client: Client, public: Pact) -> None:
    address = reverse("contract:pact-public", args=["klagenfurt", public.pk])
    page = client.get(address).content.decode()
    assert "=Warm bakery" in page
    assert "A heat pump" in page
    assert "Climate pact" in client.get(reverse("contract:pacts-public")).content.decode()
    file = client.get(reverse("contract:pact-file", args=["klagenfurt", public.pk])).content.decode(
        "utf-8-sig"
    )
    rows = list(csv.reader(io.StringIO(file)))
    assert (rows[1][0], rows[1][7], rows[1][9]) == ("1", "120.5", "Bakery")
    assert not rows[1][1].startswith("=")
    record = next(describe(list(searched())))
    assert "Bakery" in record.entries[0].body


def test_draft_is_for_the_team_alone(
    client: Client, pact: Pact, stranger: User, platform: User, editor: User
) -> None:
    for name in ("pact-public", "pact-file"):
        assert client.get(reverse(f"contract:{name}", args=["klagenfurt", pact.pk])).status_code == 404
    assert "Climate pact" not in client.get(reverse("contract:pacts-public")).content.decode()
    for user in (stranger, platform):
        client.force_login(user)
        assert client.get(reverse("contract:pact", args=[pact.pk])).status_code == 404
        assert client.post(reverse("contract:pact-head", args=[pact.pk]), HEAD).status_code == 404
        with pytest.raises(NotAllowedError):
            save_deal(**acting(user), pact=pact, values={"title": "Mine", "state": "agreed"})
    assert list(searched()) == []


def test_pages_open_fill_publish_and_delete(client: Client, coordinator: User, klagenfurt: City) -> None:
    client.force_login(coordinator)
    listing = reverse("contract:pacts", args=[CITY])
    assert "has no local pact here yet" in client.get(listing).content.decode()
    new = reverse("contract:pact-new", args=[CITY])
    assert "What is agreed in this city?" in client.get(new).content.decode()
    assert client.post(new, {"title": "", "language": "en"}).status_code == 422
    client.post(new, {**HEAD, "lock": "0"})
    pact = Pact.objects.get()
    assert "No deal yet" in client.get(reverse("contract:pact", args=[pact.pk])).content.decode()
    head = reverse("contract:pact-head", args=[pact.pk])
    assert "Climate pact" in client.get(head).content.decode()
    client.post(head, {**HEAD, "summary": "Together.", "signed_on": "2026-04-10", "lock": "0"})
    assert client.post(head, {**HEAD, "summary": "Other.", "lock": "0"}).status_code == 422
    parties = reverse("contract:parties", args=[pact.pk])
    client.post(parties, {"names": "City\nBakery\n\nBakery", "kind": "business"})
    assert "2 parties" in client.get(parties).content.decode()
    assert client.post(parties, {"names": "x" * 300, "kind": "business"}).status_code == 422
    bakery = pact.parties.get(name="Bakery")
    party = reverse("contract:party", args=[pact.pk, bakery.pk])
    assert "Bakery" in client.get(party).content.decode()
    client.post(party, {"name": "Bakery Nord", "kind": "business", "lock": "0"})
    new_deal = reverse("contract:deal-new", args=[pact.pk])
    assert "Who does what together?" in client.get(new_deal).content.decode()
    row = {
        "title": "Oven",
        "state": "agreed",
        "lock": "0",
        f"in_{bakery.pk}": "on",
        f"brings_{bakery.pk}": "Oven",
    }
    client.post(new_deal, row)
    deal = pact.deals.get()
    assert [(one.party_id, one.brings) for one in deal.shares.all()] == [(bakery.pk, "Oven")]
    address = reverse("contract:deal", args=[pact.pk, deal.pk])
    assert "Bakery Nord" in client.get(address).content.decode()
    client.post(address, {**row, "number": "1", "title": "Two ovens"})
    assert "One local pact" not in client.get(listing).content.decode()
    assert "one deal" in client.get(listing).content.decode()
    showing = reverse("contract:pact-show", args=[pact.pk])
    assert "Who can see this pact?" in client.get(showing).content.decode()
    client.post(showing, {"visibility": "public"})
    client.post(showing, {"delete": "1"})
    assert Pact.objects.exists()
    client.post(showing, {"visibility": "city"})
    client.post(address, {"delete": "1", "lock": "1"})
    assert not pact.deals.exists()
    client.post(party, {"delete": "1", "lock": "1"})
    assert pact.parties.count() == 1
    client.post(showing, {"delete": "1"})
    assert not Pact.objects.exists()


def test_pact_pages_ask_little_with_many_deals(
    client: Client, pact: Pact, editor: User, coordinator: User, django_assert_max_num_queries: object
) -> None:
    add_parties(
        **acting(editor), pact=pact, rows=[{"name": f"Party {n}", "kind": "other"} for n in range(40)]
    )
    keys = list(pact.parties.values_list("pk", flat=True))
    for number in range(44):
        shares = [{"party": key} for key in keys[number % 30 : number % 30 + 5]]
        save_deal(
            **acting(editor), pact=pact, values={"title": f"Deal {number}", "state": "agreed"}, shares=shares
        )
    show_pact(**acting(coordinator), pact=pact, visibility="public")
    client.force_login(editor)
    for address in (
        reverse("contract:pact", args=[pact.pk]),
        reverse("contract:parties", args=[pact.pk]),
        reverse("contract:pact-public", args=["klagenfurt", pact.pk]),
        reverse("contract:pacts", args=[CITY]),
    ):
        with django_assert_max_num_queries(20):  # type: ignore[operator]
            client.get(address)
