"""The equity check: what is refused where, what blocks a plan, and what nobody outside may see."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.equity import group_keys, save_answers, save_groups, write_answers
from zeroward.plan.domain.equity_rows import EquityRow, effect_lenses
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Action, EquityAnswer, Plan
from zeroward.plan.queries.equity import blocking
from zeroward.plan.queries.equity_map import equity_map
from zeroward.plan.queries.load import load_plan

TENANTS, OWNERS = "low_income_tenants", "low_income_owners"
WORSE = EquityRow(
    TENANTS, "cost", effect=-1, share="many", evidence="E1", claim="Rents rise after the works."
)
EASED = replace(WORSE, mitigation="Rents stay for five years", mitigation_owner="Housing office")
TODAY = date(2026, 3, 1)


@pytest.fixture
def action(plan: Plan, editor: User) -> Action:
    return save_action(**acting(editor), plan=plan, sheet=Sheet(name="Renovate the flats", code="M1"))


def answer(
    plan: Plan, editor: User, action: Action, row: EquityRow | None, lens: str = "cost", lock: int = 0
) -> Any:
    return save_answers(
        **acting(editor), plan=plan, action=action, group=TENANTS, answers={lens: row}, locks={lens: lock}
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"effect": -3}, "cost.effect"),
        ({"share": ""}, "cost.share"),
        ({"share": "all"}, "cost.share"),
        ({"share": "none"}, "cost.share"),
        ({"evidence": ""}, "cost.evidence"),
        ({"evidence": "E2"}, "cost.source_text"),
        ({"timing": "never"}, "cost.timing"),
        ({"respondents": -1}, "cost.respondents"),
        ({"mitigation": "Something"}, "cost.mitigation_owner"),
        ({"mitigation_owner": "Somebody"}, "cost.mitigation"),
        ({"mitigation": "x", "mitigation_owner": "y", "mitigation_cost": -1.0}, "cost.mitigation_cost"),
        ({"group": "martians"}, "cost.group"),
    ],
)
def test_wrong_answer_is_refused_at_its_field(
    change: dict[str, Any], place: str, plan: Plan, editor: User, action: Action
) -> None:
    with pytest.raises(InvalidPartError) as refused:
        answer(plan, editor, action, replace(WORSE, **change))
    assert [problem.place for problem in refused.value.problems] == [place]
    assert not EquityAnswer.objects.exists()


def test_evidence_is_no_lens_of_answers(plan: Plan, editor: User, action: Action) -> None:
    assert effect_lenses() == ("exposure", "cost", "access", "participation")
    with pytest.raises(InvalidPartError):
        answer(plan, editor, action, replace(WORSE, lens="evidence"), lens="evidence")


def test_only_the_team_answers(
    plan: Plan, editor: User, action: Action, reader: User, stranger: User, platform: User
) -> None:
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            answer(plan, user, action, WORSE)


def test_burden_blocks_until_somebody_has_taken_it_on(plan: Plan, editor: User, action: Action) -> None:
    answer(plan, editor, action, WORSE)
    (blocked,) = blocking(load_plan(plan))
    assert (blocked.code, blocked.pk) == ("M1", action.pk)
    assert "nobody eases it" in blocked.sentence
    answer(plan, editor, action, EASED, lock=1)
    assert blocking(load_plan(plan)) == ()


def test_answer_changed_meanwhile_is_not_written_over(plan: Plan, editor: User, action: Action) -> None:
    answer(plan, editor, action, WORSE)
    with pytest.raises(StaleError):
        answer(plan, editor, action, EASED, lock=0)
    answer(plan, editor, action, EASED, lock=1)
    with pytest.raises(StaleError):
        answer(plan, editor, action, None, lock=1)
    assert EquityAnswer.objects.get().mitigation_owner == "Housing office"


def test_empty_answer_is_not_examined_again_and_history_keeps_it(
    plan: Plan, editor: User, action: Action
) -> None:
    answer(plan, editor, action, WORSE)
    assert answer(plan, editor, action, None, lock=1).removed == 1
    assert not EquityAnswer.objects.exists()
    event = AuditEvent.objects.filter(action="plan.equity.change").latest("pk")
    assert event.changes["effect"] == [-1, None]


def test_bulk_answers_come_in_whole_or_not_at_all(plan: Plan, editor: User, action: Action) -> None:
    who = acting(editor)
    with pytest.raises(InvalidPartError) as refused:
        write_answers(**who, plan=plan, rows={"M1": [WORSE, replace(EASED, effect=9)], "M9": [WORSE]})
    places = [problem.place for problem in refused.value.problems]
    assert places == [f"M1: {TENANTS}, cost", f"M1: {TENANTS}, cost.effect", "M9"]
    assert not EquityAnswer.objects.exists()
    first = write_answers(**who, plan=plan, rows={"M1": [WORSE, replace(WORSE, group=OWNERS)]})
    again = write_answers(**who, plan=plan, rows={"M1": [WORSE]}, replace=True)
    assert (first.added, again.same, again.removed) == (2, 1, 1)


def test_groups_of_a_plan_are_its_own(plan: Plan, editor: User, action: Action) -> None:
    who = acting(editor)
    answer(plan, editor, action, WORSE)
    plan.refresh_from_db()
    save_groups(**who, plan=plan, keys=[TENANTS], own=["Students", " Students ", ""], lock=plan.lock)
    plan.refresh_from_db()
    assert plan.equity_groups == [{"key": TENANTS, "label": ""}, {"key": "own_1", "label": "Students"}]
    with pytest.raises(ConflictError):
        save_groups(**who, plan=plan, keys=["own_1"], own=[], lock=plan.lock)
    with pytest.raises(InvalidPartError):
        save_groups(**who, plan=plan, keys=["own_2"], own=[], lock=plan.lock)
    with pytest.raises(StaleError):
        save_groups(**who, plan=plan, keys=[TENANTS], own=[], lock=plan.lock - 1)
    assert group_keys(plan) == [TENANTS, "own_1"]


def test_map_shows_the_worst_and_never_the_mean(plan: Plan, editor: User, action: Action) -> None:
    answer(plan, editor, action, WORSE)
    better = EquityRow(TENANTS, "exposure", effect=2, share="most", evidence="E3", source_text="Survey 2024")
    answer(plan, editor, action, better, lens="exposure")
    shown = equity_map(load_plan(plan), today=TODAY)
    cell = shown.rows[0].cells[0]
    assert (cell.text, cell.tone, cell.open, cell.weak) == ("−1/+2", "worse", True, False)
    assert shown.rows[0].cells[1].text == "?"
    assert shown.sums[0].both == ("M1",)
    assert shown.headline == "One burden has nobody who eases it"


def test_public_map_withholds_answers_about_few_people(plan: Plan, editor: User, action: Action) -> None:
    answer(plan, editor, action, replace(EASED, respondents=4))
    inside = equity_map(load_plan(plan), today=TODAY)
    outside = equity_map(load_plan(plan), today=TODAY, public=True)
    assert inside.rows[0].cells[0].text == "−1"
    assert outside.rows[0].cells[0].text == "?"
    assert (len(inside.duties), outside.duties) == (1, ())


def form_data(**cost: Any) -> dict[str, Any]:
    data = {"cost-effect": "-1", "cost-share": "many", "cost-evidence": "E1", "cost-lock": "0", **cost}
    return {"then": "next", **data}


def test_form_saves_a_group_and_leads_on(client: Client, plan: Plan, editor: User, action: Action) -> None:
    client.force_login(editor)
    address = reverse("plan:equity-group", args=[plan.pk, action.pk, TENANTS])
    answered = client.post(address, form_data())
    assert answered["Location"] == reverse("plan:equity-group", args=[plan.pk, action.pk, OWNERS])
    assert EquityAnswer.objects.get().effect == -1
    page = client.get(reverse("plan:equity", args=[plan.pk])).content.decode()
    assert "One burden has nobody who eases it" in page
    assert "say what is done, and by whom" in page


def test_group_that_is_not_touched_is_answered_at_once(
    client: Client, plan: Plan, editor: User, action: Action
) -> None:
    client.force_login(editor)
    address = reverse("plan:equity-group", args=[plan.pk, action.pk, TENANTS])
    client.post(address, form_data(then="untouched"))
    stored = {one.lens: (one.effect, one.share, one.evidence) for one in EquityAnswer.objects.all()}
    assert stored.pop("cost") == (-1, "many", "E1")
    assert set(stored.values()) == {(0, "none", "E0")}
    assert len(stored) == 3


def test_form_keeps_words_without_an_effect(client: Client, plan: Plan, editor: User, action: Action) -> None:
    client.force_login(editor)
    address = reverse("plan:equity-group", args=[plan.pk, action.pk, TENANTS])
    answered = client.post(address, {"cost-effect": "", "cost-claim": "Rents rise", "cost-lock": "0"})
    assert answered.status_code == 422
    assert "Rents rise" in answered.content.decode()
    wrong = client.post(address, form_data(**{"cost-evidence": "E3"}))
    assert "name it" in wrong.content.decode()
    assert not EquityAnswer.objects.exists()


def test_pages_stay_within_their_queries(
    client: Client, plan: Plan, editor: User, action: Action, django_assert_max_num_queries: Any
) -> None:
    answer(plan, editor, action, WORSE)
    client.force_login(editor)
    for name, args in pages(plan, action).items():
        with django_assert_max_num_queries(20):
            assert client.get(reverse(f"plan:{name}", args=args)).status_code == 200, name


def pages(plan: Plan, action: Action) -> dict[str, list[Any]]:
    return {
        "equity": [plan.pk],
        "equity-groups": [plan.pk],
        "equity-action": [plan.pk, action.pk],
        "equity-group": [plan.pk, action.pk, TENANTS],
    }


@pytest.mark.parametrize("who", ["stranger", "platform"])
def test_check_of_another_city_does_not_exist(
    who: str, client: Client, plan: Plan, editor: User, action: Action, request: pytest.FixtureRequest
) -> None:
    answer(plan, editor, action, WORSE)
    client.force_login(request.getfixturevalue(who))
    for name, args in pages(plan, action).items():
        for answered in (
            client.get(reverse(f"plan:{name}", args=args)),
            client.post(reverse(f"plan:{name}", args=args)),
        ):
            assert answered.status_code in (404, 405), name
            assert "Rents rise" not in answered.content.decode()


def test_reader_sees_and_cannot_write(client: Client, plan: Plan, action: Action, reader: User) -> None:
    client.force_login(reader)
    assert "Choose the groups" not in client.get(reverse("plan:equity", args=[plan.pk])).content.decode()
    assert client.get(reverse("plan:equity-action", args=[plan.pk, action.pk])).status_code == 200
    for name in ("equity-groups", "equity-group"):
        assert client.post(reverse(f"plan:{name}", args=pages(plan, action)[name])).status_code == 403


def test_action_of_another_plan_is_not_found(
    client: Client, plan: Plan, editor: User, action: Action, open_one: Any
) -> None:
    other = open_one("Second")
    client.force_login(editor)
    for name in ("equity-action", "equity-group"):
        args = [other.pk, *pages(plan, action)[name][1:]]
        assert client.get(reverse(f"plan:{name}", args=args)).status_code == 404
    assert client.get(reverse("plan:equity-group", args=[plan.pk, action.pk, "martians"])).status_code == 404
