"""The pages where a city's team works: who sees them, how many queries they take, what they do."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.inventory.conftest import CITY, GAS, POWER
from tests.support.city_team import acting
from zeroward.core.models import Notification
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.bulk import write_rows
from zeroward.inventory.domain.cells import add_comment, set_key
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.factors import FactorValues, save_factor
from zeroward.inventory.domain.states import take_step, withdraw_version
from zeroward.inventory.models import Activity, Inventory, InventoryVersion
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

MOST = 20


@pytest.fixture
def filled(inventory: Inventory, editor: User, coordinator: User, klagenfurt: City) -> Inventory:
    """An inventory with figures, a key, a comment, a factor and a published version that is being corrected."""
    who = acting(editor)
    for figure in (GAS, POWER):
        save_activity(**who, inventory=inventory, figure=figure)
    set_key(**who, inventory=inventory, source="rail.fuel", key="NE", explanation="The railway was asked.")
    add_comment(**who, inventory=inventory, source="residential.fuel", text="Is this weather corrected?")
    factor = FactorValues(
        "heat", {"CO2": 0.2}, "t/MWh", valid_from=2020, valid_to=2024, source_text="Report, p. 3"
    )
    save_factor(**who, city=klagenfurt, values=factor)
    take_step(**who, inventory=inventory, key="hand-in")
    take_step(**acting(coordinator), inventory=inventory, key="publish", statement="First.")
    take_step(**acting(coordinator), inventory=inventory, key="correct", statement="Gas was wrong.")
    inventory.refresh_from_db()
    return inventory


def pages(inventory: Inventory) -> dict[str, tuple[Any, ...]]:
    activity = inventory.activities.first()
    assert activity is not None
    return {
        "inventories": (CITY,),
        "inventory-new": (CITY,),
        "city-factors": (CITY,),
        "city-factor-new": (CITY,),
        "inventory": (inventory.pk,),
        "matrix": (inventory.pk,),
        "frame": (inventory.pk,),
        "sector": (inventory.pk, "residential"),
        "cell": (inventory.pk, "residential.fuel"),
        "key": (inventory.pk, "rail.fuel"),
        "figure-add": (inventory.pk, "solid_waste.outside"),
        "figure": (inventory.pk, activity.pk),
        "figure-delete": (inventory.pk, activity.pk),
        "step": (inventory.pk, "hand-in"),
        "versions": (inventory.pk,),
        "version": (inventory.pk, 1),
        "version-withdraw": (inventory.pk, 1),
    }


def test_every_page_stays_within_its_queries(client: Client, filled: Inventory, coordinator: User) -> None:
    client.force_login(coordinator)
    spent = {}
    for name, args in pages(filled).items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(reverse(f"inventory:{name}", args=args))
        assert (name, answer.status_code) == (name, 200)
        spent[name] = len(queries)
    assert {name: count for name, count in spent.items() if count > MOST} == {}


def test_new_inventory_from_the_form_with_estimates(client: Client, klagenfurt: City, editor: User) -> None:
    client.force_login(editor)
    form = client.get(reverse("inventory:inventory-new", args=[CITY])).context["form"]
    assert form["factor_series"].value() == "jrc-com-2024-co2e"
    data = {
        "year": "2023",
        "population": "100 000",
        "prefill": "estimate",
        "framework": "gpc",
        "gwp_set": "AR5",
        "electricity_rule": "location",
        "boundary_kind": "same",
        "visibility": "city",
        "i_stationary_1": "included",
    }
    answer = client.post(reverse("inventory:inventory-new", args=[CITY]), data)
    made = Inventory.objects.get()
    assert answer["Location"] == reverse("inventory:inventory", args=[made.pk])
    assert made.factor_series == ""
    assert (made.population, made.inclusions) == (100_000, {"stationary": {"1": "included"}})
    assert {one.origin for one in made.activities.all()} == {"proxy"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"year": "2999"}, "2999 has not been yet."),
        ({"year": "soon"}, "Enter a whole number."),
        ({"population": "-3"}, "This number cannot be."),
        ({"population": "1.5"}, "People are counted in whole numbers."),
        ({"boundary_kind": "smaller"}, "needs a description"),
        ({"gwp_set": "AR99"}, "AR99"),
        ({"population": "", "prefill": "estimate"}, "The number of inhabitants is missing."),
    ],
)
def test_new_inventory_says_what_is_wrong_and_opens_nothing(
    change: dict[str, str], message: str, client: Client, klagenfurt: City, editor: User
) -> None:
    client.force_login(editor)
    data = {"year": "2023", "population": "5000", "framework": "gpc", "gwp_set": "AR5"}
    data |= {"electricity_rule": "location", "boundary_kind": "same", "visibility": "city"}
    answer = client.post(reverse("inventory:inventory-new", args=[CITY]), {**data, **change})
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not Inventory.objects.exists()


def sector_data(
    client: Client, inventory: Inventory, sector: str = "residential"
) -> tuple[str, dict[str, str]]:
    """The address of a sector's page, and what a browser would send back for it untouched."""
    address = reverse("inventory:sector", args=[inventory.pk, sector])
    form = client.get(address).context["form"]
    data = {}
    for field in form:
        value = field.value()
        data[field.html_name] = "" if value is None else str(value)
    return address, data


