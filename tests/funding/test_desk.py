"""Money on the editors' desk: lists, deadlines beside their opportunity, rules that can be read."""

import json

import pytest
from django.test import Client

from tests.funding.conftest import MakeOffer
from tests.support.desk import desk_address
from zeroward.funding.models import Opportunity
from zeroward.people.models import User

pytestmark = pytest.mark.slow

EDIT = "wagtailsnippets_funding_opportunity:edit"


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def form_data(record: Opportunity, **changes: object) -> dict[str, object]:
    data = {
        "key": record.key,
        "programme": record.programme_id,
        "title": record.title,
        "state": record.state,
        "currency": "EUR",
        **dict.fromkeys(("rates", "checklist", "languages", "source_ref"), "[]"),
        **dict.fromkeys(("rules", "country_rule", "consortium"), "{}"),
        "source_lang": "en",
        "wording": "own",
        "stage": "complete",
        "deadlines-TOTAL_FORMS": "1",
        "deadlines-INITIAL_FORMS": "0",
        "deadlines-MIN_NUM_FORMS": "0",
        "deadlines-MAX_NUM_FORMS": "1000",
        "deadlines-0-at": "2027-03-01 16:00",
        "deadlines-0-zone": "Europe/Brussels",
        "deadlines-0-ORDER": "1",
        "action-publish": "action-publish",
    }
    return {**data, **changes}


def test_the_desk_lists_money(desk: Client, make_offer: MakeOffer) -> None:
    make_offer(title="Heat for schools")
    for name in ("opportunity", "programme", "countryroute"):
        assert desk.get(desk_address(f"wagtailsnippets_funding_{name}:list")).status_code == 200, name
    page = desk.get(desk_address("wagtailsnippets_funding_opportunity:list")).content.decode()
    assert "Heat for schools" in page


def test_an_editor_publishes_a_title_and_a_deadline(desk: Client, make_offer: MakeOffer) -> None:
    record = make_offer(days=None)
    answer = desk.post(desk_address(EDIT, record.pk), form_data(record, title="Heat for all"))
    assert answer.status_code == 302, answer.content.decode()[:3000]
    now = Opportunity.objects.get()
    assert now.title == "Heat for all"
    assert [one.zone for one in now.deadlines.all()] == ["Europe/Brussels"]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("rules", {"size": {"fact": "population", "at_least": "many"}}),
        ("rules", {"size": {"no": "condition"}}),
        ("rules", ["a list"]),
        ("country_rule", {"statuses": [{"status": "friend"}]}),
        ("country_rule", {"include": [{"country": "Germany"}]}),
    ],
)
def test_a_rule_that_cannot_be_read_is_told_at_its_field(
    desk: Client, make_offer: MakeOffer, field: str, said: object
) -> None:
    record = make_offer(days=None)
    answer = desk.post(desk_address(EDIT, record.pk), form_data(record, **{field: json.dumps(said)}))
    assert answer.status_code == 200
    assert answer.context["form"].errors[field]
    assert Opportunity.objects.get().rules == {}


def test_what_is_no_time_zone_is_refused(desk: Client, make_offer: MakeOffer) -> None:
    record = make_offer(days=None)
    answer = desk.post(desk_address(EDIT, record.pk), form_data(record, **{"deadlines-0-zone": "Mars/Base"}))
    assert answer.status_code == 200
    assert "This is no time zone" in answer.content.decode()
    assert not record.deadlines.exists()
