"""The page of a city's next steps, for its team and for others."""

import pytest
from django.test import Client

from tests.journey.conftest import NEXT, PLACE
from tests.support.city_team import acting
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.placing import place_step
from zeroward.journey.models import PlacedStep, StepAnswer, Way, WeeklyWish
from zeroward.people.models import User

pytestmark = pytest.mark.django_db


def test_strangers_are_sent_away(client: Client, klagenfurt: object, other: User) -> None:
    assert client.get(NEXT).status_code == 302
    client.force_login(other)
    for address in (NEXT, f"{NEXT}place/", f"{NEXT}steps/indicators/"):
        assert client.get(address).status_code == 403, address
    for address in (f"{NEXT}share/", f"{NEXT}week/", f"{NEXT}placed/1/", f"{NEXT}steps/indicators/"):
        assert (
            client.post(address, {"state": "done", "visibility": "mission", "wanted": "yes"}).status_code
            == 403
        )
    assert not Way.objects.exists()
    assert not WeeklyWish.objects.exists()


@pytest.mark.parametrize("scope", ["city:atlantis", "mission", "country:ZZ"])
def test_places_that_are_not_there_are_not_found(client: Client, editor: User, scope: str) -> None:
    client.force_login(editor)
    assert client.get(f"/en/me/next/{scope}/").status_code == 404


def test_the_team_sees_steps_reasons_and_the_way(client: Client, editor: User) -> None:
    client.force_login(editor)
    page = client.get(NEXT).content.decode()
    for text in ("What is next", "Why this comes first", "Who helps", "Where you stand", "Together"):
        assert text in page
    assert page.count('<ol class="path') == 1


def test_looking_with_the_eyes_of_an_elected_person(client: Client, editor: User) -> None:
    client.force_login(editor)
    page = client.get(f"{NEXT}?for=politician").content.decode()
    assert "Bring your city" not in page
    assert "inventory" not in client.get(f"{NEXT}?for=politician").context["steps"].first[0].key


def test_answers_through_the_pages(client: Client, editor: User) -> None:
    client.force_login(editor)
    step = f"{NEXT}steps/indicators/"
    assert client.post(step, {"state": "accepted", "accept-due": ""}).status_code == 302
    assert StepAnswer.objects.get().state == "accepted"
    assert client.post(step, {"state": "away"}).status_code == 422
    answered = client.post(
        step, {"state": "away", "away-reason": "no_money", "away-note": "2027"}, follow=True
    )
    assert "there is no money for it" in answered.content.decode()
    assert client.post(step, {"state": "back"}).status_code == 302
    assert not StepAnswer.objects.exists()
    assert client.post(step, {"state": "nonsense"}).status_code == 422
    assert client.get(f"{NEXT}steps/no-such-step/").status_code == 404


def test_a_form_leads_only_to_pages_of_this_platform(client: Client, editor: User) -> None:
    client.force_login(editor)
    told = {"state": "done", "next": "https://elsewhere.example/"}
    assert client.post(f"{NEXT}steps/indicators/", told)["Location"] == NEXT


def test_a_step_is_placed_through_its_page(client: Client, platform: User, editor: User) -> None:
    client.force_login(platform)
    assert client.get(f"{NEXT}place/").status_code == 200
    assert client.post(f"{NEXT}place/", {"kind": "add", "why": "so"}).status_code == 422
    told = {"kind": "add", "title": "Call <i>Graz</i>", "phase": "learn", "why": "Same line."}
    assert client.post(f"{NEXT}place/", told).status_code == 302
    client.force_login(editor)
    page = client.get(NEXT).content.decode()
    assert "Call &lt;i&gt;Graz&lt;/i&gt;" in page
    placed = PlacedStep.objects.get()
    assert client.post(f"{NEXT}placed/{placed.pk}/", {"state": "accepted"}).status_code == 302
    assert client.post(f"{NEXT}placed/{placed.pk}/", {"state": "remove"}).status_code == 302
    assert not PlacedStep.objects.exists()


def test_what_a_team_put_aside_is_not_shown_to_brokers(client: Client, editor: User, platform: User) -> None:
    say_about_step(
        place=PLACE,
        step="indicators",
        state="away",
        reason="other",
        note="The mayor quarrels",
        **acting(editor),
    )
    client.force_login(platform)
    page = client.get(NEXT).content.decode()
    assert "does not share its way with you" in page
    assert "The mayor quarrels" not in page
    assert "klagenfurt" not in client.get("/en/me/brokering/").content.decode().lower()


def test_sharing_and_the_weekly_letter_through_the_page(
    client: Client, coordinator: User, platform: User
) -> None:
    client.force_login(coordinator)
    client.post(f"{NEXT}share/", {"visibility": "platform"})
    assert Way.objects.get().visibility == "platform"
    client.post(f"{NEXT}week/", {"wanted": "yes"})
    assert WeeklyWish.objects.get().user_id == coordinator.pk
    client.force_login(platform)
    assert "Klagenfurt" in client.get("/en/me/brokering/").content.decode()
    place_step(place=PLACE, kind="pin", step="twinning", why="They speak your language.", **acting(platform))
    shown = client.get("/en/me/brokering/").content.decode()
    assert "Apply for twinning with a Mission City" in shown
    assert "put on top" in shown


def test_brokering_is_for_brokers(client: Client, editor: User, helpdesk: User) -> None:
    client.force_login(editor)
    assert client.get("/en/me/brokering/").status_code == 403
    client.force_login(helpdesk)
    assert "No city shares its way with you yet" in client.get("/en/me/brokering/").content.decode()


def test_a_national_platform_has_a_way_of_its_own(client: Client, platform: User) -> None:
    client.force_login(platform)
    page = client.get("/en/me/next/country:AT/")
    assert page.context["steps"].first[0].key.startswith("platform-")


def test_three_steps_to_begin_with(client: Client, editor: User, person: object) -> None:
    client.force_login(editor)
    page = client.get("/en/me/welcome/")
    assert (page.context["page"].number, page.context["page"].missing) == (2, ("stage", "needs"))
    assert "one of three steps to begin with is done" in client.get("/en/me/").content.decode()


def test_queries_of_the_page_stay_few(
    client: Client, editor: User, django_assert_max_num_queries: object
) -> None:
    client.force_login(editor)
    client.get(NEXT)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(NEXT)


def test_the_workspace_says_what_is_made_up(client: Client, editor: User, helpdesk: User) -> None:
    place_step(
        place=PLACE, kind="add", title="Call them", phase="learn", why="They know.", **acting(helpdesk)
    )
    client.force_login(editor)
    assert "Example data" not in client.get("/en/me/city/klagenfurt/").content.decode()
    PlacedStep.objects.update(is_example=True)
    for address in ("/en/me/city/klagenfurt/", NEXT):
        shown = client.get(address).content.decode()
        assert "What was said about steps here is made up." in shown
        assert "Call them" in shown
