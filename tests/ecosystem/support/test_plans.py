"""Plans of support: their way, who may do what, and what happens when two people write at once."""

from datetime import date
from decimal import Decimal

import pytest

from tests.ecosystem.profile_fixtures import acting, at
from tests.ecosystem.support.conftest import YEAR, MakePlan
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.ecosystem.domain.support_effects import answer_comment, comment, remove_effect, save_effect
from zeroward.ecosystem.domain.support_handing_over import move_plans
from zeroward.ecosystem.domain.support_items import (
    judge_deliverable,
    remove_deliverable,
    remove_item,
    report_item,
    save_deliverable,
    save_item,
)
from zeroward.ecosystem.domain.support_plans import begin_plan, save_plan, take_step
from zeroward.ecosystem.models import PlanItem, Platform, SupportPlan
from zeroward.people.models import User

ITEM = {"kind": "mentoring", "title": "A mentor"}


def test_plan_begins_as_a_draft_with_the_cluster_of_its_year(manager, austrian, decide) -> None:
    decide("AT", "2", date(2025, 1, 1))
    decide("AT", "3", date(YEAR, 7, 1))
    decide("AT", "5", date(YEAR + 1, 1, 1))
    plan = begin_plan(**acting(manager), place=at(), year=YEAR)
    assert (plan.state, plan.cluster, plan.cluster_note) == ("draft", "3", "Reason of 3")
    assert (plan.scope, plan.scope_country, plan.visibility) == ("country:AT", "AT", "mission")


def test_plan_of_a_country_without_decision_knows_no_cluster(manager, austrian) -> None:
    assert begin_plan(**acting(manager), place=at(), year=YEAR).cluster == ""


def test_second_plan_of_a_year_is_refused(manager, make_plan: MakePlan) -> None:
    make_plan()
    with pytest.raises(ConflictError):
        begin_plan(**acting(manager), place=at(), year=YEAR)


@pytest.mark.parametrize("who", ["coordinator", "analyst", "elsewhere", "officer", "helpdesk"])
def test_only_programme_managers_begin_a_plan(request, austrian: Platform, who: str) -> None:
    with pytest.raises(NotAllowedError):
        begin_plan(**acting(request.getfixturevalue(who)), place=at(), year=YEAR)


def test_year_that_cannot_be_is_refused_with_its_field(manager, austrian) -> None:
    with pytest.raises(ProblemsError) as error:
        begin_plan(**acting(manager), place=at(), year=1999)
    assert error.value.place == "year"


def test_plan_without_support_is_not_proposed(manager, austrian) -> None:
    plan = begin_plan(**acting(manager), place=at(), year=YEAR)
    with pytest.raises(ConflictError):
        take_step(**acting(manager), plan=plan, key="propose")


