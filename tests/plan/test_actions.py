"""Writing actions: the sheet with its parts, checks at each field, locks, many at once, and who may."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.plan.domain.actions import (
    delete_action,
    keep_promise,
    next_code,
    save_action,
    set_state,
    sheet_of,
)
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.checking import flags_of, problems_of
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.sheet import BenefitRow, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.models import ActionStep, Plan, PlanState

pytestmark = pytest.mark.django_db

TRAMS = Sheet(
    name="New tram line",
    kind="shift",
    field="mobility",
    lever="technology",
    start=2026,
    end=2030,
    effect_kind="cut",
    effect={"percent": 12, "sector": "transport"},
    estimates={"transport": 31_200.0},
    removed_energy=({"carrier": "diesel", "amount": 900, "unit": "MWh"},),
    steps=(
        StepRow("Route is decided", "Council", due=datetime.date(2026, 3, 31)),
        StepRow("Works begin", "Works department"),
    ),
    parties=(PartyRow("responsible", "City of Klagenfurt", "Mobility department"),),
    costs=(
        CostRow("investment", "city", 42_000_000.0, 2026, 2029, "Study of 2024"),
        CostRow("saving", "households", 800_000.0, 2030, 2050),
    ),
    co_benefits=(BenefitRow(text="Quieter streets", beneficiary="residents"),),
    links=(LinkRow("web", "https://tram.example/plan", "Study"),),
)


def places(plan: Plan, **changes: Any) -> list[str]:
    return [one.place for one in problems_of(plan, replace(TRAMS, **changes))]


def test_sheet_comes_back_as_it_was_given(plan: Plan, editor: User) -> None:
    action = save_action(**acting(editor), plan=plan, sheet=TRAMS)
    stored = sheet_of(plan.actions.get())
    assert stored == replace(TRAMS, code="M1", removed_energy=[dict(TRAMS.removed_energy[0])])
    assert action.lock == 1
    event = AuditEvent.objects.get(action="plan.action.add")
    assert event.changes["steps"][1][0]["title"] == "Route is decided"


def test_saving_the_same_again_changes_nothing(plan: Plan, editor: User) -> None:
    action = save_action(**acting(editor), plan=plan, sheet=TRAMS)
    again = save_action(**acting(editor), plan=plan, sheet=sheet_of(action), action=action, lock=1)
    assert again.lock == 1
    assert AuditEvent.objects.filter(action="plan.action.change").count() == 0


def test_part_that_is_not_named_stays_and_rows_keep_their_record(plan: Plan, editor: User) -> None:
    action = save_action(**acting(editor), plan=plan, sheet=TRAMS)
    works = ActionStep.objects.get(title="Works begin").pk
    sheet = replace(
        TRAMS, name="Tram line 2", steps=(TRAMS.steps[1], StepRow("Line opens")), costs=None, co_benefits=()
    )
    save_action(**acting(editor), plan=plan, sheet=sheet, action=action, lock=1)
    stored = sheet_of(plan.actions.get())
    assert [one.title for one in stored.steps or ()] == ["Works begin", "Line opens"]
    assert ActionStep.objects.get(title="Works begin").pk == works
    assert len(stored.costs or ()) == 2
    assert stored.co_benefits == ()
    assert stored.code == "M1"


def test_stale_save_tells_what_stands_there(plan: Plan, editor: User, coordinator: User) -> None:
    action = save_action(**acting(editor), plan=plan, sheet=TRAMS)
    save_action(**acting(coordinator), plan=plan, sheet=replace(TRAMS, name="Tram"), action=action, lock=1)
    with pytest.raises(StaleError) as refused:
        save_action(**acting(editor), plan=plan, sheet=replace(TRAMS, name="Bus"), action=action, lock=1)
    assert refused.value.current["name"] == "Tram"
    assert refused.value.lock == 2
    assert "Clara" in refused.value.who
    assert plan.actions.get().name == "Tram"


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"description": "x" * 5001}, "description"),
        ({"kind": "magic"}, "kind"),
        ({"field": "space"}, "field"),
        ({"curve": "zigzag"}, "curve"),
        ({"start": 2020}, "start"),
        ({"end": 2051}, "end"),
        ({"start": 2030, "end": 2027}, "end"),
        ({"strength": 1.2}, "strength"),
        ({"strength": float("nan")}, "strength"),
        ({"lifetime": 0}, "lifetime"),
        ({"effect_kind": "magic"}, "effect_kind"),
        ({"effect": {"percent": 120, "sector": "transport"}}, "effect.percent"),
        ({"effect": {"percent": 12, "sector": "space"}}, "effect.sector"),
        ({"effect": {"percent": 12, "odd": 1}}, "effect.odd"),
        ({"effect": {"percent": 12, "uncertainty_percent": -1}}, "effect.uncertainty_percent"),
        ({"effect_kind": "tonnes", "effect": {"tonnes": -5, "sector": "waste"}}, "effect.tonnes"),
        ({"effect_kind": "tonnes", "effect": {"tonnes": 5}}, "effect.sector"),
        ({"effect_kind": "model", "effect": {"action": "renovation"}}, "effect.action"),
        ({"kind": "enabling"}, "effect_kind"),
        ({"estimates": {"space": 1.0}}, "estimates.space"),
        ({"estimates": {"waste": float("inf")}}, "estimates.waste"),
        ({"renewable_mwh": -1.0}, "renewable_mwh"),
        ({"removed_energy": ({"carrier": "", "amount": 1, "unit": "MWh"},)}, "removed_energy.1.carrier"),
        ({"removed_energy": ({"carrier": "oil", "amount": -1, "unit": "MWh"},)}, "removed_energy.1.amount"),
        ({"quick_win_promise": "A lane"}, "quick_win_by"),
        ({"quick_win_by": datetime.date(2026, 5, 1)}, "quick_win_promise"),
        ({"steps": (StepRow(""),)}, "steps.1.title"),
        (
            {"steps": (StepRow("x", start=datetime.date(2026, 2, 1), due=datetime.date(2026, 1, 1)),)},
            "steps.1.due",
        ),
        ({"parties": (PartyRow("boss", "x"),)}, "parties.1.role"),
        ({"parties": (PartyRow("involved", "x", organisation="nobody"),)}, "parties.1.organisation"),
        ({"costs": (CostRow("investment", "city", -5.0),)}, "costs.1.amount"),
        ({"costs": (CostRow("investment", "king", 5.0),)}, "costs.1.payer"),
        ({"costs": (CostRow("investment", "city", 5.0, 2030, 2027),)}, "costs.1.last"),
        ({"costs": (CostRow("investment", "city", None),)}, "costs.1.amount"),
        ({"links": (LinkRow("web", "javascript:alert(1)"),)}, "links.1.target"),
        ({"links": (LinkRow("web", ""),)}, "links.1.target"),
        ({"links": (LinkRow("song", "x"),)}, "links.1.kind"),
        ({"co_benefits": (BenefitRow(),)}, "co_benefits.1.text"),
        ({"co_benefits": (BenefitRow("magic"),)}, "co_benefits.1.benefit"),
        ({"co_benefits": (BenefitRow("air_nox"),)}, "co_benefits.1.inputs.quantity"),
        ({"co_benefits": (BenefitRow("air_nox", {"quantity": 5.0}),)}, "co_benefits.1.inputs.place"),
        ({"co_benefits": (BenefitRow("noise_own", {"quantity": 5.0}),)}, "co_benefits.1.inputs.value"),
        (
            {"co_benefits": (BenefitRow("heat_walking", {"quantity": 5.0}),)},
            "co_benefits.1.inputs.population",
        ),
        ({"co_benefits": (BenefitRow("climate", {"quantity": 5.0}),)}, "co_benefits.1.inputs.series"),
    ],
)
def test_bad_input_is_refused_at_its_field(plan: Plan, changes: dict[str, Any], place: str) -> None:
    assert place in places(plan, **changes)
    assert all(one.message for one in problems_of(plan, replace(TRAMS, **changes)))


def test_model_effects_are_checked_against_the_model(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(model="mission")
    mission = Plan.objects.get(pk=plan.pk)
    assert places(mission, effect_kind="model", effect={"action": "renovation"}) == []
    assert "effect.action" in places(mission, effect_kind="model", effect={"action": "flying"})
    occupancy = {"target": "car_occupancy", "how": "raise", "amount": 0.1}
    assert places(mission, effect_kind="driver", effect=occupancy) == []
    assert "effect.where" in places(
        mission, effect_kind="driver", effect={**occupancy, "where": ["mode.rocket"]}
    )
    assert places(mission, effect_kind="driver", effect={"target": "travel", "how": "cut", "amount": 0.1,
                                                          "where": ["mode.car"]}) == []  # fmt: skip


def test_odd_but_allowed_is_flagged(plan: Plan) -> None:
    flags = flags_of(plan, replace(TRAMS, estimates={"transport": -5.0}, start=2035, end=2036))
    assert [one.place for one in flags] == ["estimates", "start"]
    assert [one.place for one in flags_of(plan, Sheet(name="Idea"))] == ["effect_kind"]
    assert flags_of(plan, Sheet(name="Office", kind="enabling")) == []


def test_two_actions_cannot_share_a_number(plan: Plan, editor: User) -> None:
    save_action(**acting(editor), plan=plan, sheet=TRAMS)
    with pytest.raises(InvalidPartError) as refused:
        save_action(**acting(editor), plan=plan, sheet=replace(TRAMS, code="M1"))
    assert refused.value.problems[0].place == "code"
    assert plan.actions.count() == 1


def test_next_number_follows_the_plan_s_own_way() -> None:
    assert next_code([]) == "M1"
    assert next_code(["A-1.2", "A-1.10", "x"]) == "A-1.11"


def test_reader_and_stranger_write_nothing(plan: Plan, reader: User, stranger: User) -> None:
    for person in (reader, stranger):
        with pytest.raises(NotAllowedError):
            save_action(**acting(person), plan=plan, sheet=TRAMS)
        with pytest.raises(NotAllowedError):
            write_actions(**acting(person), plan=plan, sheets=[TRAMS])
    assert plan.actions.count() == 0


def test_adopted_plan_takes_progress_but_no_changes(plan: Plan, editor: User) -> None:
    promised = replace(TRAMS, quick_win_by=datetime.date(2026, 5, 1), quick_win_promise="A lane for buses")
    action = save_action(**acting(editor), plan=plan, sheet=promised)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.ADOPTED)
    with pytest.raises(ConflictError):
        save_action(**acting(editor), plan=plan, sheet=promised, action=action, lock=1)
    set_state(**acting(editor), plan=plan, action=action, state="running", lock=1)
    day = datetime.date(2026, 4, 20)
    keep_promise(**acting(editor), plan=plan, action=action, outcome="It is there.", kept_on=day, lock=2)
    stored = plan.actions.get()
    assert (stored.state, stored.quick_win_kept_on, stored.lock) == ("running", day, 3)
    assert stored.quick_win_outcome == "It is there."


def test_promise_cannot_be_kept_tomorrow(plan: Plan, editor: User) -> None:
    promised = replace(TRAMS, quick_win_by=datetime.date(2026, 5, 1), quick_win_promise="A lane for buses")
    action = save_action(**acting(editor), plan=plan, sheet=promised)
    with pytest.raises(InvalidPartError):
        keep_promise(
            **acting(editor), plan=plan, action=action, outcome="", kept_on=datetime.date(2099, 1, 1), lock=1
        )


def test_deleted_action_stays_in_the_history(plan: Plan, editor: User) -> None:
    action = save_action(**acting(editor), plan=plan, sheet=TRAMS)
    delete_action(**acting(editor), plan=plan, action=action, lock=1)
    assert plan.actions.count() == 0
    assert AuditEvent.objects.get(action="plan.action.delete").changes["name"] == ["New tram line", None]


def test_many_are_written_twice_with_the_same_result(plan: Plan, editor: User) -> None:
    sheets = [TRAMS, Sheet(name="Heat pumps"), Sheet(name="Office", code="M7", kind="enabling")]
    first = write_actions(**acting(editor), plan=plan, sheets=sheets, note="A file")
    assert (first.added, first.changed, first.same, first.removed) == (3, 0, 0, 0)
    stamp = Plan.objects.get(pk=plan.pk).stamp
    again = write_actions(**acting(editor), plan=plan, sheets=sheets, note="A file")
    assert (again.added, again.changed, again.same, again.removed) == (0, 0, 3, 0)
    assert stamp
    assert list(plan.actions.values_list("code", "source_text")) == [
        ("M7", "A file"), ("M8", "A file"), ("M9", "A file"),
    ]  # fmt: skip


def test_two_actions_of_one_name_and_no_number_stay_two(plan: Plan, editor: User) -> None:
    sheets = [Sheet(name="Solar roofs", scale="schools"), Sheet(name="Solar roofs", scale="town hall")]
    write_actions(**acting(editor), plan=plan, sheets=sheets)
    again = write_actions(**acting(editor), plan=plan, sheets=sheets)
    assert (again.added, again.changed, again.same) == (0, 0, 2)
    assert list(plan.actions.values_list("scale", flat=True)) == ["schools", "town hall"]


def test_replacing_deletes_what_is_not_named(plan: Plan, editor: User) -> None:
    write_actions(**acting(editor), plan=plan, sheets=[TRAMS, Sheet(name="Heat pumps")])
    done = write_actions(**acting(editor), plan=plan, sheets=[replace(TRAMS, name="Tram")], replace=True)
    assert (done.added, done.changed, done.removed) == (1, 0, 2)
    assert [one.name for one in plan.actions.all()] == ["Tram"]


def test_one_bad_row_writes_nothing(plan: Plan, editor: User) -> None:
    with pytest.raises(InvalidPartError) as refused:
        write_actions(**acting(editor), plan=plan, sheets=[TRAMS, replace(TRAMS, name="")])
    assert [one.place for one in refused.value.problems] == ["row 2: name"]
    assert plan.actions.count() == 0


def test_two_rows_with_one_number_are_refused(plan: Plan, editor: User) -> None:
    twice = [Sheet(name="A", code="X1"), Sheet(name="B", code="X1")]
    with pytest.raises(InvalidPartError) as refused:
        write_actions(**acting(editor), plan=plan, sheets=twice)
    assert refused.value.problems[0].place == "row 2: code"
