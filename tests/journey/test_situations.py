"""Many places at once are seen as each by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.scope import Scope
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.placing import place_step
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.signals import TOLD, signals_of
from zeroward.journey.queries.situations import situation_of, situations_of
from zeroward.journey.queries.ways import ways_of
from zeroward.learning.models import Course, Enrolment
from zeroward.methods.steps import next_steps
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.queries.profiles import profile_of
from zeroward.questionnaires.models import Answering, Collection, Questionnaire, QuestionnaireVersion

pytestmark = pytest.mark.django_db
SCOPE = "city:klagenfurt"


def test_many_places_are_seen_as_each_by_itself(editor: User, platform: User, other: User) -> None:
    state_fact(place=PLACE, key="stage", raw="implementing", **acting(editor))
    state_fact(place=PLACE, key="needs", raw=["finance"], **acting(editor))
    say_about_step(place=PLACE, step="indicators", state="accepted", **acting(editor))
    place_step(place=PLACE, kind="pin", step="story-tell", why="Soon.", **acting(platform))
    together = situations_of([Scope.city("klagenfurt"), Scope.city("graz")], timezone.localdate())
    profile = profile_of(PLACE, viewer_of(editor))
    alone = situation_of(PLACE, profile, ways_of([SCOPE])[SCOPE], inside=True)
    assert together[SCOPE] == replace(alone, dates={})
    assert together[SCOPE].first == ("story-tell", "indicators")
    assert together["city:graz"].first == ()


def test_every_signal_of_the_list_is_told_by_somebody() -> None:
    elsewhere = {"in_team", "in_platform", "is_expert"}
    assert {signal.key for signal in catalogue().signals} - elsewhere == set(TOLD)


def test_courses_of_the_team_are_told(editor: User) -> None:
    course = Course.objects.create(key="first", title="First")
    row = Enrolment.objects.create(user=editor, course=course, scope=SCOPE)
    today = timezone.localdate()
    assert signals_of([SCOPE], today)[SCOPE]["course_begun"] is True
    assert signals_of([SCOPE], today)[SCOPE]["course_done"] is False
    row.finished_at = timezone.now() - timedelta(1)
    row.save()
    assert signals_of([SCOPE], today)[SCOPE]["course_done"] is True


def test_a_city_of_which_nothing_is_known_has_steps(editor: User) -> None:
    found = situations_of([Scope.city("klagenfurt")], timezone.localdate())
    assert next_steps(catalogue(), found[SCOPE]).steps


def test_hundreds_of_cities_take_few_queries(klagenfurt: City, django_assert_max_num_queries: object) -> None:
    City.objects.bulk_create(
        City(key=f"town-{at}", name=f"Town {at}", country=klagenfurt.country, population=1000 + at)
        for at in range(300)
    )
    scopes = [Scope.city(f"town-{at}") for at in range(300)]
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        found = situations_of(scopes, timezone.localdate())
    assert len(found) == 300


def test_questions_of_others_wait_until_they_are_answered_or_closed(editor: User) -> None:
    questionnaire = Questionnaire.objects.create(key="needs", title="Needs", scope="mission")
    version = QuestionnaireVersion.objects.create(
        questionnaire=questionnaire, number=1, definition={}, digest="0"
    )
    later = timezone.now() + timedelta(30)
    collection = Collection.objects.create(
        scope="mission",
        version=version,
        title="Needs",
        about="test:1",
        mode="identified",
        minutes=10,
        purpose="Support",
        closes_at=later,
    )
    answering = Answering.objects.create(collection=collection, place=SCOPE)

    def waits() -> bool:
        return signals_of([SCOPE], timezone.localdate())[SCOPE]["survey_waiting"]

    assert waits()
    Answering.objects.update(state="submitted")
    assert not waits()
    Answering.objects.filter(pk=answering.pk).update(state="open")
    Collection.objects.update(closes_at=timezone.now() - timedelta(1))
    assert not waits()
    Collection.objects.update(closes_at=later, closed_at=timezone.now())
    assert not waits()
    Collection.objects.update(closed_at=None, scope=SCOPE)  # a round of their own is no question of others
    assert not waits()
