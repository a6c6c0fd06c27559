"""The example consultation: made once, labelled everywhere, and nobody is written to."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from tests.support.loaded import LoadOnce
from zeroward.consultation.models import Consultation, Contact, Frame
from zeroward.consultation.queries.lines import cities_there, lines_of
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain, digest_of
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState
from zeroward.web.domain.demo import load_demo

pytestmark = pytest.mark.slow

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "questionnaires" / "needs-survey.json"


def make_example() -> list[mail.EmailMessage]:
    """All example data, twice, over the shipped survey and sixty Mission Cities; the letters that went out."""
    austria = Country.objects.create(key="at", code="AT", name="Austria")
    given = [("klagenfurt", "Klagenfurt", 100_316)]
    given += [(f"town-{number}", f"Town {number}", 50_000 * number) for number in range(59)]
    City.objects.bulk_create(
        City(key=key, name=name, country=austria, is_mission_city=True, population=people or None)
        for key, name, people in given
    )
    definition = definition_from(
        json.loads(SHIPPED.read_text(encoding="utf-8"))["versions"][-1]["definition"]
    )
    QuestionnaireVersion.objects.create(
        questionnaire=Questionnaire.objects.create(key="needs-survey", title="Survey", scope="mission"),
        number=1,
        definition=as_plain(definition),
        digest=digest_of(definition),
        state=VersionState.OPENED,
    )
    before = len(mail.outbox)
    load_demo()
    load_demo()
    return mail.outbox[before:]


@pytest.fixture(scope="module")
def letters(load_once: LoadOnce) -> list[mail.EmailMessage]:
    return load_once(make_example)


@pytest.fixture
def example(letters: list[mail.EmailMessage], db: None) -> Consultation:
    return Consultation.objects.get(is_example=True, state="open")


def test_example_is_made_once_and_asks_nobody(
    example: Consultation, letters: list[mail.EmailMessage]
) -> None:
    assert (example.state, example.scope) == ("open", "mission")
    assert Frame.objects.get().is_example
    assert not any("/invited/" in str(one.body) for one in letters)
    lines = lines_of(example)
    assert len(cities_there(lines)) > 15
    assert {line.reason for line in lines if line.state == "declined"} == {"fatigue", "time"}
    assert Contact.objects.filter(unit="klagenfurt", state="invited").exists()


def test_every_page_says_that_it_is_an_example(
    example: Consultation, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(User.objects.get(email="analyst@example.org"))
    survey = example.streams.get(kind="survey")
    paths = [
        "",
        "streams/",
        "cities/",
        "burden/",
        "outreach/",
        "outreach/?by=country&by=size&by=theme",
        "about/",
    ]
    paths += [f"streams/{survey.pk}/{name}" for name in ("", "list/", "letter/", "invite/", "change/")]
    paths += [f"outreach/plan/?stream={survey.pk}&k=5&by=size&by=theme&impact=people"]
    for path in paths:
        with django_assert_max_num_queries(20):
            page = client.get(f"/en/me/needs/{example.pk}/{path}")
        assert page.status_code == 200, path
        assert "xample" in page.content.decode(), path