def test_both_sides_agree_before_it_is_agreed(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("proposed")
    take_step(**acting(coordinator), plan=plan, key="agree")
    plan.refresh_from_db()
    assert plan.state == "proposed"
    with pytest.raises(ConflictError):
        take_step(**acting(coordinator), plan=plan, key="agree")
    take_step(**acting(manager), plan=plan, key="agree")
    plan.refresh_from_db()
    assert (plan.state, bool(plan.agreed_by_mission_at)) == ("agreed", True)


def test_change_after_one_side_agreed_asks_both_anew(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("proposed")
    take_step(**acting(coordinator), plan=plan, key="agree")
    save_item(**acting(manager), plan=plan, values=ITEM)
    plan.refresh_from_db()
    assert plan.agreed_by_platform_at is None


def test_agreed_plan_keeps_what_is_planned(manager, make_plan: MakePlan) -> None:
    plan = make_plan("agreed")
    item = plan.items.get()
    for act in (
        lambda: save_item(**acting(manager), plan=plan, values=ITEM),
        lambda: remove_item(**acting(manager), plan=plan, item=item),
        lambda: save_plan(**acting(manager), plan=plan, values={"goals": "Other"}, lock=plan.lock),
    ):
        with pytest.raises(ConflictError):
            act()
    save_plan(**acting(manager), plan=plan, values={"visibility": "public"}, lock=plan.lock)
    take_step(**acting(manager), plan=plan, key="open", note="The event moves.")
    plan.refresh_from_db()
    assert (plan.state, plan.agreed_by_mission_at, plan.agreed_by_platform_at) == ("proposed", None, None)


def test_closing_needs_words_and_reopening_keeps_history(manager, make_plan: MakePlan) -> None:
    plan = make_plan("running")
    with pytest.raises(InvalidInputError) as error:
        take_step(**acting(manager), plan=plan, key="close")
    assert error.value.place == "note"
    take_step(**acting(manager), plan=plan, key="close", note="Ten towns joined.")
    plan.refresh_from_db()
    assert (plan.state, plan.outcome) == ("closed", "Ten towns joined.")
    take_step(**acting(manager), plan=plan, key="reopen", note="A figure was wrong.")
    plan.refresh_from_db()
    assert (plan.state, plan.closed_at) == ("proposed", None)
    notes = AuditEvent.objects.filter(action="ecosystem.support_plan.close").values_list("note", flat=True)
    assert list(notes) == ["Ten towns joined."]


def test_step_on_a_plan_that_moved_on_is_refused(manager, make_plan: MakePlan) -> None:
    plan = make_plan("agreed")
    with pytest.raises(ConflictError):
        take_step(**acting(manager), plan=plan, key="propose")
    with pytest.raises(InvalidInputError):
        take_step(**acting(manager), plan=plan, key="nonsense")


def test_step_on_a_plan_that_changed_since_it_was_read_is_refused(manager, coordinator, make_plan) -> None:
    plan = make_plan("proposed")
    seen = plan.lock
    save_plan(**acting(manager), plan=plan, values={"goals": "New"}, lock=seen)
    with pytest.raises(StaleError):
        take_step(**acting(coordinator), plan=plan, key="agree", lock=seen)


def test_stale_head_is_refused_with_what_stands_there(manager, make_plan: MakePlan) -> None:
    plan = make_plan()
    save_plan(**acting(manager), plan=plan, values={"goals": "First"}, lock=plan.lock)
    with pytest.raises(StaleError) as error:
        save_plan(**acting(manager), plan=plan, values={"goals": "Second"}, lock=plan.lock)
    assert error.value.current["goals"] == "First"


def test_stale_support_is_refused(manager, make_plan: MakePlan) -> None:
    plan = make_plan()
    item = plan.items.get()
    values = {"kind": "event", "title": "Other"}
    save_item(**acting(manager), plan=plan, values=values, item=item, lock=item.lock)
    with pytest.raises(StaleError):
        save_item(
            **acting(manager), plan=plan, values={**values, "title": "Third"}, item=item, lock=item.lock
        )


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"title": ""}, "title"),
        ({"kind": "magic"}, "kind"),
        ({"cost": Decimal(-1)}, "cost"),
        ({"hours": Decimal("1e15")}, "hours"),
    ],
)
def test_support_that_cannot_be_is_refused_with_its_field(manager, make_plan, values, place) -> None:
    plan = make_plan()
    with pytest.raises(ProblemsError) as error:
        save_item(**acting(manager), plan=plan, values={**ITEM, **values})
    assert (error.value.place, plan.items.count()) == (place, 1)


def test_platform_comments_and_the_mission_answers(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("proposed")
    made = comment(**acting(coordinator), plan=plan, text="Not in June.", item=plan.items.get())
    assert made.side == "platform"
    with pytest.raises(NotAllowedError):
        answer_comment(**acting(coordinator), plan=plan, comment=made, answer="Myself")
    answer_comment(**acting(manager), plan=plan, comment=made, answer="In September.")
    with pytest.raises(ConflictError):
        answer_comment(**acting(manager), plan=plan, comment=made, answer="Again")
    told = Notification.objects.filter(user=coordinator, kind="ecosystem.support").values_list(
        "title", flat=True
    )
    assert set(told) == {
        "A support plan is proposed to you",
        "Your comment on the support plan is answered",
    }


@pytest.mark.parametrize("who", ["elsewhere", "officer", "helpdesk"])
def test_others_neither_comment_nor_agree(request, make_plan: MakePlan, who: str) -> None:
    plan, user = make_plan("proposed"), request.getfixturevalue(who)
    with pytest.raises(NotAllowedError):
        comment(**acting(user), plan=plan, text="Hello")
    with pytest.raises(NotAllowedError):
        take_step(**acting(user), plan=plan, key="agree")


def test_draft_takes_no_comment_of_the_platform(coordinator, make_plan: MakePlan) -> None:
    with pytest.raises(NotAllowedError):
        comment(**acting(coordinator), plan=make_plan(), text="Hello")


def test_report_of_a_support_in_a_running_plan(manager, make_plan: MakePlan) -> None:
    plan = make_plan("running")
    item = plan.items.get()
    with pytest.raises(ProblemsError) as error:
        report_item(**acting(manager), plan=plan, item=item, values={"state": "postponed"}, lock=item.lock)
    assert error.value.place == "state_note"
    report_item(**acting(manager), plan=plan, item=item, values={"state": "done"}, lock=item.lock)
    item.refresh_from_db()
    assert (item.state, item.done_on is not None) == ("done", True)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "done", "done_on": date(2099, 1, 1)},
        {"state": "planned", "done_on": date(2026, 1, 1)},
        {"state": "elsewhere"},
        {"spent": Decimal(-5)},
    ],
)
def test_report_that_cannot_be_is_refused(manager, make_plan: MakePlan, values) -> None:
    plan = make_plan("running")
    item = plan.items.get()
    with pytest.raises(ProblemsError):
        report_item(**acting(manager), plan=plan, item=item, values=values, lock=item.lock)


