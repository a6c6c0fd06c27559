import pytest

from tests.exchange.matching.made import application_of, call_of, twinning
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError
from zeroward.core.queries.kept_said import read
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin, unpin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Call,
    CallState,
    Cohort,
    Match,
    Pin,
    Run,
    Side,
)
from zeroward.exchange.queries.matching.inputs import read_inputs
from zeroward.exchange.queries.matching.options import Options
from zeroward.exchange.queries.matching.two_sides import why_not_two_sides
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def pairs(run: Run) -> set[frozenset[int]]:
    return {frozenset(one["members"]) for one in run.result["matches"]}


def run_of(manager: User, call: Call, **options: object) -> Run:
    return start_run(**acting(manager), call=call, options=Options(**options))  # type: ignore[arg-type]


def test_run_of_two_sides_gives_every_pair_its_parts_and_every_other_its_reason(manager: User) -> None:
    call, learners, hosts = twinning(4, 2)
    run = run_of(manager, call)
    assert run.state == Run.State.DONE
    result = run.result
    assert len(result["matches"]) == 2
    assert {one["id"] for one in result["unmatched"]} <= {one.pk for one in learners}
    assert len(result["unmatched"]) == 2
    for one in result["matches"]:
        assert sum(part["adds"] for part in one["parts"]) == pytest.approx(one["score"], abs=1e-12)
        assert one["why"]
        assert 0 <= one["stays"] <= 1
    assert all(len(one["why"]) == len(hosts) for one in result["unmatched"])
    assert result["stable"]
    assert result["blocking"] == []
    assert "price of stability" in read(result["price"])


def test_run_again_gives_the_same(manager: User) -> None:
    call, _learners, _hosts = twinning(5, 3)
    first, second = run_of(manager, call), run_of(manager, call)
    assert (first.result, first.digest) == (second.result, second.digest)
    assert (first.number, second.number) == (1, 2)


def test_run_by_score_never_falls_below_the_stable_one(manager: User) -> None:
    call, _learners, _hosts = twinning(5, 2, capacity=2)
    stable, largest = run_of(manager, call), run_of(manager, call, way="score")

    def total(run: Run) -> float:
        return sum(one["score"] for one in run.result["matches"])

    assert total(largest) >= total(stable) - 1e-9


def test_pairs_of_one_country_are_left_out_unless_allowed(manager: User) -> None:
    call = call_of()
    application_of(call, "graz", Side.LEARNER)
    application_of(call, "linz", Side.HOST)
    assert run_of(manager, call).result["matches"] == []
    assert len(run_of(manager, call, abroad=False).result["matches"]) == 1


def test_fixed_pair_takes_its_seat_and_forbidden_pair_never_comes(manager: User) -> None:
    call, learners, hosts = twinning(3, 1)
    last = learners[-1]
    pin(**acting(manager), call=call, one=last, other=hosts[0], kind="fixed", why="They know each other")
    run = run_of(manager, call)
    assert pairs(run) == {frozenset((last.pk, hosts[0].pk))}
    assert run.result["matches"][0]["pinned"]
    unpin(**acting(manager), call=call, pk=Pin.objects.get().pk)
    pin(**acting(manager), call=call, one=last, other=hosts[0], kind="forbidden", why="Twinned before")
    assert frozenset((last.pk, hosts[0].pk)) not in pairs(run_of(manager, call))


@pytest.mark.parametrize("kind", ["fixed", "forbidden"])
def test_second_decision_about_a_pair_is_refused(manager: User, kind: str) -> None:
    call, learners, hosts = twinning(2, 2)
    who = acting(manager)
    pin(**who, call=call, one=learners[0], other=hosts[0], kind="forbidden", why="No")
    with pytest.raises(ConflictError, match="already"):
        pin(**who, call=call, one=learners[0], other=hosts[0], kind=kind, why="Yes")


def test_contradictory_fixed_pairs_are_refused_with_what_to_do(manager: User) -> None:
    call, learners, hosts = twinning(3, 2)
    who = acting(manager)
    pin(**who, call=call, one=learners[0], other=hosts[0], kind="fixed", why="Yes")
    with pytest.raises(ConflictError, match="another host"):
        pin(**who, call=call, one=learners[0], other=hosts[1], kind="fixed", why="Yes")
    with pytest.raises(ConflictError, match="seats"):
        pin(**who, call=call, one=learners[1], other=hosts[0], kind="fixed", why="Yes")
    assert Pin.objects.count() == 1


