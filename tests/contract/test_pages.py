"""The pages on which a contract is written: they answer, lead on, put changes together and cost few queries."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.contract.conftest import CITY, OpenContract
from tests.support.city_team import acting
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.talking import add_comment
from zeroward.contract.domain.work import add_task
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract, FrameworkDemand, OwnSection
from zeroward.contract.queries.content import content_of
from zeroward.core.scope import Scope
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SCOPE = Scope.parse(CITY)
PAGES = (
    "contract",
    "frame",
    "assemble",
    "checks",
    "work",
    "own-structure",
    "alignment",
    "section-new",
    "demand-new",
)


@pytest.fixture
def filled(open_one: OpenContract, plan: Plan, editor: User) -> Contract:
    contract = open_one(plan=plan)
    take_over(**acting(editor), contract=contract)
    return Contract.objects.get(pk=contract.pk)


def _get(client: Client, name: str, *args: Any) -> str:
    found = client.get(reverse(f"contract:{name}", args=args))
    assert found.status_code == 200, (name, found.status_code)
    return str(found.content.decode())


def test_contract_is_opened_and_filled_at_once(
    client: Client, klagenfurt: City, plan: Plan, editor: User
) -> None:
    client.force_login(editor)
    assert "has no contract here yet" in _get(client, "contracts", SCOPE)
    page = reverse("contract:contract-new", args=[SCOPE])
    data = {
        "title": "Our contract",
        "plan": plan.pk,
        "language": "en",
        "template": "ccc/2.1",
        "visibility": "city",
    }
    assert "needs a title" in client.post(page, {**data, "title": "\u200b"}).content.decode()
    client.post(page, {**data, "take": "on"})
    contract = Contract.objects.get(title="Our contract")
    assert "New tram line" in str(content_of(contract)["modules"]["B-2.2"])
    assert "Our contract" in _get(client, "contracts", SCOPE)
    assert "cells are blank" in _get(client, "contract", contract.pk)


def test_text_and_fields_are_written_with_a_reason_for_what_is_missing(
    client: Client, contract: Contract, editor: User
) -> None:
    client.force_login(editor)
    page = reverse("contract:said", args=[contract.pk, "CM-2"])
    client.post(
        page,
        {
            "stamp": "",
            "text": "Neutral in 2030.\r\nAll of us.",
            "f_horizon": "2030",
            "f_whole_city": "yes",
            "f_boundary": "same",
            "f_backing__reason": "The council decides in May.",
        },
    )
    kept = contract.modules.get(module="CM-2").content
    assert kept["text"] == {"value": "Neutral in 2030.\nAll of us."}
    assert kept["fields"]["horizon"] == {"value": 2030}
    assert kept["fields"]["whole_city"] == {"value": True}
    assert kept["fields"]["backing"] == {"not_available": "The council decides in May."}
    shown = _get(client, "module", contract.pk, "CM-2")
    assert "The council decides in May." in shown
    assert "Same as the administrative boundary" in shown


def test_number_that_can_be_read_in_two_ways_is_asked_about(
    client: Client, contract: Contract, editor: User
) -> None:
    client.force_login(editor)
    page = reverse("contract:row", args=[contract.pk, "A-1.4", "A-1.4", "transport"])
    data = {"stamp": "", "row_0": "transport", "c_0_scope1": "1.234"}
    refused = client.post(page, data)
    assert refused.status_code == 422
    assert "two ways" in refused.content.decode()
    client.post(page, {**data, "c_0_scope1__reading": "1234"})
    rows = {row["id"]: row["cells"] for row in contract.modules.get().content["tables"]["A-1.4"]}
    assert rows["transport"]["scope1"] == {"value": 1234}


def test_table_is_edited_as_a_whole_and_two_people_are_put_together(
    client: Client, contract: Contract, editor: User, coordinator: User
) -> None:
    client.force_login(editor)
    page = reverse("contract:table", args=[contract.pk, "IP-A3", "T5"])
    assert "New row" in client.get(page).content.decode()
    client.post(page, {"stamp": "", "row_0": "r1", "c_0_barrier": "Debt rules", "row_1": "r2"})
    first = contract.modules.get().stamp
    base = {"stamp": first, "row_0": "r1"}
    client.force_login(coordinator)
    client.post(page, {**base, "c_0_barrier": "Debt rules", "c_0_description": "No new loans."})
    client.force_login(editor)
    client.post(page, {**base, "c_0_barrier": "Debt rules of the state"})
    [row] = contract.modules.get().content["tables"]["T5"]
    assert row["cells"] == {
        "barrier": {"value": "Debt rules of the state"},
        "description": {"value": "No new loans."},
    }
    clash = client.post(page, {**base, "c_0_barrier": "Loans"})
    assert clash.status_code == 409
    text = clash.content.decode()
    assert "Both of you changed these" in text
    assert "Debt rules of the state" in text
    now = contract.modules.get().stamp
    again = {"stamp": now, "row_0": "r1", "c_0_barrier": "Loans", "c_0_description": "No new loans."}
    client.post(page, {**again, "take": ["tables/T5/r1/barrier"]})
    assert contract.modules.get().content["tables"]["T5"] == [row]
    client.post(page, again)
    assert contract.modules.get().content["tables"]["T5"][0]["cells"]["barrier"] == {"value": "Loans"}
    changes = _get(client, "module-history", contract.pk, "IP-A3")
    assert "Debt rules of the state" in changes


def test_row_is_added_changed_and_removed_on_its_own_page(
    client: Client, contract: Contract, editor: User
) -> None:
    client.force_login(editor)
    page = reverse("contract:row-new", args=[contract.pk, "B-2.2", "B-2.2"])
    row_id = client.get(page).context["form"].initial["row_0"]
    data = {
        "stamp": "",
        "row_0": row_id,
        "c_0_number": "E1",
        "c_0_name": "Heat network",
        "c_0_field": "Energy systems",
        "c_0_lever": "Technology and infrastructure\nOur own lever",
        "c_0_responsible": "Stadtwerke\nCity",
        "c_0_cost__reason": "Tender runs.",
    }
    client.post(page, data)
    cells = contract.modules.get().content["tables"]["B-2.2"][0]["cells"]
    assert cells["field"] == {"value": "energy"}
    assert cells["lever"] == {"value": ["technology", "Our own lever"]}
    assert cells["responsible"] == {"value": ["Stadtwerke", "City"]}
    assert cells["cost"] == {"not_available": "Tender runs."}
    own = reverse("contract:row", args=[contract.pk, "B-2.2", "B-2.2", row_id])
    assert "Heat network" in client.get(own).content.decode()
    client.post(own, {**data, "stamp": contract.modules.get().stamp, "remove_0": "on"})
    assert contract.modules.get().content == {}
    assert client.get(own).status_code == 404


def test_checks_lead_to_the_cell_and_say_what_would_mend_it(
    client: Client, filled: Contract, editor: User
) -> None:
    gap = {row["id"]: dict(row["cells"]) for row in content_of(filled)["modules"]["A-2.3"]["tables"]["A-2.3"]}
    gap["transport"]["gap"] = {"value": 1}
    module = {**content_of(filled)["modules"]["A-2.3"]}
    module["tables"] = {"A-2.3": [{"id": key, "cells": cells} for key, cells in gap.items()]}
    write_modules(**acting(editor), contract=filled, modules={"A-2.3": module})
    client.force_login(editor)
    text = _get(client, "checks", filled.pk)
    assert reverse("contract:row", args=[filled.pk, "A-2.3", "A-2.3", "transport"]) in text
    assert "cc-fault" in _get(client, "module", filled.pk, "A-2.3")
    assert "G1" in text


def test_take_over_page_shows_what_changed_and_takes_what_is_ticked(
    client: Client, open_one: OpenContract, plan: Plan, editor: User
) -> None:
    contract = open_one(plan=plan)
    client.force_login(editor)
    page = reverse("contract:assemble", args=[contract.pk])
    found = client.get(page)
    assert "New tram line" in found.content.decode()
    seen = found.context["page"].seen
    client.post(page, {"seen": seen, "take": ["new:B-2.2:B-2.2"]})
    assert [one.module for one in contract.modules.all()] == ["B-2.2"]
    late = client.post(page, {"seen": seen, "take": ["new:A-2.3:A-2.3"]}, follow=True)
    assert "Something changed while you were looking" in late.content.decode()


def test_sections_belong_to_departments_and_tasks_are_settled(
    client: Client, contract: Contract, editor: User, reader: User
) -> None:
    client.force_login(editor)
    assign = reverse("contract:module-assign", args=[contract.pk, "A-1.4"])
    client.post(assign, {"department": "climate", "responsible": reader.pk, "due": "2027-03-01"})
    client.post(reverse("contract:work", args=[contract.pk]), {"title": "Ask the utility", "who": reader.pk})
    text = _get(client, "work", contract.pk)
    assert "Climate and environment" in text
    assert "Ask the utility" in text
    client.force_login(reader)
    task = contract.tasks.get()
    client.post(reverse("contract:task-settle", args=[contract.pk, task.pk]))
    assert contract.tasks.filter(done_by=reader).exists()
    assert client.post(assign, {"department": "mayor"}).status_code == 403


def test_comments_of_readers_are_shown_with_their_module_and_settled(
    client: Client, contract: Contract, reader: User
) -> None:
    client.force_login(reader)
    comment = reverse("contract:comment", args=[contract.pk])
    client.post(comment, {"text": "Which year?", "module": "A-1.4"})
    client.post(comment, {"text": " ", "module": "A-1.4"})
    client.post(comment, {"text": "Nowhere", "module": "Z-1"})
    assert "Which year?" in _get(client, "module", contract.pk, "A-1.4")
    one = contract.comments.get()
    client.post(reverse("contract:comment-settle", args=[contract.pk, one.pk]))
    assert "Which year?" not in _get(client, "contract", contract.pk)


def test_own_structure_and_alignment_are_kept_and_shown_against_the_template(
    client: Client, contract: Contract, editor: User
) -> None:
    client.force_login(editor)
    client.post(
        reverse("contract:section-new", args=[contract.pk]),
        {"title": "Mission 3", "number": "3", "order": "1", "modules": ["B-1.2"]},
    )
    section = OwnSection.objects.get()
    assert "Mission 3" in _get(client, "own-structure", contract.pk)
    page = reverse("contract:section", args=[contract.pk, section.pk])
    stale = client.post(page, {"title": "Other", "order": "1", "lock": "7"})
    assert stale.status_code == 422
    client.post(page, {"delete": "1"})
    assert not OwnSection.objects.exists()
    demand = {
        "framework": "Climate act",
        "demand": "Heat plan by 2027",
        "fit": "partly",
        "modules": ["B-2.1"],
    }
    client.post(reverse("contract:demand-new", args=[contract.pk]), demand)
    kept = FrameworkDemand.objects.get()
    text = _get(client, "alignment", contract.pk)
    assert "Heat plan by 2027" in text
    assert "0 of 1 demands are met" in text
    client.post(
        reverse("contract:demand", args=[contract.pk, kept.pk]), {**demand, "fit": "meets", "lock": "0"}
    )
    assert "1 of 1 demands are met" in _get(client, "alignment", contract.pk)


def test_frame_is_changed_once_and_deleting_asks_first(
    client: Client, contract: Contract, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = reverse("contract:frame", args=[contract.pk])
    data = {"title": "Renamed", "language": "de", "visibility": "platform", "lock": "0"}
    client.post(page, data)
    assert Contract.objects.get().title == "Renamed"
    assert "changed this while" in client.post(page, {**data, "title": "Again"}).content.decode()
    delete = reverse("contract:contract-delete", args=[contract.pk])
    assert "Delete this contract?" in client.get(delete).content.decode()
    client.post(delete)
    assert not Contract.objects.exists()


def test_strangers_and_visitors_find_nothing(
    client: Client, filled: Contract, stranger: User, platform: User
) -> None:
    paths = [reverse(f"contract:{name}", args=[filled.pk]) for name in PAGES]
    paths += [reverse("contract:module", args=[filled.pk, "B-2.2"])]
    paths += [reverse("contract:said", args=[filled.pk, "B-2.2"])]
    assert {client.get(path).status_code for path in paths} == {302}
    for user in (stranger, platform):
        client.force_login(user)
        assert {client.get(path).status_code for path in paths} == {404}
        assert client.get(reverse("contract:contracts", args=[SCOPE])).status_code == 403
    Contract.objects.update(visibility="platform")
    client.force_login(platform)
    assert "New tram line" in _get(client, "module", filled.pk, "B-2.2")
    assert client.get(reverse("contract:said", args=[filled.pk, "B-2.2"])).status_code == 403
    assert client.post(reverse("contract:comment", args=[filled.pk]), {"text": "x"}).status_code == 403


def test_pages_with_many_rows_cost_few_queries(
    client: Client, filled: Contract, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    who = acting(editor)
    rows = [
        {"id": f"r{at}", "cells": {"risk": {"value": f"Risk {at}"}, "priority": {"value": "high"}}}
        for at in range(60)
    ]
    write_modules(**who, contract=filled, modules={"IP-C2": {"tables": {"T13": rows}}})
    for at in range(30):
        add_comment(**who, contract=filled, text=f"Comment {at}", module="IP-C2")
        add_task(**who, contract=filled, title=f"Task {at}", who=editor, module="IP-C2")
        OwnSection.objects.create(contract=filled, title=f"Section {at}", modules=["IP-C2"])
    client.force_login(editor)
    paths = [reverse(f"contract:{name}", args=[filled.pk]) for name in PAGES]
    paths += [
        reverse("contract:contracts", args=[SCOPE]),
        reverse("contract:module", args=[filled.pk, "IP-C2"]),
        reverse("contract:module-history", args=[filled.pk, "IP-C2"]),
        reverse("contract:module-assign", args=[filled.pk, "IP-C2"]),
        reverse("contract:said", args=[filled.pk, "IP-C2"]),
        reverse("contract:table", args=[filled.pk, "IP-C2", "T13"]) + "?page=2",
        reverse("contract:row", args=[filled.pk, "IP-C2", "T13", "r7"]),
        reverse("contract:row-new", args=[filled.pk, "IP-C2", "T13"]),
        reverse("contract:table", args=[filled.pk, "A-2.3", "A-2.3"]),
    ]
    for path in paths:
        with django_assert_max_num_queries(20):
            assert client.get(path).status_code == 200, path


def test_what_the_template_does_not_know_is_not_there(
    client: Client, contract: Contract, editor: User
) -> None:
    client.force_login(editor)
    for path in (
        reverse("contract:module", args=[contract.pk, "Z-9"]),
        reverse("contract:module-history", args=[contract.pk, "Z-9"]),
        reverse("contract:said", args=[contract.pk, "Z-9"]),
        reverse("contract:module-assign", args=[contract.pk, "Z-9"]),
        reverse("contract:table", args=[contract.pk, "A-1.4", "T9"]),
        reverse("contract:row", args=[contract.pk, "A-1.4", "A-1.4", "nobody"]),
        reverse("contract:row-new", args=[contract.pk, "F-4", "F-4"]),
    ):
        assert client.get(path).status_code == 404, path
