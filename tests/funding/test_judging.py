"""What an opportunity means for whoever asks: gates, score, why, what would change it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.funding.conftest import CITY, PLACE, MakeOffer
from tests.support.city_team import acting
from zeroward.core.scope import Scope
from zeroward.funding.domain.projects import ProjectRow, save_project
from zeroward.funding.domain.shortlist import put_on
from zeroward.funding.models import Opportunity
from zeroward.funding.queries.best import best_for
from zeroward.funding.queries.judging import Wish, judge
from zeroward.funding.queries.matches import matches_for_many
from zeroward.funding.queries.store import offers
from zeroward.people.models import User
from zeroward.places.models import Country, CountryStatus
from zeroward.profile.queries.merging import Told
from zeroward.profile.queries.profiles import EMPTY, Profile

pytestmark = pytest.mark.slow

RULES = {
    "size": {"fact": "population", "at_least": 50_000, "say": "At least 50 000 people live in the city."},
    "prerequisites": {"fact": "council_decision", "is": True, "say": "The council has decided on a plan."},
}


def told(**facts: Any) -> Profile:
    known = {key: Told(value, "stated", "", "", None) for key, value in facts.items()}
    return Profile(None, "", str(facts.get("country", "")), known)


@pytest.fixture
def member(austria: Country) -> Country:
    CountryStatus.objects.create(country=austria, kind="member")
    return austria


@pytest.fixture
def ruled(make_offer: MakeOffer, member: Country) -> Opportunity:
    return make_offer("ruled", rules=RULES)


def one(profile: Profile, key: str = "ruled") -> Any:
    store = offers()
    verdicts = judge(store, profile, timezone.now(), Wish())
    return verdicts.explain([store.places[store.by_key[key].pk]])[0]


def test_it_fits_fails_or_asks_with_the_question(ruled: Opportunity) -> None:
    fits = one(told(country="AT", population=60_000, council_decision=True))
    assert (fits.fit, fits.missing) == ("fits", ())
    asks = one(told(country="AT", population=60_000))
    assert (asks.fit, asks.missing) == ("ask", ("council_decision",))
    assert asks.headline == "One answer settles whether you may ask for it."
    fails = one(told(country="AT", population=10))
    assert (fails.fit, fails.missing) == ("not", ())
    assert fails.headline == "At least 50 000 people live in the city."
    assert one(told(country="AL", population=60_000)).fit == "not"
    assert one(EMPTY).missing[0] == "country"


def test_the_parts_add_up_to_the_score(ruled: Opportunity) -> None:
    judged = one(told(country="AT", population=60_000, staff_days=100, cofinancing_percent=20))
    assert sum(part.value for part in judged.why.parts) == pytest.approx(judged.score, abs=1e-9)
    assert 0 <= judged.score <= 1


def test_what_would_open_it_is_said_first(ruled: Opportunity) -> None:
    judged = one(told(country="AT", population=60_000, council_decision=False))
    assert judged.fit == "not"
    assert judged.changes[0] == "Decision of the council: opens this one"


def test_a_rule_that_cannot_be_read_leaves_its_gate_open_and_the_rest_stands(
    make_offer: MakeOffer, member: Country
) -> None:
    make_offer("broken", rules={"size": {"fact": "population", "bigger_than": 5}})
    make_offer("sound")
    profile = told(country="AT", population=60_000)
    assert one(profile, "broken").fit == "ask"
    assert one(profile, "sound").fit == "fits"


def test_a_project_stands_in_for_the_city(make_offer: MakeOffer, member: Country, editor: User) -> None:
    make_offer("small", ticket_min=10_000, ticket_max=50_000)
    make_offer("large", ticket_min=5_000_000, ticket_max=50_000_000)
    project = save_project(**acting(editor), place=PLACE, row=ProjectRow("Trams", cost=Decimal(20_000_000)))
    store = offers()
    verdicts = judge(store, told(country="AT", project_cost=20_000), timezone.now(), Wish())
    assert (
        verdicts.scores[store.places[store.by_key["small"].pk]]
        > verdicts.scores[store.places[store.by_key["large"].pk]]
    )
    verdicts = judge(store, told(country="AT", project_cost=20_000), timezone.now(), Wish(project=project))
    assert (
        verdicts.scores[store.places[store.by_key["large"].pk]]
        > verdicts.scores[store.places[store.by_key["small"].pk]]
    )


def test_words_beside_the_profile_move_what_holds_them(make_offer: MakeOffer, member: Country) -> None:
    make_offer("heat-pumps-for-schools", title="Heat pumps for schools")
    make_offer("cargo-bikes", title="Cargo bikes")
    store = offers()
    verdicts = judge(store, told(country="AT"), timezone.now(), Wish(words="a heat pump in our school"))
    order = verdicts.order(range(2), True)
    assert store.offers[order[0]].key == "heat-pumps-for-schools"


def test_many_places_get_what_each_gets_alone(ruled: Opportunity, make_offer: MakeOffer) -> None:
    make_offer("for-all")
    make_offer("over", days=-3)
    profiles = {
        Scope.city("a"): told(country="AT", population=60_000, council_decision=True),
        Scope.city("b"): told(country="AT", population=10),
        Scope.city("c"): EMPTY,
    }
    now = timezone.now()
    many = matches_for_many(profiles, limit=5, now=now)
    for scope, profile in profiles.items():
        alone = best_for(profile, limit=5, now=now)
        assert {row.key: (round(row.score, 9), row.gates == "pass", row.deadline) for row in alone} == {
            row.key: (round(row.score, 9), row.passes, row.deadline) for row in many[scope].best
        }
    assert [row.key for row in many[Scope.city("b")].best] == ["for-all"]
    assert (many[Scope.city("a")].open, many[Scope.city("a")].passed) == (2, 2)
    assert matches_for_many({}, now=now) == {}


def test_a_visitor_answers_on_the_page_and_the_list_follows(client: Client, ruled: Opportunity) -> None:
    page = client.get(reverse("funding:list")).content.decode()
    assert "In which country are you?" in page
    client.post(
        reverse("profile:visit-fact", args=["country"]), {"value": "AT", "next": reverse("funding:list")}
    )
    answer = client.get(reverse("funding:list"))
    page = answer.content.decode()
    assert "One opportunity may fit you: an answer is missing" in page
    assert answer["Cache-Control"] == "private, no-store"
    data = json.loads(client.get(reverse("funding:list-data")).content)
    row = data["opportunities"][0]
    assert (row["fit"], row["missing"]) == ("ask", ["population", "council_decision"])
    assert sum(part["value"] for part in row["parts"]) == pytest.approx(row["score"], abs=1e-9)


def test_the_days_of_work_decide_what_is_proposed(
    team: Client, editor: User, make_offer: MakeOffer, member: Country
) -> None:
    for number, days in enumerate((10, 20, 40)):
        made = make_offer(f"offer-{number}", days=30 + number, effort_days=days)
        put_on(**acting(editor), place=PLACE, opportunity=made)
    address = reverse("funding:portfolio", args=[CITY])
    assert "How many days of work are there" in team.get(address).content.decode()
    page = team.get(f"{address}?days=30").content.decode()
    assert "2 opportunities of the list fit into 30 days of work" in page
    assert "30 of 30 days are used." in page
    assert "are worked on at the same time" in page
    assert "Nothing on the list fits into 5 days of work" in team.get(f"{address}?days=5").content.decode()
    for odd in ("-1", "x", "999999", "1e3"):
        assert "Write a whole number of days." in team.get(f"{address}?days={odd}").content.decode()


def test_the_list_keeps_within_its_queries(
    team: Client, make_offer: MakeOffer, member: Country, django_assert_max_num_queries: Any
) -> None:
    for number in range(45):
        make_offer(f"offer-{number}", rules=RULES if number % 2 else {})
    for address in (
        reverse("funding:list"),
        f"{reverse('funding:list')}?for={CITY}&page=2&words=heat",
        reverse("funding:opportunity", args=["offer-1"]),
        reverse("funding:list-data"),
        reverse("funding:calendar"),
        reverse("funding:programmes"),
        reverse("funding:programme", args=["life"]),
        reverse("funding:countries"),
        reverse("funding:country", args=["AT"]),
    ):
        team.get(address)
        with django_assert_max_num_queries(20):
            assert team.get(address).status_code == 200
