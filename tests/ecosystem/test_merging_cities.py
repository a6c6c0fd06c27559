"""Two entries of the directory for one city: all that a platform keeps of both is kept; no rule of one row breaks."""

import datetime

import pytest

from tests.support.people import MakePerson
from zeroward.core.domain.merging import merge_records, undo_merge
from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent, MergedRecord
from zeroward.ecosystem.models import Ambition, AmbitionStand, Body, BodyMember, OutreachCity, Platform
from zeroward.inventory.models import Inventory
from zeroward.people.models import Role, User
from zeroward.places.models import City, CityFact, CityMerger, CityMergerPart, Country

AT = {"scope": "country:AT", "scope_country": "AT"}


@pytest.fixture
def double(klagenfurt: City) -> City:
    return City.objects.create(key="klagenfurt-2", name="Klagenfurt (2)", country=klagenfurt.country)


@pytest.fixture
def levels(db: None) -> list[Ambition]:
    return [Ambition.objects.create(title=title, **AT) for title in ("Plan", "Contract")]


def merged(double: City, city: City, actor: User) -> MergedRecord:
    found = merge_records(duplicate=double, into=city, actor=actor)
    double.refresh_from_db()
    assert double.archived_at is not None
    return found


def test_same_state_of_ambition_stays_and_another_moves(
    double: City, klagenfurt: City, levels: list[Ambition], mission_editor: User
) -> None:
    first, second = levels
    ours = AmbitionStand.objects.create(ambition=first, city=klagenfurt, state="reached", **AT)
    theirs = AmbitionStand.objects.create(ambition=first, city=double, state="under-way", **AT)
    other = AmbitionStand.objects.create(ambition=second, city=double, state="not-started", **AT)
    undone = merged(double, klagenfurt, mission_editor)
    assert set(AmbitionStand.objects.filter(city=klagenfurt)) == {ours, other}
    assert list(AmbitionStand.objects.filter(city=double)) == [theirs]
    event = AuditEvent.objects.get(action="core.record.merge")
    assert event.changes["stayed.ecosystem.AmbitionStand.city"] == [None, 1]
    undo_merge(merged=undone, actor=mission_editor)
    assert set(AmbitionStand.objects.filter(city=double)) == {theirs, other}
    assert list(AmbitionStand.objects.filter(city=klagenfurt)) == [ours]


def test_membership_of_a_platform_counts_once_and_comes_back(
    double: City, klagenfurt: City, austrian: Platform, mission_editor: User
) -> None:
    austrian.cities.add(double)
    undone = merged(double, klagenfurt, mission_editor)
    assert klagenfurt in austrian.cities.all()
    undo_merge(merged=undone, actor=mission_editor)
    assert {klagenfurt, double} == set(austrian.cities.all())


def test_membership_of_the_duplicate_alone_moves(
    double: City, klagenfurt: City, austrian: Platform, mission_editor: User
) -> None:
    austrian.cities.set([double])
    merged(double, klagenfurt, mission_editor)
    assert list(austrian.cities.all()) == [klagenfurt]


def test_seats_contacts_and_facts_are_all_kept(double: City, klagenfurt: City, mission_editor: User) -> None:
    body = Body.objects.create(name="Steering committee", kind="steering", **AT)
    for city in (klagenfurt, double):
        BodyMember.objects.create(body=body, city=city)
        CityFact.objects.create(city=city, kind="mission-member")
        OutreachCity.objects.create(title=city.name, city=city, notes=f"Notes on {city.key}", **AT)
    merged(double, klagenfurt, mission_editor)
    assert BodyMember.objects.filter(city=klagenfurt).count() == 2
    assert [one.notes for one in OutreachCity.objects.order_by("pk")] == [
        "Notes on klagenfurt",
        "Notes on klagenfurt-2",
    ]
    assert list(CityFact.objects.order_by("pk").values_list("city__key", flat=True)) == [
        "klagenfurt",
        "klagenfurt-2",
    ]


def test_mergers_of_municipalities_follow_the_kept_city(
    double: City, klagenfurt: City, mission_editor: User
) -> None:
    village = City.objects.create(key="village", name="Village", country=klagenfurt.country)
    made = CityMerger.objects.create(into=double, on=datetime.date(2020, 1, 1), source_text="Law")
    CityMergerPart.objects.create(merger=made, city=village)
    merged(double, klagenfurt, mission_editor)
    made.refresh_from_db()
    assert made.into == klagenfurt


def test_city_with_a_team_is_not_merged_away(
    double: City, klagenfurt: City, person: MakePerson, mission_editor: User
) -> None:
    person("dora@double.example", scope="city:klagenfurt-2", role=Role.CITY_COORDINATOR)
    with pytest.raises(ConflictError, match="out of reach"):
        merge_records(duplicate=double, into=klagenfurt, actor=mission_editor)
    assert not MergedRecord.objects.exists()
    merge_records(
        duplicate=klagenfurt, into=double, actor=mission_editor
    )  # the other way round nothing is lost


def test_city_with_work_of_the_same_year_is_not_merged_away(
    double: City, klagenfurt: City, mission_editor: User
) -> None:
    for city in (klagenfurt, double):
        Inventory.objects.create(
            city=city, year=2023, scope=f"city:{city.key}", scope_country="AT", title=city.name
        )
    for one, other in ((double, klagenfurt), (klagenfurt, double)):
        with pytest.raises(ConflictError):
            merge_records(duplicate=one, into=other, actor=mission_editor)
    assert Inventory.objects.count() == 2
    assert City.objects.public().filter(key__startswith="klagenfurt").count() == 2


def test_country_with_a_platform_is_not_merged_away(
    austria: Country, person: MakePerson, mission_editor: User
) -> None:
    twin = Country.objects.create(key="austria-2", code="A2", name="Austria (2)")
    Body.objects.create(name="Platform", scope="country:A2", scope_country="A2")
    with pytest.raises(ConflictError):
        merge_records(duplicate=twin, into=austria, actor=mission_editor)


def test_profile_of_the_duplicate_country_moves_where_there_is_none(
    austria: Country, mission_editor: User
) -> None:
    twin = Country.objects.create(key="austria-2", code="A2", name="Austria (2)")
    profile = Platform.objects.create(key="platform-a2", country=twin, part="core")
    undone = merge_records(duplicate=twin, into=austria, actor=mission_editor)
    profile.refresh_from_db()
    assert profile.country == austria
    undo_merge(merged=undone, actor=mission_editor)
    profile.refresh_from_db()
    assert profile.country == twin


def test_both_profiles_of_a_country_are_kept(
    austria: Country, austrian: Platform, mission_editor: User
) -> None:
    twin = Country.objects.create(key="austria-2", code="A2", name="Austria (2)")
    profile = Platform.objects.create(key="platform-a2", country=twin, part="core")
    merge_records(duplicate=twin, into=austria, actor=mission_editor)
    assert {one.country_id for one in (profile, austrian)} == {twin.pk, austria.pk}
    assert Platform.objects.count() == 2
