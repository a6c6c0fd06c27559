"""What of a share hangs on the thresholds of the clusters."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from tests.ecosystem.profile_fixtures import acting
from zeroward.core.domain.texts import set_text
from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_review import Reviewer, make_reviews
from zeroward.ecosystem.domain.programme_runs import finish_run, start_run
from zeroward.ecosystem.domain.typologies import keep_shipped, read_table
from zeroward.ecosystem.models import ProgrammeRun, SupportProgramme, TypologyVersion
from zeroward.ecosystem.queries import programme_alternatives
from zeroward.ecosystem.queries.programme_alternatives import moved_inputs, threshold_shares
from zeroward.ecosystem.queries.programme_inputs import programme_of
from zeroward.ecosystem.queries.programme_run_page import run_page
from zeroward.ecosystem.queries.programme_thresholds import run_sensitivity
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.methods.maturity.ecosystems.support import best_plan
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country

pytestmark = pytest.mark.slow


@pytest.fixture
def rules(db: None) -> TypologyVersion:
    plain, _read = read_table((FOLDER / "typology_proposed.json").read_text(encoding="utf-8"))
    return keep_shipped(plain)[0]


@pytest.fixture
def run(manager: User, programme: SupportProgramme, decide: Any) -> ProgrammeRun:
    decide("AT", "4")
    made = finish_run(start_run(**acting(manager), programme=programme))
    made.inputs["years"] = [timezone.localdate().year]
    made.save()
    return made


def _reviewed(manager: User, analyst: User, coordinator: User) -> None:
    people = []
    for user, scope in ((coordinator, "country:AT"), (manager, "mission"), (analyst, "mission")):
        place = workspace(scope)
        assert place is not None
        people.append(Reviewer(place, user, viewer_of(user)))
    platform, lead, reader = people
    make_reviews(platform=platform, manager=lead, reader=reader, today=timezone.localdate())


def test_nothing_is_said_before_anybody_has_handed_in(
    client: Client, manager: User, run: ProgrammeRun
) -> None:
    assert run_sensitivity(run) is None
    client.force_login(manager)
    page = client.get(reverse("ecosystem:programme-run", args=[run.programme.key, run.number]))
    assert "Nobody has handed in yet" in page.text


def test_step_without_a_computed_share_says_so(
    client: Client, manager: User, analyst: User, coordinator: User, rules: Any, run: ProgrammeRun
) -> None:
    """The answers came after the share."""
    _reviewed(manager, analyst, coordinator)
    found = run_sensitivity(run)
    assert found is not None
    assert [(one.step, one.moves, one.again) for one in found.hinges] == [
        ("3 → 4", (("Austria", "From cluster 4 to cluster 5."),), None)
    ]
    assert not found.is_whole
    client.force_login(manager)
    page = client.get(reverse("ecosystem:programme-run", args=[run.programme.key, run.number]))
    assert "What the share would be then is not computed." in page.text


def test_share_is_computed_again_for_a_step_of_a_threshold(
    client: Client,
    manager: User,
    analyst: User,
    coordinator: User,
    rules: Any,
    run: ProgrammeRun,
    django_assert_max_num_queries: Any,
) -> None:
    _reviewed(manager, analyst, coordinator)
    run.result["thresholds"] = threshold_shares(run.inputs, run.result["given"])
    run.save()
    run.refresh_from_db()
    found = run_sensitivity(run)
    assert found is not None
    assert (found.year, found.compared, found.is_whole) == (timezone.localdate().year, 1, True)
    again = found.hinges[0].again
    assert again is not None
    mine = {service for code, service, _year in run.result["given"] if code == "AT"}
    other = moved_inputs(run.inputs, {"AT": {"before": ["4"], "after": ["5"]}})
    plan = best_plan(programme_of(other))
    assert again.value == plan.value
    lost = mine - {one.service for one in plan.given if one.country == "AT"}
    assert lost
    labels = {one["key"]: one["label"] for one in run.inputs["services"]}
    assert all(any(line.startswith(f"Austria: {labels[key]} (") for line in again.lost) for key in lost)
    client.force_login(manager)
    with django_assert_max_num_queries(20):
        page = client.get(reverse("ecosystem:programme-run", args=[run.programme.key, run.number]))
    assert "From cluster 4 to cluster 5." in page.text
    assert again.lost[0] in page.text


def test_reasons_name_the_country_in_the_readers_language(austria: Country, run: ProgrammeRun) -> None:
    set_text(record=austria, field="name", lang="de", body="Österreich")
    with translation.override("de"):
        lines = next(one for one in run_page(run).countries if one.code == "AT").services
    text = " ".join(one.sentence for one in lines)
    assert "Österreich" in text
    assert "Austria" not in text


def test_share_keeps_the_steps_when_it_is_made(
    manager: User, analyst: User, coordinator: User, rules: Any, programme: SupportProgramme, decide: Any
) -> None:
    _reviewed(manager, analyst, coordinator)
    decide("AT", "4")
    made = finish_run(start_run(**acting(manager), programme=programme))
    assert [(one["moved_to"], list(one["moves"])) for one in made.result["thresholds"]] == [(4.0, ["AT"])]


def test_promise_that_a_step_breaks_is_a_clash(
    manager: User, analyst: User, coordinator: User, rules: Any, run: ProgrammeRun
) -> None:
    _reviewed(manager, analyst, coordinator)
    service = next(one["key"] for one in run.inputs["services"] if one["support"] == "TA")
    year = run.inputs["years"][0]
    run.inputs["pins"] = [{"country": "AT", "service": service, "year": year, "given": True, "why": "x"}]
    found = threshold_shares(run.inputs, run.result["given"])
    assert [(one["value"], bool(one["clash"])) for one in found] == [(None, True)]


def test_people_who_decided_otherwise_are_not_moved(
    manager: User, analyst: User, coordinator: User, rules: Any, run: ProgrammeRun
) -> None:
    _reviewed(manager, analyst, coordinator)
    for one in run.inputs["countries"]:
        one.update(cluster="2", decided=timezone.localdate().year)
    assert threshold_shares(run.inputs, run.result["given"]) == []
    found = run_sensitivity(run)
    assert found is not None
    assert found.hinges == ()


def test_review_that_is_not_decided_is_compared_by_what_the_rules_propose(
    client: Client, manager: User, analyst: User, coordinator: User, rules: Any, run: ProgrammeRun
) -> None:
    """The last decision put the country into a cluster that gets less than the rules propose now."""
    _reviewed(manager, analyst, coordinator)
    one = next(one for one in run.inputs["countries"] if one["code"] == "AT")
    one.update(cluster="1", decided=timezone.localdate().year - 1)
    moves = {"AT": {"before": ["4"], "after": ["5"], "open": True}}
    run.result["thresholds"] = threshold_shares(run.inputs, [])
    run.save()
    before, after = (
        {(given.country, given.service, given.year) for given in best_plan(programme_of(frame)).given}
        for frame in (moved_inputs(run.inputs, moves, "before"), moved_inputs(run.inputs, moves))
    )
    (found,) = run.result["thresholds"]
    assert found["moves"] == moves
    assert {tuple(one) for one in found["lost"]} == before - after
    assert {tuple(one) for one in found["gained"]} == after - before
    client.force_login(manager)
    page = client.get(reverse("ecosystem:programme-run", args=[run.programme.key, run.number])).text
    assert f"The review of {timezone.localdate().year} is not decided yet" in page


def test_step_is_left_out_when_time_is_up(
    manager: User,
    analyst: User,
    coordinator: User,
    rules: Any,
    run: ProgrammeRun,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _reviewed(manager, analyst, coordinator)
    monkeypatch.setattr(programme_alternatives, "TOTAL", -1.0)
    assert threshold_shares(run.inputs, run.result["given"]) == []
