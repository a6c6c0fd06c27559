"""Addresses and names that nobody means well with."""

import csv
import io
import time

import pytest
from django.test import Client
from django.urls import reverse

from tests.diagnosis.conftest import OpenRound, say
from tests.diagnosis.results.conftest import everything
from tests.diagnosis.results.test_pages import PAGES, address, text_of
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.results import result_of
from zeroward.diagnosis.queries.results.page import result_page
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("number", ["0", "999999", "99999999999999999999999"])
def test_numbers_of_no_round_are_not_found(number: str, client: Client, coordinator: User) -> None:
    client.force_login(coordinator)
    for name, more in PAGES:
        link = address(name, 1, *more).replace("/1/", f"/{number}/", 1)
        assert client.get(link).status_code == 404
    assert (
        client.get(reverse("diagnosis:compare", args=[1, 2]).replace("/1/", f"/{number}/")).status_code == 404
    )


def test_pages_of_a_result_take_no_posts(client: Client, answered: Assessment, coordinator: User) -> None:
    client.force_login(coordinator)
    for name, more in PAGES:
        assert client.post(address(name, answered.pk, *more)).status_code == 405


def test_a_name_that_is_markup_or_a_formula_stays_a_name(
    client: Client, answered: Assessment, coordinator: User
) -> None:
    City.objects.filter(key="klagenfurt").update(name="=HYPERLINK(1)<script>alert(1)</script>")
    client.force_login(coordinator)
    for name, more in PAGES[:6]:
        assert "<script>alert" not in text_of(client, name, answered.pk, *more)
    raw = client.get(address("diagnosis:download", answered.pk, "csv")).content.decode("utf-8-sig")
    assert all(
        not cell.startswith("=") for row in csv.reader(io.StringIO(raw), delimiter=";") for cell in row
    )
    assert client.get(address("diagnosis:download", answered.pk, "pdf")).content.startswith(b"%PDF")


def test_answers_that_are_no_level_are_silence(answered: Assessment) -> None:
    first = answered.participations.select_related("answering").first()
    assert first is not None
    first.answering.answers = dict.fromkeys(first.answering.answers, "l9")
    first.answering.save()
    assert result_of(content_of(answered)).officers <= 2


def test_the_whole_picture_is_computed_quickly(
    open_round: OpenRound, coordinator: User, editor: User
) -> None:
    made = open_round("readiness-full")
    definition = definition_of(made.version)
    for user, wanted in ((coordinator, "l2"), (editor, "l1")):
        say(user, made, everything(definition, wanted))
    content = content_of(made)
    began = time.perf_counter()
    page = result_page(content, result_of(content), evidenced=True)
    assert time.perf_counter() - began < 1
    assert len(page.table.rows) == 10
    assert "80 of 80 questions" in page.lead
