"""A city's own funding: what its people do there, and what others get to see."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import CITY, PLACE, MakeOffer
from tests.support.city_team import acting
from zeroward.funding.domain.projects import ProjectRow, save_project
from zeroward.funding.domain.shortlist import EntryRow, change_entry, put_on
from zeroward.funding.domain.wishes import WishRow, save_wish
from zeroward.funding.models import FundingProject, Opportunity, PartnerWish, Shortlisted
from zeroward.people.models import User

pytestmark = pytest.mark.slow


def url(name: str, *args: Any) -> str:
    return reverse(f"funding:{name}", args=[CITY, *args])


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return str(answer.content.decode())


@pytest.fixture
def entry(offer: Opportunity, editor: User) -> Shortlisted:
    return put_on(**acting(editor), place=PLACE, opportunity=offer)


@pytest.fixture
def project(editor: User) -> FundingProject:
    return save_project(**acting(editor), place=PLACE, row=ProjectRow("Heat from sewers", text="Secret plan"))


def test_an_opportunity_is_put_on_the_list_and_followed(team: Client, offer: Opportunity) -> None:
    page = text_of(team, reverse("funding:opportunity", args=[offer.key]))
    assert "Put it on the list" in page
    team.post(url("shortlist-add"), {"key": offer.key})
    kept = Shortlisted.objects.get()
    page = text_of(team, url("workspace"))
    assert "One opportunity on the list: 30 days left" in page
    assert "0 of 1 ready" in page
    team.post(url("entry-ready", kept.pk), {"key": "letter", "ready": "yes"})
    assert "1 of 1 ready" in text_of(team, url("workspace"))
    assert "ready since" in text_of(team, url("entry", kept.pk))
    answer = team.post(
        url("entry", kept.pk),
        {"state": "prepared", "staff_days": "12", "person": "", "visibility": "city", "lock": "0"},
    )
    assert answer.status_code == 302
    kept.refresh_from_db()
    assert (kept.state, kept.staff_days, kept.person) == ("prepared", 12, None)
    page = text_of(team, url("workspace"))
    assert "nobody looks after it" in page
    assert "Take “Life heat” off the list?" in text_of(team, url("entry-remove", kept.pk))
    team.post(url("entry-remove", kept.pk))
    assert "Nothing is on the list yet" in text_of(team, url("workspace"))


def test_dropping_without_a_reason_comes_back_with_what_was_typed(team: Client, entry: Shortlisted) -> None:
    answer = team.post(
        url("entry", entry.pk),
        {"state": "dropped", "note": "Typed with care", "visibility": "city", "lock": "0"},
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Say why it is not for you." in page
    assert "Typed with care" in page


def test_two_people_at_one_entry_are_told(team: Client, entry: Shortlisted, coordinator: User) -> None:
    change_entry(**acting(coordinator), place=PLACE, entry=entry, row=EntryRow(state="prepared"))
    answer = team.post(url("entry", entry.pk), {"state": "won", "visibility": "city", "lock": "0"})
    assert answer.status_code == 422
    assert "changed this while you were at it" in answer.content.decode()
    entry.refresh_from_db()
    assert entry.state == "prepared"


def test_a_project_is_described_changed_and_deleted(team: Client, offer: Opportunity) -> None:
    page = text_of(team, f"{url('project-new')}?title=Trams&about=action:12&themes=nowhere")
    assert 'value="Trams"' in page
    answer = team.post(
        url("project-new"),
        {
            "title": "Trams",
            "cost": "1 200 000",
            "currency": "CHF",
            "visibility": "city",
            "about": "action:12",
        },
    )
    assert answer.status_code == 302
    kept = FundingProject.objects.get()
    page = text_of(team, url("project", kept.pk))
    assert "CHF 1.2 million" in page.replace("\u00a0", " ")
    assert "that is €" in page
    wrong = team.post(
        url("project-edit", kept.pk),
        {"title": "", "cost": "lots", "currency": "EUR", "visibility": "city", "lock": "0"},
    )
    assert wrong.status_code == 422
    team.post(
        url("project-edit", kept.pk),
        {"title": "Buses", "currency": "EUR", "visibility": "mission", "lock": "0"},
    )
    kept.refresh_from_db()
    assert (kept.title, kept.cost, kept.visibility, kept.about) == ("Buses", None, "mission", "action:12")
    team.post(url("shortlist-add"), {"key": offer.key, "project": str(kept.pk)})
    assert Shortlisted.objects.get().project == kept
    assert "Delete “Buses”?" in text_of(team, url("project-delete", kept.pk))
    team.post(url("project-delete", kept.pk))
    assert Shortlisted.objects.get().project is None


def test_a_search_for_partners_is_seen_by_those_whom_it_is_for(
    team: Client, client: Client, offer: Opportunity, stranger: User
) -> None:
    address = url("partners", offer.key)
    team.post(address, {"seeks": "A city with a port", "visibility": "city"})
    assert "A city with a port" in text_of(team, address)
    other = Client()
    other.force_login(stranger)
    page = reverse("funding:opportunity", args=[offer.key])
    assert "A city with a port" not in text_of(other, page)
    assert "A city with a port" not in text_of(Client(), page)
    team.post(address, {"seeks": "A city with a port", "visibility": "public"})
    assert "A city with a port" in text_of(other, page)
    assert "A city with a port" in text_of(Client(), page)
    theirs = reverse("funding:partners", args=["city:graz", offer.key])
    assert "One city looks for partners for this" in text_of(other, theirs)
    team.post(address, {"what": "end"})
    assert not PartnerWish.objects.exists()
    nothing = team.post(address, {"seeks": "", "visibility": "public"})
    assert nothing.status_code == 422


PRIVATE = ("workspace", "workspace-file", "project-new")


def test_strangers_and_visitors_come_nowhere_near(
    client: Client, entry: Shortlisted, project: FundingProject, stranger: User
) -> None:
    pages = [
        *(url(name) for name in PRIVATE),
        url("entry", entry.pk),
        url("entry-remove", entry.pk),
        url("project", project.pk),
        url("project-edit", project.pk),
        url("project-delete", project.pk),
        url("partners", entry.opportunity.key),
    ]
    posts = [url("shortlist-add"), url("entry-ready", entry.pk)]
    visitor = Client()
    for address in [*pages, *posts]:
        answer = visitor.post(address) if address in posts else visitor.get(address)
        assert answer.status_code == 302, address
        assert "login" in answer["Location"]
    other = Client()
    other.force_login(stranger)
    for address in pages:
        assert other.get(address).status_code == 403, address
    for address in [*pages[3:], *posts]:
        assert other.post(address, {"key": entry.opportunity.key}).status_code in (403, 404, 405), address
    # through one's own city neither
    for name, pk in (("entry", entry.pk), ("project", project.pk)):
        assert other.get(reverse(f"funding:{name}", args=["city:graz", pk])).status_code == 404
    assert (
        other.post(
            reverse("funding:shortlist-add", args=["city:graz"]),
            {"key": entry.opportunity.key, "project": str(project.pk)},
        ).status_code
        == 404
    )


def test_readers_and_the_platform_see_what_is_theirs_to_see_and_change_nothing(
    entry: Shortlisted, project: FundingProject, reader: User, platform: User
) -> None:
    inside, above = Client(), Client()
    inside.force_login(reader)
    above.force_login(platform)
    assert "Heat from sewers" in text_of(inside, url("workspace"))
    assert inside.post(url("entry", entry.pk), {"state": "won"}).status_code == 403
    assert inside.get(url("project-edit", project.pk)).status_code == 403
    page = text_of(above, url("workspace"))
    assert "Heat from sewers" not in page
    assert "Life heat" not in re.sub(r'id="best".*?</section>', "", page, flags=re.DOTALL)
    assert above.get(url("project", project.pk)).status_code == 404
    assert above.get(url("entry", entry.pk)).status_code == 404
    FundingProject.objects.update(visibility="platform")
    assert "Heat from sewers" in text_of(above, url("workspace"))
    assert above.post(url("project-delete", project.pk)).status_code == 403
    # a private note is not read through the page of the opportunity
    Shortlisted.objects.update(note="Do not tell")
    public = reverse("funding:opportunity", args=[entry.opportunity.key])
    assert "On your list" not in text_of(Client(), public)
    assert "Do not tell" not in text_of(above, f"{public}?for={CITY}")


def test_the_address_of_a_calendar_opens_one_list_for_one_person(
    team: Client, entry: Shortlisted, editor: User, stranger: User
) -> None:
    page = text_of(team, url("workspace"))
    found = re.search(r"http://testserver(/\S*/funding/feeds/\S+\.ics)", page)
    assert found is not None
    address = found.group(1)
    feed = Client().get(address)
    assert feed.status_code == 200
    assert b"SUMMARY:Deadline: Life heat" in feed.content.replace(b"\r\n ", b"")
    assert feed["Cache-Control"] == "private, no-store"
    for spoiled in (
        address.replace("klagenfurt", "graz"),
        address[:-8] + "xxxx.ics",
        "/en/funding/feeds/x.ics",
    ):
        assert Client().get(spoiled).status_code == 404
    editor.set_password("another long password")
    editor.save()
    assert Client().get(address).status_code == 404


def test_an_address_of_somebody_who_left_opens_nothing(
    team: Client, entry: Shortlisted, editor: User
) -> None:
    found = re.search(r"http://testserver(/\S*/funding/feeds/\S+\.ics)", text_of(team, url("workspace")))
    assert found is not None
    editor.memberships.all().delete()
    assert Client().get(found.group(1)).status_code == 404


def test_what_editors_took_back_stays_on_the_list_without_leaking(team: Client, entry: Shortlisted) -> None:
    Opportunity.objects.update(live=False)
    page = text_of(team, url("workspace"))
    assert "taken back by its editors" in page
    assert "Its editors have taken this opportunity back." in text_of(team, url("entry", entry.pk))


def test_no_page_leads_elsewhere_than_home(team: Client, offer: Opportunity) -> None:
    answer = team.post(url("shortlist-add"), {"key": offer.key, "next": "https://evil.example/"})
    assert "evil.example" not in answer["Location"]
    inside = team.post(url("shortlist-add"), {"key": offer.key, "next": "/en/funding/?page=2"})
    assert inside["Location"] == "/en/funding/?page=2"


@pytest.mark.parametrize(
    ("name", "most"), [("workspace", 20), ("entry", 20), ("project", 20), ("partners", 20), ("portfolio", 20)]
)
def test_pages_keep_within_their_queries(
    name: str,
    most: int,
    team: Client,
    editor: User,
    make_offer: MakeOffer,
    project: FundingProject,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(12):
        made = make_offer(f"offer-{number}", days=number + 1)
        entry = put_on(
            **acting(editor), place=PLACE, opportunity=made, project=project if number % 2 else None
        )
        save_wish(**acting(editor), place=PLACE, opportunity=made, row=WishRow(seeks="x"))
    args = {
        "workspace": [],
        "portfolio": [],
        "entry": [entry.pk],
        "project": [project.pk],
        "partners": [made.key],
    }[name]
    team.get(url(name, *args))
    with django_assert_max_num_queries(most):
        team.get(url(name, *args))
