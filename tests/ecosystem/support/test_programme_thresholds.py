"""What of a share hangs on the thresholds of the clusters."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.profile_fixtures import acting
from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_review import Reviewer, make_reviews
from zeroward.ecosystem.domain.programme_runs import finish_run, start_run
from zeroward.ecosystem.domain.typologies import keep_shipped, read_table
from zeroward.ecosystem.models import ProgrammeRun, SupportProgramme, TypologyVersion
from zeroward.ecosystem.queries.programme_thresholds import run_sensitivity
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


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


def test_step_of_a_threshold_is_said_in_services_of_the_share(
    client: Client,
    manager: User,
    analyst: User,
    coordinator: User,
    rules: Any,
    run: ProgrammeRun,
    django_assert_max_num_queries: Any,
) -> None:
    _reviewed(manager, analyst, coordinator)
    found = run_sensitivity(run)
    assert found is not None
    assert (found.year, found.compared) == (timezone.localdate().year, 1)
    assert [(one.country, one.step, one.clusters) for one in found.hinges] == [
        ("Austria", "3 → 4", "From cluster 4 to cluster 5.")
    ]
    assert found.hinges[0].lost == tuple(
        one.label
        for one in run.programme.services.order_by("key")
        if one.support == "TA" and one.key in {service for _c, service, _y in run.result["given"]}
    )
    client.force_login(manager)
    with django_assert_max_num_queries(20):
        page = client.get(reverse("ecosystem:programme-run", args=[run.programme.key, run.number]))
    assert "From cluster 4 to cluster 5." in page.text
