"""Applications as a table for the jury, and applications that come from a table."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import ImportRow, Notification
from zeroward.core.workbooks.reading import read_book
from zeroward.exchange.domain.application_importing import IMPORTER, about, commit_applications
from zeroward.exchange.exporters.jury import jury_book, jury_csv
from zeroward.exchange.importers.applications import plan_applications
from zeroward.exchange.models import Application, ApplicationState, Call
from zeroward.exchange.queries.jury_table import COLUMNS, jury_table
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.taxonomy.models import Concept

pytestmark = pytest.mark.django_db
HEAD = "side,place,name,country,summary,needs,languages,Budget\n"
GOOD = 'learner,,Graz,AT,"We want to learn, soon.",energy-systems,de; en,20 000\n'


def table(*lines: str, head: str = HEAD) -> io.BytesIO:
    return io.BytesIO((head + "".join(lines)).encode())


def kept(call: Call, user: User, *lines: str, head: str = HEAD) -> Any:
    rows = plan_applications(table(*lines, head=head), call)
    return keep_plan(
        importer=IMPORTER, file_name="a.csv", file_digest="0" * 64, rows=rows, actor=user, about=about(call)
    )


def verdicts(call: Call, *lines: str, head: str = HEAD) -> list[tuple[str, str]]:
    return [(one.verdict, one.reason) for one in plan_applications(table(*lines, head=head), call)]


def test_table_for_the_jury_holds_what_was_handed_in_and_no_draft(
    hosting: Application, application: Application
) -> None:
    found = jury_table(hosting.call)
    assert found.heads[: len(COLUMNS)] == list(COLUMNS)
    assert [row[0] for row in found.rows] == [hosting.reference]
    row = dict(zip(found.heads, found.rows[0], strict=True))
    assert (row["place"], row["name"], row["offers"], row["capacity"]) == (
        "city:graz",
        "Graz",
        "energy-systems",
        2,
    )


def test_text_of_a_person_becomes_no_formula(hosting: Application) -> None:
    Application.objects.filter(pk=hosting.pk).update(summary='=HYPERLINK("http://evil.example")')
    found = jury_table(hosting.call)
    lines = list(csv.DictReader(io.StringIO(jury_csv(found).decode("utf-8-sig"))))
    assert lines[0]["summary"].startswith("'=")
    cells = read_book(io.BytesIO(jury_book(found))).sheets[0].rows[1]
    assert not any(cell.formula for cell in cells)


def test_line_becomes_an_application_and_its_place_is_told(
    call: Call, manager: User, graz: City, host_officer: User, themes: list[Concept]
) -> None:
    run = kept(call, manager, GOOD)
    assert not Application.objects.exists()
    made = commit_applications(**acting(manager), call=call, run=run)[0]
    made.refresh_from_db()
    assert (made.scope, made.state, made.side) == ("city:graz", "submitted", "learner")
    assert (made.summary, made.needs, made.languages) == (
        "We want to learn, soon.",
        ["energy-systems"],
        ["de", "en"],
    )
    assert made.brought == [["Budget", "20 000"]]
    assert made.reference in Notification.objects.get(user=host_officer).title
    with pytest.raises(ConflictError):
        commit_applications(**acting(manager), call=call, run=run)


def test_same_file_twice_changes_nothing(
    call: Call, manager: User, graz: City, themes: list[Concept]
) -> None:
    commit_applications(**acting(manager), call=call, run=kept(call, manager, GOOD))
    assert verdicts(call, GOOD) == [(ImportRow.Verdict.SAME, "")]


def test_place_that_has_one_gets_a_second_to_be_merged(
    hosting: Application, manager: User, themes: list[Concept]
) -> None:
    line = "host,city:graz,,,Another text,,en,\n"
    found = plan_applications(table(line), hosting.call)
    assert found[0].verdict == ImportRow.Verdict.CREATE
    assert hosting.reference in found[0].reason
    made = commit_applications(**acting(manager), call=hosting.call, run=kept(hosting.call, manager, line))
    assert [one.state for one in made] == [ApplicationState.SECOND]


def test_one_place_twice_in_a_file_is_kept_once_and_once_beside(
    call: Call, manager: User, graz: City, themes: list[Concept]
) -> None:
    other = GOOD.replace("We want to learn, soon.", "Other words")
    made = commit_applications(**acting(manager), call=call, run=kept(call, manager, GOOD, other))
    assert [one.state for one in made] == ["submitted", "second"]
    assert len({one.reference for one in made}) == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("both,,Graz,AT,Words,,,\n", "is no side of this call"),
        ("learner,,Atlantis,AT,Words,,,\n", "No place that may stand on this side is known as “Atlantis”"),
        ("learner,country:AT,,,Words,,,\n", "No place that may stand on this side"),
        ("learner,,Graz,AT,Words,flying,,\n", "“flying” is not in the list of needs"),
        ("learner,,Graz,AT,Words,,klingon,\n", "“klingon” is not in the list of languages"),
        ("learner,,Graz,AT,,,,\n", "The line says nothing about the applicant."),
        ("learner,,Graz,DE,Words,,,\n", "No place that may stand on this side"),
    ],
)
def test_line_that_cannot_be_is_refused_with_its_reason(
    call: Call, graz: City, themes: list[Concept], line: str, reason: str
) -> None:
    found = verdicts(call, line)
    assert found[0][0] == ImportRow.Verdict.REFUSE
    assert reason in found[0][1]


def test_numbers_that_are_none_and_teams_are_refused(call: Call, graz: City, themes: list[Concept]) -> None:
    head = "side,place,team,summary,capacity,lower\n"
    lines = (
        "host,graz,,Words,many,\n",
        "host,graz,,Words,2,3\n",
        "learner,,The team,Words,,\n",
    )
    reasons = [reason for _verdict, reason in verdicts(call, *lines, head=head)]
    assert "“many” is no whole number" in reasons[0]
    assert "At least cannot be more than at most." in reasons[1]
    assert reasons[2] == "Teams cannot apply here."


def test_place_that_a_rule_excludes_is_refused(
    call: Call, manager: User, graz: City, themes: list[Concept]
) -> None:
    rule = {"fact": "mission_city", "is": False, "say": "It is for cities that are not Mission Cities."}
    call.sides.filter(side="learner").update(conditions=rule)
    found = verdicts(call, GOOD)
    assert found[0][0] in (ImportRow.Verdict.REFUSE, ImportRow.Verdict.CREATE)
    if found[0][0] == ImportRow.Verdict.REFUSE:
        assert "not Mission Cities" in found[0][1]
    else:
        assert "A rule is still open" in found[0][1]


def test_own_table_can_be_read_in_again(hosting: Application, themes: list[Concept]) -> None:
    """Nothing would change; columns that say how far an application was are passed over, and said."""
    for content in (jury_book(jury_table(hosting.call)), jury_csv(jury_table(hosting.call))):
        rows = plan_applications(io.BytesIO(content), hosting.call)
        assert [one.verdict for one in rows] == [ImportRow.Verdict.SAME, ImportRow.Verdict.FINDING]
        assert "reference" in rows[1].place


@pytest.mark.parametrize(
    "content", [b"", b"one,two\n1,2\n", b"PK\x03\x04broken", b"place,place\na,b\n", b"\x00\x01\x02"]
)
def test_what_is_no_table_of_applications_is_refused(call: Call, content: bytes) -> None:
    with pytest.raises(InvalidInputError):
        plan_applications(io.BytesIO(content), call)


def test_applications_that_came_since_the_check_stop_the_commit(
    call: Call, manager: User, graz: City, hosting: Application, themes: list[Concept]
) -> None:
    run = kept(call, manager, GOOD)
    Application.objects.filter(pk=hosting.pk).update(side="learner")
    with pytest.raises(ConflictError, match="Graz"):
        commit_applications(**acting(manager), call=call, run=run)
    assert Application.objects.count() == 1


def test_only_those_who_run_the_call_take_files(
    call: Call, manager: User, officer: User, graz: City, themes: list[Concept]
) -> None:
    run = kept(call, manager, GOOD)
    with pytest.raises(NotAllowedError):
        commit_applications(**acting(officer), call=call, run=run)


def test_pages_check_report_and_write(
    client: Client,
    call: Call,
    manager: User,
    officer: User,
    graz: City,
    themes: list[Concept],
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    here = reverse("exchange:applications-import", args=[call.key])
    names = ("applications-import",)
    client.force_login(officer)
    assert [client.get(reverse(f"exchange:{name}", args=[call.key])).status_code for name in names] == [404]
    assert client.get(reverse("exchange:applications-file", args=[call.key, "csv"])).status_code == 404
    client.force_login(manager)
    assert "summary" in client.get(here).content.decode()
    wrong = SimpleUploadedFile("a.csv", b"one,two\n1,2\n", "text/csv")
    assert client.post(here, {"file": wrong}).status_code == 422
    lines = GOOD + "learner,,Atlantis,AT,Words,,,\n"
    response = client.post(here, {"file": SimpleUploadedFile("a.csv", (HEAD + lines).encode(), "text/csv")})
    page = client.get(response["Location"]).content.decode()
    assert "One line would be written" in page
    assert "Atlantis" in page
    with django_assert_max_num_queries(60):
        done = client.post(response["Location"] + "commit/")
    assert done["Location"] == reverse("exchange:call-desk", args=[call.key])
    assert Application.objects.get().scope == "city:graz"
    assert client.post(response["Location"] + "commit/").status_code == 302
    assert Application.objects.count() == 1
    for form in ("csv", "xlsx"):
        file = client.get(reverse("exchange:applications-file", args=[call.key, form]))
        assert f'filename="{call.key}-applications.{form}"' in file["Content-Disposition"]
    assert client.get(f"/en/me/calls/{call.key}/applications.exe").status_code == 404


def test_no_file_before_the_call_opens(client: Client, call: Call, manager: User) -> None:
    Call.objects.filter(pk=call.pk).update(state="draft")
    client.force_login(manager)
    here = reverse("exchange:applications-import", args=[call.key])
    response = client.post(here, {"file": SimpleUploadedFile("a.csv", HEAD.encode(), "text/csv")})
    assert response.status_code == 422
    assert "Open the call first." in response.content.decode()