def test_sector_page_saves_all_lines_and_leads_on(client: Client, inventory: Inventory, editor: User) -> None:
    client.force_login(editor)
    address, data = sector_data(client, inventory)
    data |= {"line0": "1 234,5", "line0_unit": "MWh", "line1": "20000", "line1_unit": "l", "then": "next"}
    data |= {"cell1_reason": "NE", "cell1_explanation": "The grid was asked."}
    answer = client.post(address, data)
    assert answer["Location"] == reverse("inventory:sector", args=[inventory.pk, "commercial"])
    figures = {one.carrier: (one.amount, one.unit) for one in inventory.activities.all()}
    assert figures == {"natural_gas": (1234.5, "MWh"), "heating_oil": (20_000.0, "l")}
    assert inventory.cell_notes.get().source == "residential.electricity"


def test_sector_page_keeps_everything_out_when_one_line_is_wrong(
    client: Client, inventory: Inventory, editor: User
) -> None:
    client.force_login(editor)
    address, data = sector_data(client, inventory)
    wrong = {"line0": "5", "line1": "-3", "line2": "1.234", "line3_unit": "furlong", "line3": "4"}
    answer = client.post(address, data | wrong)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "This can be read in two ways." in text
    assert "furlong is not one of the available choices" in text
    answer = client.post(address, data | {"line0": "5", "line1": "-3"})
    assert "An amount cannot be negative." in answer.content.decode()
    assert not Activity.objects.exists()


def test_sector_page_deletes_what_was_emptied_and_refuses_a_stale_line(
    client: Client, inventory: Inventory, editor: User, coordinator: User
) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    client.force_login(editor)
    address, data = sector_data(client, inventory)
    save_activity(
        **acting(coordinator), inventory=inventory, figure=replace(GAS, amount=7.0), activity=kept, lock=1
    )
    answer = client.post(address, data | {"line0": "9"})
    assert answer.status_code == 422
    assert "There is now: 7 MWh." in answer.content.decode()
    _address, fresh = sector_data(client, inventory)
    client.post(address, fresh | {"line0": ""})
    assert not Activity.objects.exists()


def test_stale_figure_shows_both_values_and_lets_choose(
    client: Client, inventory: Inventory, editor: User, coordinator: User
) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    client.force_login(editor)
    address = reverse("inventory:figure", args=[inventory.pk, kept.pk])
    mine = {"carrier": "natural_gas", "amount": "1300", "unit": "MWh", "lock": "1"}
    save_activity(
        **acting(coordinator), inventory=inventory, figure=replace(GAS, amount=1250.0), activity=kept, lock=1
    )
    answer = client.post(address, mine)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert [(one.field, one.before, one.after) for one in answer.context["stale"]] == [
        ("amount", "1250", "1300")
    ]
    assert "Keep mine" in text
    assert 'name="lock" value="2"' in text
    assert client.post(address, mine | {"lock": "2"}).status_code == 302
    kept.refresh_from_db()
    assert (kept.amount, kept.changed_by) == (1300.0, editor)


