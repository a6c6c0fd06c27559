"""What a target may be; what is refused, and at which field."""

from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.targets import TargetRow, delete_target, problems_of, save_target, write_targets
from zeroward.plan.models import Plan, PlanState, Target
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.targets import targets_page

pytestmark = pytest.mark.django_db


def _places(plan: Plan, **fields: Any) -> list[str]:
    row = TargetRow(**{"title": "2030", "percent": 80.0, **fields})
    return [one.place for one in problems_of(plan, row)]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"title": " "}, "title"),
        ({"kind": "wish"}, "kind"),
        ({"percent": None}, "percent"),
        ({"percent": -5.0}, "percent"),
        ({"percent": 101.0}, "percent"),
        ({"percent": float("nan")}, "percent"),
        ({"kind": "fixed"}, "level"),
        ({"kind": "intensity"}, "intensity_driver"),
        ({"kind": "fixed", "level": -1.0}, "level"),
        ({"kind": "fixed", "level": 720_001.0}, "level"),
        ({"year": 2021}, "year"),
        ({"base_year": 1492}, "base_year"),
        ({"sectors": ("moon",)}, "sectors"),
        ({"path": "piecewise"}, "path"),
        ({"path": "exponential", "percent": 100.0}, "path"),
        ({"milestones": {2040: 5.0}}, "milestone_2040"),
        ({"milestones": {2025: -5.0}}, "milestone_2025"),
        ({"milestones": {"soon": 5.0}}, "milestone_soon"),
    ],
)
def test_target_that_cannot_be_is_refused_at_its_field(
    plan: Plan, fields: dict[str, Any], place: str
) -> None:
    assert place in _places(plan, **fields)


def test_level_at_the_base_of_its_sectors_is_allowed_and_above_is_not(plan: Plan) -> None:
    assert _places(plan, kind="fixed", level=260_000.0, sectors=("transport",)) == []
    assert _places(plan, kind="fixed", level=260_001.0, sectors=("transport",)) == ["level"]


def test_main_mark_moves_to_the_newest_main_target(plan: Plan, editor: User) -> None:
    who = acting(editor)
    first = save_target(**who, plan=plan, row=TargetRow("First", percent=50, is_main=True))
    save_target(**who, plan=plan, row=TargetRow("Second", percent=80, is_main=True))
    first.refresh_from_db()
    assert not first.is_main
    assert load_plan(plan).main_target["title"] == "Second"  # type: ignore[index]


def test_two_targets_of_one_name_are_refused(plan: Plan, editor: User) -> None:
    save_target(**acting(editor), plan=plan, row=TargetRow("2030", percent=50))
    with pytest.raises(InvalidPartError) as refused:
        save_target(**acting(editor), plan=plan, row=TargetRow("2030", percent=60))
    assert refused.value.problems[0].place == "title"


def test_stale_change_is_refused_with_what_stands_there(plan: Plan, editor: User) -> None:
    who = acting(editor)
    kept = save_target(**who, plan=plan, row=TargetRow("2030", percent=50))
    save_target(**who, plan=plan, row=TargetRow("2030", percent=60), target=kept, lock=1)
    with pytest.raises(StaleError) as refused:
        save_target(**who, plan=plan, row=TargetRow("2030", percent=70), target=kept, lock=1)
    assert refused.value.current["percent"] == 60
    assert refused.value.lock == 2


def test_same_row_again_changes_nothing(plan: Plan, editor: User) -> None:
    who = acting(editor)
    save_target(**who, plan=plan, row=TargetRow("2030", percent=50))
    events = AuditEvent.objects.count()
    written = write_targets(**who, plan=plan, rows=[TargetRow("2030", percent=50)])
    assert (written.added, written.changed, written.same) == (0, 0, 1)
    assert AuditEvent.objects.count() == events


def test_bulk_names_the_row_and_writes_nothing(plan: Plan, editor: User) -> None:
    rows = [TargetRow("A", percent=50), TargetRow("B", percent=500)]
    with pytest.raises(InvalidPartError) as refused:
        write_targets(**acting(editor), plan=plan, rows=rows)
    assert refused.value.problems[0].place == "row 2: percent"
    assert not Target.objects.exists()


def test_replace_deletes_what_is_not_named(plan: Plan, editor: User) -> None:
    who = acting(editor)
    save_target(**who, plan=plan, row=TargetRow("Old", percent=50))
    written = write_targets(**who, plan=plan, rows=[TargetRow("New", percent=60)], replace=True)
    assert (written.added, written.removed) == (1, 1)
    assert [one.title for one in Target.objects.all()] == ["New"]


def test_readers_and_closed_plans_are_refused(plan: Plan, editor: User, reader: User) -> None:
    with pytest.raises(NotAllowedError):
        save_target(**acting(reader), plan=plan, row=TargetRow("2030", percent=50))
    kept = save_target(**acting(editor), plan=plan, row=TargetRow("2030", percent=50))
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.ADOPTED)
    with pytest.raises(ConflictError):
        delete_target(**acting(editor), plan=plan, target=kept)


def test_percentage_that_does_not_fit_its_level_is_pointed_out(plan: Plan, editor: User) -> None:
    row = TargetRow("2030", percent=59, reference=1000.0, level=450.0)
    save_target(**acting(editor), plan=plan, row=row)
    view = targets_page(load_plan(plan)).views[0]
    assert view.doubts == (
        "\u221259 % of 1\u202f000\u00a0t leave 410\u00a0t, but 450\u00a0t are stated. The percentage is taken.",
    )


def test_path_and_cumulative_emissions_of_a_linear_target(plan: Plan, editor: User) -> None:
    save_target(**acting(editor), plan=plan, row=TargetRow("2030", percent=80, is_main=True))
    view = targets_page(load_plan(plan)).views[0]
    assert view.level == "144\u202f000\u00a0t"
    # nine years from 720 000 to 144 000: the mean of both times nine
    assert view.cumulative == "3\u202f888\u202f000\u00a0t"
    assert view.milestones is not None
    assert [row[0] for row in view.milestones.rows] == ["2025", "2027", "2030"]
