"""Tables of contracts come in: found by title, by the words of their heads, with nothing guessed.

The tables are as cities print them: Heidelberg (2019), Lodz (2018), Klagenfurt (2011), Cluj-Napoca (2021).
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from zeroward.core.errors import InvalidInputError
from zeroward.inventory.exporters.contract import write_contract
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.contract.words import (
    contract_carrier,
    energy_unit,
    mass_unit,
    sector_of,
    title_kind,
)
from zeroward.inventory.importers.parsed import Parsed
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.load import load_inventory

HEIDELBERG = """A-1.1: Final energy use by source sectors;;;;
Base year;2019;;;
Unit;MWh/year;;;
;Scope 1;Scope 2;Scope 3;Total
Buildings;767.219;1.388.341;-;2.155.559
---;---;---;---;---
Electricity;-;649.959;-;649.959
Oil;83.538;-;-;83.538
Natural gas;662.363;;;662.363
District heating;;738.381;-;738.381
Coal;29;-;-;29
Heat from renewable sources;21.289;-;-;21.289
Transport;910.130;22.595;0;932.725
Gasoline fossil;325.365;-;-;325.365
Gasoline bio;14.031;-;-;14.031
Diesel oil fossil;531.636;-;-;531.636
Transport;910.130;22.595;0;932.725
Waste;Energy-related activities are included in the commercial sector;;;
A-1.2: Emission factors applied;;
Base year;2019;
A-1.4b: GHG emissions by source sector (from economic model inputs);;;;;
Base year;2019;;;;
Unit;t CO2 equivalent/year;;;;
;Scope 1;Scope 2;Scope 3;Total;% of Total
Transport;288.340;;;288.340;31%
Buildings & Heating;264.010;;;264.010;29%
Electricity;;343.208;;343.208;37%
Waste*;;;20.220;20.220;2%
Total;554.850;343.208;20.220;918.279;100%
A-1.4b: GHG emissions by source sector (from economic case);;;;;
Base year;BAU 2030 (Business as Usual 2030);;;;
Unit;t CO2 equivalent/year;;;;
;Scope 1;Scope 2;Scope 3;Total;% of Total
Transport;249.041;;;249.041;26%
"""
KLAGENFURT = """A-1.1: Final energy use by source sectors
Base year;2011;;;
Unit;MWh/year;;;
;Scope 1;Scope 2;Scope 3;Total
Buildings;;1873673;;1873673
(Fuel type/ energy used);;district heating, natural gas, oil, electricity;;
A-1.4: GHG emissions by source sectors
Base year;2011;;;
Unit;CO2equivalent/year;;;
;Scope 1;Scope 2;Scope 3;Total
Buildings;;325000;;
"""
LODZ = """A-1.3: GHG emissions by source sectors
Base year;;2018;;;
Unit;;t CO2e;;;
;;Scope 1;Scope 2;Scope 3;Total
Buildings;;818 430;2 274 078;;3 092 507
Transport;;435 508;49 605;;485 113
Waste;;69 355;;104 033;173 388
Industrial Process and Product Use (IPPU);;Not identified;Not identified;Not identified;Not identified
Agricultural, Forestry and Land Use (AFOLU);Sources (positive emissions);12 728;Not applicable;Not applicable;12 728
;Sinks (negative emissions);Not identified;Not applicable;Not identified;Not identified
Total;;1 336 021;2 323 682;104 033;3 763 735
"""
CLUJ = """A-1.1: FINAL ENERGY USE BY SOURCE SECTORS
Base year;2021
Unit;MWh/year
;Scope 1;Scope 2;Scope 3*;Total
Buildings;2,372,076;231,941;N/A;2,604,017
(Fuel type/energy used);Natural gas;Electrical energy;N/A;
"""


def read(text: str, decimal: str = "") -> Parsed:
    return read_file(BytesIO(text.encode()), name="a.csv", decimal=decimal)  # type: ignore[arg-type]


def good(parsed: Parsed) -> dict[tuple[str, str, str], float | None]:
    return {
        (one.figure.source, one.figure.carrier, one.figure.label): one.figure.amount
        for one in parsed.figures
        if not one.problems
    }


def said(parsed: Parsed) -> str:
    return "\n".join(f"{one.place}: {one.message}" for one in parsed.findings)


def test_energy_by_carrier_becomes_figures() -> None:
    found = read(HEIDELBERG, "comma")
    figures = good(found)
    assert figures["non_specified.electricity", "electricity", "Electricity"] == 649_959
    assert figures["non_specified.heat", "heat", "District heating"] == 738_381
    assert figures["non_specified.fuel", "heating_oil", "Oil"] == 83_538
    assert figures["road_private.fuel", "petrol", "Gasoline fossil"] == 325_365
    assert figures["road_private.fuel", "bioethanol", "Gasoline bio"] == 14_031
    assert found.format == "contract"
    assert found.header == {"year": "2019"}


def test_carrier_that_is_not_known_is_refused_at_its_line() -> None:
    found = read(HEIDELBERG, "comma")
    refused = [one for one in found.figures if one.problems]
    assert [(one.place, one.figure.label) for one in refused] == [("A12", "Heat from renewable sources")]
    assert "is no energy carrier that we know" in refused[0].problems[0].message


def test_lines_that_do_not_add_up_are_pointed_out() -> None:
    assert "A13: The lines sum up to 871 032, the table says 932 725." in said(read(HEIDELBERG, "comma"))


def test_emissions_are_taken_over_only_where_no_energy_is() -> None:
    found = read(HEIDELBERG, "comma")
    stated = [one.figure for one in found.figures if one.figure.method == "direct.measured"]
    assert [(one.source, one.inputs["CO2e"]) for one in stated] == [("solid_waste.outside", 20_220_000)]
    assert stated[0].inputs["gwp_set"] == "not stated"
    text = said(found)
    assert "The contract states 288 340 t." in text
    assert (
        "A further table of this kind is not read: “A-1.4b: GHG emissions by source sector (from economic case)"
        in text
    )
    assert "“A-1.2: Emission factors applied” is not read." in text
    assert "The tables are about 2019." in text


def test_points_that_can_be_read_in_two_ways_are_asked() -> None:
    found = read(HEIDELBERG)
    refused = {one.figure.label: one.problems for one in found.figures if one.problems}
    message = refused["Natural gas"][0].message
    assert message == "B9: “662.363” can mean 662\u202f363 or 662.363."
    assert good(found) == {("non_specified.fuel", "hard_coal", "Coal"): 29}


def test_sector_without_carriers_is_refused_and_a_unit_that_is_no_unit_asked() -> None:
    found = read(KLAGENFURT)
    assert found.figures == ()
    refused = [one for one in found.findings if one.refused]
    assert [one.place for one in refused] == ["A5", "A9"]
    assert "The carriers of “Buildings” are not told" in refused[0].message
    assert "“CO2equivalent/year”" in refused[1].message


def test_emissions_alone_are_taken_over_as_stated() -> None:
    found = read(LODZ)
    stated = {one.figure.source: one.figure.inputs["CO2e"] for one in found.figures if not one.problems}
    assert stated == {
        "non_specified.fuel": 818_430_000,
        "non_specified.electricity": 2_274_078_000,
        "road_private.fuel": 435_508_000,
        "road_private.electricity": 49_605_000,
        "solid_waste.inside": 69_355_000,
        "solid_waste.outside": 104_033_000,
        "aggregate.process": 12_728_000,
    }
    assert "“Not identified” is not read: set a notation key by hand." in said(found)


def test_carrier_named_below_the_number_of_its_scope() -> None:
    doubtful = read(CLUJ)
    assert good(doubtful) == {("non_specified.fuel", "natural_gas", "Natural gas"): 2_372_076}
    refused = [one.message for one in doubtful.findings if one.refused]
    assert len(refused) == 1
    assert refused[0].startswith("C5: “231,941” can mean 231\u202f941 or 231.941.")
    figures = good(read(CLUJ, "point"))
    assert figures["non_specified.electricity", "electricity", "Electrical energy"] == 231_941


def test_unit_may_stand_in_the_cells() -> None:
    text = """A-1.1: Final energy use by source sectors
