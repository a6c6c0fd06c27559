"""Values behind a plan: each with its flag, typed by hand in the ways that people write, refused with its place."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.plan.conftest import OpenOne
from tests.plan.workbench.conftest import content, cut, pecs
from tests.plan.workbench.test_model import FILE
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.forms.value import text_of
from zeroward.plan.models import DriverValue, Plan, PlanVersion
from zeroward.plan.queries.drivers import Cell, drivers_of
from zeroward.plan.queries.similar_values import similar_values
from zeroward.plan.queries.value_pages import modelled_of, others_of, shown, values_page


def cell(value: float | None, by_year: dict[int, float] | None = None) -> Cell:
    return Cell("", (), value, by_year or {}, "typed", "city", "", "")


def test_every_value_carries_its_flag_and_its_source() -> None:
    loaded = pecs([])
    values = [row for row in loaded.values if row["driver"] not in ("grid_factor", "demand_cut")]
    rows = {row.driver: row for group in drivers_of(pecs([], values=values)) for row in group.rows}
    assert rows["travel"].flag == "typed"
    assert rows["demand_cut"].flag == "missing"
    assert (rows["car_electricity"].flag, rows["car_electricity"].cells[0].mark) == ("default", "assumption")
    grid = rows["grid_factor"].cells[0]
    assert (grid.flag, grid.tier) == ("default", "similar")
    assert "JRC" in grid.source or "Covenant" in grid.source
    assert [one.tier for one in shown(rows["car_electricity"])] == ["assumption"]


def test_groups_follow_the_levers_of_the_model() -> None:
    groups = {group.label: [row.driver for row in group.rows] for group in drivers_of(pecs([]))}
    assert list(groups)[:3] == ["People", "Passenger transport", "Freight transport"]
    assert groups["People"] == ["population", "population_growth"]
    assert "waste_amount" in groups["Waste"]
    assert "solar_price" in groups["Prices"]


def test_emissions_of_the_inventory_are_the_citys_own_and_effects_are_no_driver() -> None:
    unsure = cut("M1", 10, effect={"percent": 10, "sector": "", "uncertainty_percent": 20})
    rows = {row.driver: row for group in drivers_of(content(actions=[unsure])) for row in group.rows}
    assert set(rows) == {"inventory", "yearly_change"}
    assert rows["inventory"].flag == "typed"
    assert rows["yearly_change"].cells[0].mark == "assumption"


def test_page_says_first_what_the_plan_needs() -> None:
    loaded = pecs([{**cut("M1", 5), "effect_kind": "model", "effect": {"action": "less_travel"}}])
    lacking = pecs(
        list(loaded.actions), values=[row for row in loaded.values if row["driver"] != "demand_cut"]
    )
    page = values_page(lacking)
    assert page.needed == (("demand_cut", "Motorised travel avoided by the target year"),)
    assert "One value is missing" in page.h1
    assert values_page(loaded).h1 == "Everything that the plan needs is there"
    assert values_page(content({}, {"model": "own", "model_text": "x ="})).has_model is False


def test_what_the_model_computes_stands_beside_its_values() -> None:
    table = modelled_of(pecs([]))
    assert table is not None
    assert any("Car travel" in str(row[0]) for row in table.rows)
    assert modelled_of(content({})) is None


@pytest.mark.django_db
def test_printed_values_of_another_city_are_offered_never_taken() -> None:
    rows = {row.driver: row for group in drivers_of(pecs([])) for row in group.rows}
    offered = others_of(rows["travel"], pecs([]))
    assert "Cars and motorcycles 703" in offered[0].words
    assert others_of(rows["travel"], content()) == ()


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (cell(703.0), "703"),
        (cell(1.234), "1.2340"),
        (cell(0.5), "0.5"),
        (cell(None), ""),
        (cell(5.0, {2021: 5.0, 2022: 6.0, 2023: 7.0, 2024: 7.0}), "2021: 5; 2023: 7; 2024: 7"),
    ],
)
def test_value_is_written_as_it_can_be_typed(one: Cell, text: str) -> None:
    assert text_of(one) == text


@pytest.fixture
def mission(open_one: OpenOne) -> Plan:
    plan = open_one(tonnes={})
    Plan.objects.filter(pk=plan.pk).update(model="mission")
    plan.refresh_from_db()
    return plan


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ("12.5", 12.5),
        ("12,5", 12.5),
        ("2021: 5; 2030: 9,5", {"2021": 5.0, "2030": 9.5}),
        ("2021=5\n2030=9", {"2021": 5.0, "2030": 9.0}),
    ],
)
def test_value_is_typed_in_the_ways_that_people_write(
    typed: str, cells: object, client: Client, mission: Plan, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("plan:value", args=[mission.pk, "car_young"])
    assert client.post(address, {"cell0": typed, "lock": "0", "source_text": "Register"}).status_code == 302
    assert DriverValue.objects.get(plan=mission).cells == cells
    page = client.get(reverse("plan:values", args=[mission.pk])).content.decode()
    assert "Register" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("driver", "typed", "words"),
    [
        ("car_young", {"cell0": "1.234"}, "two ways"),
        ("car_young", {"cell0": "much"}, "no number"),
        ("car_young", {"cell0": "21: 5"}, "no year with a value"),
        ("car_young", {"cell0": ""}, "Write a value"),
        ("car_young", {"cell0": "120"}, "above 100"),
        ("car_occupancy", {"cell0": "-2"}, "below 0"),
        ("renovation_mix", {"cell0": "30", "cell1": "60"}, "not to 100"),
        ("renovation_mix", {"cell0": "30"}, "others are not"),
        ("renovation_price", {"cell0": "-5", "cell1": "1"}, "saving is not a negative cost"),
        ("car_young", {"cell0": "5", "uncertainty_percent": "-1"}, "cannot be"),
    ],
)  # fmt: skip
def test_value_that_cannot_be_is_refused_with_its_remedy(
    driver: str, typed: dict[str, str], words: str, client: Client, mission: Plan, editor: User
) -> None:
    client.force_login(editor)
    answer = client.post(reverse("plan:value", args=[mission.pk, driver]), {**typed, "lock": "0"})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not DriverValue.objects.exists()


@pytest.mark.django_db
def test_value_changed_by_somebody_else_is_not_written_over(
    client: Client, mission: Plan, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("plan:value", args=[mission.pk, "car_young"])
    client.post(address, {"cell0": "5", "lock": "0"})
    client.post(address, {"cell0": "6", "lock": "1"})
    answer = client.post(address, {"cell0": "7", "lock": "1"})
    assert answer.status_code == 422
    assert DriverValue.objects.get().cells == 6.0


@pytest.mark.django_db
def test_deleted_value_is_asked_for_again(client: Client, mission: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(reverse("plan:value", args=[mission.pk, "car_young"]), {"cell0": "5", "lock": "0"})
    delete = reverse("plan:value-delete", args=[mission.pk, "car_young"])
    assert client.post(delete, {"lock": "0"}).status_code == 302
    assert DriverValue.objects.exists(), "somebody saved it since"
    lock = DriverValue.objects.get().lock
    assert client.post(delete, {"lock": lock}).status_code == 302
    assert not DriverValue.objects.exists()
    assert client.post(delete).status_code == 404
    assert client.get(reverse("plan:value", args=[mission.pk, "nothing"])).status_code == 404


@pytest.mark.django_db
def test_value_of_another_city_is_taken_as_a_start_with_its_source(
    client: Client, mission: Plan, editor: User
) -> None:
    client.force_login(editor)
    text = client.get(reverse("plan:value", args=[mission.pk, "travel"]), {"take": "0"}).content.decode()
    assert 'value="703"' in text
    assert "Climate City Contract of Pécs" in text


def hand_in(client: Client, plan: Plan, content: bytes, model: str = "own") -> object:
    file = SimpleUploadedFile("model.toml", content, "text/plain")
    address = reverse("plan:model-file", args=[plan.pk])
    return client.post(address, {"model": model, "file": file, "lock": plan.lock})


@pytest.mark.django_db
def test_own_model_is_handed_in_and_computed(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    assert hand_in(client, plan, FILE.encode()).status_code == 302  # type: ignore[attr-defined]
    plan.refresh_from_db()
    assert plan.model == "own"
    text = client.get(reverse("plan:workbench", args=[plan.pk])).content.decode()
    assert "40.0 thousand tonnes are left" in text
    assert "Insulation" in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"area * factor"', '"heating * factor"', "line 20: heating"),
        ('unit = "kgCO2e/m2"', 'unit = "kgCO2e/parsec"', "parsec"),
        ("key = ", "key", "Check the TOML there"),
        ('role = "emissions"', "", "No node has the role emissions"),
    ],
)
def test_faulty_model_changes_nothing_and_shows_its_lines(
    old: str, new: str, words: str, client: Client, plan: Plan, editor: User
) -> None:
    client.force_login(editor)
    answer = hand_in(client, plan, FILE.replace(old, new).encode())
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert words in answer.content.decode()  # type: ignore[attr-defined]
    plan.refresh_from_db()
    assert (plan.model, plan.model_text) == ("minimal", "")


@pytest.mark.django_db
@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"key = 1\x00", b"", b"x" * 600_000, b"[" * 5000])
def test_file_that_is_no_text_is_refused(content: bytes, client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    assert hand_in(client, plan, content).status_code == 422  # type: ignore[attr-defined]
    plan.refresh_from_db()
    assert plan.model == "minimal"


@pytest.mark.django_db
def test_mission_model_asks_for_what_it_needs(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(reverse("plan:model-file", args=[plan.pk]), {"model": "mission", "lock": plan.lock})
    text = client.get(reverse("plan:workbench", args=[plan.pk])).content.decode()
    assert "values are missing before anything can be computed" in text
    assert reverse("plan:value", args=[plan.pk, "travel"]) in text


@pytest.mark.django_db
def test_middle_of_similar_cities_is_offered_once_there_are_three(open_one: OpenOne, mission: Plan) -> None:
    loaded = pecs([], header={"population": 100_000})
    row = next(row for group in drivers_of(loaded) for row in group.rows if row.driver == "travel")
    cells = {"car": 700.0, "bus": 100.0, "train": 50.0, "active": 90.0}
    for number, key in enumerate(("linz", "salzburg", "innsbruck"), start=1):
        assert similar_values(row, loaded) is None
        city, _made = City.objects.get_or_create(
            key=key, defaults={"name": key, "country": mission.city.country}
        )
        plan = Plan.objects.create(city=city, title=key, base_year=2021, model="mission", scope=f"city:{key}")
        PlanVersion.objects.create(
            plan=plan,
            number=1,
            is_public=True,
            digest="d",
            data={
                "header": {"model": "mission", "population": 120_000},
                "values": [{"driver": "travel", "cells": {**cells, "car": 600.0 + 100 * number}}],
            },
        )
    found = similar_values(row, loaded)
    assert found is not None
    assert (found[0], dict(found[1])[("car",)]) == (3, 800.0)
    assert "Median of 3 published plans" in others_of(row, loaded)[0].source
    # a city of another size is none of them, nor is one's own
    far = pecs([], header={"population": 2_000_000})
    assert similar_values(row, far) is None


@pytest.mark.django_db
@pytest.mark.parametrize("chosen", ["²", "9" * 5000, "-1", "٣", "1e3"])
def test_strange_choice_of_another_source_is_passed_over(
    chosen: str, client: Client, mission: Plan, editor: User
) -> None:
    client.force_login(editor)
    page = client.get(reverse("plan:value", args=[mission.pk, "car_young"]), {"take": chosen})
    assert page.status_code == 200