def test_doubtful_number_is_asked_on_the_page_and_then_taken(
    client: Client, inventory: Inventory, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("inventory:figure-add", args=[inventory.pk, "residential.fuel"])
    data = {"carrier": "natural_gas", "amount": "12.345", "unit": "MWh"}
    asked = client.post(address, data)
    assert 'name="amount__reading" value="12345"' in asked.content.decode()
    client.post(address, data | {"amount__reading": "12345"})
    assert Activity.objects.get().amount == 12345.0


@pytest.mark.parametrize(
    "hostile", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "9" * 500, "\u202e12", "1e308"]
)
def test_hostile_number_is_refused_and_shown_harmless(
    hostile: str, client: Client, inventory: Inventory, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("inventory:figure-add", args=[inventory.pk, "residential.fuel"])
    answer = client.post(address, {"carrier": "natural_gas", "amount": hostile, "unit": "MWh"})
    assert answer.status_code == 422
    assert "This is no number." in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()


def test_notation_key_comment_and_file_of_a_cell(client: Client, inventory: Inventory, editor: User) -> None:
    client.force_login(editor)
    cell = (inventory.pk, "rail.fuel")
    key = reverse("inventory:key", args=cell)
    assert client.post(key, {"key": "NE"}).status_code == 422
    assert client.post(key, {"key": "IE", "target": "rail.fuel"}).status_code == 422
    assert client.post(key, {"key": "IE", "target": "off_road.fuel"}).status_code == 302
    assert client.post(key, {"key": "NO", "lock": "7"}).status_code == 422
    note = inventory.cell_notes.get()
    assert (note.key, note.target) == ("IE", "off_road.fuel")
    client.post(key, {"do": "clear", "lock": str(note.lock)})
    assert not inventory.cell_notes.exists()
    client.post(reverse("inventory:comment", args=cell), {"text": "Who knows the diesel of the shunters?"})
    comment = inventory.comments.get()
    client.post(reverse("inventory:comment-settle", args=[inventory.pk, comment.pk]))
    comment.refresh_from_db()
    assert comment.resolved_by == editor
    bill = ContentFile(b"%PDF-1.7\nbill", name="bill.pdf")
    client.post(reverse("inventory:attach", args=cell), {"file": bill, "title": "Bill of the railway"})
    attached = inventory.attachments.get()
    assert (attached.document.visibility, attached.document.scope) == ("city", CITY)
    client.post(reverse("inventory:attachment-detach", args=[inventory.pk, attached.pk]))
    assert not inventory.attachments.exists()
    program = ContentFile(b"MZ\x90\x00", name="bill.exe")
    client.post(reverse("inventory:attach", args=cell), {"file": program, "title": "Bill"})
    assert not inventory.attachments.exists()


def test_way_from_entry_to_publication_in_the_browser(
    client: Client, inventory: Inventory, editor: User, coordinator: User, verifier: User
) -> None:
    save_activity(**acting(editor), inventory=inventory, figure=GAS)

    def take(user: User, key: str, **words: str) -> int:
        client.force_login(user)
        address = reverse("inventory:step", args=[inventory.pk, key])
        seen = client.get(address).context["form"]["seen"].value()
        return client.post(address, {"seen": seen, **words}).status_code

    assert take(editor, "hand-in") == 302
    assert take(verifier, "verify", statement="Checked.", organisation="Bureau") == 302
    assert take(coordinator, "publish", statement="First version.") == 302
    version = InventoryVersion.objects.get()
    assert version.is_verified
    assert version.data["results"]["total"] > 0
    address = reverse("inventory:version-withdraw", args=[inventory.pk, 1])
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "Wrong year."}).status_code == 302
    told = {notice.user.first_name for notice in Notification.objects.filter(kind="inventory.step")}
    assert told == {"Clara", "Vera", "Emil"}


def test_factors_are_listed_with_source_and_narrowed(client: Client, db: None) -> None:
    address = reverse("inventory:factors")
    everything = client.get(address).context["count"]
    page = client.get(address, {"key": "fuel.natural_gas", "series": "ipcc-2006"})
    found = page.context["count"]
    assert 0 < found < everything
    assert "2006 IPCC Guidelines" in page.content.decode()
    assert client.get(address, {"key": "no-such"}).context["count"] == 0
    for strange in ({"year": "²³"}, {"page": "x"}, {"place": "%00"}, {"year": "9999"}):
        assert client.get(address, strange).status_code == 200


def test_withdrawn_version_says_when_and_why_and_nothing_more(
    client: Client, filled: Inventory, coordinator: User
) -> None:
    public = reverse("inventory:public", args=["klagenfurt", 2023])
    assert client.get(public).status_code == 200
    version = InventoryVersion.objects.get()
    withdraw_version(**acting(coordinator), version=version, reason="The gas of a neighbour was in it.")
    for address in (public, reverse("inventory:public", args=["klagenfurt", 2023, 1])):
        answer = client.get(address)
        text = answer.content.decode()
        assert answer.status_code == 410
        assert "The gas of a neighbour was in it." in text
        assert "1\u202f200" not in text
    assert client.get(reverse("inventory:public", args=["klagenfurt", 1999])).status_code == 404


def test_long_cell_is_shown_in_pages(client: Client, inventory: Inventory, editor: User) -> None:
    write_rows(
        **acting(editor), inventory=inventory, figures=[replace(GAS, label=f"Boiler {n}") for n in range(60)]
    )
    client.force_login(editor)
    address = reverse("inventory:cell", args=[inventory.pk, "residential.fuel"])
    shown = [
        len(client.get(address, {"page": page}).context["page"].figures) for page in ("", "2", "x", "99")
    ]
    assert shown == [50, 10, 50, 10]


def test_step_warns_of_figures_that_cannot_be_computed(
    client: Client, inventory: Inventory, editor: User
) -> None:
    save_activity(
        **acting(editor),
        inventory=inventory,
        figure=Figure("residential.heat", carrier="heat", amount=5.0, unit="MWh"),
    )
    client.force_login(editor)
    page = client.get(reverse("inventory:step", args=[inventory.pk, "hand-in"]))
    assert page.context["uncomputed"] == 1
    assert "One figure cannot be computed yet" in page.content.decode()