;Scope 1;Scope 2
Buildings;;
Gas;4 447 GWh;
Electricity;;4 714 GWh
Petrol;0 because it is not measured;
A-1.3: GHG emissions by source sectors
;Scope 1;Scope 2
Waste;71 ktCO2e;
"""
    found = read(text)
    assert [(one.figure.source, one.figure.amount, one.figure.unit) for one in found.figures[:2]] == [
        ("non_specified.fuel", 4447, "GWh"),
        ("non_specified.electricity", 4714, "GWh"),
    ]
    assert found.figures[2].figure.inputs["CO2e"] == 71e6
    mixed = read(text.replace("4 714 GWh", "4 714 MWh"))
    assert "The unit of this table is not told" in said(mixed)


def test_fuel_that_is_unusual_in_a_sector_is_taken_by_its_general_name() -> None:
    text = """A-1.1: Final energy use by source sectors
Unit;MWh
;Scope 1;Scope 2;Scope 3
Industrial Process and Product Use (IPPU);;;
Gasoline;100;;
Electricity;;;5
"""
    found = read(text)
    assert good(found) == {("industry.fuel", "motor_gasoline", "Gasoline"): 100}
    assert "Energy of scope 3 is not read." in said(found)


def test_our_own_tables_come_back_with_their_energy(inventory: Inventory) -> None:
    inventory.activities.all().delete()
    inventory.cell_notes.all().delete()
    for source, carrier, amount in (
        ("residential.fuel", "natural_gas", 1000.5),
        ("residential.electricity", "electricity", 500.0),
        ("road_private.fuel", "diesel", 700.0),
    ):
        Activity.objects.create(
            inventory=inventory, source=source, carrier=carrier, amount=amount, unit="MWh"
        )
    figures = good(read_file(BytesIO(write_contract(load_inventory(inventory)))))
    assert figures == {
        ("non_specified.fuel", "natural_gas", "Natural gas"): 1000.5,
        ("non_specified.electricity", "electricity", "Electricity"): 500.0,
        ("road_private.fuel", "diesel", "Diesel"): 700.0,
    }


def workbook() -> Workbook:
    book = Workbook()
    sheet = book.active
    for row in (
        ["A-1.1: Final energy use by source sectors"],
        ["Base year", 2020],
        ["Unit", "GWh/year"],
        ["", "Scope 1", "Scope 2", "Scope 3", "Total"],
        ["Buildings", None, None, None, None],
        ["Natural gas", 12.5, None, None, None],
        ["Electricity", None, 3.5, None, None],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    return book


def read_book(book: Workbook) -> Parsed:
    stream = BytesIO()
    book.save(stream)
    return read_file(BytesIO(stream.getvalue()))


def test_units_of_measurement_are_a_unit_too() -> None:
    book = workbook()
    book.active["A3"] = "Units of measurement"
    assert [one.figure.unit for one in read_book(book).figures] == ["GWh", "GWh"]


def test_workbook_with_macros_is_refused_with_the_remedy() -> None:
    stream = BytesIO()
    workbook().save(stream)
    with ZipFile(stream, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open")
    with pytest.raises(InvalidInputError, match="Save it without macros"):
        read_file(BytesIO(stream.getvalue()))


def test_file_of_two_hundred_megabytes_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(200 * 1024**2)
    with path.open("rb") as file, pytest.raises(InvalidInputError, match="200 MB"):
        read_file(file, name="large.xlsx")


def test_title_merged_over_its_table_is_found_and_the_unit_kept() -> None:
    found = read_book(workbook())
    assert [(one.figure.amount, one.figure.unit) for one in found.figures] == [(12.5, "GWh"), (3.5, "GWh")]


def test_number_merged_over_scopes_is_refused() -> None:
    book = workbook()
    book.active.merge_cells("B6:D6")
    refused = [one for one in read_book(book).figures if one.problems]
    assert "part of the merged cells B6:D6" in refused[0].problems[0].message


def test_formula_with_an_error_is_told_at_its_cell() -> None:
    book = workbook()
    book.active["B6"] = "#DIV/0!"
    book.active["B6"].data_type = "e"
    refused = [one for one in read_book(book).figures if one.problems]
    assert refused[0].problems[0].message.startswith("B6: The formula gives the error #DIV/0!")


def test_formula_without_stored_result_is_told_at_its_cell() -> None:
    book = workbook()
    book.active["B6"] = "=1+1"
    refused = [one for one in read_book(book).figures if one.problems]
    assert "The result of the formula is not stored." in refused[0].problems[0].message


@pytest.mark.parametrize(
    "text", ["Final energy use by source sectors\n", "Scope 1;Scope 2\n1;2\n", "A-1.1: x\n"]
)
def test_title_without_a_table_is_no_contract(text: str) -> None:
    with pytest.raises(InvalidInputError):
        read(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A-1.1: Final energy use by source sectors", "energy"),
        ("Table 2 : A-1.1: Final energy use by source sectors", "energy"),
        ("A-1.1: Emissions by source sectors", "emissions"),
        ("A-1.3: Activity by source sectors", "activity"),
        ("A-1.3: GHG emissions by source sectors", "emissions"),
        ("A-1.3a: GHG Emissions by Source Sector - Baseline Year", "emissions"),
        ("A-1.3: Emission factors applied", "factors"),
        ("A-1.6: Consumer-based GHG emissions from public consumption by consumer category", "other"),
        ("Table I-1.1: Climate Neutrality Target by 2030", "inclusions"),
        ("A-2.3: Emissions gap", "other"),
        ("Buildings", None),
        ("Emissions of the sector are computed from energy.", None),
    ],
)
def test_tables_are_known_by_their_titles(text: str, kind: str | None) -> None:
    assert title_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "unit"), [("MWh/year", "MWh"), ("GWh a-1", "GWh"), ("TJ", "TJ"), ("MW", ""), ("", "")]
)
def test_units_of_energy_are_read(text: str, unit: str) -> None:
    assert energy_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [
        ("t CO2 equivalent/year", 1e3),
        ("t CO₂e", 1e3),
        ("kt CO2eq", 1e6),
        ("CO2e (kt)", 1e6),
        ("tonnes of CO2", 1e3),
        ("Mg CO2/year", 1e3),
        ("t CO_{2}e/year", 1e3),
        ("ton CO2equivalent/year", 1e3),
        ("Mt CO2e", 1e9),
        ("mt CO2e", None),
        ("CO2equivalent/year", None),
        ("persons", None),
    ],
)
def test_units_of_emissions_are_read(text: str, kilograms: float | None) -> None:
    assert mass_unit(text) == kilograms


def test_sectors_and_carriers_are_known_in_the_words_of_contracts() -> None:
    assert sector_of("Industrial Process and Product^{1} Use (IPPU)") == "ippu"
    assert sector_of("Buildings & Heating") == "stationary"
    assert sector_of("Grand total") == "total"
    assert sector_of("Totally else") == ""
    assert contract_carrier("Biomass") == "other_solid_biomass"
    assert contract_carrier("Erdgas") in ("natural_gas", "")
