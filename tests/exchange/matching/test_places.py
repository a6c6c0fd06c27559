"""What the matching knows of places: with source, with consent, and as those who run the call write it down."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.exchange.acting import CITY
from tests.exchange.matching.made import twinning
from tests.support.city_team import acting
from zeroward.core import facts
from zeroward.core.errors import NotAllowedError
from zeroward.core.facts import FactReader, Known
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.place_telling import tell_place
from zeroward.exchange.models import Application, Call, Run
from zeroward.exchange.queries.applicants import eligible
from zeroward.exchange.queries.matching.inputs import read_inputs
from zeroward.exchange.queries.matching.options import Options
from zeroward.exchange.queries.matching.place_facts import climates, place_facts, traditions
from zeroward.exchange.queries.matching.places import places_page
from zeroward.exchange.queries.matching.run_page import run_page
from zeroward.people.models import User
from zeroward.taxonomy.models import Concept

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_every_class_and_tradition_has_words_and_a_source() -> None:
    for listed in (climates(), traditions()):
        assert set(listed.by_key.values()) <= set(listed.names)
        assert listed.source
    assert climates().by_key["athens"] == "Csa"
    assert climates().by_key["lahti"] == "Dfb"
    assert "HR" not in traditions().by_key  # the source does not treat it


def test_climate_and_tradition_come_with_their_source(submitted: Application) -> None:
    found = place_facts(eligible(submitted.call))[submitted.pk]
    assert found.climate.value == climates().by_key["klagenfurt"]
    assert "Rubel" in found.climate.source
    assert not found.climate.assumed
    assert (found.tradition.value, found.tradition.assumed) == ("rhine", True)
    assert found.level.value is None


def test_unknown_is_shown_and_does_not_count(manager: User) -> None:
    call, _learners, _hosts = twinning(2, 1)
    page = places_page(call)
    # these cities are in no list; the grouping of countries knows Austria and Belgium
    assert page.unknown == 2 * 3
    run = start_run(**acting(manager), call=call, options=Options())
    left_out = run_page(run).matches[0].why
    assert left_out is not None
    assert "Climate" in str(left_out.would_change)


@pytest.fixture
def own_level() -> object:
    """The city's own assessment says 2.5."""
    kept = dict(facts._readers)
    facts.register_facts(
        FactReader(
            {"readiness.level": "level"},
            lambda scopes, inside: (
                {scope: {"readiness.level": Known(2.5, "own", "2026-03-01")} for scope in scopes}
                if inside
                else {}
            ),
        )
    )
    yield
    facts._readers.clear()
    facts._readers.update(kept)


def test_level_is_used_only_where_the_city_agreed(
    own_level: object, call: Call, officer: User, themes: list[Concept]
) -> None:
    made = begin(**acting(officer), call=call, side="learner", place=CITY)
    row = ApplicationRow(summary="We want to learn.", needs=("nature",), languages=("de",))
    save(**acting(officer), application=made, row=row)
    submit(**acting(officer), application=made)
    assert place_facts(eligible(call))[made.pk].level.value is None
    agreed = ApplicationRow(**{**_plain(row), "shares_level": True})
    save(**acting(officer), application=made, row=agreed)
    submit(**acting(officer), application=made)
    level = place_facts(eligible(call))[made.pk].level
    assert (level.value, level.source) == (2.5, "own self-assessment, 1 March 2026")
    save(**acting(officer), application=made, row=row)  # taken back
    assert place_facts(eligible(call))[made.pk].level.value is None


def _plain(row: ApplicationRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def test_what_the_desk_writes_goes_before_the_data_and_changes_the_input(manager: User) -> None:
    call, learners, hosts = twinning(2, 1)
    before = read_inputs(call, Options()).digest
    for one in (*learners, *hosts):
        values = {"climate_zone": "Cfb", "tradition": "nordic", "maturity": 1.5}
        tell_place(**acting(manager), call=call, application=one, values=values, source="A talk (2026-11-02)")
    call.refresh_from_db()
    inputs = read_inputs(call, Options())
    assert inputs.digest != before
    found = inputs.known[learners[0].pk]
    assert (found.climate.value, found.climate.source) == ("Cfb", "A talk (2026-11-02)")
    assert not found.tradition.assumed
    run = start_run(**acting(manager), call=call, options=Options())
    why = run_page(run).matches[0].why
    assert why is not None
    words = " ".join(str(part.label) for part in why.parts)
    assert "Same climate zone: mild, rain all year, warm summers." in words
    assert "Same tradition of government: Nordic countries." in words
    assert AuditEvent.objects.filter(action="exchange.place.tell").count() == 3


def test_nothing_is_written_without_a_source_or_by_others(
    manager: User, learner: User, stranger: User
) -> None:
    call, learners, _hosts = twinning(1, 1)
    with pytest.raises(ProblemsError) as caught:
        tell_place(
            **acting(manager), call=call, application=learners[0], values={"climate_zone": "Xyz"}, source=""
        )
    assert {one.place for one in caught.value.problems} == {"climate_zone", "source"}
    for person in (learner, stranger):
        with pytest.raises(NotAllowedError):
            tell_place(
                **acting(person),
                call=call,
                application=learners[0],
                values={"maturity": 1},
                source="We say so",
            )
    assert Application.objects.get(pk=learners[0].pk).told == {}


def test_desk_shows_what_is_known_and_takes_what_is_not(
    client: Client, manager: User, stranger: User
) -> None:
    call, learners, _hosts = twinning(1, 1)
    client.force_login(manager)
    page = client.get(reverse("exchange:match-places", args=[call.key])).content.decode()
    assert "4 facts are not known" in page
    assert "assumed" in page
    here = reverse("exchange:match-place", args=[call.key, learners[0].pk])
    assert "What do you know of Learner0?" in client.get(here).content.decode()
    assert client.post(here, {"maturity": "9", "source": "x"}).status_code == 422
    assert client.post(here, {"climate_zone": "Dfb"}).status_code == 422
    assert client.post(here, {"climate_zone": "Dfb", "source": "Met office"}).status_code == 302
    page = client.get(reverse("exchange:match-places", args=[call.key])).content.decode()
    assert "Met office" in page
    assert "3 facts are not known" in page
    client.force_login(stranger)
    assert client.get(here).status_code == 404
    assert client.get(reverse("exchange:match-places", args=[call.key])).status_code == 404


def test_place_of_another_call_is_not_found_here(client: Client, manager: User) -> None:
    call, _learners, _hosts = twinning(1, 1)
    Call.objects.filter(pk=call.pk).update(key="first")
    run: Run = start_run(**acting(manager), call=Call.objects.get(pk=call.pk), options=Options())
    from_elsewhere = Application.objects.filter(call=run.call)[0]
    client.force_login(manager)
    assert (
        client.get(reverse("exchange:match-place", args=["first", from_elsewhere.pk + 9999])).status_code
        == 404
    )
