"""Numbers that the desk promises to groups: kept, priced, refused in words where they cannot be kept."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.exchange.matching.made import application_of, call_of, twinning
from tests.support.city_team import acting
from zeroward.core.problems import ProblemsError
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.models import Call, Run, Side
from zeroward.exchange.queries.matching.options import Options
from zeroward.exchange.queries.matching.run_page import run_page
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def call() -> Call:
    """One seat; two large cities want what the host shows, a small town does not."""
    made = call_of()
    application_of(made, "host", Side.HOST, code="BE")
    for key in ("large", "larger"):
        application_of(made, key, Side.LEARNER)
    application_of(made, "small", Side.LEARNER, needs=["adaptation"])
    City.objects.filter(key="small").update(population=9_000)
    return made


def run_of(manager: User, call: Call, **floors: int) -> Run:
    return start_run(**acting(manager), call=call, options=Options(way="score", floors=floors))


def guests(run: Run) -> set[str]:
    return {run.result["names"][str(pk)] for one in run.result["matches"] for pk in one["members"]} - {"Host"}


def test_floor_gives_the_small_town_a_place_and_says_what_it_costs(manager: User, call: Call) -> None:
    assert "Small" not in guests(run_of(manager, call))
    run = run_of(manager, call, small=1)
    assert guests(run) == {"Small"}
    lines = run_page(run).floors
    assert len(lines) == 1
    assert lines[0].startswith("Towns under 50,000 people: 1 of 1 have a place, at least 1 had to.")
    assert "Without this rule 0 would" in lines[0]


def test_floor_that_cannot_be_kept_is_said_in_words(manager: User, call: Call) -> None:
    run = run_of(manager, call, small=2)
    assert run.state == Run.State.FAILED
    page = run_page(run)
    assert "at least 2 cannot have a place. 1 take part, and at most 1 of them can be placed." in page.problem
    assert "Lower the number" in page.remedy


def test_floors_that_cannot_be_kept_together_are_refused(manager: User, call: Call) -> None:
    """One seat: a town, and two that take part for the first time."""
    run = run_of(manager, call, small=1, first=1)
    assert run.state == Run.State.DONE  # the town takes part for the first time too
    assert run_of(manager, call, small=1, first=2).state == Run.State.FAILED


def test_city_of_unknown_size_does_not_count_and_is_said(manager: User, call: Call) -> None:
    City.objects.filter(key="large").update(population=None)
    lines = run_page(run_of(manager, call, small=1)).floors
    assert (
        lines[1] == "Towns under 50,000 people: of 1 it is not known whether they belong; they do not count."
    )


def test_country_without_a_status_is_not_known(manager: User, call: Call) -> None:
    run = run_of(manager, call, candidate=1)
    assert run.state == Run.State.FAILED
    assert "Cities of candidate countries: at least 1 cannot have a place." in run_page(run).problem


def test_stable_matching_promises_no_number(manager: User, call: Call) -> None:
    with pytest.raises(ProblemsError) as caught:
        start_run(**acting(manager), call=call, options=Options(floors={"small": 1}))
    assert caught.value.problems[0].place == "floor_small"
    with pytest.raises(ProblemsError):
        start_run(**acting(manager), call=call, options=Options(way="score", floors={"tall": 1}))
    with pytest.raises(ProblemsError):
        start_run(**acting(manager), call=call, options=Options(way="score", floors={"small": -1}))


def test_desk_sets_a_floor_and_the_run_shows_its_price(client: Client, manager: User, call: Call) -> None:
    client.force_login(manager)
    desk = reverse("exchange:match-desk", args=[call.key])
    assert "Towns under 50,000 people" in client.get(desk).content.decode()
    said = {"way": "score", "seed": 1, "floor_small": 1, "abroad": "on"}
    response = client.post(desk, said)
    assert response.status_code == 302
    page = client.get(response["Location"]).content.decode()
    assert "What was promised to groups, and what it costs" in page
    assert "1 of 1 have a place" in page
    refused = client.post(desk, {**said, "way": "sides", "mode": "learners", "quota": "tell"})
    assert refused.status_code == 422
    assert "A stable matching cannot promise a number." in refused.content.decode()


def test_why_not_knows_of_the_floor(client: Client, manager: User, call: Call) -> None:
    run = run_of(manager, call, small=1)
    client.force_login(manager)
    one, other = call.applications.get(scope="city:large"), call.applications.get(side=Side.HOST)
    address = reverse("exchange:match-run", args=[call.key, run.number])
    page = client.get(address, {"one": one.pk, "other": other.pk}).content.decode()
    assert "the rules could not be kept" in page


def test_floors_hold_with_pairs_that_work_together(manager: User) -> None:
    """What was published stays; the floor is kept among those who are free."""
    call, learners, _hosts = twinning(4, 2, capacity=2)
    City.objects.filter(key="learner3").update(population=5_000)
    publish(**acting(manager), run=run_of(manager, call, small=1))
    call.refresh_from_db()
    options = Options(way="score", keep=True, floors={"small": 1})
    again = start_run(**acting(manager), call=call, options=options)
    assert again.state == Run.State.DONE
    assert learners[3].pk in {pk for one in again.result["matches"] for pk in one["members"]}
