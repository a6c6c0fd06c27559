"""Pages of the matching desk, of matches and of cohorts: for whom they exist, and what they do."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.exchange.matching.made import application_of, call_of, twinning
from tests.support.city_team import acting
from zeroward.exchange.domain.cohorts import open_group
from zeroward.exchange.domain.goals import GoalRow, save_goal
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.models import (
    Agreement,
    Application,
    Call,
    Cohort,
    Consent,
    Goal,
    Match,
    Outcome,
    Pin,
    ReplicationPlan,
    Run,
    Side,
    Visit,
)
from zeroward.exchange.queries.match_page import matches_seen
from zeroward.exchange.queries.match_tasks import own_data, parts_of
from zeroward.exchange.queries.matching.asking import why_not
from zeroward.exchange.queries.matching.options import Options
from zeroward.exchange.search_testbeds import own_matches
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def run(manager: User, learner: User, host: User) -> Run:
    """A matching of three cities that learn and two hosts; the first pair by decision."""
    call, learners, hosts = twinning(3, 2)
    who = acting(manager)
    pin(**who, call=call, one=learners[0], other=hosts[0], kind=Pin.Kind.FIXED, why="They know each other")
    return start_run(**who, call=call, options=Options())


@pytest.fixture
def match(run: Run, manager: User) -> Match:
    publish(**acting(manager), run=run)
    found: Match = Match.objects.get(members__application__scope="city:learner0")
    return found


def text(client: Client, name: str, *args: object, **query: object) -> str:
    return client.get(reverse(f"exchange:{name}", args=args), query).content.decode()


def test_desk_and_runs_exist_for_nobody_but_those_who_run_the_call(
    client: Client, run: Run, learner: User, stranger: User
) -> None:
    key = run.call.key
    pages = [
        ("match-desk", [key]),
        ("match-run", [key, 1]),
        ("match-publish", [key, 1]),
        ("match-compare", [key, 1, 1]),
    ]
    for person in (learner, stranger):
        client.force_login(person)
        for name, args in pages:
            assert client.get(reverse(f"exchange:{name}", args=args)).status_code == 404
        assert client.post(reverse("exchange:match-pin", args=[key])).status_code == 404
        assert client.post(reverse("exchange:match-unpin", args=[key, 1])).status_code == 404
    assert Pin.objects.count() == 1


def test_desk_starts_a_run_and_shows_it(client: Client, run: Run, manager: User) -> None:
    client.force_login(manager)
    key = run.call.key
    assert "3 want to learn, 2 host" in text(client, "match-desk", key)
    sent = {
        "way": "score",
        "aim": "fairest",
        "seed": "3",
        "abroad": "on",
        "weight_size": "2.0",
        "note": "Try",
    }
    answer = client.post(reverse("exchange:match-desk", args=[key]), sent)
    assert answer.headers["Location"] == reverse("exchange:match-run", args=[key, 2])
    made = Run.objects.get(number=2)
    assert (made.options["aim"], made.options["factors"], made.note) == ("fairest", {"size": 2.0}, "Try")
    shown = text(client, "match-run", key, 2)
    assert "2 of 3 cities have a host" in shown
    assert "Who has no partner, and why" in shown
    assert "elsewhere" in text(client, "match-compare", key, 2, 1) or "the same" in text(
        client, "match-compare", key, 2, 1
    )


@pytest.mark.parametrize(
    "sent", [{"seed": ""}, {"way": "x", "seed": "1"}, {"way": "sides", "seed": "-1", "mode": "y"}]
)
def test_desk_refuses_choices_that_are_none(
    client: Client, run: Run, manager: User, sent: dict[str, str]
) -> None:
    client.force_login(manager)
    assert client.post(reverse("exchange:match-desk", args=[run.call.key]), sent).status_code == 422
    assert Run.objects.count() == 1


def test_decisions_are_made_and_released_on_the_desk(client: Client, run: Run, manager: User) -> None:
    client.force_login(manager)
    one = Application.objects.get(scope="city:learner1")
    other = Application.objects.get(scope="city:host1")
    sent = {"kind": "forbidden", "one": one.pk, "other": other.pk, "why": "Twinned before"}
    client.post(reverse("exchange:match-pin", args=[run.call.key]), sent)
    made = Pin.objects.get(one=one)
    assert "Twinned before" in text(client, "match-desk", run.call.key)
    client.post(reverse("exchange:match-pin", args=[run.call.key]), {"kind": "x", "one": "999"})
    client.post(reverse("exchange:match-unpin", args=[run.call.key, made.pk]))
    client.post(reverse("exchange:match-unpin", args=[run.call.key, made.pk]))
    assert not Pin.objects.filter(one=one).exists()


def test_why_not_is_answered_on_the_page(client: Client, run: Run, manager: User) -> None:
    client.force_login(manager)
    one = run.result["unmatched"][0]["id"]
    other = Application.objects.get(scope="city:host0").pk
    shown = text(client, "match-run", run.call.key, 1, one=one, other=other)
    assert why_not(run, one, other) in shown.replace("&#x27;", "'")
    assert "together in this matching" in why_not(run, *run.result["matches"][0]["members"])
    assert "learns, and a host" in why_not(run, one, Application.objects.get(scope="city:learner0").pk)
    assert "take part" in why_not(run, one, 0)
    Application.objects.filter(pk=one).update(languages=["de"])
    assert "have changed" in why_not(run, one, other)


def test_why_not_in_one_pool_compares_what_both_have(manager: User) -> None:
    call = call_of("peer-review")
    made = [
        application_of(call, f"town{at}", Side.SINGLE, code=code)
        for at, code in enumerate(("AT", "BE", "DE", "FR"))
    ]
    run = start_run(**acting(manager), call=call, options=Options(way="pairs"))
    first = next(one["members"] for one in run.result["matches"] if made[0].pk in one["members"])
    other = next(one.pk for one in made if one.pk not in first)
    assert "All together, another division is better." in why_not(run, made[0].pk, other)
    stable = start_run(**acting(manager), call=call, options=Options(way="pool"))
    assert len(stable.result["matches"]) == 2
    assert stable.result["stable"]


def test_publishing_asks_once_and_leads_to_the_cohort(client: Client, run: Run, manager: User) -> None:
    client.force_login(manager)
    key = run.call.key
    assert "Everybody who applied is told" in text(client, "match-publish", key, 1)
    assert not Match.objects.exists()
    answer = client.post(reverse("exchange:match-publish", args=[key, 1]))
    assert answer.headers["Location"] == reverse("exchange:cohort", args=[key])
    assert "2 matches work together" in text(client, "cohort", key)
    Application.objects.filter(scope="city:learner0").update(languages=["de"])
    answer = client.post(reverse("exchange:match-publish", args=[key, 1]))
    assert answer.headers["Location"] == reverse("exchange:match-run", args=[key, 1])


def test_match_is_for_its_partners_and_those_who_run_the_call(
    client: Client, match: Match, learner: User, host: User, manager: User, stranger: User
) -> None:
    url = reverse("exchange:match", args=[match.pk])
    assert client.get(url).status_code == 302
    client.force_login(stranger)
    for name in ("match", "agreement", "goal-new", "visit-new", "match-end"):
        assert client.get(reverse(f"exchange:{name}", args=[match.pk])).status_code == 404
    assert client.get(reverse("exchange:cohort", args=[match.call.key])).status_code == 404
    for person in (learner, host, manager):
        client.force_login(person)
        assert "Host0 – Learner0" in client.get(url).content.decode()
    other = Match.objects.exclude(pk=match.pk).get()
    client.force_login(learner)
    assert client.get(reverse("exchange:match", args=[other.pk])).status_code == 404
    assert client.get(reverse("exchange:cohort-edit", args=[match.call.key])).status_code == 404
    assert client.get(reverse("exchange:match-end", args=[match.pk])).status_code == 404


def test_partners_agree_plan_visit_and_take_home_through_the_pages(
    client: Client, match: Match, learner: User
) -> None:
    client.force_login(learner)
    pk, member = match.pk, match.members.get(hosts=False).pk
    host = match.members.get(hosts=True).application_id
    assert "Write down what you want to reach together." in text(client, "match", pk)
    client.post(reverse("exchange:agreement", args=[pk]), {"goals": ""})
    client.post(reverse("exchange:agreement", args=[pk]), {"goals": "Heat", "visits": "3"})
    agreement = Agreement.objects.get()
    assert "Heat" in text(client, "agreement", pk)
    client.post(reverse("exchange:agreement-yes", args=[pk]), {"lock": "99"})
    client.post(reverse("exchange:agreement-yes", args=[pk]), {"lock": agreement.lock})
    assert Consent.objects.count() == 1
    assert text(client, "goal-new", pk, kind="milestone").count("selected") == 1
    client.post(reverse("exchange:goal-new", args=[pk]), {"kind": "learning", "title": "Understand"})
    goal = Goal.objects.get()
    client.post(
        reverse("exchange:goal", args=[pk, goal.pk]), {"kind": "learning", "title": "Know", "lock": goal.lock}
    )
    client.post(reverse("exchange:goal-step", args=[pk, goal.pk]), {"what": "reached"})
    goal.refresh_from_db()
    assert (goal.title, goal.reached_on) == ("Know", timezone.localdate())
    assert "Know" in text(client, "goal", pk, goal.pk)
    client.post(reverse("exchange:goal-step", args=[pk, goal.pk]), {"what": "delete"})
    assert not Goal.objects.exists()
    assert "Plan a visit" in text(client, "visit-new", pk)
    sent = {
        "title": "First visit", "host": host, "starts_on": "2027-03-01", "ends_on": "2027-03-02",
        "state": "planned", "planned_host": "300", "programme": "9:00 walk",
    }  # fmt: skip
    client.post(reverse("exchange:visit-new", args=[pk]), {**sent, "ends_on": "2027-01-01"})
    client.post(reverse("exchange:visit-new", args=[pk]), sent)
    visit = Visit.objects.get()
    assert "300 €" in text(client, "visit", pk, visit.pk)
    assert "300" in text(client, "visit-edit", pk, visit.pk)
    client.post(
        reverse("exchange:visit-edit", args=[pk, visit.pk]), {**sent, "title": "Visit", "lock": visit.lock}
    )
    visit.refresh_from_db()
    assert visit.title == "Visit"
    client.post(reverse("exchange:visit-delete", args=[pk, visit.pk]))
    assert not Visit.objects.exists()
    assert "What do you take home?" in text(client, "replication", pk, member)
    client.post(reverse("exchange:replication", args=[pk, member]), {"solution": "Heat plan", "cost": "5"})
    assert ReplicationPlan.objects.get().solution == "Heat plan"
    assert "What came of it?" in text(client, "outcome", pk, member)
    client.post(reverse("exchange:outcome", args=[pk, member]), {"helped": "yes", "lessons": "Ask"})
    assert Outcome.objects.get().lessons == "Ask"
    shown = text(client, "match", pk)
    assert "Heat plan" in shown
    assert (
        client.get(reverse("exchange:outcome", args=[pk, match.members.get(hosts=True).pk])).status_code
        == 404
    )


def test_ending_and_finishing_are_on_one_page(client: Client, match: Match, manager: User) -> None:
    client.force_login(manager)
    url = reverse("exchange:match-end", args=[match.pk])
    assert "Is it finished" in client.get(url).content.decode()
    assert client.post(url, {"why": ""}).status_code == 422
    client.post(url, {"finish": "1"})
    match.refresh_from_db()
    assert match.state == Match.State.DONE
    client.post(url, {"why": "Late"})
    match.refresh_from_db()
    assert match.state == Match.State.DONE
    other = Match.objects.exclude(pk=match.pk).get()
    client.post(reverse("exchange:match-end", args=[other.pk]), {"why": "No staff"})
    assert "No staff" in text(client, "match", other.pk)


def test_cohort_has_a_note_and_a_group_of_its_writers(
    client: Client, match: Match, manager: User, learner: User, host: User
) -> None:
    client.force_login(manager)
    url = reverse("exchange:cohort-edit", args=[match.call.key])
    assert "What comes next" in client.get(url).content.decode()
    cohort = Cohort.objects.get()
    client.post(url, {"note": "Kick-off in May", "lock": cohort.lock})
    client.post(url, {"group": "1"})
    client.post(url, {"group": "1"})
    cohort.refresh_from_db()
    assert cohort.group is not None
    inside = set(cohort.group.memberships.values_list("user", flat=True))
    assert inside == {manager.pk, learner.pk, host.pk}
    client.force_login(learner)
    assert "Kick-off in May" in text(client, "cohort", match.call.key)


def test_what_others_said_is_hidden_until_five_answered(
    client: Client, match: Match, learner: User, manager: User
) -> None:
    Outcome.objects.create(member=match.members.get(hosts=True), helped="no", lessons="Secret lesson")
    client.force_login(learner)
    shown = text(client, "cohort", match.call.key)
    assert "Fewer than five answers" in shown
    assert "Secret lesson" not in shown


def test_names_with_markup_come_out_as_text(client: Client, run: Run, manager: User) -> None:
    call = run.call
    Call.objects.filter(pk=call.pk).update(title="<script>alert(1)</script>")
    client.force_login(manager)
    for name, args in (("match-desk", [call.key]), ("match-run", [call.key, 1])):
        assert "<script>alert" not in text(client, name, *args)


def test_pages_take_few_queries_however_many_take_part(
    client: Client, manager: User, learner: User, django_assert_max_num_queries: object
) -> None:
    call, _learners, _hosts = twinning(14, 7, capacity=2)
    publish(**acting(manager), run=start_run(**acting(manager), call=call, options=Options()))
    match = (
        Match.objects.filter(members__application__scope="city:learner0").first() or Match.objects.all()[0]
    )
    client.force_login(manager)
    for name, args in (
        ("match-desk", [call.key]),
        ("match-run", [call.key, 1]),
        ("cohort", [call.key]),
        ("match", [match.pk]),
    ):
        with django_assert_max_num_queries(20):  # type: ignore[operator]
            client.get(reverse(f"exchange:{name}", args=args))


def test_application_shows_its_matches(match: Match) -> None:
    own = Application.objects.get(scope="city:learner0")
    assert [(one.pk, one.title) for one in matches_seen(own)] == [(match.pk, "Host0")]


def test_goals_that_are_due_are_open_tasks_of_the_team(match: Match, learner: User, stranger: User) -> None:
    soon = timezone.localdate() + datetime.timedelta(days=5)
    save_goal(**acting(learner), match=match, row=GoalRow("Soon", due_on=soon))
    save_goal(**acting(learner), match=match, row=GoalRow("Late", due_on=soon + datetime.timedelta(days=200)))
    assert [one.title for one in parts_of(viewer_of(learner))["goals"].found] == ["Soon"]
    assert not parts_of(viewer_of(stranger))["goals"].found.exists()


def test_copy_of_ones_data_names_what_one_decided(match: Match, manager: User) -> None:
    cohort = Cohort.objects.get()
    open_group(**acting(manager), cohort=cohort)
    kept = own_data(manager)
    assert kept["matchings"] == ["First call 1"]
    assert [one["why"] for one in kept["decisions"]] == ["They know each other"]


def test_own_matches_are_found_inside_by_nobody_else(match: Match, learner: User, stranger: User) -> None:
    assert [one.title for one in own_matches(viewer_of(learner))] == ["Host0 – Learner0"]
    assert list(own_matches(viewer_of(stranger))) == []