def test_draft_is_not_reported_on(manager, make_plan: MakePlan) -> None:
    plan = make_plan()
    with pytest.raises(ConflictError):
        report_item(**acting(manager), plan=plan, item=plan.items.get(), values={"state": "done"}, lock=0)


def test_deliverable_is_handed_in_sent_back_and_accepted(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("running")
    item = plan.items.get()
    made = save_deliverable(**acting(manager), plan=plan, item=item, values={"title": "Report"})
    assert made.state == "expected"
    values = {"title": "Report", "url": "https://example.org/r"}
    again = {"plan": plan, "item": item, "values": values, "deliverable": made}
    made = save_deliverable(**acting(manager), **again, lock=made.lock)
    assert made.state == "in"
    with pytest.raises(ProblemsError):
        judge_deliverable(**acting(coordinator), plan=plan, deliverable=made, accept=False)
    judge_deliverable(**acting(coordinator), plan=plan, deliverable=made, accept=False, note="Figures?")
    made.refresh_from_db()
    made = save_deliverable(**acting(manager), **{**again, "deliverable": made}, lock=made.lock)
    judge_deliverable(**acting(coordinator), plan=plan, deliverable=made, accept=True)
    made.refresh_from_db()
    assert made.state == "accepted"
    remove_deliverable(**acting(manager), plan=plan, deliverable=made)
    assert item.deliverables.count() == 0


def test_figures_before_and_after_are_kept_with_their_days(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("closed")
    values = {"what": "Towns", "before": Decimal(4), "before_on": date(2025, 1, 1)}
    made = save_effect(**acting(coordinator), plan=plan, values=values)
    assert (made.before, made.after) == (Decimal(4), None)
    wrong = {**values, "after": Decimal(9), "after_on": date(2024, 1, 1)}
    with pytest.raises(ProblemsError) as error:
        save_effect(**acting(manager), plan=plan, values=wrong, effect=made, lock=made.lock)
    assert error.value.place == "after_on"
    with pytest.raises(ProblemsError) as error:
        save_effect(**acting(manager), plan=plan, values={"what": "Towns", "after": Decimal(9)})
    assert error.value.place == "after_on"
    remove_effect(**acting(manager), plan=plan, effect=made)
    assert plan.effects.count() == 0


def test_support_of_another_plan_is_out_of_reach(manager, make_plan: MakePlan) -> None:
    plan, other = make_plan(), make_plan(year=YEAR + 1)
    with pytest.raises(PlanItem.DoesNotExist):
        remove_item(**acting(manager), plan=plan, item=other.items.get())


def test_open_plans_go_to_who_follows(manager: User, person, make_plan: MakePlan) -> None:
    make_plan("closed")
    plan = make_plan(year=YEAR + 1)
    follower = person("nora@mission.example")
    assert move_plans("mission", manager.pk, follower, manager) == 1
    assert move_plans("country:AT", manager.pk, follower, manager) == 0
    plan.refresh_from_db()
    assert plan.owner == follower
    assert SupportPlan.objects.filter(owner=manager).count() == 1


def test_nothing_is_half_written_when_a_step_is_refused(manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan()
    before = AuditEvent.objects.count()
    with pytest.raises(HouseError):
        take_step(**acting(coordinator), plan=plan, key="propose")
    plan.refresh_from_db()
    assert (plan.state, AuditEvent.objects.count()) == ("draft", before)
