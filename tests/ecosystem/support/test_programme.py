"""The support programme: what is stated, computing, reasons, clashes, and taking over."""

from decimal import Decimal

import pytest

from tests.ecosystem.profile_fixtures import acting
from tests.ecosystem.support.conftest import YEAR, MakePlan
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Job
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.ecosystem.domain.programme_runs import finish_run, start_run
from zeroward.ecosystem.domain.programme_taking import take_over
from zeroward.ecosystem.domain.support_programmes import (
    create_programme,
    pin,
    remove_floor,
    remove_service,
    save_country,
    save_floor,
    save_programme,
    save_service,
    set_countries,
    unpin,
)
from zeroward.ecosystem.models import PlanItem, ProgrammeRun, SupportPlan, SupportProgramme
from zeroward.ecosystem.queries.programme_changes import dry_run
from zeroward.ecosystem.queries.programme_inputs import digest_of, read_inputs
from zeroward.ecosystem.queries.programme_page import programme_page
from zeroward.ecosystem.queries.programme_run_page import run_page, why_not


def head(programme: SupportProgramme, **values: object) -> dict[str, object]:
    names = ("title", "about", "first_year", "years", "state", "total", "most")
    return {**{name: getattr(programme, name) for name in names}, "budgets": {}, **values}


def computed(manager, programme: SupportProgramme) -> ProgrammeRun:
    return finish_run(start_run(**acting(manager), programme=programme))


def given(run: ProgrammeRun) -> set[tuple[str, str, int]]:
    return {tuple(one) for one in run.result["given"]}


def test_programme_begins_with_the_published_services_and_without_costs(manager, austrian, polish) -> None:
    made = create_programme(**acting(manager), title="Support", first_year=2027)
    services = {one.key: (one.support, one.cost, one.whole) for one in made.services.all()}
    assert services == {
        "event": ("event", None, True),
        "mentoring": ("mentoring", None, False),
        "assistance": ("TA", None, False),
        "codesign": ("TA", None, False),
    }
    assert made.span == (2027, 2028, 2029)
    assert sorted(made.countries.values_list("country__code", flat=True)) == ["AT", "PL"]


@pytest.mark.parametrize("who", ["coordinator", "analyst", "helpdesk", "elsewhere"])
def test_only_programme_managers_write_programmes(request, programme: SupportProgramme, who: str) -> None:
    user = request.getfixturevalue(who)
    for act in (
        lambda: create_programme(**acting(user), title="Mine", first_year=2027),
        lambda: start_run(**acting(user), programme=programme),
        lambda: save_programme(**acting(user), programme=programme, values=head(programme), lock=0),
        lambda: set_countries(**acting(user), programme=programme, codes=[]),
    ):
        with pytest.raises(NotAllowedError):
            act()


def test_nothing_is_computed_while_a_cost_is_not_known(manager, austrian) -> None:
    made = create_programme(**acting(manager), title="Support", first_year=2027)
    with pytest.raises(ProblemsError) as error:
        start_run(**acting(manager), programme=made)
    assert len(error.value.problems) == 4
    assert made.runs.count() == 0


def test_country_without_a_decided_cluster_gets_nothing_and_is_told_so(manager, programme) -> None:
    run = computed(manager, programme)
    assert (run.state, run.result["given"]) == ("done", [])
    sentences = {line.sentence for one in run_page(run).countries for line in one.services}
    assert (
        "In which cluster Austria stands was not decided, so whether it gets this is not known." in sentences
    )


def test_support_follows_the_decided_cluster(manager, programme, decide) -> None:
    decide("AT", "3")
    decide("PL", "2")
    run = computed(manager, programme)
    years = (YEAR, YEAR + 1, YEAR + 2)
    expected = {("AT", key, year) for key in ("event", "assistance", "codesign") for year in years}
    assert given(run) == expected | {("PL", "mentoring", year) for year in years}
    assert run.result["proven"] is True
    lines = {one.service: one for one in run_page(run).countries[0].services}
    assert "cluster 3, which does not get this" in lines["Mentoring and advice"].sentence
    assert run_page(run).helped == 2


def test_run_keeps_its_inputs_and_the_same_inputs_have_the_same_digest(manager, programme, decide) -> None:
    decide("AT", "3")
    first = computed(manager, programme)
    second = computed(manager, programme)
    assert (first.digest, first.result) == (second.digest, second.result)
    assert digest_of(first.inputs) == first.digest
    decide("AT", "2")
    assert digest_of(read_inputs(programme)) != first.digest
    first.refresh_from_db()
    assert first.inputs["countries"][0]["cluster"] == "3"


