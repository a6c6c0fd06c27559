"""Rules on the emissions gap, on figures of published contracts and on made-up ones."""

import pytest

from zeroward.methods.contracts.coherence import Facts, check, facts_of_text
from zeroward.methods.contracts.gaps import read_gap_tables

NAMES = "|".join(
    (
        "(1) Baseline emissions",
        "(2) Emissions Reduction Target 2030",
        "(3) Emission reduction through other Action Plans",
        "(4) Emissions Gap",
        "(5) Emissions reduction through the CCC Action Plan",
        "(6) Residual emissions",
    )
)
LEIPZIG = {
    "Stationary energy": (1440022, 1036816, 144002, 856013, 458277, 403206),
    "Transport": (801371, 480822, 80137, 400686, 224524, 320549),
    "IPPU": (860061, 559040, 86006, 473034, 215015, 301021),
    "Total": (3111033, 2039877, 310145, 1729733, 897816, 1061577),
}
CORK = {
    "Domestic buildings": (442133, 353707, 225488, 128219, 128219, 88427),
    "Commercial buildings": (288000, 230400, 146880, 83520, 83520, 57600),
    "Transport": (386000, 308800, 196860, 111940, 111940, 77200),
    "Public sector": (86267, 69013, 43996, 25017, 25017, 17253),
    "Waste": (29067, 23253, 14824, 8429, 8429, 5813),
    "AFOLU": (82800, 66240, 42228, 24012, 24012, 16560),
    "Total": (1314267, 1051413, 670276, 381137, 381137, 262853),
}


def read(rows, names=NAMES):
    """The gap table with these rows, in t, read from its text."""
    text = [
        f"| | {' | '.join(names.split('|'))} |",
        "| " + " | ".join(["---"] * (len(names.split("|")) + 1)) + " |",
    ]
    text.append("| | " + " | ".join(["(absolute) t CO2e"] * len(names.split("|"))) + " |")
    text += [f"| {label} | {' | '.join(str(one) for one in row)} |" for label, row in rows.items()]
    (table,) = read_gap_tables(text)
    return table


def outcomes(rows, names=NAMES):
    return check(facts_of_text([read(rows, names)], []))


def broken(found):
    return [one for one in found if one.state == "broken" and one.severity == "error"]


def test_both_defects_of_leipzig_are_localised_and_mended():
    found = broken(outcomes(LEIPZIG))
    assert {(one.where.row, one.where.column, one.repaired) for one in found} == {
        ("stationary", "target", 1_000_015.0),
        ("stationary", "residual", 440_007.0),
        ("total", "baseline", 3_101_454.0),
    }
    assert {abs(one.difference) for one in found} == {36_801, 9_579}


def test_figures_of_cork_raise_no_alarm():
    assert [one for one in outcomes(CORK) if one.state == "broken"] == []


def test_residual_above_a_fifth_is_a_warning():
    (one,) = (one for one in outcomes(LEIPZIG) if one.rule == "G2")
    assert (one.state, one.severity, one.params["percent"]) == ("broken", "warning", 34.1)


def test_contract_that_leaves_part_of_the_gap_is_told_so():
    (one,) = (one for one in outcomes(LEIPZIG) if one.rule == "G3")
    assert (one.state, one.computed, one.printed) == ("broken", 897_816, 1_729_733)


def test_rounding_of_thousands_is_no_defect():
    """Cells in kt that were rounded one by one: 108 - 34 is 74, and 73 stands there."""
    names = "Baseline emissions|Residual emissions|Baseline emissions reduction target|Emissions gap"
    rows = {
        "Transport": (108, 34, 73, 0),
        "Buildings": (103, 11, 93, 0),
        "Electricity": (164, 25, 139, 0),
        "Waste": (6, 5, 1, 0),
        "Other": (24, 5, 19, 0),
        "Total": (404, 79, 325, 0),
    }
    assert broken(outcomes(rows, names)) == []


def test_table_that_follows_its_own_definition_is_judged_by_it():
    """Residual is what neither other plans nor the contract take away."""
    rows = {
        "Buildings": (802, 642, 360, 282, 330, 112),
        "Transport": (948, 758, 438, 320, 197, 313),
        "Waste": (72, 58, 36, 22, 0, 36),
        "Total": (1822, 1458, 834, 624, 527, 461),
    }
    assert broken(outcomes(rows)) == []


def test_rows_without_a_common_rule_are_not_judged():
    rows = {
        "Buildings": (800, 600, 100, 77, 5, 1),
        "Transport": (500, 400, 90, 13, 6, 2),
        "Waste": (90, 50, 8, 1, 1, 1),
    }
    found = [one for one in outcomes(rows) if one.rule == "G1"]
    assert {one.state for one in found} == {"cannot_check"}
    assert all(one.message for one in found)


def test_sector_that_no_total_counts_is_left_out():
    rows = {
        "Buildings": (802, 642, 360, 282, 282, 160),
        "Transport": (948, 758, 438, 320, 320, 190),
        "AFOLU": (-537, -9, -3, -6, -6, -528),
        "Total": (1750, 1400, 798, 602, 602, 350),
    }
    assert broken(outcomes(rows)) == []


def test_parts_of_a_row_are_not_counted_twice():
    rows = {
        "Buildings": (900, 700, 100, 600, 600, 200),
        "Residential buildings": (600, 450, 60, 390, 390, 150),
        "Commercial buildings": (300, 250, 40, 210, 210, 50),
        "Transport": (500, 400, 90, 310, 310, 100),
        "Total": (1400, 1100, 190, 910, 910, 300),
    }
    assert broken(outcomes(rows)) == []


@pytest.mark.parametrize("label", ["Total", "Transport"])
def test_number_that_can_be_read_in_two_ways_is_told(label):
    rows = {"Buildings": (930, 847, 417, 430, 347, 83), "Transport": (335, 306, 69, 237, 208, 29)}
    rows = {**rows, label: ("1.265", 1153, 486, 667, 555, 112)}
    found = outcomes(rows)
    (one,) = (one for one in found if one.rule == "U1" and one.message and "can mean" in one.message)
    assert one.state == "cannot_check"
    assert {one.params["first"], one.params["second"]} == {1265, 1.265}
    assert not [
        one for one in found if one.rule == "G4" and one.where.column == "baseline" and one.state == "broken"
    ]


def test_nothing_gives_nothing():
    assert check(Facts()) == ()
