"""A plan goes out and comes back the same: into a second city, and into itself without any change."""

import pytest

from tests.plan.exchange.conftest import apart_from_city, checked_run, fresh
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.exchange.importing import commit_import
from zeroward.plan.exporters.flat import write_csv
from zeroward.plan.exporters.json_file import plain_content, write_json
from zeroward.plan.exporters.template import write_template
from zeroward.plan.models import Plan
from zeroward.plan.queries.content import digest_of
from zeroward.plan.queries.load import load_plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

WHOLE = [write_json, write_template]


def common(loaded) -> str:
    return digest_of(apart_from_city(loaded))


@pytest.mark.parametrize("write", WHOLE)
def test_plan_of_one_city_becomes_the_same_plan_of_another(
    rich: Plan, second: Plan, editor: User, graz_editor: User, write
) -> None:
    data = write(load_plan(rich))
    run = checked_run(second, graz_editor, data)
    assert run.summary["refuse"] == run.summary["finding"] == 0
    commit_import(**acting(graz_editor), plan=second, run=run)
    one, other = fresh(rich, editor), fresh(second, graz_editor)
    assert plain_content(other)["actions"] == plain_content(one)["actions"]
    for part in (
        "targets",
        "policies",
        "offsets",
        "values",
        "scenarios",
        "portfolios",
        "pathways",
        "indicators",
        "observations",
    ):
        assert plain_content(other)[part] == plain_content(one)[part]
    assert other.baseline == one.baseline
    assert common(other) == common(one)


@pytest.mark.parametrize("write", [*WHOLE, write_csv])
def test_same_file_into_its_own_plan_changes_nothing(rich: Plan, editor: User, write) -> None:
    run = checked_run(rich, editor, write(load_plan(rich)), "plan.csv", replace=True)
    verdicts = {key for key, count in run.summary.items() if count}
    assert verdicts == {"same"}, list(
        run.rows.exclude(verdict="same").values("place", "kind", "verdict", "reason", "changes")
    )


def test_digest_of_the_json_is_that_of_its_content(rich: Plan) -> None:
    loaded = load_plan(rich)
    assert digest_of(plain_content(loaded)) == loaded.digest
