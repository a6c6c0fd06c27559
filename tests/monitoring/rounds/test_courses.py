"""Transition indicators: courses, values as they became known, units that change, mergers, registers."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.monitoring.rounds.conftest import AUSTRIA, KLAGENFURT, TODAY, signed_in
from tests.support.city_team import CITY, acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import ImportRun
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.workbooks.reading import read_book
from zeroward.monitoring.domain.conversions import ConversionRow, delete_conversion, save_conversion
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.course_values import ValueRow, add_values
from zeroward.monitoring.domain.courses import delete_course, save_course
from zeroward.monitoring.domain.mergers import MergerRow, record_merger
from zeroward.monitoring.models import TransitionCourse, TransitionValue
from zeroward.monitoring.queries.course_pages import course_page, courses_page
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

LAST = TODAY.year - 1
HEAT = CourseRow("heat-pumps", "heat pumps", base_year=2018, base=100.0, targets={2030: 700.0})


def at(name: str, *args: Any) -> str:
    return reverse(f"monitoring:{name}", args=args)


def value(year: int, number: float | None, **more: Any) -> ValueRow:
    return ValueRow(year, number, **{"unit": "heat pumps", "source_text": "Register of 2026", **more})


@pytest.fixture
def course(editor: User, klagenfurt: City) -> TransitionCourse:
    return save_course(**acting(editor), place=KLAGENFURT, row=HEAT)


def add(user: User, course: TransitionCourse, *rows: ValueRow) -> int:
    return add_values(**acting(user), place=KLAGENFURT, course=course, rows=rows)


def test_figures_say_where_it_stands_with_their_arithmetic(editor: User, course: TransitionCourse) -> None:
    add(editor, course, *(value(year, 100.0 + 40 * (year - 2018)) for year in range(2019, 2025)))
    page = course_page(viewer_of(editor), course.pk)
    assert page is not None
    assert page.row.figures.look.standing.word == "behind"
    assert dict(page.arithmetic)["Way from base to target"] == "(340 − 100) / (700 − 100) = 40 %"
    assert "in 2024, where the path asks for 400" in page.sentence
    assert page.chart is not None


def test_correction_keeps_what_was_known_before(editor: User, course: TransitionCourse) -> None:
    early = TODAY - timedelta(days=30)
    add(editor, course, value(2022, 200.0, known_on=early))
    add(editor, course, value(2022, 210.0))
    now = course_page(viewer_of(editor), course.pk)
    then = course_page(viewer_of(editor), course.pk, on=early)
    assert now is not None
    assert then is not None
    assert (now.row.figures.figures[2022], then.row.figures.figures[2022]) == (210.0, 200.0)
    assert [one.fate for one in now.lines] == ["current", "corrected"]


def test_same_value_again_changes_nothing(editor: User, course: TransitionCourse) -> None:
    assert add(editor, course, value(2022, 200.0)) == 1
    assert add(editor, course, value(2022, 200.0)) == 0


def test_value_taken_back_is_not_known_any_more(editor: User, course: TransitionCourse) -> None:
    add(editor, course, value(2022, 200.0, known_on=TODAY - timedelta(days=1)))
    add(editor, course, value(2022, None))
    page = course_page(viewer_of(editor), course.pk)
    assert page is not None
    assert (dict(page.row.figures.figures), TransitionValue.objects.count()) == ({}, 2)
    assert [one.fate for one in page.lines] == ["takes_back", "taken_back"]


def test_late_and_backdated_values_are_told(editor: User, course: TransitionCourse) -> None:
    add(editor, course, value(2021, 180.0, known_on=date(2022, 6, 1)))
    add(editor, course, value(2019, 120.0, known_on=date(2023, 6, 1)))
    add(editor, course, value(2022, 200.0, known_on=date(2024, 12, 1)))
    page = course_page(viewer_of(editor), course.pk)
    assert page is not None
    found = {one.value.year: one.timing for one in page.lines}
    assert found == {2019: "backdated", 2021: "in_time", 2022: "late"}


def test_unit_that_changes_needs_figures_in_the_new_one(editor: User, course: TransitionCourse) -> None:
    add(editor, course, value(2022, 200.0))
    row = CourseRow("heat-pumps", "per 1 000 homes", base_year=2018, base=100.0, targets={2030: 700.0})
    with pytest.raises(ProblemsError) as caught:
        save_course(**acting(editor), place=KLAGENFURT, row=row, course=course, lock=0)
    assert [one.place for one in caught.value.problems] == ["unit"]
    row = CourseRow("heat-pumps", "per 1 000 homes", base_year=2018, base=2.0, targets={2030: 14.0})
    save_course(**acting(editor), place=KLAGENFURT, row=row, course=course, lock=0)
    page = course_page(viewer_of(editor), course.pk)
    assert page is not None
    assert [one.year for one in page.row.figures.unusable] == [2022]  # shown, never guessed
    made = save_conversion(
        **acting(editor),
        place=KLAGENFURT,
        course=course,
        row=ConversionRow("heat pumps", "per 1 000 homes", 0.02, until=2024, why="50 000 homes"),
    )
    page = course_page(viewer_of(editor), course.pk)
    assert page is not None
    assert page.row.figures.figures == {2022: pytest.approx(4.0)}
    with pytest.raises(ConflictError):
        save_conversion(
            **acting(editor),
            place=KLAGENFURT,
            course=course,
            row=ConversionRow("heat pumps", "per 1 000 homes", 0.03, why="Again"),
        )
    delete_conversion(**acting(editor), place=KLAGENFURT, course=course, conversion=made)
    assert not course.conversions.exists()


def test_figures_of_a_merged_city_are_put_together(
    editor: User, stranger: User, platform: User, graz: City, course: TransitionCourse
) -> None:
    add(editor, course, value(2020, 150.0), value(2021, 180.0))
    of_graz = save_course(
        **acting(platform), place=AUSTRIA, city=graz, row=CourseRow("heat-pumps", "heat pumps")
    )
    add_values(
        **acting(platform), place=AUSTRIA, course=of_graz, rows=[value(2021, 400.0), value(2024, 900.0)]
    )
    record_merger(
        **acting(platform),
        place=AUSTRIA,
        row=MergerRow("graz", date(2023, 7, 1), {"klagenfurt": 1, "graz": 3}, "Law"),
    )
    page = course_page(viewer_of(stranger), of_graz.pk)
    assert page is not None
    assert dict(page.row.figures.figures) == {2021: 580.0, 2024: 900.0}
    assert page.joined == (
        "2020: no figure, for Graz has none (or no inhabitants to weigh it).",
        "2021: put together from Graz, Klagenfurt.",
    )


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"year": TODAY.year + 1}, "year"),
        ({"year": 1900}, "year"),
        ({"value": float("inf")}, "value"),
        ({"unit": ""}, "unit"),
        ({"source_text": " "}, "source_text"),
        ({"known_on": TODAY + timedelta(days=1)}, "known_on"),
        ({"known_on": date(2020, 1, 1)}, "known_on"),
    ],
)
def test_bad_value_is_refused(
    editor: User, course: TransitionCourse, fields: dict[str, Any], place: str
) -> None:
    values: dict[str, Any] = {"year": 2022, "value": 1.0, "unit": "heat pumps", "source_text": "Register"}
    with pytest.raises(ProblemsError) as caught:
        add(editor, course, ValueRow(**{**values, **fields}))
    assert caught.value.problems[0].place == place


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"key": "happiness"}, "key"),
        ({"unit": " "}, "unit"),
        ({"base": 1.0, "base_year": None}, "base"),
        ({"base": float("nan")}, "base"),
        ({"targets": {2010: 5.0}}, "targets.2010"),
        ({"visibility": "nobody"}, "visibility"),
    ],
)
def test_bad_course_is_refused(editor: User, klagenfurt: City, fields: dict[str, Any], place: str) -> None:
    values: dict[str, Any] = {"key": "waste", "unit": "kg/person", "base": 400.0, "base_year": 2018}
    with pytest.raises(ProblemsError) as caught:
        save_course(**acting(editor), place=KLAGENFURT, row=CourseRow(**{**values, **fields}))
    assert place in [one.place for one in caught.value.problems]


def test_who_may_keep_indicators(
    reader: User, stranger: User, platform: User, editor: User, course: TransitionCourse, graz: City
) -> None:
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            save_course(**acting(user), place=KLAGENFURT, row=CourseRow("waste", "kg/person"))
    with pytest.raises(ConflictError):
        save_course(**acting(editor), place=KLAGENFURT, row=HEAT)
    with pytest.raises(StaleError):
        save_course(**acting(editor), place=KLAGENFURT, row=HEAT, course=course, lock=7)
    with pytest.raises(NotAllowedError):  # kept by another workspace
        delete_course(**acting(platform), place=AUSTRIA, course=course)


def test_pages_of_an_indicator(editor: User, klagenfurt: City) -> None:
    client = signed_in(editor)
    assert "No transition indicator is followed yet" in client.get(at("courses", CITY)).content.decode()
    url = at("course-new", CITY, "heat-pumps")
    data = {
        "unit": "heat pumps",
        "base_year": 2018,
        "base": "100",
        "target_2030": "700",
        "visibility": "city",
    }
    assert client.get(url).status_code == 200
    assert client.post(url, {**data, "base_year": ""}).status_code == 422
    assert client.post(url, data).status_code == 302
    course = TransitionCourse.objects.get()
    new = at("value-new", course.pk)
    told = {"year": LAST, "value": "150", "unit": "heat pumps", "source_text": "Register"}
    assert client.get(new).status_code == 200
    assert client.post(new, {**told, "source_text": ""}).status_code == 422
    assert client.post(new, told).status_code == 302
    assert client.get(at("course", course.pk)).status_code == 200
    assert client.get(at("course", course.pk) + "?on=2020-01-01").status_code == 200
    assert client.get(at("course", course.pk) + "?on=2020-99-01").status_code == 200
    assert client.get(at("course-edit", course.pk)).status_code == 200
    assert (
        client.post(at("course-edit", course.pk), {**data, "note": "Of homes", "lock": 0}).status_code == 302
    )
    conversion = at("conversion-new", course.pk)
    assert client.get(conversion).status_code == 200
    told = {"source": "boilers", "target": "heat pumps", "factor": "1", "why": "One for one"}
    assert client.post(conversion, told).status_code == 302
    client.post(at("conversion-delete", course.pk, course.conversions.get().pk))
    back = at("value-take-back", course.pk, LAST)
    assert client.get(back).status_code == 200
    assert client.post(back, {"source_text": "Typing error"}).status_code == 302
    assert client.get(at("course-delete", course.pk)).status_code == 200
    client.post(at("course-delete", course.pk))
    assert not TransitionCourse.objects.exists()


def test_indicators_are_seen_by_whom_their_keeper_lets(
    editor: User,
    reader: User,
    stranger: User,
    platform: User,
    mission_editor: User,
    course: TransitionCourse,
    graz: City,
) -> None:
    add(editor, course, value(2022, 200.0))
    for level, allowed in (
        ("city", [reader]),
        ("platform", [reader, platform]),
        ("mission", [reader, platform, mission_editor]),
        ("public", [reader, platform, mission_editor, stranger]),
    ):
        TransitionCourse.objects.update(visibility=level)
        for user in (reader, stranger, platform, mission_editor):
            page = signed_in(user).get(at("course", course.pk))
            assert page.status_code == (200 if user in allowed else 404), (level, user)
        found = courses_page(viewer_of(stranger), KLAGENFURT)
        assert (found is not None) == (level == "public")
    for name in ("course-edit", "course-delete", "value-new", "conversion-new"):
        assert signed_in(stranger).get(at(name, course.pk)).status_code == 404
        assert signed_in(reader).get(at(name, course.pk)).status_code == 403


def test_course_about_a_city_is_seen_by_that_city(
    platform: User, reader: User, stranger: User, klagenfurt: City, graz: City
) -> None:
    made = save_course(
        **acting(platform), place=AUSTRIA, city=klagenfurt, row=CourseRow("waste", "kg/person")
    )
    assert signed_in(reader).get(at("course", made.pk)).status_code == 200
    assert signed_in(stranger).get(at("course", made.pk)).status_code == 404


CSV = b"""city,indicator,year,value,unit,known_on,source,colour
klagenfurt,heat-pumps,2022,200,,2023-05-01,Register,red
Graz,Heat pumps,2022,1 300,heat pumps,,Register,
Atlantis,heat-pumps,2022,5,,,Register,
graz,happiness,2022,5,,,Register,
graz,waste,2099,5,,,Register,
graz,waste,2022,5,furlongs,,Register,
graz,waste,2022,6,kg/person,,Register,
,electric-cars,2022,7.5,,,Register,
"""


def test_register_is_checked_then_kept(
    platform: User, klagenfurt: City, graz: City, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(platform)
    url = at("register", "country:AT")
    assert client.get(url).status_code == 200
    page = client.post(url, {"file": SimpleUploadedFile("values.csv", CSV)})
    run = ImportRun.objects.get()
    assert page.url == at("register-report", "country:AT", run.pk)
    assert not TransitionCourse.objects.exists()  # a dry run writes nothing
    verdicts = list(run.rows.values_list("verdict", flat=True))
    assert verdicts == [
        "finding", "create", "create", "refuse", "refuse", "refuse", "create", "refuse", "create",
    ]  # fmt: skip
    text = client.get(page.url).content.decode()
    assert "Atlantis" in text
    assert "needs a conversion" in text
    client.post(at("register-commit", "country:AT", run.pk))
    kept = TransitionCourse.objects.order_by("key", "city__key")
    assert [(one.key, one.city and one.city.key) for one in kept] == [
        ("electric-cars", None),
        ("heat-pumps", "graz"),
        ("heat-pumps", "klagenfurt"),
        ("waste", "graz"),
    ]
    assert TransitionValue.objects.get(course__city=graz, course__key="heat-pumps").value == 1300.0
    client.post(at("register-commit", "country:AT", run.pk))  # twice is once
    client.post(url, {"file": SimpleUploadedFile("values.csv", CSV)})
    again = ImportRun.objects.order_by("pk").last()
    assert again is not None
    assert again.summary["same"] == 4
    assert (again.summary["create"], again.summary["change"]) == (0, 0)
    with django_assert_max_num_queries(15):
        text = client.get(at("courses", "country:AT") + "?key=heat-pumps").content.decode()
    assert text.index("Graz") < text.index("Klagenfurt")


def test_register_that_is_no_table_is_refused(editor: User, klagenfurt: City) -> None:
    client = signed_in(editor)
    for name, data in (("a.csv", b"name,colour\nx,red\n"), ("a.xlsx", b"PK\x03\x04broken"), ("a.csv", b"")):
        page = client.post(at("register", CITY), {"file": SimpleUploadedFile(name, data)})
        assert page.status_code == 422
    assert not ImportRun.objects.exists()


def test_register_changed_since_it_was_checked_is_refused(editor: User, course: TransitionCourse) -> None:
    client = signed_in(editor)
    data = b"indicator,year,value,source\nheat-pumps,2022,200,Register\n"
    client.post(at("register", CITY), {"file": SimpleUploadedFile("a.csv", data)})
    add(editor, course, value(2022, 190.0))
    run = ImportRun.objects.get()
    client.post(at("register-commit", CITY, run.pk))
    run.refresh_from_db()
    assert (run.state, TransitionValue.objects.count()) == ("planned", 1)


def test_workbook_goes_out_and_comes_back(editor: User, course: TransitionCourse) -> None:
    add(editor, course, value(2022, 200.0), value(2023, 230.0))
    client = signed_in(editor)
    page = client.get(at("register-table", CITY))
    assert read_book(BytesIO(page.content), name="a.xlsx").sheets
    client.post(at("register", CITY), {"file": SimpleUploadedFile("values.xlsx", page.content)})
    assert ImportRun.objects.get().summary["same"] == 2


def test_pages_of_mergers(platform: User, mission_editor: User, klagenfurt: City, graz: City) -> None:
    client = signed_in(platform)
    assert "No merger" in client.get(at("mergers", "country:AT")).content.decode()
    url = at("merger-new", "country:AT")
    assert client.get(url).status_code == 200
    data = {"into": "graz", "on": "2024-01-01", "source_text": "Law", "part_1": "klagenfurt", "people_1": 100}
    assert client.post(url, {**data, "part_1": ""}).status_code == 422
    assert client.post(url, data).status_code == 302
    text = client.get(at("mergers", "country:AT")).content.decode()
    assert "Klagenfurt" in text
    made = graz.mergers.get()
    gone = at("merger-delete", "country:AT", made.pk)
    assert client.get(gone).status_code == 200
    assert client.post(gone, {"reason": "Never happened"}).status_code == 302
    assert not graz.mergers.exists()
    assert signed_in(mission_editor).get(at("mergers", "mission")).status_code == 200
