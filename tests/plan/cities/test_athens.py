"""Athens: the inventory adds up; the course without action is another one than ours."""

from math import fsum

import pytest

from tests.plan.cities import published as printed
from tests.plan.cities.conftest import MakeCity, saving
from tests.plan.cities.document import rows_of
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import Outcome, outcome_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def outcome(city_plan: MakeCity, editor: User) -> Outcome:
    sheets = [
        saving(f"Solar power {number}", solar[3], "stationary", printed.ATHENS_YEAR)
        for number, solar in enumerate(printed.ATHENS_SOLAR, start=1)
    ]
    plan = city_plan(printed.ATHENS_YEAR, printed.ATHENS_SECTORS, sheets)
    row = TargetRow(
        title="Target of the contract",
        kind="fixed",
        base_year=printed.ATHENS_YEAR,
        level=printed.ATHENS_TARGET_2030,
        year=2030,
        is_main=True,
    )
    save_target(**acting(editor), plan=plan, row=row)
    return outcome_of(load_plan(Plan.objects.get(pk=plan.pk)))


def test_sectors_add_up_to_the_printed_total() -> None:
    assert fsum(printed.ATHENS_SECTORS.values()) == printed.ATHENS_TOTAL
    assert printed.ATHENS_BAU_2030 - printed.ATHENS_TARGET_2030 == printed.ATHENS_GAP


def test_solar_power_is_generation_times_the_factor_of_the_grid() -> None:
    kilowatts, use, factor, tonnes = printed.ATHENS_SOLAR[0]
    assert kilowatts is not None
    assert use is not None
    assert kilowatts * 8.76 * use * factor == pytest.approx(tonnes, rel=0.001)
    assert printed.ATHENS_AE2_MWH * printed.ATHENS_SOLAR[1][2] == pytest.approx(
        printed.ATHENS_SOLAR[1][3], abs=2
    )


def test_document_prints_what_the_plan_computes(outcome: Outcome) -> None:
    rows = rows_of("Athens")
    assert not outcome.problems
    assert outcome.bau is not None
    assert rows["Base year"][:2] == [round(outcome.base or 0), printed.ATHENS_TOTAL]
    assert rows["2030 without action"][:2] == [round(float(outcome.bau[-1])), printed.ATHENS_BAU_2030]
    assert rows["To be saved until 2030"][:2] == [
        round(float(outcome.bau[-1]) - printed.ATHENS_TARGET_2030),
        printed.ATHENS_GAP,
    ]
    assert rows["Two solar actions"][:2] == [
        round(outcome.overlap.combined),
        fsum(solar[3] for solar in printed.ATHENS_SOLAR),
    ]
    assert rows["Open after these two"][0] == round(outcome.gap or 0)


def test_target_is_a_fifth_of_the_course_and_less_of_the_base_year() -> None:
    rows = rows_of("Athens")
    of_course = printed.ATHENS_TARGET_2030 / printed.ATHENS_BAU_2030
    of_base = printed.ATHENS_TARGET_2030 / printed.ATHENS_TOTAL
    assert rows["Residue, % of 2030 without action"][1] == pytest.approx(100 * of_course, abs=0.05)
    assert rows["Residue, % of the base year"][1] == pytest.approx(100 * of_base, abs=0.05)