def test_run_is_a_job_and_finishing_twice_changes_nothing(manager, programme) -> None:
    run = computed(manager, programme)
    assert Job.objects.filter(kind="ecosystem.support-programme").count() == 1
    assert finish_run(run).state == "done"


def test_budget_limits_and_other_budgets_are_shown(manager, programme, decide) -> None:
    decide("AT", "3")
    budgets = {str(year): Decimal(2000) for year in programme.span}
    save_programme(
        **acting(manager), programme=programme, values=head(programme, budgets=budgets), lock=programme.lock
    )
    run = computed(manager, programme)
    assert all(amount <= 2000 for amount in run.result["spent"].values())
    page = run_page(run)
    assert [one.percent for one in page.budgets] == [80, 90, 110, 120]
    assert page.chart is not None
    full = next(line for line in page.countries[0].services if line.why == "no_room")
    assert "No room is left" in full.sentence


def test_promise_is_kept_and_its_price_is_said(manager, programme, decide) -> None:
    decide("AT", "3")
    decide("PL", "5")
    values = {"name": "Both", "least": 2, "service": "event", "countries": []}
    floor = save_floor(**acting(manager), programme=programme, values=values)
    run = computed(manager, programme)
    assert [(one.name, one.held, one.price) for one in run_page(run).floors] == [("Both", 2, 0.0)]
    with pytest.raises(ProblemsError):
        save_floor(**acting(manager), programme=programme, values={**values, "name": "X", "least": 3})
    with pytest.raises(ProblemsError):
        save_floor(
            **acting(manager), programme=programme, values={**values, "name": "X", "countries": ["DE"]}
        )
    with pytest.raises(ProblemsError):
        save_floor(**acting(manager), programme=programme, values=values)
    remove_floor(**acting(manager), programme=programme, floor=floor)
    assert programme.floors.count() == 0


def test_rules_that_clash_are_named_with_what_would_do(manager, programme, decide) -> None:
    decide("AT", "3")
    values = {"name": "Both", "least": 2, "service": "event", "countries": []}
    save_floor(**acting(manager), programme=programme, values=values)
    run = computed(manager, programme)
    page = run_page(run)
    assert run.state == "clash"
    assert page.problem == "These rules cannot be kept together: Both: at least 2."
    assert page.ways == ["Both: at least 1 would do."]


def test_decision_of_people_is_kept_and_can_be_taken_back(manager, programme, decide) -> None:
    decide("AT", "3")
    where = {"country": "AT", "service": "assistance", "year": YEAR}
    made = pin(**acting(manager), programme=programme, **where, given=False, why="They have one already")
    assert ("AT", "assistance", YEAR) not in given(computed(manager, programme))
    pin(**acting(manager), programme=programme, **where, given=True, why="They asked")
    assert programme.pins.count() == 1
    unpin(**acting(manager), programme=programme, pk=made.pk)
    assert programme.pins.count() == 0
    for wrong in ({"country": "DE"}, {"service": "x"}, {"year": 1999}):
        with pytest.raises(ProblemsError):
            pin(**acting(manager), programme=programme, **{**where, **wrong}, given=True, why="So")


def test_decision_for_what_a_country_may_not_have_stops_the_run_with_words(
    manager, programme, decide
) -> None:
    decide("AT", "1")
    where = {"country": "AT", "service": "assistance", "year": YEAR}
    pin(**acting(manager), programme=programme, **where, given=True, why="They asked")
    run = computed(manager, programme)
    assert run.state == "failed"
    assert "what was decided cannot be kept" in run_page(run).problem


def test_what_if_says_what_would_be_lost(manager, programme, decide) -> None:
    decide("AT", "3")
    save_programme(
        **acting(manager),
        programme=programme,
        values=head(programme, budgets={str(YEAR): Decimal(1000)}),
        lock=programme.lock,
    )
    run = computed(manager, programme)
    answer = why_not(run, "AT", "assistance", YEAR)
    assert "fall from" in answer or "could be changed" in answer
    assert "what was decided cannot be kept" in why_not(run, "AT", "mentoring", YEAR)


def test_need_is_stated_with_its_reason_and_stale_needs_are_refused(manager, programme) -> None:
    row = programme.countries.get(country__code="AT")
    with pytest.raises(ProblemsError) as error:
        save_country(
            **acting(manager),
            programme=programme,
            row=row,
            hours=None,
            needs={"event": (0.5, "")},
            lock=row.lock,
        )
    assert error.value.place == "why_event"
    save_country(
        **acting(manager),
        programme=programme,
        row=row,
        hours=None,
        needs={"event": (None, "")},
        lock=row.lock,
    )
    with pytest.raises(StaleError):
        save_country(**acting(manager), programme=programme, row=row, hours=None, needs={}, lock=row.lock)
    row.refresh_from_db()
    assert "event" not in row.needs
    assert programme_page(programme).rows[0].cells[0].need is None


