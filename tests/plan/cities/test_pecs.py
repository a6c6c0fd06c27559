"""Pécs: the contract prints the inputs of the Mission's model, so that its result can be computed again."""

from math import fsum

import pytest

from tests.plan.cities import published as printed
from tests.plan.cities.conftest import MakeCity
from tests.plan.cities.document import rows_of
from tests.support.city_team import acting
from zeroward.methods.pathways import mission
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import set_model
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.values import ValueRow, write_values
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import Outcome, outcome_of

pytestmark = pytest.mark.django_db
TYPED = {"stationary": 268_000.0, "transport": 172_000.0, "waste": 7_000.0, "other": 22_000.0}


@pytest.fixture
def outcome(city_plan: MakeCity, editor: User) -> Outcome:
    """The plan with the values and the levers as printed."""
    who = acting(editor)
    plan = city_plan(printed.PECS_YEAR, TYPED)
    plan = set_model(**who, plan=plan, model="mission", lock=plan.lock)
    values = mission.example("pecs").values
    rows = [
        ValueRow(driver=key, cells=cells, source_text="Contract of Pécs") for key, cells in values.items()
    ]
    write_values(**who, plan=plan, rows=rows)
    sheets = [Sheet(name=key, effect_kind="model", effect={"action": key}) for key in printed.PECS_SAVED]
    write_actions(**who, plan=plan, sheets=sheets)
    return outcome_of(load_plan(Plan.objects.get(pk=plan.pk)))


def kt(tonnes: float | None) -> float:
    return round((tonnes or 0.0) / 1000, 1) + 0.0


def test_document_prints_the_sectors(outcome: Outcome) -> None:
    rows = rows_of("Pécs")
    assert not outcome.problems
    plan, bau = outcome.by_sector("plan"), outcome.by_sector("bau")
    for key, tonnes in printed.PECS_SECTORS.items():
        title = key.capitalize()
        expected = [kt(tonnes), kt(float(plan[key][0])), kt(float(bau[key][-1])), kt(float(plan[key][-1]))]
        assert rows[title][:4] == expected, title
    total = [
        kt(fsum(printed.PECS_SECTORS.values())),
        kt(outcome.base),
        kt(float(outcome.bau[-1])) if outcome.bau is not None else None,
        kt(outcome.residual),
    ]
    assert rows["Total"][:4] == total


def test_document_prints_what_each_lever_saves(outcome: Outcome) -> None:
    rows = rows_of("Pécs")
    effects = {effect.name: effect for effect in outcome.effects}
    for key, tonnes in printed.PECS_SAVED.items():
        effect = effects[key]
        shown = rows[key.replace("_", " ").capitalize()]
        assert shown[0] == kt(tonnes), key
        assert shown[1:3] == [kt(effect.by_difference), kt(effect.alone)], key


def test_document_prints_the_sums(outcome: Outcome) -> None:
    rows = rows_of("Pécs")
    assert rows["All levers added up"][:3] == [
        kt(fsum(printed.PECS_SAVED.values())),
        kt(fsum(effect.by_difference or 0 for effect in outcome.effects)),
        kt(outcome.overlap.single_sum),
    ]
    assert rows["All levers together"][:2] == [kt(printed.PECS_SAVED_PRINTED), kt(outcome.overlap.combined)]
    assert outcome.residual_share == pytest.approx(0.296, abs=0.001)
