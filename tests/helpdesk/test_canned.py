"""Canned answers: whose they are, what is filled in."""

import pytest

from tests.helpdesk.conftest import MakeCase, signed, text_of
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.core.workspaces import Workspace, workspace
from zeroward.helpdesk.domain.canned import CannedRow, put_canned
from zeroward.helpdesk.models import Canned
from zeroward.helpdesk.queries.canned import canned_lines, fitting
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

ROW = CannedRow("First steps", "Dear people of {city}, you asked: {question}. {name}", "en", "planning")


def place(scope: str) -> Workspace:
    found = workspace(scope)
    assert found is not None
    return found


def test_canned_answer_is_inserted_with_its_placeholders_filled(make_case: MakeCase, platform: User) -> None:
    kept = put_canned(**acting(platform), place=place("country:AT"), row=ROW)
    case = make_case()
    page = text_of(signed(platform), f"/en/helpdesk/cases/{case.reference}/?canned={kept.pk}")
    assert "Dear people of Klagenfurt, you asked: How do we begin?. Petra" in page


def test_those_of_the_topic_and_language_come_first(make_case: MakeCase, platform: User) -> None:
    home = place("country:AT")
    for title, language, topic in (("A", "en", ""), ("B", "en", "planning"), ("C", "de", "planning")):
        put_canned(**acting(platform), place=home, row=CannedRow(title, "x", language, topic))
    put_canned(**acting(platform), place=home, row=CannedRow("D", "x", "de", "legal"))
    assert [one.title for one in fitting(viewer_of(platform), make_case())] == ["C", "B", "A"]


def test_platforms_keep_their_own_and_read_those_of_the_mission(
    platform: User, helpdesk: User, coordinator: User
) -> None:
    put_canned(**acting(platform), place=place("country:AT"), row=ROW)
    put_canned(**acting(helpdesk), place=place("mission"), row=CannedRow("All", "x", "en"))
    assert [(one.canned.title, one.may_change) for one in canned_lines(viewer_of(platform))] == [
        ("All", False),
        ("First steps", True),
    ]
    assert [one.canned.title for one in canned_lines(viewer_of(helpdesk))] == ["All"]
    assert canned_lines(viewer_of(coordinator)) == []
    with pytest.raises(NotAllowedError):
        put_canned(**acting(platform), place=place("mission"), row=ROW)
    with pytest.raises(NotAllowedError):
        put_canned(**acting(helpdesk), place=place("country:AT"), row=ROW)
    with pytest.raises(NotAllowedError):
        put_canned(**acting(coordinator), place=place("country:AT"), row=ROW)


def test_unknown_placeholder_and_empty_text_are_refused(platform: User) -> None:
    for row in (
        CannedRow("A", "Dear {mayor}", "en"),
        CannedRow("", "", "en"),
        CannedRow("A", "x", "en", "none"),
    ):
        with pytest.raises(ProblemsError):
            put_canned(**acting(platform), place=place("country:AT"), row=row)
    assert not Canned.objects.exists()


def test_pages_write_change_and_delete(platform: User, helpdesk: User, coordinator: User) -> None:
    client = signed(platform)
    data = {"scope": "country:AT", "title": "Hello", "topic": "", "language": "de", "text": "Servus {city}"}
    assert client.post("/en/helpdesk/canned/new/", {**data, "text": "{no}"}).status_code == 422
    client.post("/en/helpdesk/canned/new/", data)
    kept = Canned.objects.get()
    assert "Hello" in text_of(client, "/en/helpdesk/canned/")
    client.post(f"/en/helpdesk/canned/{kept.pk}/", {**data, "title": "Grüß Gott"})
    kept.refresh_from_db()
    assert kept.title == "Grüß Gott"
    assert signed(coordinator).get("/en/helpdesk/canned/").status_code == 403
    assert signed(helpdesk).get(f"/en/helpdesk/canned/{kept.pk}/").status_code == 404
    assert signed(helpdesk).post(f"/en/helpdesk/canned/{kept.pk}/delete/").status_code == 404
    client.post(f"/en/helpdesk/canned/{kept.pk}/delete/")
    assert not Canned.objects.exists()