def test_country_or_service_that_leaves_takes_its_decisions_along(manager, programme) -> None:
    pin(
        **acting(manager), programme=programme, country="PL", service="event", year=YEAR, given=False, why="x"
    )
    save_floor(**acting(manager), programme=programme, values={"name": "PL", "least": 1, "countries": ["PL"]})
    set_countries(**acting(manager), programme=programme, codes=["AT"])
    assert (programme.pins.count(), programme.floors.count(), programme.countries.count()) == (0, 0, 1)
    remove_service(**acting(manager), programme=programme, service=programme.services.get(key="event"))
    assert programme.services.count() == 3


@pytest.mark.parametrize(
    "values", [{"title": ""}, {"years": 9}, {"first_year": 1}, {"state": "x"}, {"total": Decimal(-1)}]
)
def test_programme_that_cannot_be_is_refused(manager, programme, values) -> None:
    with pytest.raises(ProblemsError) as error:
        save_programme(
            **acting(manager), programme=programme, values=head(programme, **values), lock=programme.lock
        )
    assert error.value.place == next(iter(values))


def test_service_that_cannot_be_is_refused(manager, programme) -> None:
    whole = {"label": "Talk", "kind": "other", "support": "", "weight": Decimal(1), "cost": Decimal(0)}
    for wrong in ({"label": ""}, {"kind": "x"}, {"support": "x"}, {"weight": Decimal(0)}):
        with pytest.raises(ProblemsError) as error:
            save_service(**acting(manager), programme=programme, values={**whole, **wrong})
        assert error.value.place == next(iter(wrong))


def test_ended_programme_computes_nothing(manager, programme) -> None:
    save_programme(
        **acting(manager), programme=programme, values=head(programme, state="ended"), lock=programme.lock
    )
    with pytest.raises(ConflictError):
        start_run(**acting(manager), programme=programme)


def test_taking_over_writes_what_the_dry_run_has_shown(manager, programme, decide) -> None:
    decide("AT", "2")
    run = computed(manager, programme)
    found = dry_run(run)
    assert {one.act for one in found.lines} == {"begin"}
    assert take_over(**acting(manager), run=run, digest=found.digest) == 3
    plans = SupportPlan.objects.filter(country__code="AT").order_by("year")
    assert [(one.year, one.state, one.cluster) for one in plans] == [
        (YEAR + at, "draft", "2") for at in range(3)
    ]
    item = PlanItem.objects.filter(plan__year=YEAR).get()
    assert (item.service, item.cost) == ("mentoring", Decimal(1000))
    assert item.reason.startswith("Given in")
    again = dry_run(run)
    assert {one.act for one in again.lines} == {"same"}
    assert take_over(**acting(manager), run=run, digest=again.digest) == 0


def test_plan_that_changed_since_the_dry_run_is_not_written_over(
    manager, programme, decide, make_plan
) -> None:
    decide("AT", "2")
    run = computed(manager, programme)
    digest = dry_run(run).digest
    make_plan()
    with pytest.raises(ConflictError):
        take_over(**acting(manager), run=run, digest=digest)
    assert PlanItem.objects.count() == 1


def test_agreed_plan_stays_and_what_is_not_in_the_share_is_not_taken_out(
    manager, programme, decide, make_plan: MakePlan
) -> None:
    decide("AT", "2")
    agreed = make_plan("agreed")
    other = make_plan(year=YEAR + 1)
    other.items.update(service="assistance")
    run = computed(manager, programme)
    acts = {(one.year, one.service): one.act for one in dry_run(run).lines}
    assert acts == {
        (YEAR, "mentoring"): "agreed",
        (YEAR + 1, "mentoring"): "add",
        (YEAR + 1, "assistance"): "stays",
        (YEAR + 2, "mentoring"): "begin",
    }
    take_over(**acting(manager), run=run, digest=dry_run(run).digest)
    assert (agreed.items.count(), other.items.count()) == (1, 2)


def test_clash_is_not_taken_over(manager, programme) -> None:
    values = {"name": "All", "least": 2, "service": "event", "countries": []}
    save_floor(**acting(manager), programme=programme, values=values)
    run = computed(manager, programme)
    with pytest.raises(ConflictError):
        take_over(**acting(manager), run=run, digest="")
