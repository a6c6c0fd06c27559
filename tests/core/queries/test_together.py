"""Rows of several models in one statement, and texts that several rooms name."""

import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import override

from tests.support.people import MakePerson
from zeroward.core.domain.texts import set_text
from zeroward.core.once import reading_once
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import part, records, together
from zeroward.people.models import JoinRequest, Responsibility, User
from zeroward.places.models import City, Country


def request_of(person: User) -> JoinRequest:
    return JoinRequest.objects.create(
        user=person, scope="city:graz", role="city-editor", expires_on=timezone.localdate()
    )


def test_records_read_together_equal_those_read_alone(
    person: MakePerson, django_assert_num_queries: object
) -> None:
    asked = request_of(person())
    held = Responsibility.objects.create(scope="city:graz", key="lead")
    with django_assert_num_queries(1):  # type: ignore[operator]
        read = together(
            {"asked": part(JoinRequest.objects.all()), "held": part(Responsibility.objects.all())}
        )
    assert records(JoinRequest, read["asked"]) == [asked]
    (same,) = records(Responsibility, read["held"])
    columns = [one.attname for one in Responsibility._meta.concrete_fields]
    alone = Responsibility.objects.get(pk=held.pk)
    assert [getattr(same, name) for name in columns] == [getattr(alone, name) for name in columns]


def test_values_keep_their_kinds(person: MakePerson) -> None:
    asked = request_of(person("sam@example.org"))
    seen = JoinRequest.objects.annotate(known=Exists(Responsibility.objects.filter(scope=OuterRef("scope"))))
    columns = ("made_at", "expires_on", "user__email", "decided_at", "known")
    (row,) = together({"asked": part(seen, *columns)})["asked"]
    assert row == {
        "made_at": JoinRequest.objects.get(pk=asked.pk).made_at,
        "expires_on": asked.expires_on,
        "user__email": "sam@example.org",
        "decided_at": None,
        "known": False,
    }
    assert isinstance(row["known"], bool)
    assert isinstance(row["expires_on"], datetime.date)


def test_parts_that_cannot_hold_anything_have_no_rows(db: None) -> None:
    nothing = {"none": part(User.objects.none()), "nobody": part(User.objects.filter(pk__in=[]), "pk")}
    assert together(nothing) == {"none": [], "nobody": []}
    assert together({}) == {}


def test_a_page_reads_the_texts_of_all_rooms_once(
    klagenfurt: City, austria: Country, django_assert_num_queries: object
) -> None:
    set_text(record=klagenfurt, field="name", lang="de", body="Klagenfurt am Wörthersee")
    set_text(record=austria, field="name", lang="de", body="Österreich")
    city, country, again = City.objects.get(), Country.objects.get(), Country.objects.get()
    with override("de"), reading_once():
        attach_texts([city])
        attach_texts([country])
        with django_assert_num_queries(1):  # type: ignore[operator]
            assert str(city.served("name")) == "Klagenfurt am Wörthersee"
            assert str(country.served("name")) == "Österreich"
            attach_texts([again])
            assert str(again.served("name")) == "Österreich"
