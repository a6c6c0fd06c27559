"""What partners do together, and who may not."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from tests.exchange.matching.made import application_of, twinning
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.exchange.domain.agreeing import AgreementRow, agree, save_agreement
from zeroward.exchange.domain.ending import end, finish
from zeroward.exchange.domain.goals import GoalRow, delete_goal, reach_goal, save_goal
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow, save_outcome, save_replication
from zeroward.exchange.domain.visits import VisitRow, delete_visit, save_visit
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Consent,
    Goal,
    Match,
    Pin,
    Run,
    Side,
    Visit,
)
from zeroward.exchange.queries.matching.comparing import moves
from zeroward.exchange.queries.matching.options import Options
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = timezone.localdate


@pytest.fixture
def match(manager: User, learner: User, host: User) -> Match:
    """The first learner with the first host, by decision."""
    call, learners, hosts = twinning(3, 2)
    who = acting(manager)
    pin(**who, call=call, one=learners[0], other=hosts[0], kind=Pin.Kind.FIXED, why="They know each other")
    publish(**who, run=start_run(**who, call=call, options=Options()))
    found: Match = Match.objects.get(members__application=learners[0])
    Notification.objects.all().delete()
    return found


def visit_row(match: Match, **values: object) -> VisitRow:
    host = match.members.get(hosts=True).application_id
    given = {
        "title": "First visit",
        "host": host,
        "starts_on": TODAY() + datetime.timedelta(days=9),
        "ends_on": TODAY() + datetime.timedelta(days=10),
        **values,
    }
    return VisitRow(**given)  # type: ignore[arg-type]


def test_agreement_counts_when_everybody_said_yes_to_the_same_text(
    match: Match, learner: User, host: User
) -> None:
    made = save_agreement(**acting(learner), match=match, row=AgreementRow("Learn about heat"))
    agree(**acting(learner), match=match, lock=made.lock)
    agree(**acting(host), match=match, lock=made.lock)
    assert Consent.objects.count() == 2
    changed = save_agreement(
        **acting(host), match=match, row=AgreementRow("Learn about buses"), lock=made.lock
    )
    assert not Consent.objects.exists()
    with pytest.raises(StaleError):
        agree(**acting(learner), match=match, lock=made.lock)
    same = save_agreement(
        **acting(host), match=match, row=AgreementRow("Learn about buses"), lock=changed.lock
    )
    assert same.lock == changed.lock


def test_agreement_without_goals_or_with_days_turned_around_is_refused(match: Match, learner: User) -> None:
    row = AgreementRow(" ", starts_on=TODAY(), ends_on=TODAY() - datetime.timedelta(days=1), visits=99)
    with pytest.raises(ProblemsError) as refused:
        save_agreement(**acting(learner), match=match, row=row)
    assert [one.place for one in refused.value.problems] == ["goals", "ends_on", "visits"]


def test_strangers_write_nothing(match: Match, stranger: User) -> None:
    who = acting(stranger)
    for action in (
        lambda: save_agreement(**who, match=match, row=AgreementRow("x")),
        lambda: save_goal(**who, match=match, row=GoalRow("x")),
        lambda: save_visit(**who, match=match, row=visit_row(match)),
        lambda: end(**who, match=match, why="x"),
        lambda: finish(**who, match=match),
        lambda: save_replication(**who, member=match.members.first(), row=ReplicationRow("x")),  # type: ignore[arg-type]
    ):
        with pytest.raises(NotAllowedError):
            action()
    assert not Goal.objects.exists()
    assert not Visit.objects.exists()


def test_goal_is_added_changed_reached_and_deleted(match: Match, learner: User, host: User) -> None:
    made = save_goal(**acting(learner), match=match, row=GoalRow("Understand", due_on=TODAY()))
    changed = save_goal(
        **acting(host), match=match, row=GoalRow("Understand it", kind="milestone"), goal=made, lock=made.lock
    )
    with pytest.raises(StaleError):
        save_goal(**acting(learner), match=match, row=GoalRow("Other"), goal=made, lock=made.lock)
    assert reach_goal(**acting(host), match=match, pk=changed.pk, reached=True).reached_on == TODAY()
    delete_goal(**acting(host), match=match, pk=changed.pk)
    assert not Goal.objects.exists()
    actions = set(AuditEvent.objects.values_list("action", flat=True))
    assert {f"exchange.goal.{one}" for one in ("add", "change", "reach", "delete")} <= actions


def test_visit_keeps_who_pays_what_and_stays_once_it_took_place(match: Match, learner: User) -> None:
    who = acting(learner)
    row = visit_row(match, costs={"programme": (Decimal(900), None), "host": (None, None)})
    made = save_visit(**who, match=match, row=row)
    assert [(one.payer, one.planned) for one in made.costs.all()] == [("programme", Decimal(900))]
    held = visit_row(
        match, state="held", report="We saw heat", emissions=120.5, costs={"programme": (None, None)}
    )
    save_visit(**who, match=match, row=held, visit=made, lock=made.lock)
    assert not made.costs.exists()
    with pytest.raises(ConflictError, match="has taken place"):
        delete_visit(**who, match=match, visit=made)


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"title": " "}, "title"),
        ({"ends_on": datetime.date(2020, 1, 1)}, "ends_on"),
        ({"host": 0}, "host"),
        ({"state": "x"}, "state"),
        ({"emissions": float("inf")}, "emissions"),
        ({"costs": {"mayor": (Decimal(1), None)}}, "costs.mayor"),
        ({"costs": {"host": (Decimal("NaN"), None)}}, "costs.host"),
    ],
)
def test_visit_that_makes_no_sense_is_refused_with_its_field(
    match: Match, learner: User, values: dict[str, object], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_visit(**acting(learner), match=match, row=visit_row(match, **values))
    assert [one.place for one in refused.value.problems] == [place]


def test_only_the_partner_itself_says_what_it_takes_home(
    match: Match, learner: User, host: User, manager: User
) -> None:
    own = match.members.get(hosts=False)
    for other in (host, manager):
        with pytest.raises(NotAllowedError):
            save_replication(**acting(other), member=own, row=ReplicationRow("Heat"))
        with pytest.raises(NotAllowedError):
            save_outcome(**acting(other), member=own, row=OutcomeRow("yes"))
    plan = save_replication(**acting(learner), member=own, row=ReplicationRow("Heat", cost=Decimal(5)))
    assert plan.solution == "Heat"
    finish(**acting(manager), match=match)
    said = save_outcome(**acting(learner), member=own, row=OutcomeRow("some", lessons="Ask early"))
    assert said.helped == "some"
    with pytest.raises(ConflictError, match="is over"):
        save_goal(**acting(learner), match=match, row=GoalRow("x"))


def test_end_tells_the_partners_and_cancels_visits(
    match: Match, manager: User, learner: User, host: User
) -> None:
    save_visit(**acting(learner), match=match, row=visit_row(match))
    end(**acting(manager), match=match, why="The host has a new mayor")
    assert Visit.objects.get().state == Visit.State.CANCELLED
    told = Notification.objects.filter(kind="exchange.match").values_list("user", "body")
    assert set(told) == {(learner.pk, "The host has a new mayor"), (host.pk, "The host has a new mayor")}


def test_host_that_withdraws_ends_the_match_and_the_rest_stays(
    match: Match, manager: User, learner: User, host: User
) -> None:
    other = Match.objects.exclude(pk=match.pk).get()
    application = Application.objects.get(scope="city:host0")
    withdraw(**acting(host), application=application, why="No staff")
    match.refresh_from_db()
    assert match.state == Match.State.ENDED
    assert Notification.objects.filter(user=learner, kind="exchange.match").exists()
    assert Notification.objects.filter(user=manager, kind="exchange.match").exists()
    assert not Pin.objects.exists()
    who = acting(manager)
    run = start_run(**who, call=match.call, options=Options(keep=True))
    assert run.state == Run.State.DONE
    assert [set(one["members"]) for one in run.result["matches"]] == [
        set(other.members.values_list("application", flat=True))
    ]
    assert moves(run, None) == []
    assert publish(**who, run=run).same == 1


def test_learner_that_withdraws_makes_room_for_one_on_the_reserve_list(
    match: Match, manager: User, learner: User
) -> None:
    waiting = Application.objects.get(side=Side.LEARNER, state=ApplicationState.RESERVE)
    withdraw(**acting(learner), application=Application.objects.get(scope="city:learner0"))
    who = acting(manager)
    run = start_run(**who, call=match.call, options=Options(keep=True))
    [moved, _host] = sorted(moves(run, None), key=lambda one: one.name, reverse=True)
    assert (moved.before, bool(moved.after)) == ("", True)
    done = publish(**who, run=run)
    assert (done.new, done.same, done.ended) == (1, 1, 0)
    waiting.refresh_from_db()
    assert waiting.state == ApplicationState.ACCEPTED
    assert waiting.decisions.count() == 2


def test_partner_of_another_call_is_no_host_of_a_visit(match: Match, learner: User) -> None:
    far = application_of(match.call, "far", Side.HOST, code="DE")
    with pytest.raises(ProblemsError):
        save_visit(**acting(learner), match=match, row=visit_row(match, host=far.pk))
