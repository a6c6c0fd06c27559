"""Klagenfurt: fourteen actions with tonnes on a baseline of two sectors."""

from math import fsum

import pytest

from tests.plan.cities import published as printed
from tests.plan.cities.conftest import MakeCity, saving
from tests.plan.cities.document import rows_of
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import Outcome, outcome_of

pytestmark = pytest.mark.django_db
YEAR = printed.KLAGENFURT_YEAR


def with_cost(sheet: Sheet, euros: float | None) -> Sheet:
    costs = (CostRow(type="investment", payer="city", amount=euros),) if euros else ()
    return Sheet(**{**{name: getattr(sheet, name) for name in Sheet.__dataclass_fields__}, "costs": costs})


@pytest.fixture
def outcome(city_plan: MakeCity) -> Outcome:
    sheets = [
        with_cost(saving(name, tonnes, sector, YEAR, field), euros)
        for name, field, sector, tonnes, euros in printed.KLAGENFURT_ACTIONS
    ]
    sheets += [
        Sheet(name=name, field=field, **{f"compensated_{kind}": tonnes})
        for name, field, kind, tonnes in printed.KLAGENFURT_SINKS
    ]
    return outcome_of(load_plan(city_plan(YEAR, printed.KLAGENFURT_SECTORS, sheets)))


def test_sheets_added_up_come_to_the_whole_baseline() -> None:
    saved = fsum(row[3] for row in printed.KLAGENFURT_ACTIONS)
    stored = fsum(row[3] for row in printed.KLAGENFURT_SINKS)
    assert saved + stored == fsum(printed.KLAGENFURT_SECTORS.values()) == 349_000
    stationary = fsum(row[3] for row in printed.KLAGENFURT_ACTIONS if row[2] == "stationary")
    assert stationary == 184_500 > printed.KLAGENFURT_SECTORS["stationary"]


def test_document_prints_what_the_plan_computes(outcome: Outcome) -> None:
    rows = rows_of("Klagenfurt")
    sectors = outcome.plan_sectors("plan")
    assert not outcome.problems
    for title, key in (("Buildings and energy", "stationary"), ("Transport", "transport")):
        left = float(sectors[key][-1])
        assert rows[title][:2] == [printed.KLAGENFURT_SECTORS[key], round(left)]
    assert rows["Together"][:2] == [round(outcome.base or 0), round(outcome.residual or 0)]
    assert rows["Sheets added up"][0] == outcome.overlap.single_sum == 314_500
    assert rows["Computed together"][0] == round(outcome.overlap.combined)
    assert rows["Counted twice when added up"][0] == round(outcome.overlap.interaction)


def test_total_agrees_with_the_print_and_the_sectors_do_not(outcome: Outcome) -> None:
    assert outcome.residual == pytest.approx(printed.KLAGENFURT_RESIDUAL, rel=0.002)
    sectors = {key: float(values[-1]) for key, values in outcome.plan_sectors("plan").items()}
    assert sectors["stationary"] == pytest.approx(66_000 - 16_715, abs=1)
    assert sectors["transport"] == pytest.approx(64_000 + 16_586, abs=1)


def test_largest_effects_are_printed_as_stated_and_as_shared(outcome: Outcome) -> None:
    rows = rows_of("Klagenfurt")
    effects = {effect.name: effect for effect in outcome.effects}
    for name in (
        "Electric buses and denser timetables",
        "Thermal renovation",
        "Synthetic gas for natural gas",
    ):
        effect = effects[name]
        stated, left_out, shared = rows[name][:3]
        assert stated == round(effect.alone or 0)
        assert left_out == round(effect.by_difference or 0)
        # Shapley values of fourteen actions are sampled
        assert shared == pytest.approx(effect.shapley, abs=3 * (effect.half_width or 0) + 500)


def test_half_of_the_sheets_name_no_cost(outcome: Outcome) -> None:
    priced = [row for row in printed.KLAGENFURT_ACTIONS if row[4] is not None]
    assert len(priced) == 8
    assert fsum(row[4] or 0 for row in priced) == 490e6
