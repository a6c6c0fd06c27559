"""Agreements with funders: budget, posts, duties; of a city and of a platform's programme."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.contract.conftest import CITY
from tests.support.city_team import acting
from zeroward.contract.domain.agreements import delete_agreement, save_agreement
from zeroward.contract.domain.errors import ProblemsError, StaleError
from zeroward.contract.models import Agreement
from zeroward.contract.queries.agreements import agreements_page
from zeroward.core.errors import NotAllowedError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
VALUES = {
    "kind": "cooperation",
    "title": "Pioneer city",
    "funder": "Ministry",
    "state": "running",
    "funding": 2_000_000.0,
    "paid_out": 500_000.0,
    "visibility": "city",
}
POSTS = [
    {"title": "Coordinator", "share": 1.0, "is_filled": True},
    {"title": "Data", "share": 0.5, "is_filled": None},
]
DUTIES = [{"title": "Report", "due": None, "done_on": None}]
AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")


@pytest.fixture
def agreement(klagenfurt: City, editor: User) -> Agreement:
    return save_agreement(
        **acting(editor),
        place=place_of(klagenfurt),
        city=klagenfurt,
        values=VALUES,
        posts=POSTS,
        duties=DUTIES,
    )


def test_budget_posts_and_duties_add_up(agreement: Agreement, klagenfurt: City, editor: User) -> None:
    page = agreements_page(acting(editor)["viewer"], place_of(klagenfurt))
    row = page.rows[0]
    assert (page.funding, page.paid_out, page.posts, page.without, page.cities) == (2e6, 5e5, 1.5, 0, 1)
    assert (row.filled, row.unknown, row.owed) == (1.0, 0.5, 1)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"funding": -1.0}, "funding"),
        ({"funding": float("nan")}, "funding"),
        ({"paid_out": 3e6}, "paid_out"),
        ({"visibility": "world"}, "visibility"),
        ({"title": ""}, "title"),
        ({"kind": "gift"}, "kind"),
    ],
)
def test_values_that_cannot_be_are_refused(
    klagenfurt: City, editor: User, change: dict[str, object], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_agreement(
            **acting(editor), place=place_of(klagenfurt), city=klagenfurt, values={**VALUES, **change}
        )
    assert refused.value.problems[0].place == place
    assert not Agreement.objects.exists()


def test_broken_rows_name_their_place_and_write_nothing(klagenfurt: City, editor: User) -> None:
    who = {**acting(editor), "place": place_of(klagenfurt), "city": klagenfurt, "values": VALUES}
    with pytest.raises(ProblemsError) as refused:
        save_agreement(**who, posts=[{"title": "", "share": 0.0}])
    assert [one.place for one in refused.value.problems] == ["posts.0.title", "posts.0.share"]
    with pytest.raises(ProblemsError):
        save_agreement(**who, duties=[{"title": "", "due": "2026-01-01"}])
    assert not Agreement.objects.exists()


def test_steps_belong_to_a_demonstrator_alone(agreement: Agreement, klagenfurt: City, editor: User) -> None:
    steps = {"mission": "A square without cars", "magic": "no"}
    who = {**acting(editor), "place": place_of(klagenfurt), "city": klagenfurt, "agreement": agreement}
    save_agreement(**who, values=VALUES, steps=steps)
    agreement.refresh_from_db()
    assert agreement.steps == {}
    kept = save_agreement(**who, values={**VALUES, "kind": "demonstrator"}, steps=steps, lock=agreement.lock)
    assert kept.steps == {"mission": "A square without cars"}
    with pytest.raises(StaleError):
        save_agreement(**who, values=VALUES, lock=99)


def test_platform_records_its_programme_and_sees_what_is_shared(
    klagenfurt: City, graz: City, platform: User, agreement: Agreement, editor: User
) -> None:
    who = acting(platform)
    save_agreement(
        **who,
        place=AUSTRIA,
        city=graz,
        values={**VALUES, "kind": "roadmap", "title": "Roadmap", "funding": None},
    )
    page = agreements_page(who["viewer"], AUSTRIA)
    assert ([row.agreement.title for row in page.rows], page.without) == (["Roadmap"], 1)
    save_agreement(
        **acting(editor),
        place=place_of(klagenfurt),
        city=klagenfurt,
        values={**VALUES, "visibility": "platform"},
        agreement=agreement,
    )
    assert agreements_page(who["viewer"], AUSTRIA).cities == 2


def test_nobody_records_or_deletes_for_others(
    klagenfurt: City,
    graz: City,
    agreement: Agreement,
    stranger: User,
    platform: User,
    editor: User,
    reader: User,
) -> None:
    for user in (stranger, platform, reader):
        with pytest.raises(NotAllowedError):
            save_agreement(**acting(user), place=place_of(klagenfurt), city=klagenfurt, values=VALUES)
    with pytest.raises(ProblemsError):
        save_agreement(**acting(editor), place=place_of(klagenfurt), city=graz, values=VALUES)
    with pytest.raises(ProblemsError):
        save_agreement(**acting(platform), place=AUSTRIA, city=klagenfurt, values=VALUES, agreement=agreement)
    with pytest.raises(ProblemsError):
        delete_agreement(**acting(platform), place=AUSTRIA, agreement=agreement)


def test_strangers_and_visitors_find_nothing_that_is_not_public(
    client: Client, agreement: Agreement, stranger: User
) -> None:
    address = reverse("contract:agreement", args=[agreement.pk])
    assert client.get(address).status_code == 404
    client.force_login(stranger)
    assert client.get(address).status_code == 404
    assert client.get(reverse("contract:agreement-edit", args=[agreement.pk])).status_code == 404
    assert client.get(reverse("contract:agreements", args=[CITY])).status_code == 404
    Agreement.objects.update(visibility="public")
    assert "Pioneer city" in Client().get(address).content.decode()
    assert client.get(reverse("contract:agreement-edit", args=[agreement.pk])).status_code == 403


def test_pages_record_change_and_delete(client: Client, coordinator: User, klagenfurt: City) -> None:
    client.force_login(coordinator)
    listing = reverse("contract:agreements", args=[CITY])
    assert "No agreement is recorded yet" in client.get(listing).content.decode()
    new = reverse("contract:agreement-new", args=[CITY])
    assert "What did you agree on, with whom?" in client.get(new).content.decode()
    row = {
        "city": "klagenfurt",
        "kind": "demonstrator",
        "title": "Square",
        "funder": "Agency",
        "state": "signed",
        "funding": "1900000",
        "visibility": "city",
        "lock": "0",
        "p0-title": "Lead",
        "p0-share": "0.5",
        "p0-is_filled": "unknown",
        "p1-is_filled": "unknown",
        "d0-title": "Plan",
        "d0-due": "2026-09-01",
        "step_mission": "No cars",
    }
    assert client.post(new, {**row, "title": ""}).status_code == 422
    assert client.post(new, {**row, "city": "graz"}).status_code == 422
    client.post(new, row)
    kept = Agreement.objects.get()
    address = reverse("contract:agreement", args=[kept.pk])
    page = client.get(address).content.decode()
    assert "No cars" in page
    assert "Lead" in page
    assert "1\u202f900\u202f000" in client.get(listing).content.decode()
    edit = reverse("contract:agreement-edit", args=[kept.pk])
    assert "Square" in client.get(edit).content.decode()
    client.post(edit, {**row, "title": "Big square"})
    stale = client.post(edit, row)
    assert (stale.status_code, "Big square" in stale.content.decode()) == (422, True)
    delete = reverse("contract:agreement-delete", args=[kept.pk])
    client.post(delete, {"lock": "0"})
    assert Agreement.objects.exists()
    client.post(delete, {"lock": "1"})
    assert not Agreement.objects.exists()


def test_list_of_a_country_asks_little(
    client: Client, graz: City, platform: User, django_assert_max_num_queries: object
) -> None:
    for number in range(38):
        values = {**VALUES, "title": f"Roadmap {number}"}
        save_agreement(
            **acting(platform), place=AUSTRIA, city=graz, values=values, posts=POSTS, duties=DUTIES
        )
    client.force_login(platform)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page = client.get(reverse("contract:agreements", args=["country:AT"])).content.decode()
    assert "76\u202f000\u202f000" in page
