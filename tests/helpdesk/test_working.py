"""The way of a case: clocks, answers, hand-over, solutions, and what happens once a day."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from tests.helpdesk.conftest import CITY, MakeCase
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.visibility import ANONYMOUS
from zeroward.core.working_time import calendar_of
from zeroward.helpdesk.domain.agents import AgentRow, save_agent
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.clocks import pause, resume, start
from zeroward.helpdesk.domain.giving import give, take
from zeroward.helpdesk.domain.handing import come_back, hand_on, keep_away_from
from zeroward.helpdesk.domain.moving import hand_over, worked_on
from zeroward.helpdesk.domain.steps import TriageRow, close, did_it_help, go_on, triage, wait_for_expert
from zeroward.helpdesk.domain.talking import answer, asker_says
from zeroward.helpdesk.domain.tending import take_back, tend_cases
from zeroward.helpdesk.models import Case, Conflict
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_clock_counts_working_hours_of_who_answers() -> None:
    # Friday noon in Vienna; Monday 7 December is no holiday, Tuesday 8 is one in Austria
    ours = Case(tier="platform", scope_country="AT", impact=3, urgency=3)
    start(ours, at("2026-12-04T11:00"))
    assert ours.priority == 1
    assert (ours.first_due, ours.solve_due) == (at("2026-12-04T15:00"), at("2026-12-09T11:00"))
    brussels = Case(tier="mission", scope_country="AT", impact=3, urgency=3)
    start(brussels, at("2026-12-04T11:00"))
    assert brussels.solve_due == at("2026-12-08T11:00")


def test_clock_stands_still_while_the_asker_is_waited_for() -> None:
    case = Case(tier="mission", impact=3, urgency=3)
    start(case, at("2026-11-26T08:00"))
    assert case.solve_due == at("2026-11-27T16:00")
    pause(case, at("2026-11-26T12:00"))
    pause(case, at("2026-11-26T15:00"))  # the second time changes nothing
    resume(case, at("2026-11-30T09:00"))
    # four hours of Thursday, eight of Friday, one of Monday
    assert case.paused_seconds == 13 * 3600
    assert case.solve_due == at("2026-12-01T13:00")
    assert calendar_of("BE").is_working_day(case.solve_due.date())


def test_answer_waiting_solution_and_word_of_the_asker(
    make_case: MakeCase, platform: User, coordinator: User
) -> None:
    case, desk, city = make_case(), acting(platform), acting(coordinator)
    answer(**desk, case=case, text="Which data do you have?", then="waiting-city")
    assert (case.state, case.paused_at is not None) == ("waiting-city", True)
    first = case.first_answered_at
    asker_says(case=case, text="None", **city)
    assert (case.state, case.paused_at) == ("assigned", None)
    answer(**desk, case=case, text="Begin with the utility", then="solved")
    assert (case.state, case.first_answered_at) == ("solved", first)
    did_it_help(case=case, helped=False, note="It has no figures", **city)
    assert (case.state, case.helped, case.reopened, case.solved_at) == ("reopened", False, 1, None)
    answer(**desk, case=case, text="Then estimate", then="solved")
    assert case.helped is None
    did_it_help(case=case, helped=True, **city)
    assert (case.state, case.helped) == ("closed", True)
    with pytest.raises(ConflictError):
        asker_says(case=case, text="One more thing", **city)
    with pytest.raises(ConflictError):
        answer(**desk, case=case, text="One more thing")
    go_on(**desk, case=case)
    assert (case.state, case.reopened, case.closed_at) == ("reopened", 2, None)
    told = Notification.objects.filter(user=coordinator, kind="helpdesk.asked").values_list(
        "title", flat=True
    )
    assert list(told) == ["Answer to your question: How do we begin?"] * 3


def test_two_who_answer_at_once_do_not_write_over_each_other(make_case: MakeCase, platform: User) -> None:
    case = make_case()
    seen = case.lock
    answer(**acting(platform), case=case, text="First", lock=seen)
    with pytest.raises(StaleError):
        answer(**acting(platform), case=case, text="Second", lock=seen)
    row = TriageRow("question", "planning", 3, 3)
    with pytest.raises(StaleError):
        triage(**acting(platform), case=case, row=row, lock=seen)
    assert case.messages.count() == 2


def test_priority_and_clock_follow_impact_and_urgency(make_case: MakeCase, platform: User) -> None:
    case = make_case()
    before = case.first_due
    triage(**acting(platform), case=case, row=TriageRow("funding", "funding-application", 3, 3))
    assert (case.priority, case.kind, case.pathway) == (1, "funding", "finance")
    assert case.first_due is not None
    assert before is not None
    assert case.first_due < before
    with pytest.raises(ProblemsError):
        triage(**acting(platform), case=case, row=TriageRow("funding", "nothing", 3, 3))


def test_case_handed_on_goes_to_the_next_tier(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case = make_case()
    with pytest.raises(ProblemsError) as refused:
        hand_on(**acting(platform), case=case, tier="platform", reason=" ")
    assert [one.place for one in refused.value.problems] == ["tier", "reason"]
    hand_on(**acting(platform), case=case, tier="mission", reason="We have no lawyer")
    case.refresh_from_db()
    assert (case.tier, case.agent, case.state) == ("mission", helpdesk, "assigned")
    assert case.handovers.get().reason == "We have no lawyer"
    assert [one.agent for one in case.assignments.all()] == [platform, helpdesk]
    # back again
    hand_on(**acting(helpdesk), case=case, tier="platform", reason="It is about national law")
    case.refresh_from_db()
    assert (case.tier, case.agent) == ("platform", platform)


def test_case_without_a_country_has_no_platform(helpdesk: User, city: object) -> None:
    case = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    confirm(case=case)
    with pytest.raises(ProblemsError, match="No country"):
        hand_on(**acting(helpdesk), case=case, tier="platform", reason="Yours")


def test_giving_by_hand_keeps_the_reasons(
    make_case: MakeCase, platform: User, helpdesk: User, expert: User, city: object
) -> None:
    case = make_case(topic="buildings", languages=("fi", "en"))
    assert case.agent == helpdesk
    give(**acting(helpdesk), case=case, user_id=expert.pk)
    assert (case.agent, case.tier) == (expert, "expert")
    kept = case.assignments.last()
    assert kept is not None
    assert (kept.is_routed, kept.fit, kept.reasons["why"][0]) == (
        False, None, "%(name)s does not answer on these topics."
    )  # fmt: skip
    Conflict.objects.create(user=expert, scope=CITY, reason="Worked there")
    with pytest.raises(ProblemsError, match="keeps away"):
        give(**acting(helpdesk), case=case, user_id=expert.pk)
    with pytest.raises(ProblemsError):
        give(**acting(helpdesk), case=case, user_id=999_999)


def test_first_who_takes_a_case_has_it(make_case: MakeCase, platform: User, person: MakePerson) -> None:
    case = make_case(languages=("fi",))
    editor = person("platform-editor@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR)
    take(**acting(editor), case=case)
    assert (case.agent, case.state) == (editor, "assigned")
    with pytest.raises(ConflictError, match="already"):
        take(**acting(platform), case=case)


def test_keeping_away_from_a_city_gives_its_cases_to_others(
    make_case: MakeCase, platform: User, helpdesk: User
) -> None:
    case = make_case()
    viewer = viewer_of(platform)
    for scope, reason in (("city:nowhere", "x"), (CITY, " "), ("mission", "x")):
        with pytest.raises(ProblemsError):
            keep_away_from(viewer=viewer, scope=scope, reason=reason)
    made = keep_away_from(viewer=viewer, scope=CITY, reason="I live there")
    case.refresh_from_db()
    assert case.agent == helpdesk
    assert make_case("Another one").agent == helpdesk
    come_back(viewer=viewer_of(helpdesk), pk=made.pk)  # not theirs
    assert Conflict.objects.count() == 1
    come_back(viewer=viewer, pk=made.pk)
    assert make_case("A third one").agent == platform


def test_waiting_for_an_expert_and_closing(make_case: MakeCase, platform: User) -> None:
    case = make_case()
    wait_for_expert(**acting(platform), case=case)
    assert (case.state, case.paused_at) == ("waiting-expert", None)
    with pytest.raises(ConflictError, match="Nobody has answered"):
        close(**acting(platform), case=case)
    answer(**acting(platform), case=case, text="Here it is")
    close(**acting(platform), case=case)
    assert case.state == "closed"
    with pytest.raises(ConflictError):
        wait_for_expert(**acting(platform), case=case)


def test_every_day_closes_reminds_and_forgets(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case = make_case()
    answer(**acting(platform), case=case, text="Done", then="solved")
    visitor = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    confirm(case=visitor)
    answer(**acting(helpdesk), case=visitor, text="Done", then="solved")
    late = make_case("Late")
    now = timezone.now()
    done = tend_cases(now + timedelta(days=30))
    assert (done["closed"], done["late"], done["forgotten"]) == (2, 1, 0)
    case.refresh_from_db()
    assert case.state == "closed"
    assert Notification.objects.filter(user=platform, title="One case is late").count() == 1
    assert late.reference
    done = tend_cases(now + timedelta(days=260))
    assert done["forgotten"] == 1
    visitor.refresh_from_db()
    assert visitor.email == ""
    assert visitor.asker_digest != ""


def test_visitor_gets_letters_and_erases_the_question(helpdesk: User, city: object) -> None:
    case = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    confirm(case=case)
    answer(**acting(helpdesk), case=case, text="Here <b>it</b> is")
    letter = mail.outbox[-1]
    assert letter.subject == f"[{case.reference}] Answer to your question"
    assert "Here <b>it</b> is" in letter.body
    html = letter.alternatives[0][0]
    assert "Here &lt;b&gt;it&lt;/b&gt; is" in html
    assert case.secret in html
    take_back(case=case)
    assert not Case.objects.exists()
    assert "Text" not in str(list(AuditEvent.objects.values()))


def test_city_takes_its_question_back_and_keeps_it(
    make_case: MakeCase, platform: User, coordinator: User
) -> None:
    case = make_case()
    take_back(case=case, **acting(coordinator))
    case.refresh_from_db()
    assert case.state == "closed"
    with pytest.raises(ConflictError):
        take_back(case=case, **acting(coordinator))


def test_cases_go_along_when_a_role_is_handed_over(
    make_case: MakeCase, platform: User, person: MakePerson
) -> None:
    case = make_case()
    taker = person("paul@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR)
    assert worked_on("country:AT", platform.pk) == ["How do we begin?"]
    assert worked_on("country:FR", platform.pk) == []
    assert hand_over("country:FR", platform.pk, taker, platform) == 0
    assert hand_over("country:AT", platform.pk, taker, platform) == 1
    case.refresh_from_db()
    assert case.agent == taker


def test_what_somebody_answers_on_is_checked(platform: User, coordinator: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_agent(**acting(platform), row=AgentRow(("nothing",), (), 500))
    assert [one.place for one in refused.value.problems] == ["topics", "languages", "capacity"]
