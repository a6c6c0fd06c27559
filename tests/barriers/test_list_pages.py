"""Lists of barriers: whom and what they count, how they are sorted, how little they ask of the database."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.barriers.conftest import AUSTRIA, CITY, MARCH, SAID, MakeBarrier, MakeReport, place, signed_in
from tests.barriers.pages import JUNE, MAY, address, shown
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.barriers.domain.dealing import AnswerRow, RaisingRow, raise_barrier, record_answer
from zeroward.barriers.domain.merging import merge_barriers
from zeroward.barriers.domain.reports import ReportRow, file_report, withdraw_report
from zeroward.barriers.domain.states import move_barrier
from zeroward.barriers.models import Barrier
from zeroward.core.models import Visibility
from zeroward.people.models import Role, User
from zeroward.places.models import City, CityMerger, CityMergerPart


def test_lists_offer_no_two_filters_that_say_the_same(make_barrier: MakeBarrier, petra: User) -> None:
    make_barrier(visibility=Visibility.PUBLIC)
    assert 'name="group"' not in shown(Client(), "barriers")
    assert 'name="group"' in shown(Client(), "barriers", query="?group=information")


def test_other_countries_answers_stand_beside(
    client: Client, make_barrier: MakeBarrier, petra: User, dieter: User
) -> None:
    ours = make_barrier(visibility=Visibility.PUBLIC, level="national")
    theirs = make_barrier(
        actor=dieter, scope="country:DE", title="Netze", visibility=Visibility.PUBLIC, level="national"
    )
    hidden = make_barrier(actor=dieter, scope="country:DE", title="Verborgen")
    for one in (theirs, hidden):
        move_barrier(**acting(dieter), barrier=one, state="analysed", on=MAY)
        move_barrier(**acting(dieter), barrier=one, state="removed", on=MAY, note="A new act opens the data.")
    page = shown(client, "barrier", ours.key)
    assert ("Netze" in page, "A new act opens the data." in page, "the same level" in page) == (
        True,
        True,
        True,
    )
    assert "Verborgen" not in page


def test_mission_looks_over_countries_as_far_as_they_share(
    make_barrier: MakeBarrier, dieter: User, mission_editor: User
) -> None:
    make_barrier(title="Shared", visibility=Visibility.MISSION)
    make_barrier(actor=dieter, scope="country:DE", title="Kept back")
    page = shown(signed_in(mission_editor), "home", "mission")
    assert ("Shared" in page, "Kept back" in page) == (True, False)
    assert ("Austria" in page, ">Germany<" in page) == (True, False)


def test_merged_municipality_is_followed_by_the_city_that_it_became(
    make_report: MakeReport, make_barrier: MakeBarrier, clara: User, gustav: User, petra: User
) -> None:

    report = make_report(visibility=Visibility.CITY)
    shared = make_report(title="Shared")
    ours = make_report(gustav, "city:graz", title="Ours")
    barrier = make_barrier([shared, ours])
    assert signed_in(gustav).get(address("report", report.pk)).status_code == 404
    graz = City.objects.get(key="graz")
    merger = CityMerger.objects.create(into=graz, on=MAY, source_text="Register")
    CityMergerPart.objects.create(merger=merger, city=City.objects.get(key="klagenfurt"))
    page = shown(signed_in(gustav), "home", "city:graz")
    assert ("No data for heat planning" in page, "You reported 3 barriers" in page) == (True, True)
    assert signed_in(gustav).get(address("report-edit", report.pk)).status_code == 200
    assert "Klagenfurt" in shown(signed_in(gustav), "report", report.pk)
    page = shown(signed_in(petra), "barrier", barrier.key)
    assert ("city has met it" in page, "Klagenfurt" in page) == (True, True)


def test_lists_sort_by_one_fact_with_unknown_last(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User, gustav: User
) -> None:
    one = make_report(emissions_t=10.0, emissions_source="Plan")
    two = make_report(gustav, "city:graz", emissions_t=5.0, emissions_source="Plan")
    both = make_report(title="Both")
    make_barrier([one], title="Ten tonnes")
    make_barrier([two, both], title="Two cities")
    make_barrier(title="None known")
    who = signed_in(petra)
    for sort, order in (
        ("tonnes", ["Ten tonnes", "Two cities", "None known"]),
        ("cities", ["Two cities", "Ten tonnes", "None known"]),
        ("name", ["None known", "Ten tonnes", "Two cities"]),
    ):
        page = shown(who, "home", AUSTRIA, query=f"?sort={sort}")
        assert sorted(order, key=page.index) == order
    assert "Two cities" not in shown(who, "home", AUSTRIA, query="?q=tonnes")
    assert shown(who, "home", AUSTRIA, query="?sort=nonsense&state=x&group=y")


def test_pages_need_few_queries_however_much_there_is(
    django_assert_max_num_queries: DjangoAssertNumQueries,
    client: Client,
    make_report: MakeReport,
    make_barrier: MakeBarrier,
    petra: User,
    clara: User,
) -> None:
    for number in range(12):
        make_barrier(
            [make_report(title=f"Report {number}.{part}") for part in range(3)],
            title=f"Barrier {number}",
            visibility=Visibility.PUBLIC,
        )
        make_report(title=f"Waiting {number}")
    barrier = Barrier.objects.earliest("pk")
    for number in range(4):
        row = RaisingRow(MAY, authority=f"Authority {number}")
        raising = raise_barrier(**acting(petra), barrier=barrier, row=row)
        record_answer(**acting(petra), barrier=barrier, raising=raising, row=AnswerRow(JUNE, "no", "No"))
    for who, name, args, most in (
        (client, "barriers", [], 10),
        (client, "barrier", [barrier.key], 16),
        (signed_in(petra), "barrier", [barrier.key], 20),
        (signed_in(petra), "home", [AUSTRIA], 16),
        (signed_in(petra), "inbox", [AUSTRIA], 10),
        (signed_in(clara), "home", [CITY], 12),
    ):
        with django_assert_max_num_queries(most):
            shown(who, name, *args)


def test_withdrawn_and_narrowed_reports_count_no_longer(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User, clara: User
) -> None:
    report = make_report()
    barrier = make_barrier([report])
    assert "city has met it" in shown(signed_in(petra), "barrier", barrier.key)
    withdraw_report(**acting(clara), report=report, reason="Solved")
    page = shown(signed_in(petra), "barrier", barrier.key)
    assert ("which ones meet it?" in page, SAID in page) == (True, False)


def test_merged_barriers_count_together_on_the_list(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User, gustav: User
) -> None:
    first = make_barrier([make_report()])
    second = make_barrier([make_report(gustav, "city:graz")], title="The same")
    merge_barriers(**acting(petra), barrier=second, into=first)
    page = shown(signed_in(petra), "home", AUSTRIA)
    assert ("2 cities" in page, "The same" in page) == (True, False)


def test_platform_reader_looks_and_changes_nothing(
    make_barrier: MakeBarrier, person: MakePerson, petra: User
) -> None:
    barrier = make_barrier()
    looks = signed_in(person("lars@platform.example", scope=AUSTRIA, role=Role.PLATFORM_EDITOR))
    assert looks.get(address("barrier-edit", barrier.key)).status_code == 200
    made = file_report(**acting(petra), place=place(AUSTRIA), row=ReportRow("Ours", met_on=MARCH))
    assert "Ours" in shown(looks, "own", AUSTRIA)
    assert looks.get(address("report-edit", made.pk)).status_code == 200
