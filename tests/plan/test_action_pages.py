"""Pages of actions: who sees them, how many queries they take, what they do."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.plan.test_actions import TRAMS
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action, sheet_of
from zeroward.plan.domain.pathways import PathwayRow, save_pathway
from zeroward.plan.domain.portfolios import PortfolioRow, save_portfolio
from zeroward.plan.domain.sheet import BenefitRow, LinkRow, Sheet
from zeroward.plan.models import LibraryAction, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MOST = 20
SECRET = "The mayor's secret tunnel"
FULL = replace(
    TRAMS,
    description=SECRET,
    lifetime=30,
    quick_win_by=datetime.date(2020, 5, 1),
    quick_win_promise="A lane for buses",
    quick_win_origin="Consultation “Streets for all”",
    co_benefits=(
        *(TRAMS.co_benefits or ()),
        BenefitRow("air_nox", {"quantity": 4000.0, "place": "city"}, first=2030, last=2040),
        BenefitRow("air_car", {"quantity": 9_000_000.0}, first=2030, last=2040),
    ),
    links=(
        LinkRow("web", "https://tram.example/plan", "Study"),
        LinkRow("material", "no-such-material"),
        LinkRow("action", "trams-elsewhere"),
    ),
)


@pytest.fixture
def filled(plan: Plan, editor: User) -> Plan:
    """A plan with an action that says all, and one that says nothing but its name."""
    LibraryAction.objects.create(
        key="trams-elsewhere",
        name="Tram network for the suburbs",
        field="mobility",
        kind="shift",
        source_text="x",
    )
    who = acting(editor)
    save_action(**who, plan=plan, sheet=FULL)
    save_action(**who, plan=plan, sheet=Sheet(name="Office for advice", kind="enabling"))
    save_portfolio(**who, plan=plan, row=PortfolioRow("Rails", "mobility", actions=("M1",)))
    row = PathwayRow("mobility", "technology", early_changes="The route is decided", actions=("M1",))
    save_pathway(**who, plan=plan, row=row)
    plan.refresh_from_db()
    return plan


def pages(plan: Plan) -> dict[str, tuple[Any, ...]]:
    pk, action = plan.pk, plan.actions.get(code="M1").pk
    portfolio, pathway = plan.portfolios.get().pk, plan.impact_pathways.get().pk
    return {
        "actions": (pk,),
        "action-new": (pk,),
        "action": (pk, action),
        **{
            f"action-edit {part}": (pk, action, part)
            for part in ("outline", "effect", "impact", "steps", "parties", "costs", "links", "promise")
        },
        "action-delete": (pk, action),
        "benefit-choose": (pk, action),
        "benefit-new": (pk, action, "heat_walking"),
        "benefit-new words": (pk, action, "words"),
        "benefit-new climate": (pk, action, "climate"),
        "benefit": (pk, action, 2),
        "portfolios": (pk,),
        "portfolio-new": (pk,),
        "portfolio": (pk, portfolio),
        "portfolio-delete": (pk, portfolio),
        "pathways": (pk,),
        "pathway-new": (pk,),
        "pathway": (pk, pathway),
        "pathway-delete": (pk, pathway),
        "promises": (pk,),
        "gains": (pk,),
        "promise": (pk, action),
    }


def addresses(plan: Plan) -> dict[str, str]:
    return {name: reverse(f"plan:{name.split()[0]}", args=args) for name, args in pages(plan).items()}


READ = {"gains", "actions", "action", "portfolios", "pathways", "promises", "action-delete"}


def test_every_page_opens_for_an_editor_within_its_queries(
    client: Client, filled: Plan, editor: User
) -> None:
    client.force_login(editor)
    for name, address in addresses(filled).items():
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(address)
        assert (name, answer.status_code) == (name, 200)
        assert len(queries) <= MOST, (name, len(queries))
        assert b"<h1" in answer.content


def test_reader_of_the_city_reads_and_is_refused_the_forms(
    client: Client, filled: Plan, reader: User
) -> None:
    client.force_login(reader)
    for name, address in addresses(filled).items():
        answer = client.get(address)
        assert answer.status_code == (200 if name in READ else 403), name
    sheet = client.get(addresses(filled)["action"]).content.decode()
    assert "change/" not in sheet
    assert SECRET.replace("'", "&#x27;") in sheet


@pytest.mark.parametrize("who", ["stranger", "platform"])
def test_actions_of_another_city_do_not_exist(
    who: str, client: Client, filled: Plan, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    action = filled.actions.get(code="M1").pk
    writes = [reverse("plan:action-state", args=[filled.pk, action])]
    writes.append(reverse("plan:action-link-add", args=[filled.pk, action]))
    for address in [*addresses(filled).values(), *writes]:
        for answer in (client.get(address), client.post(address, {"lock": 1})):
            assert answer.status_code in (404, 405), address
            assert "mayor" not in answer.content.decode()
    assert filled.actions.count() == 2


def test_visitors_are_asked_to_sign_in(client: Client, filled: Plan) -> None:
    for address in addresses(filled).values():
        assert "/account/login/" in client.get(address)["Location"]


def test_action_of_another_plan_is_not_reached_through_mine(
    client: Client, filled: Plan, open_one: Any, editor: User
) -> None:
    other = open_one(title="Second")
    client.force_login(editor)
    action = filled.actions.get(code="M1").pk
    assert client.get(reverse("plan:action", args=[other.pk, action])).status_code == 404
    assert client.post(reverse("plan:action-delete", args=[other.pk, action]), {"lock": 1}).status_code == 404
    assert filled.actions.count() == 2


def test_new_action_needs_a_name_only(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    address = reverse("plan:action-new", args=[plan.pk])
    refused = client.post(address, {"kind": "improve"})
    assert refused.status_code == 422
    answer = client.post(address, {"name": "Heat pumps", "kind": "improve", "lock": 0})
    made = plan.actions.get()
    assert answer["Location"] == reverse("plan:action", args=[plan.pk, made.pk])
    assert (made.code, made.name, made.in_plan) == ("M1", "Heat pumps", True)


def test_new_action_begins_with_what_the_library_knows(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    address = reverse("plan:action-new", args=[filled.pk]) + "?from=trams-elsewhere"
    assert "Tram network for the suburbs" in client.get(address).content.decode()
    client.post(address, {"name": "Suburban tram", "kind": "shift", "field": "mobility", "lock": 0})
    assert filled.actions.get(name="Suburban tram").library_key == "trams-elsewhere"


def test_effect_form_stores_what_the_chosen_kind_asks_for(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M1")
    address = reverse("plan:action-edit", args=[filled.pk, action.pk, "effect"])
    data = {
        "effect_kind": "tonnes", "effect_tonnes": "12 500", "effect_sector": "transport", "effect_percent": "99",
        "effect_how": "cut", "curve": "s", "strength": "80", "start": "2027", "end": "2030",
        "effect_uncertainty_percent": "20", "lock": action.lock,
    }  # fmt: skip
    assert client.post(address, data).status_code == 302
    action.refresh_from_db()
    assert action.effect == {"tonnes": 12500.0, "sector": "transport", "uncertainty_percent": 20.0}
    assert (action.strength, action.curve) == (0.8, "s")
    assert sheet_of(action).costs == FULL.costs
    wrong = client.post(address, {**data, "effect_kind": "cut", "effect_percent": "120", "lock": action.lock})
    assert wrong.status_code == 422
    assert "up to 100" in wrong.content.decode()


def test_rows_are_added_changed_and_taken_away(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M1")
    address = reverse("plan:action-edit", args=[filled.pk, action.pk, "costs"])
    data = {
        "row-TOTAL_FORMS": "4", "row-INITIAL_FORMS": "2", "lock": action.lock,
        "row-0-type": "investment", "row-0-payer": "city", "row-0-amount": "43000000", "row-0-first": "2026",
        "row-1-type": "saving", "row-1-payer": "households", "row-1-amount": "800000", "row-1-DELETE": "on",
        "row-2-type": "revenue", "row-2-payer": "business", "row-2-amount": "",
        "row-3-type": "operation", "row-3-payer": "city", "row-3-amount": "-5",
    }  # fmt: skip
    refused = client.post(address, data)
    assert refused.status_code == 422
    assert "cannot be negative" in refused.content.decode()
    assert client.post(address, {**data, "row-3-amount": "5"}).status_code == 302
    rows = sheet_of(action).costs or ()
    assert [(one.type, one.amount) for one in rows] == [("investment", 43_000_000.0), ("operation", 5.0)]


def test_stale_save_shows_both_and_keeps_mine_when_saved_again(
    client: Client, filled: Plan, editor: User, coordinator: User
) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M1")
    save_action(**acting(coordinator), plan=filled, sheet=replace(FULL, name="Tram"), action=action, lock=1)
    address = reverse("plan:action-edit", args=[filled.pk, action.pk, "outline"])
    mine = {"name": "Light rail", "kind": "shift", "state": "idea", "in_plan": "on", "lock": 1}
    stale = client.post(address, mine)
    assert stale.status_code == 422
    shown = stale.content.decode()
    assert "There now" in shown
    assert "Tram" in shown
    assert client.post(address, {**mine, "lock": 2}).status_code == 302
    action.refresh_from_db()
    assert action.name == "Light rail"


def test_gain_by_a_method_is_reckoned_and_double_counts_are_said(
    client: Client, filled: Plan, editor: User
) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M1")
    text = client.get(reverse("plan:action", args=[filled.pk, action.pk])).content.decode()
    assert "Less nitrogen oxides" in text
    assert "value the same thing" in text
    address = reverse("plan:benefit-new", args=[filled.pk, action.pk, "heat_walking"])
    refused = client.post(address, {"quantity": "30", "population": "1000", "mortality": "7", "lock": 1})
    assert refused.status_code == 422
    assert "between 0 and 1" in refused.content.decode()
    done = client.post(address, {"quantity": "30", "population": "1000", "mortality": "0.003", "lock": 1})
    assert done.status_code == 302
    assert action.co_benefits.count() == 4
    gone = client.post(reverse("plan:benefit", args=[filled.pk, action.pk, 1]), {"delete": "1", "lock": 2})
    assert gone.status_code == 302
    assert action.co_benefits.count() == 3


def test_all_gains_of_a_plan_are_summed_by_who_gains(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    shown = client.get(reverse("plan:gains", args=[filled.pk])).content.decode()
    assert "People gain 85" in shown
    assert "1 of 3 gains is counted" in shown
    assert "value the same thing" in shown
    assert "Quieter streets" in shown


def test_search_finds_what_to_link_and_links_it_once(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M2")
    address = reverse("plan:action-edit", args=[filled.pk, action.pk, "links"])
    assert "Tram network" in client.get(address, {"q": "tram"}).content.decode()
    add = reverse("plan:action-link-add", args=[filled.pk, action.pk])
    wanted = {"kind": "action", "target": "trams-elsewhere"}
    client.post(add, {**wanted, "lock": 1})
    client.post(add, {**wanted, "lock": 2})
    assert action.links.count() == 1
    shown = client.get(reverse("plan:action", args=[filled.pk, action.pk])).content.decode()
    assert "Tram network for the suburbs" in shown


def test_link_to_what_is_gone_says_so(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    action = filled.actions.get(code="M1")
    shown = client.get(reverse("plan:action", args=[filled.pk, action.pk])).content.decode()
    assert "not there any more" in shown


def test_overdue_promise_is_shown_until_it_is_answered(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    promises = reverse("plan:promises", args=[filled.pk])
    before = client.get(promises).content.decode()
    assert "One promise waits for an answer" in before
    assert "Streets for all" in before
    action = filled.actions.get(code="M1")
    address = reverse("plan:promise", args=[filled.pk, action.pk])
    answer = client.post(address, {"outcome": "Opened late.", "kept_on": "2020-07-01", "lock": action.lock})
    assert answer.status_code == 302
    after = client.get(promises).content.decode()
    assert "kept, but late" in after
    assert "Opened late." in after


def test_list_is_narrowed_by_what_the_address_asks(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    address = reverse("plan:actions", args=[filled.pk])
    only = client.get(address, {"kind": "enabling"}).content.decode()
    assert "Office for advice" in only
    assert "New tram line" not in only
    odd = client.get(address, {"kind": "magic", "field": "'--", "only": "x"}).content.decode()
    assert "New tram line" in odd
    nothing = client.get(address, {"field": "waste"}).content.decode()
    assert "No action fits all of this." in nothing


def test_comment_on_an_action_stands_on_its_sheet(client: Client, filled: Plan, reader: User) -> None:
    client.force_login(reader)
    sheet = reverse("plan:action", args=[filled.pk, filled.actions.get(code="M1").pk])
    subject = f"action:{filled.actions.get(code='M1').pk}"
    client.post(
        reverse("plan:comment", args=[filled.pk]), {"subject": subject, "text": "Who pays the stops?"}
    )
    assert "Who pays the stops?" in client.get(sheet).content.decode()
    other = reverse("plan:action", args=[filled.pk, filled.actions.get(code="M2").pk])
    assert "Who pays the stops?" not in client.get(other).content.decode()


def test_state_is_saved_from_the_sheet(client: Client, filled: Plan, editor: User, reader: User) -> None:
    action = filled.actions.get(code="M1")
    address = reverse("plan:action-state", args=[filled.pk, action.pk])
    client.force_login(reader)
    client.post(address, {"state": "done", "lock": action.lock})
    assert filled.actions.get(code="M1").state == "idea"
    client.force_login(editor)
    client.post(address, {"state": "running", "lock": action.lock})
    assert filled.actions.get(code="M1").state == "running"


def test_portfolio_and_pathway_are_saved_and_deleted(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    portfolio = filled.portfolios.get()
    address = reverse("plan:portfolio", args=[filled.pk, portfolio.pk])
    client.post(
        address, {"name": "Rails and offices", "field": "mobility", "actions": ["M1", "M2"], "lock": 1}
    )
    portfolio.refresh_from_db()
    assert (portfolio.name, portfolio.actions.count(), portfolio.lock) == ("Rails and offices", 2, 2)
    stale = client.post(address, {"name": "Old", "lock": 1})
    assert stale.status_code == 422
    client.post(reverse("plan:portfolio-delete", args=[filled.pk, portfolio.pk]), {"lock": 2})
    assert filled.portfolios.count() == 0
    pathway = filled.impact_pathways.get()
    way = reverse("plan:pathway", args=[filled.pk, pathway.pk])
    empty = client.post(way, {"field": "mobility", "lever": "technology", "lock": 1})
    assert empty.status_code == 422
    client.post(reverse("plan:pathway-delete", args=[filled.pk, pathway.pk]), {"lock": 1})
    assert filled.impact_pathways.count() == 0
    assert filled.actions.count() == 2