def test_pin_of_another_call_or_of_one_side_is_refused(manager: User) -> None:
    call, learners, _hosts = twinning(2, 1)
    other = application_of(call_of(), "far", Side.HOST)
    with pytest.raises(ProblemsError, match="does not take part"):
        pin(**acting(manager), call=call, one=learners[0], other=other, kind="fixed", why="x")
    with pytest.raises(ProblemsError, match="one side"):
        pin(**acting(manager), call=call, one=learners[0], other=learners[1], kind="fixed", why="x")


def test_run_before_the_deadline_or_by_a_stranger_is_refused(manager: User, stranger: User) -> None:
    call, _learners, _hosts = twinning(2, 1)
    with pytest.raises(NotAllowedError):
        run_of(stranger, call)
    Call.objects.update(state=CallState.OPEN)
    with pytest.raises(ConflictError, match="not closed yet"):
        run_of(manager, call)
    assert not Run.objects.exists()


def test_run_that_is_not_possible_says_why_and_what_helps(manager: User) -> None:
    call = call_of("study-visit")
    for key in ("graz", "linz", "wels"):
        application_of(call, key, Side.LEARNER)
    application_of(call, "ghent", Side.HOST, code="BE")
    run = run_of(manager, call, way="groups", smallest=4, largest=8)
    assert run.state == Run.State.FAILED
    assert read(run.problem["message"]) == "3 cities cannot be divided into groups of 4 to 8."
    assert read(run.problem["remedy"])


def test_groups_hold_everybody_once_and_keep_who_must_be_apart(manager: User) -> None:
    call = call_of("study-visit")
    made = [application_of(call, f"town{at}", Side.LEARNER) for at in range(9)]
    small = application_of(call, "small", Side.HOST, code="BE", capacity=4)
    large = application_of(call, "large", Side.HOST, code="BE", capacity=5)
    pin(**acting(manager), call=call, one=made[0], other=made[1], kind="forbidden", why="Rivals")
    run = run_of(manager, call, way="groups", smallest=4, largest=5)
    groups = [set(one["members"]) - {one["host"]} for one in run.result["matches"]]
    assert {len(one["members"]): one["host"] for one in run.result["matches"]} == {5: small.pk, 6: large.pk}
    assert sorted(len(one) for one in groups) == [4, 5]
    assert set.union(*groups) == {one.pk for one in made}
    assert not any({made[0].pk, made[1].pk} <= one for one in groups)


def test_why_not_names_what_stood_in_the_way(manager: User) -> None:
    call, _learners, hosts = twinning(3, 1)
    run = run_of(manager, call)
    without = run.result["unmatched"][0]["id"]
    inputs = read_inputs(call, Options())
    text = read(why_not_two_sides(inputs, without, hosts[0].pk))
    assert inputs.names[hosts[0].pk] in text
    assert "full" in text


def test_publishing_tells_everybody_once_with_a_reason(manager: User, learner: User, host: User) -> None:
    call, _learners, _hosts = twinning(3, 1)
    run = run_of(manager, call)
    done = publish(**acting(manager), run=run)
    assert (done.new, done.same, done.ended) == (1, 0, 0)
    call.refresh_from_db()
    assert call.state == CallState.DECIDED
    assert Cohort.objects.get().call == call
    states = sorted(Application.objects.filter(side=Side.LEARNER).values_list("state", flat=True))
    assert states == [ApplicationState.ACCEPTED, ApplicationState.RESERVE, ApplicationState.RESERVE]
    assert all(one.decisions.get().reason for one in Application.objects.all())
    assert Notification.objects.filter(user=host, kind="exchange.match").count() == 1
    matched = Match.objects.get().members.filter(application__scope="city:learner0").exists()
    assert Notification.objects.filter(user=learner, kind="exchange.match").exists() == matched


def test_publishing_what_is_out_of_date_is_refused(manager: User) -> None:
    call, learners, hosts = twinning(3, 1)
    run = run_of(manager, call)
    pin(**acting(manager), call=call, one=learners[0], other=hosts[0], kind="forbidden", why="No")
    with pytest.raises(ConflictError, match="changed since"):
        publish(**acting(manager), run=run)
    assert not Match.objects.exists()


def test_publishing_is_for_those_who_run_the_call(manager: User, host: User) -> None:
    call, _learners, _hosts = twinning(3, 1)
    run = run_of(manager, call)
    with pytest.raises(NotAllowedError):
        publish(**acting(host), run=run)
