"""The published example: labelled as one, whole, and made once."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.consultation.domain.demo_coding import CodingTeam
from zeroward.consultation.domain.demo_report import make_published
from zeroward.consultation.importers.codebooks_catalogue import load_codebooks
from zeroward.consultation.models import Consultation, FrameUnit, FrameVersion
from zeroward.consultation.queries.report_page import report_page
from zeroward.consultation.queries.reports import published_report
from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.questionnaires.domain.demo_making import make_questionnaire
from zeroward.questionnaires.importers.catalogue import load_questionnaires

pytestmark = pytest.mark.slow

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture
def example(forty: FrameVersion, analyst: User, coder: User, platform: User) -> Consultation:
    load_codebooks(DATA)
    load_questionnaires(DATA)
    country = Country.objects.create(key="at", code="AT", name="Austria")
    for unit in FrameUnit.objects.filter(version=forty):
        City.objects.create(key=unit.key, name=unit.name, country=country)
    place, who = Workspace(MISSION, "Mission"), acting(analyst)
    version = make_questionnaire(place=place, who=who)
    assert version is not None
    cities = [Workspace(Scope.city(f"city-{at:02d}"), f"City {at}", "AT") for at in range(2, 36)]
    pair = (analyst, who["viewer"])
    other = (coder, acting(coder)["viewer"])
    made: Any = {
        "place": place,
        "who": who,
        "frame": forty,
        "version": version,
        "cities": cities,
        "team": CodingTeam(lead=pair, coders=(pair, other)),
        "today": datetime.date(2026, 11, 26),
    }
    first = make_published(**made)
    assert make_published(**made) == first
    return first


def test_the_example_is_published_once_and_labelled(example: Consultation) -> None:
    assert example.is_example
    assert example.state == "published"
    assert example.reports.count() == 1
    assert example.promises.count() == 2


def test_the_example_has_weighted_figures_and_codes(example: Consultation) -> None:
    report = published_report(example.key)
    page = report_page(report.data)
    keys = [one.key for one in page.tables]
    assert any(key.startswith("survey.") for key in keys)
    assert "coded.needs-challenges" in keys
    assert report.data["is_example"] is True
    assert page.weighting is not None
    assert page.weighting.why_not == ""
