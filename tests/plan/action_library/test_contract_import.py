from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from zeroward.core.models import AuditEvent
from zeroward.places.models import City
from zeroward.plan.domain.contract_library import write_contract_actions
from zeroward.plan.importers.contract_actions import read_actions
from zeroward.plan.models import LibraryAction

pytestmark = pytest.mark.django_db

SHEET = """
|  Action outline | Action name | {name}  |
| --- | --- | --- |
|   |  Action type | Hard (infrastructure)  |
|   |  Action description | A long text that stays in the contract.  |
|  Reference to impact pathway | Field of action | Energy systems  |
|   |  Systemic lever | Technology /infrastructure  |
|   |  Outcome (according to module B-1.1) | Less heat is lost.  |
|  Implementation | Responsible bodies/person for implementation | Grid operator  |
|   |  Action scale & addressed entities | City-wide  |
|   |  Involved stakeholders | Utilities  |
|   |  Comments on implementation | none  |
|  Impact & cost | Generated renewable energy (if applicable) | Not given  |
|   |  Removed/substituted energy, volume or fuel type | Not given  |
|   |  GHG emissions reduction estimate (total) per emission source sector | {saved}  |
|   |  Total costs and costs by GHG unit | {cost}  |
"""


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "contract.md"
    sheets = [
        SHEET.format(name="District heating", saved="15000 t", cost="30 Mio €"),
        SHEET.format(name="Heat pumps", saved="23,059 tonnes", cost="to be said"),
    ]
    path.write_text("\n".join(sheets), encoding="utf-8")
    return path


def run(path: Path, *more: str) -> str:
    out = StringIO()
    call_command("import_contract_actions", str(path), "--city", "klagenfurt", *more, stdout=out)
    return out.getvalue()


def test_dry_run_reports_and_writes_nothing(contract: Path, klagenfurt: City) -> None:
    said = run(contract)
    assert "District heating [energy] 15000 t CO₂e, 30000000 EUR" in said
    assert "'23,059 tonnes' can be read in two ways" in said
    assert "Dry run: nothing was changed" in said
    assert not LibraryAction.objects.exists()


def test_facts_are_taken_with_city_and_line_and_no_text(contract: Path, klagenfurt: City) -> None:
    run(contract, "--commit")
    action = LibraryAction.objects.get(key="klagenfurt-district-heating")
    assert (action.field, action.lever, action.city, action.origin) == (
        "energy",
        "technology",
        klagenfurt,
        "contract:klagenfurt",
    )
    assert action.description == ""
    assert "A long text" not in str(action.facts)
    assert {fact["what"]: fact["value"] for fact in action.facts} == {"ghg_stated": 15000, "cost": 30_000_000}
    assert action.facts[0]["place"].startswith("B-2.2, line ")
    doubtful = LibraryAction.objects.get(key="klagenfurt-heat-pumps")
    assert [fact["what"] for fact in doubtful.facts] == ["planned"]


def test_same_contract_twice_changes_nothing(contract: Path, klagenfurt: City) -> None:
    run(contract, "--commit")
    events = AuditEvent.objects.count()
    assert "Written: 0 made, 0 changed, 2 as they were." in run(contract, "--commit")
    assert AuditEvent.objects.count() == events


def test_action_that_the_contract_no_longer_names_is_retired(contract: Path, klagenfurt: City) -> None:
    run(contract, "--commit")
    contract.write_text(SHEET.format(name="Heat pumps", saved="500 t", cost="1 Mio €"), encoding="utf-8")
    run(contract, "--commit")
    assert LibraryAction.objects.get(key="klagenfurt-district-heating").is_retired
    assert not LibraryAction.objects.get(key="klagenfurt-heat-pumps").is_retired


def test_two_sheets_of_one_name_are_two_actions(tmp_path: Path, klagenfurt: City) -> None:
    path = tmp_path / "twice.md"
    path.write_text(SHEET.format(name="Same", saved="1 t", cost="") * 2, encoding="utf-8")
    assert [entry.key for entry in read_actions(path, "klagenfurt").entries] == [
        "klagenfurt-same",
        "klagenfurt-same-2",
    ]


def test_key_of_another_source_is_not_overwritten(contract: Path, klagenfurt: City) -> None:
    LibraryAction.objects.create(
        key="klagenfurt-heat-pumps", name="Shipped", field="energy", kind="improve", source_text="x"
    )
    with pytest.raises(CommandError, match="from another source"):
        run(contract, "--commit")
    assert LibraryAction.objects.count() == 1


def test_unreadable_files_and_unknown_cities_are_refused(tmp_path: Path, klagenfurt: City) -> None:
    blank = tmp_path / "blank.md"
    blank.write_text("No sheet here.", encoding="utf-8")
    with pytest.raises(CommandError, match="No action sheet was found"):
        run(blank, "--commit")
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "missing.md")
    binary = tmp_path / "picture.md"
    binary.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(CommandError, match="cannot be read"):
        run(binary)
    with pytest.raises(CommandError, match="no city with the key"):
        call_command("import_contract_actions", str(blank), "--city", "atlantis", stdout=StringIO())


def test_action_out_of_a_contract_has_a_page(contract: Path, klagenfurt: City, client: object) -> None:
    found = read_actions(contract, "klagenfurt")
    write_contract_actions(city=klagenfurt, entries=found.entries)
    page = client.get("/en/actions/klagenfurt-district-heating/").content.decode()  # type: ignore[attr-defined]
    assert "Read from a contract" in page
    assert "15\u202f000\u00a0t CO₂e" in page
    listed = client.get("/en/actions/?city=klagenfurt").content.decode()  # type: ignore[attr-defined]
    assert "District heating" in listed
