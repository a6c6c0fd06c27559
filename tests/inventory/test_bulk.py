"""Many figures at once: all of them or none; earlier years and estimates, each marked as what it is."""

from typing import Any

import pytest

from tests.inventory.conftest import GAS, POWER, OpenOne
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.bulk import Key, write_rows
from zeroward.inventory.domain.cells import set_key
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.errors import InvalidFigureError
from zeroward.inventory.domain.opening import Frame, change_frame, open_inventory
from zeroward.inventory.domain.prefill import estimate, take_over
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.history import history_of
from zeroward.inventory.queries.proxies import proxies_for
from zeroward.people.models import User
from zeroward.places.models import City


def test_rows_are_written_together_with_one_event_a_cell(inventory: Inventory, editor: User) -> None:
    written = write_rows(
        **acting(editor),
        inventory=inventory,
        figures=[GAS, POWER],
        keys=[Key("rail.fuel", "NO")],
        note="workbook.xlsx",
    )
    assert (written.added, written.removed, written.keys) == (2, 0, 1)
    assert {one.origin for one in inventory.activities.all()} == {"imported"}
    assert [event.about for event in history_of(inventory, "residential.fuel")] == ["workbook.xlsx"]


def test_one_wrong_row_keeps_all_others_out(inventory: Inventory, editor: User) -> None:
    wrong = Figure("residential.heat", carrier="heat", amount=-3.0, unit="MWh")
    keys = [Key("rail.fuel", "NE"), Key("no.cell", "NO")]
    with pytest.raises(InvalidFigureError) as refused:
        write_rows(**acting(editor), inventory=inventory, figures=[GAS, wrong], keys=keys)
    assert [problem.place for problem in refused.value.problems] == [
        "row 2: amount",
        "rail.fuel: explanation",
        "no.cell: source",
    ]
    assert not inventory.activities.exists()
    assert not inventory.cell_notes.exists()


def test_replacing_empties_the_named_cells_only(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    write_rows(**who, inventory=inventory, figures=[GAS, GAS, POWER])
    written = write_rows(**who, inventory=inventory, figures=[GAS], replace=True)
    assert written.removed == 2
    assert sorted(one.source for one in inventory.activities.all()) == [
        "residential.electricity",
        "residential.fuel",
    ]


def test_figures_and_a_key_that_says_there_are_none_cannot_both_go_in(
    inventory: Inventory, editor: User
) -> None:
    who = acting(editor)
    with pytest.raises(ConflictError, match=r"residential\.fuel"):
        write_rows(**who, inventory=inventory, figures=[GAS], keys=[Key("residential.fuel", "NO")])
    write_rows(**who, inventory=inventory, figures=[GAS], keys=[Key("residential.fuel", "C")])
    with pytest.raises(ConflictError):
        write_rows(**who, inventory=inventory, figures=[], keys=[Key("residential.fuel", "NO")])
    assert inventory.activities.count() == 1


def test_only_the_team_writes_rows(inventory: Inventory, reader: User, stranger: User) -> None:
    for user in (reader, stranger):
        with pytest.raises(NotAllowedError):
            write_rows(**acting(user), inventory=inventory, figures=[GAS])


def test_earlier_year_fills_empty_cells_and_is_marked(
    inventory: Inventory, open_one: OpenOne, editor: User
) -> None:
    who = acting(editor)
    write_rows(**who, inventory=inventory, figures=[GAS, POWER], keys=[Key("rail.fuel", "NO")])
    later = open_one(2024)
    save_activity(**who, inventory=later, figure=POWER)
    written = take_over(**who, inventory=later, earlier=inventory)
    assert (written.added, written.keys) == (1, 1)
    origins = {one.source: one.origin for one in later.activities.all()}
    assert origins == {"residential.fuel": "previous_year", "residential.electricity": "typed"}


def test_estimates_are_marked_and_rounded_and_name_their_source(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    set_key(**who, inventory=inventory, source="residential.heat", key="NO")
    estimate(**who, inventory=inventory)
    found = {one.carrier: one for one in inventory.activities.all()}
    assert set(found) == {"natural_gas", "heating_oil", "wood", "electricity"}
    gas = found["natural_gas"]
    assert (gas.origin, gas.quality_activity, gas.unit) == ("proxy", "L", "MWh")
    assert gas.amount == pytest.approx(49_000 / 8_978_929 * 100_000 / 3.6e-3, rel=0.005)
    assert gas.amount == float(f"{gas.amount:.3g}")
    assert "Statistik Austria" in gas.note
    before = inventory.activities.count()
    estimate(**who, inventory=inventory)
    assert inventory.activities.count() == before


def test_country_without_figures_of_its_own_gets_the_european_ones() -> None:
    assert {proxy.place for proxy in proxies_for("RO")} == {"EU"}
    assert {proxy.place for proxy in proxies_for("AT")} == {"AT"}


def test_estimates_need_the_inhabitants(open_one: OpenOne, editor: User) -> None:
    with pytest.raises(InvalidInputError, match="inhabitants"):
        estimate(**acting(editor), inventory=open_one(2022))


@pytest.mark.parametrize(
    ("year", "frame", "place"),
    [
        (2999, {}, "year"),
        (1950, {}, "year"),
        (2020, {"framework": "none"}, "framework"),
        (2020, {"gwp_set": "AR99"}, "gwp_set"),
        (2020, {"electricity_rule": "wish"}, "electricity_rule"),
        (2020, {"boundary_kind": "smaller"}, "boundary"),
        (2020, {"population": -5}, "population"),
        (2020, {"area_km2": 0.0}, "area_km2"),
    ],
)
def test_frame_is_refused_at_its_field(
    year: int, frame: dict[str, Any], place: str, klagenfurt: City, editor: User
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        open_inventory(**acting(editor), city=klagenfurt, year=year, frame=Frame(**frame))
    assert refused.value.place == place
    assert not Inventory.objects.exists()


def test_city_has_one_inventory_a_year(inventory: Inventory, open_one: OpenOne) -> None:
    with pytest.raises(ConflictError, match="2023"):
        open_one(2023)


def test_unknown_words_of_table_i_1_1_are_left_out(open_one: OpenOne) -> None:
    made = open_one(2020, inclusions={"stationary": {"1": "included", "9": "included", "2": "?"}, "x": {}})
    assert made.inclusions == {"stationary": {"1": "included"}}


def test_frame_changed_meanwhile_is_not_written_over(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    change_frame(**who, inventory=inventory, frame=Frame(title="One", population=5), lock=0)
    with pytest.raises(ConflictError):
        change_frame(**who, inventory=inventory, frame=Frame(title="Two"), lock=0)
    inventory.refresh_from_db()
    assert (inventory.title, inventory.lock) == ("One", 1)
