"""What this room offers to others: tasks, private search, hand-over, the panel of a city, reminders."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.funding.conftest import CITY, PLACE, MakeOffer, in_days
from tests.support.city_team import acting
from zeroward.core.handing_over import work_parts
from zeroward.core.own_data import own_data_of
from zeroward.core.panels import panels_for
from zeroward.core.private_search import private_entries
from zeroward.core.tasks_open import tasks_of
from zeroward.core.visibility import ANONYMOUS
from zeroward.funding.domain.demo import Asking, make_funding
from zeroward.funding.domain.projects import ProjectRow, save_project
from zeroward.funding.domain.reminding import remind
from zeroward.funding.domain.shortlist import put_on
from zeroward.funding.domain.wishes import WishRow, save_wish
from zeroward.funding.models import FundingProject, Opportunity, PartnerWish, Shortlisted
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.taxonomy.models import Concept, Scheme

pytestmark = pytest.mark.slow


@pytest.fixture
def entry(offer: Opportunity, editor: User) -> Shortlisted:
    return put_on(**acting(editor), place=PLACE, opportunity=offer)


def own_tasks(user: User) -> list[str]:
    return [one.title for one in tasks_of(viewer_of(user)) if one.room == "funding"]


def test_a_deadline_is_a_task_of_who_looks_after_it_and_of_the_team_where_nobody_does(
    entry: Shortlisted, make_offer: MakeOffer, editor: User, coordinator: User, reader: User, stranger: User
) -> None:
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("far", days=300))
    assert own_tasks(editor) == ["Life heat"]
    assert own_tasks(coordinator) == []
    Shortlisted.objects.update(person=None)
    assert own_tasks(coordinator) == ["Life heat"]
    assert own_tasks(reader) == []
    assert own_tasks(stranger) == []


def test_own_records_are_found_and_nobody_elses(
    entry: Shortlisted, editor: User, stranger: User, platform: User
) -> None:
    save_project(**acting(editor), place=PLACE, row=ProjectRow("Trams", text="Secret depot"))
    save_wish(
        **acting(editor), place=PLACE, opportunity=entry.opportunity, row=WishRow(seeks="Secret partner")
    )
    kinds = {str(one.kind) for one in private_entries(viewer_of(editor)) if one.scope == CITY}
    assert {"Project that wants money", "Opportunity on the list", "Search for partners"} <= kinds
    for other in (viewer_of(stranger), viewer_of(platform), ANONYMOUS):
        assert not any("Secret" in one.text for one in private_entries(other))


def test_what_somebody_looks_after_goes_to_somebody_else(
    entry: Shortlisted, editor: User, coordinator: User
) -> None:
    part = next(one for one in work_parts() if one.key == "funding")
    assert part.read(CITY, editor.pk) == ["Life heat"]
    assert part.move(CITY, editor.pk, coordinator, coordinator) == 1
    entry.refresh_from_db()
    assert entry.person == coordinator
    assert part.read(CITY, editor.pk) == []
    assert own_data_of(coordinator)["funding"]["shortlist"][0]["opportunity__title"] == "Life heat"


def test_the_page_of_a_city_shows_what_everybody_may_know(entry: Shortlisted, editor: User) -> None:
    subject = {"city": "klagenfurt", "viewer": ANONYMOUS}
    save_wish(
        **acting(editor), place=PLACE, opportunity=entry.opportunity, row=WishRow(seeks="A city with a port")
    )
    assert "funding" not in {one.key for one in panels_for("places.city", subject)}
    PartnerWish.objects.update(visibility="public")
    panel = next(one for one in panels_for("places.city", subject) if one.key == "funding")
    assert [one.seeks for one in panel.context["wishes"]] == ["A city with a port"]
    page = Client().get(reverse("places:city", args=["klagenfurt"])).content.decode()
    assert "A city with a port" in page


def test_the_file_of_the_list_holds_what_is_not_settled(team: Client, entry: Shortlisted) -> None:
    address = reverse("funding:workspace-file", args=[CITY])
    assert b"SUMMARY:Deadline: Life heat" in team.get(address).content
    Shortlisted.objects.update(state="lost")
    assert b"BEGIN:VEVENT" not in team.get(address).content


def test_the_daily_command_reminds(make_offer: MakeOffer, editor: User) -> None:
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("soon", days=6))
    said = StringIO()
    call_command("remind_deadlines", stdout=said)
    assert said.getvalue().strip() == "1 told."


def test_examples_are_labelled_and_made_once(make_offer: MakeOffer, editor: User, stranger: User) -> None:
    make_offer("elena", state="continuous", days=None, checklist=[{"key": "a", "text": "A list", "fact": ""}])
    make_offer("horizon-miss-2027-04-cit-05")
    for key in ("energy-systems", "built-environment", "nature", "adaptation"):
        _theme(key)
    _theme("participation-culture-and-democracy")
    city = Asking(PLACE, editor, viewer_of(editor))
    graz = type(PLACE)(PLACE.scope.city("graz"), "Graz", "AT")
    town = Asking(graz, stranger, viewer_of(stranger))
    make_funding(city=city, town=town)
    make_funding(city=city, town=town)
    assert FundingProject.objects.count() == 3
    for model in (FundingProject, Shortlisted, PartnerWish):
        assert model.objects.exists()
        assert not model.objects.filter(is_example=False).exists()


def _theme(key: str) -> None:
    scheme, _made = Scheme.objects.get_or_create(key="thematic-areas", defaults={"title": "Thematic areas"})
    Concept.objects.create(scheme=scheme, key=key)


def test_nothing_is_told_before_its_time(make_offer: MakeOffer, editor: User) -> None:
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("later", days=31.5))
    assert remind(timezone.now()) == 0
    assert remind(in_days(2)) == 1
