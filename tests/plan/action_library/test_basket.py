import csv
import io

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.plan.domain.basket import MOST, keys_in, with_keys, without_key
from zeroward.plan.models import Action, LibraryAction, Plan

pytestmark = pytest.mark.django_db


def put(client: Client, *keys: str, **more: str) -> None:
    client.get("/en/actions/basket/add/", {"key": list(keys), **more})


def read(client: Client) -> str:
    return client.get("/en/actions/basket/").content.decode()


def test_reading_sets_no_cookie(client: Client, lamps: LibraryAction) -> None:
    for address in (
        "/en/actions/",
        "/en/actions/lamps/",
        "/en/actions/basket/",
        "/en/actions/basket/actions.csv",
    ):
        assert client.get(address).status_code == 200
    assert not client.cookies


def test_actions_are_put_aside_and_taken_out_without_an_account(
    client: Client, lamps: LibraryAction, heat_plan: LibraryAction
) -> None:
    put(client, "lamps", "heat-plan", "lamps")
    page = read(client)
    assert "Your basket holds 2 actions" in page
    assert "1 of them carries no tonnes by itself." in page
    assert "Klagenfurt: 1\u202f704" in page
    client.post("/en/actions/basket/take-out/", {"key": "lamps"})
    assert "Change the lamps" not in read(client)
    assert "Plan the heat" in read(client)
    client.post("/en/actions/basket/empty/")
    assert "Your basket is empty" in read(client)


def test_list_shows_what_is_in_the_basket(client: Client, lamps: LibraryAction) -> None:
    put(client, "lamps")
    page = client.get("/en/actions/").content.decode()
    assert "1 action in your basket" in page
    assert 'value="lamps"' not in page


def test_reader_comes_back_to_the_list_and_nowhere_else(client: Client, lamps: LibraryAction) -> None:
    back = client.get("/en/actions/basket/add/", {"key": "lamps", "next": "/en/actions/?kind=improve"})
    assert back["Location"] == "/en/actions/?kind=improve"
    away = client.get("/en/actions/basket/add/", {"key": "lamps", "next": "https://evil.example/"})
    assert away["Location"] == "/en/actions/"


def test_retired_action_falls_out_of_the_basket(client: Client, lamps: LibraryAction) -> None:
    put(client, "lamps")
    LibraryAction.objects.update(is_retired=True)
    assert "Your basket is empty" in read(client)


@pytest.mark.parametrize("key", ["old", "no-such", "'; --", "\x00"])
def test_unknown_and_retired_actions_are_refused(client: Client, retired: LibraryAction, key: str) -> None:
    put(client, key)
    assert "sessionid" not in client.cookies or "Your basket is empty" in read(client)


@pytest.mark.parametrize("data", [None, "lamps", {"lamps": 1}, [1, None, ["x"], "a" * 90]])
def test_odd_sessions_are_an_empty_basket(data: object) -> None:
    assert keys_in(data) == []


def test_basket_holds_so_many_and_no_more(lamps: LibraryAction) -> None:
    full = [f"action-{number}" for number in range(MOST)]
    with pytest.raises(InvalidInputError, match="that is the most"):
        with_keys(full, ["lamps"])
    assert with_keys(full[1:], ["lamps"])[-1] == "lamps"
    assert without_key(["a", "b"], "a") == ["b"]


def test_file_holds_one_row_for_each_figure(
    client: Client, lamps: LibraryAction, heat_plan: LibraryAction
) -> None:
    LibraryAction.objects.filter(key="heat-plan").update(name="=cmd()")
    put(client, "lamps", "heat-plan")
    text = client.get("/en/actions/basket/actions.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Value"] for row in rows] == ["1704", "3352020", "86.5", ""]
    assert rows[0]["City"] == "Klagenfurt"
    assert rows[0]["Place in the contract"] == "B-2.2, 7"
    assert rows[3]["Action"] == "'=cmd()"


def test_basket_becomes_part_of_a_plan(
    client: Client, editor: User, plan: Plan, lamps: LibraryAction, heat_plan: LibraryAction
) -> None:
    put(client, "lamps", "heat-plan")
    client.force_login(editor)
    assert plan.title in read(client)
    client.post("/en/actions/basket/take/", {"plan": plan.pk})
    taken = {action.library_key: action for action in plan.actions.all()}
    assert set(taken) == {"lamps", "heat-plan"}
    assert taken["lamps"].kind == "improve"
    assert taken["heat-plan"].kind == "enabling"
    assert taken["lamps"].estimates == {}
    assert not taken["lamps"].costs.exists()
    assert [step.title for step in taken["lamps"].steps.all()][-1] == "Put it out to tender"
    assert {(link.kind, link.target) for link in taken["lamps"].links.all()} >= {
        ("material", "dialogue-forum")
    }
    assert "Your basket is empty" in read(client)


def test_taking_the_same_basket_again_doubles_nothing(
    client: Client, editor: User, plan: Plan, lamps: LibraryAction
) -> None:
    client.force_login(editor)
    for _time in range(2):
        put(client, "lamps")
        client.post("/en/actions/basket/take/", {"plan": plan.pk})
    assert plan.actions.count() == 1


def test_in_the_missions_model_an_action_moves_its_lever_once(
    client: Client, editor: User, plan: Plan, lamps: LibraryAction
) -> None:
    Plan.objects.update(model="mission")
    LibraryAction.objects.create(
        key="fridges",
        name="Fridges",
        field="energy",
        kind="improve",
        model_action="appliances",
        source_text="x",
    )
    client.force_login(editor)
    put(client, "lamps", "fridges")
    client.post("/en/actions/basket/take/", {"plan": plan.pk})
    kinds = {action.library_key: (action.effect_kind, action.effect) for action in plan.actions.all()}
    assert kinds == {"lamps": ("model", {"action": "appliances"}), "fridges": ("none", {})}


@pytest.mark.parametrize("who", ["reader", "stranger"])
def test_nobody_fills_a_plan_that_is_not_theirs_to_change(
    client: Client, request: pytest.FixtureRequest, who: str, plan: Plan, lamps: LibraryAction
) -> None:
    client.force_login(request.getfixturevalue(who))
    put(client, "lamps")
    assert plan.title not in read(client)
    client.post("/en/actions/basket/take/", {"plan": plan.pk})
    assert not Action.objects.exists()
    assert "Your basket holds 1 action" in read(client)


@pytest.mark.parametrize("number", ["", "x", "-1", "٣", "999999999999999999999999"])
def test_odd_numbers_of_plans_change_nothing(
    client: Client, editor: User, plan: Plan, lamps: LibraryAction, number: str
) -> None:
    client.force_login(editor)
    put(client, "lamps")
    assert client.post("/en/actions/basket/take/", {"plan": number}).status_code in (302, 404)
    assert not Action.objects.exists()


def test_visitor_is_sent_to_sign_in_first(client: Client, plan: Plan, lamps: LibraryAction) -> None:
    put(client, "lamps")
    answer = client.post("/en/actions/basket/take/", {"plan": plan.pk})
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_basket_takes_few_queries(
    client: Client, editor: User, plan: Plan, lamps: LibraryAction, django_assert_max_num_queries: MaxQueries
) -> None:
    client.force_login(editor)
    put(client, "lamps")
    with django_assert_max_num_queries(20):
        read(client)
