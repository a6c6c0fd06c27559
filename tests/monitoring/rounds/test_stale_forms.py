"""Two people at one form: the second sees both versions, and loses nothing."""

from typing import Any

import pytest
from django.urls import reverse

from tests.monitoring.rounds.conftest import AUSTRIA, KLAGENFURT, TODAY, YEAR, a_round, signed_in
from tests.support.city_team import CITY, acting
from zeroward.monitoring.domain.boards import BoardRow, save_board
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.courses import save_course
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import report_actions
from zeroward.monitoring.domain.rounds import change_round, open_round
from zeroward.monitoring.domain.sheets import set_sharing
from zeroward.monitoring.models import (
    ActionReport,
    CityBoard,
    CityMonitoring,
    MonitoringRound,
    TransitionCourse,
)
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Action

COUNTRY = "country:AT"


def at(name: str, *args: Any) -> str:
    return reverse(f"monitoring:{name}", args=args)


def rows_beside(text: str) -> list[tuple[str, str, str]]:
    """Field, what is there now, what was sent, of the table in which both versions stand."""
    table = text.partition('id="stale"')[2].partition("</table>")[0]
    rows = []
    for line in table.split("<tr>")[2:]:
        cells = [one.rpartition(">")[2] for one in line.replace("</th>", "</td>").split("</td>")[:3]]
        rows.append((cells[0], cells[1], cells[2]))
    return rows


def test_round_shows_both_versions_and_takes_the_second(
    asked: MonitoringRound, platform: User, graz: City
) -> None:
    change_round(
        **acting(platform),
        place=AUSTRIA,
        round=asked,
        row=a_round("klagenfurt", "graz", title="Theirs"),
        lock=asked.lock,
    )
    client, url = signed_in(platform), at("round-edit", COUNTRY, asked.pk)
    sent = {
        "title": "Mine",
        "year": YEAR,
        "opens_on": asked.opens_on.isoformat(),
        "closes_on": TODAY.isoformat(),
        "whom": "some",
        "cities": ["klagenfurt"],
        "lock": asked.lock,
    }
    page = client.post(url, sent)
    assert page.status_code == 422
    rows = {row[0]: row[1:] for row in rows_beside(page.text)}
    assert rows["Name"] == ("Theirs", "Mine")
    assert rows["Which cities"] == ("Graz, Klagenfurt", "Klagenfurt")
    assert [*rows] == ["Name", "Until", "Which cities"]
    lock = page.context["form"]["lock"].value()
    assert client.post(url, {**sent, "lock": lock}).status_code == 302
    asked.refresh_from_db()
    assert asked.title == "Mine"


def test_sharing_shows_both_versions_in_words(coordinator: User, klagenfurt: City) -> None:
    set_sharing(**acting(coordinator), place=KLAGENFURT, visibility="platform", answers="Climate office")
    client = signed_in(coordinator)
    page = client.post(at("sharing", CITY), {"visibility": "city", "answers": "Mayor", "lock": 0})
    assert page.status_code == 422
    assert rows_beside(page.text) == [
        ("Who can see the reports of your actions?", "our national platform too", "our team only"),
        ("Who answers questions about the figures?", "Climate office", "Mayor"),
    ]
    again = {"visibility": "city", "answers": "Mayor", "lock": page.context["form"]["lock"].value()}
    assert client.post(at("sharing", CITY), again).status_code == 302
    assert CityMonitoring.objects.get().answers == "Mayor"


def test_indicator_shows_both_versions_with_its_targets(editor: User, klagenfurt: City) -> None:
    row = CourseRow(key="heat-pumps", unit="heat pumps", base_year=2018, base=100.0, targets={2030: 700.0})
    course = save_course(**acting(editor), place=KLAGENFURT, row=row)
    theirs = CourseRow(
        key="heat-pumps", unit="heat pumps", base_year=2018, base=100.0, targets={2030: 7000.0, 2035: 9000.0}
    )
    save_course(**acting(editor), place=KLAGENFURT, row=theirs, course=course, lock=0)
    sent = {
        "unit": "heat pumps",
        "base_year": 2018,
        "base": "120",
        "target_2030": "700",
        "visibility": "city",
        "lock": 0,
    }
    client, url = signed_in(editor), at("course-edit", course.pk)
    page = client.post(url, sent)
    assert page.status_code == 422
    assert rows_beside(page.text) == [
        ("Value in the base year", "100", "120"),
        ("Target for 2030", "7\u202f000", "700"),
        ("Target for 2035", "9\u202f000", "–"),
    ]
    assert client.post(url, {**sent, "lock": page.context["form"]["lock"].value()}).status_code == 302
    assert TransitionCourse.objects.get().targets == {"2030": 700.0}


def test_public_page_shows_both_versions_of_its_words(coordinator: User, klagenfurt: City) -> None:
    save_board(
        **acting(coordinator), place=KLAGENFURT, row=BoardRow(answers="Somebody else", notes={"en": "Theirs"})
    )
    lock = CityBoard.objects.get().lock
    sent = {"lang": "en", "answers": "Mine", "lock": lock - 1, "note_en": "Mine too", "show_emissions": "on"}
    page = signed_in(coordinator).post(at("board", CITY), sent)
    rows = {row[0]: row[1:] for row in rows_beside(page.text)}
    assert rows["Who answers questions"] == ("Somebody else", "Mine")
    assert rows["What it means for people (English)"] == ("Theirs", "Mine too")
    assert rows["Show indicators of our published plan"] == ("yes", "no")
    assert "Show emissions of our published inventories" not in rows


@pytest.mark.parametrize("name", ["round-edit", "course-edit"])
def test_forms_without_a_quarrel_show_one_version(
    name: str, asked: MonitoringRound, platform: User, klagenfurt: City
) -> None:
    row = CourseRow(key="waste", unit="t", base_year=2018, base=100.0)
    course = save_course(**acting(platform), place=AUSTRIA, row=row)
    args = (COUNTRY, asked.pk) if name == "round-edit" else (course.pk,)
    page = signed_in(platform).get(at(name, *args))
    assert 'id="stale"' not in page.text


def test_report_of_an_action_stands_beside_what_a_colleague_said(
    editor: User, coordinator: User, actions: list[Action]
) -> None:
    """On the page of the action, and on the page of all actions of a round."""
    for_all = open_round(**acting(coordinator), place=KLAGENFURT, row=a_round())
    row = ReportRow(action=actions[0].pk, status="implemented", realised=9.5, note="Ready")
    for asking in (None, for_all):
        report_actions(**acting(coordinator), place=KLAGENFURT, rows=[row], round=asking)
    client = signed_in(editor)
    sent = {"status": "planned", "effect_unit": "t CO2e/year", "opened_on": "0", "note": "Mine"}
    page = client.post(at("action", CITY, actions[0].pk), sent)
    beside = {name: (there, yours) for name, there, yours in rows_beside(page.text)}
    assert page.status_code == 422
    assert beside["Where does it stand?"] == ("implemented", "planned")
    assert beside["Effect so far"] == ("9.5", "–")
    assert ("Ready", "Mine") in beside.values()
    rows = {f"a{one.pk}-{name}": value for one in actions for name, value in sent.items()}
    whole = client.post(at("answer", CITY, for_all.pk), rows)
    assert whole.status_code == 422
    assert rows_beside(whole.text) == rows_beside(page.text)
    assert {one.status for one in ActionReport.objects.all()} == {"implemented"}
