"""Handing in a file and taking one away, through the pages; strangers see neither."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.support.people import MakePerson
from zeroward.core.models import ImportRun
from zeroward.inventory.exporters.flat import write_csv
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.inventory.queries.load import load_inventory
from zeroward.people.models import Role, User

HEAD = "source,carrier,amount,unit\n"


def handed_in(client: Client, inventory: Inventory, text: str, **fields: str) -> ImportRun:
    file = SimpleUploadedFile("figures.csv", text.encode())
    answer = client.post(reverse("inventory:import", args=[inventory.pk]), {"file": file, **fields})
    assert answer.status_code == 302, answer.content.decode()
    return ImportRun.objects.latest("pk")


@pytest.fixture
def at_work(client: Client, coordinator: User) -> Client:
    client.force_login(coordinator)
    return client


def test_file_is_checked_shown_and_taken_over(
    at_work: Client, inventory: Inventory, empty_inventory: Inventory, django_assert_max_num_queries
) -> None:
    run = handed_in(at_work, empty_inventory, write_csv(load_inventory(inventory)).decode("utf-8-sig"))
    assert empty_inventory.activities.count() == 0
    with django_assert_max_num_queries(20):
        page = at_work.get(
            reverse("inventory:import-report", args=[empty_inventory.pk, run.pk])
        ).content.decode()
    assert "7 lines would change the inventory" in page
    assert "Homes: fuels burnt · natural_gas · North" in page
    at_work.post(reverse("inventory:import-commit", args=[empty_inventory.pk, run.pk]))
    assert empty_inventory.activities.count() == 5
    again = at_work.post(reverse("inventory:import-commit", args=[empty_inventory.pk, run.pk]), follow=True)
    assert "This import was committed or refused already." in again.content.decode()
    assert empty_inventory.activities.count() == 5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("residential.fuel,natural_gas,-5,MWh", "An amount cannot be negative."),
        ("residential.fuel,unobtainium,5,MWh", "“unobtainium” is no energy carrier that we know here."),
        ("residential.fuel,natural_gas,5,parsec", "“parsec” is no unit that is known here."),
        ("residential.fuel,natural_gas,1.234,MWh", "“1.234” can mean"),
        ("residential.fuel,natural_gas,many,MWh", "“many” is no number."),
        ("nowhere.fuel,natural_gas,5,MWh", "There is no cell called “nowhere.fuel”."),
        ("residential.fuel,natural_gas,,MWh", "Give a number."),
        ("residential.fuel,natural_gas,1e400,MWh", "no number"),
    ],
)
def test_line_that_cannot_be_taken_is_refused_with_its_place_and_remedy(
    at_work: Client, empty_inventory: Inventory, line: str, said: str
) -> None:
    run = handed_in(at_work, empty_inventory, f"{HEAD}residential.fuel,heating_oil,7,MWh\n{line}\n")
    row = run.rows.get(verdict="refuse")
    assert row.place.endswith("line 3")
    assert said in row.reason
    at_work.post(reverse("inventory:import-commit", args=[empty_inventory.pk, run.pk]))
    assert [one.carrier for one in empty_inventory.activities.all()] == ["heating_oil"]


def test_decimal_sign_that_was_named_settles_the_doubt(at_work: Client, empty_inventory: Inventory) -> None:
    line = f'{HEAD}residential.fuel,natural_gas,"1.234",MWh\nresidential.fuel,heating_oil,"2.500,5",MWh\n'
    run = handed_in(at_work, empty_inventory, line, decimal="comma")
    at_work.post(reverse("inventory:import-commit", args=[empty_inventory.pk, run.pk]))
    amounts = dict(empty_inventory.activities.values_list("carrier", "amount"))
    assert amounts == {"natural_gas": 1234.0, "heating_oil": 2500.5}
    run = handed_in(
        at_work, empty_inventory, f"{HEAD}residential.fuel,natural_gas,1.234,MWh\n", decimal="point"
    )
    assert run.rows.get(verdict="change").changes["fields"] == {"amount": [1234.0, 1.234]}


def test_figure_that_the_file_leaves_out_of_its_cell_is_removed_and_others_stay(
    at_work: Client, inventory: Inventory
) -> None:
    run = handed_in(
        at_work, inventory, "source,carrier,amount,unit,label\nresidential.fuel,natural_gas,9,MWh,North\n"
    )
    verdicts = sorted(run.rows.values_list("verdict", flat=True))
    assert verdicts == ["change", "remove"]
    at_work.post(reverse("inventory:import-commit", args=[inventory.pk, run.pk]))
    assert [one.amount for one in inventory.activities.filter(source="residential.fuel")] == [9.0]
    assert inventory.activities.count() == 4


def test_figure_changed_since_the_check_stops_the_whole_file(at_work: Client, inventory: Inventory) -> None:
    text = f"{HEAD}residential.electricity,electricity,1,MWh\nroad_private.fuel,diesel,2,GWh\n"
    run = handed_in(at_work, inventory, text)
    inventory.activities.filter(source="road_private.fuel").update(lock=2, amount=77)
    page = at_work.post(reverse("inventory:import-commit", args=[inventory.pk, run.pk]), follow=True)
    assert "since the file was checked" in page.content.decode()
    assert inventory.activities.get(source="residential.electricity").amount == 100000.0
    assert ImportRun.objects.get(pk=run.pk).state == "planned"


def test_nothing_is_taken_over_once_the_inventory_is_no_draft(at_work: Client, inventory: Inventory) -> None:
    run = handed_in(at_work, inventory, f"{HEAD}residential.electricity,electricity,1,MWh\n")
    Inventory.objects.filter(pk=inventory.pk).update(state=InventoryState.INTERNAL_CHECK)
    page = at_work.post(reverse("inventory:import-commit", args=[inventory.pk, run.pk]), follow=True)
    assert "This inventory is not a draft any more" in page.content.decode()
    assert inventory.activities.get(source="residential.electricity").amount == 100000.0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"PK\x03\x04broken", "damaged"),
        ("a.csv", b"just words\n", "We find no figures in this file."),
        ("a.csv", b"source,source,amount\n", "These columns are there twice"),
        ("a.json", b'{"format": "other"}', "not an inventory that was exported"),
        ("a.json", b'{"format": "zeroward-inventory", "activities": 3}', "is not readable"),
        ("a.pdf", b"%PDF-1.7", "This is not a workbook."),
    ],
)
def test_file_that_cannot_be_read_is_refused_beside_its_field(
    at_work: Client, empty_inventory: Inventory, name: str, data: bytes, said: str
) -> None:
    url = reverse("inventory:import", args=[empty_inventory.pk])
    answer = at_work.post(url, {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportRun.objects.exists()


def test_every_format_can_be_downloaded(at_work: Client, inventory: Inventory) -> None:
    page = at_work.get(reverse("inventory:exports", args=[inventory.pk])).content.decode()
    for name in ("workbook", "csv", "json", "parquet"):
        url = reverse("inventory:export", args=[inventory.pk, name])
        assert url in page
        answer = at_work.get(url)
        assert answer.content
        assert answer["Content-Disposition"].startswith('attachment; filename="klagenfurt-2022.')
    assert at_work.get(reverse("inventory:export", args=[inventory.pk, "none"])).status_code == 404


def test_workbook_of_a_part_has_lists_to_choose_from(at_work: Client, inventory: Inventory) -> None:
    answer = at_work.get(reverse("inventory:workbook", args=[inventory.pk, "transport"]))
    book = load_workbook(BytesIO(answer.content))
    sheet = book.worksheets[1]
    assert sheet.data_validations.dataValidation
    assert "Choices" in book.sheetnames
    assert at_work.get(reverse("inventory:workbook", args=[inventory.pk, "none"])).status_code == 404


@pytest.mark.parametrize("name", ["import", "exports"])
def test_strangers_find_nothing(client: Client, inventory: Inventory, person: MakePerson, name: str) -> None:
    url = reverse(f"inventory:{name}", args=[inventory.pk])
    assert client.get(url).status_code == 302
    for number, (scope, role) in enumerate(
        [("", ""), ("city:linz", Role.CITY_COORDINATOR), ("country:AT", Role.PLATFORM_COORDINATOR)]
    ):
        client.force_login(person(f"stranger{number}@example.org", scope=scope, role=role))
        assert client.get(url).status_code == 404


def test_reader_of_the_city_may_take_files_away_but_hand_in_none(
    client: Client, inventory: Inventory, person: MakePerson
) -> None:
    client.force_login(person("reader@example.org", scope="city:klagenfurt", role=Role.CITY_READER))
    assert client.get(reverse("inventory:export", args=[inventory.pk, "csv"])).status_code == 200
    assert client.get(reverse("inventory:import", args=[inventory.pk])).status_code == 403


def test_run_of_one_inventory_does_not_show_under_another(
    at_work: Client, inventory: Inventory, empty_inventory: Inventory
) -> None:
    run = handed_in(at_work, inventory, f"{HEAD}residential.electricity,electricity,1,MWh\n")
    for name in ("import-report", "import-commit"):
        url = reverse(f"inventory:{name}", args=[empty_inventory.pk, run.pk])
        assert at_work.post(url).status_code in (404, 405)
    assert (
        at_work.get(reverse("inventory:import-report", args=[empty_inventory.pk, run.pk])).status_code == 404
    )


def test_desk_does_not_show_files_of_a_city(
    at_work: Client, inventory: Inventory, mission_editor: User
) -> None:
    run = handed_in(at_work, inventory, f"{HEAD}residential.electricity,electricity,1,MWh\n")
    at_work.force_login(mission_editor)
    assert "figures.csv" not in at_work.get(reverse("core:imports")).content.decode()
    assert at_work.get(reverse("core:import", args=[run.pk])).status_code == 404
