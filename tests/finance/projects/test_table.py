"""Projects from tables and as tables: in two steps, the same file twice changes nothing, nothing is guessed."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, ImportRun
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.finance.domain.project_importing import commit_projects
from zeroward.finance.exporters.project_table import project_table
from zeroward.finance.importers.project_planning import plan_projects
from zeroward.finance.importers.project_table import ReadTable, read_projects
from zeroward.finance.models import Project
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
SCOPE = "city:klagenfurt"
TABLE = (
    "title;kind;Investment;capital;start;lifetime\n"
    "Solar roofs;;4 500 000;;;\n"
    "Night buses;Public transport;2.500;x;2027;15\n"
    "Cargo bikes;cycling;250 000;;2027;10\n"
    "Heat pump;castle;1;;;\n"
    ";solar;7;;;\n"
    "cargo bikes;;1;;;\n"
)


def read(text: str | bytes, name: str = "table.csv") -> ReadTable:
    return read_projects(BytesIO(text.encode() if isinstance(text, str) else text), name=name)


def everything(city: City) -> list[Project]:
    return list(
        Project.objects.filter(city=city).select_related("plan").prefetch_related("actions", "sources")
    )


@pytest.mark.parametrize("lang", ["en", "de", "ro"])
def test_our_own_table_changes_nothing(klagenfurt: City, roofs: Project, trees: Project, lang: str) -> None:
    with override(lang):
        data = project_table(everything(klagenfurt))
    found = plan_projects(everything(klagenfurt), read(data, "table.xlsx"))
    assert [(one.verdict, one.reason) for one in found] == [("same", ""), ("same", "")]


def test_a_table_is_read_line_by_line(klagenfurt: City, roofs: Project) -> None:
    found = plan_projects(everything(klagenfurt), read(TABLE))
    verdicts = [(one.key, str(one.verdict)) for one in found]
    assert verdicts == [
        ("", "finding"),
        ("Solar roofs", "refuse"),
        ("Night buses", "refuse"),
        ("Cargo bikes", "create"),
        ("Heat pump", "refuse"),
        ("", "refuse"),
        ("cargo bikes", "refuse"),
    ]
    reasons = {one.key: one.reason for one in found}
    assert "not to the investment" in reasons["Solar roofs"]  # those who invest stand for 4 million
    assert "2.500 can be read in two ways" in reasons["Night buses"]
    assert "There is no choice “castle”." in reasons["Heat pump"]


def test_a_blank_cell_leaves_what_stands_there(klagenfurt: City, roofs: Project, editor: User) -> None:
    found = plan_projects(everything(klagenfurt), read("title;opex\nSolar  ROOFS;70 000\n"))
    (row,) = found
    assert row.verdict == "change"
    assert row.changes["fields"]["opex"] == [60_000.0, 70_000.0]
    assert row.changes["values"]["capex"] == 4_000_000.0


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"a;b\n1;2\n", b"%PDF-1.7", b"PK\x03\x04broken"])
def test_what_is_no_table_of_projects_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        read(data)


def test_a_file_is_checked_and_then_taken_over(
    client: Client, klagenfurt: City, roofs: Project, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("finance:project-import", args=[SCOPE])
    assert "Projects from a table" in client.get(address).content.decode()
    file = SimpleUploadedFile("table.csv", TABLE.encode())
    report = client.post(address, {"file": file}, follow=True)
    page = report.content.decode()
    assert "One project would change" in page
    assert "Nobody knows the column “capital”." in page
    assert Project.objects.count() == 1
    run = ImportRun.objects.get()
    client.post(reverse("finance:project-import-commit", args=[SCOPE, run.pk]))
    made = Project.objects.get(title="Cargo bikes")
    assert (made.capex, made.kind, made.start, made.visibility) == (250_000.0, "cycling", 2027, "city")
    page = client.get(reverse("finance:project-import-report", args=[SCOPE, run.pk])).content.decode()
    assert "This file was taken over" in page
    client.post(reverse("finance:project-import-commit", args=[SCOPE, run.pk]))
    assert Project.objects.count() == 2


def test_a_project_changed_meanwhile_is_not_overwritten(
    client: Client, klagenfurt: City, roofs: Project, editor: User
) -> None:
    client.force_login(editor)
    file = SimpleUploadedFile("table.csv", b"title;opex\nSolar roofs;70 000\n")
    client.post(reverse("finance:project-import", args=[SCOPE]), {"file": file})
    run = ImportRun.objects.get()
    Project.objects.filter(pk=roofs.pk).update(stamp="0" * 32)
    with pytest.raises(ConflictError):
        commit_projects(**acting(editor), city=klagenfurt, run=run)
    assert Project.objects.get(pk=roofs.pk).opex == 60_000.0


def test_files_are_for_the_city(
    client: Client, klagenfurt: City, graz: City, roofs: Project, editor: User, reader: User, stranger: User
) -> None:
    client.force_login(editor)
    file = SimpleUploadedFile("table.csv", b"title\nNew\n")
    client.post(reverse("finance:project-import", args=[SCOPE]), {"file": file})
    run = ImportRun.objects.get()
    with pytest.raises(InvalidInputError):
        commit_projects(**acting(stranger), city=graz, run=run)
    for who in (reader, stranger):
        client.force_login(who)
        assert client.get(reverse("finance:project-import", args=[SCOPE])).status_code == 403
        assert client.get(reverse("finance:project-import-report", args=[SCOPE, run.pk])).status_code == 403
        with pytest.raises(NotAllowedError):
            commit_projects(**acting(who), city=klagenfurt, run=run)
    assert client.get(reverse("finance:project-table", args=[SCOPE])).status_code == 403
    client.force_login(reader)
    data: Any = client.get(reverse("finance:project-table", args=[SCOPE])).content
    assert [one.values["title"] for one in read(data, "table.xlsx").projects] == ["Solar roofs"]


def test_many_projects_are_written_in_few_queries(
    client: Client, klagenfurt: City, editor: User, roofs: Project, django_assert_max_num_queries: Any
) -> None:
    client.force_login(editor)
    lines = "\n".join(f"Roof {number};solar;{number} 000;25" for number in range(1, 300))
    table = f"title;kind;capex;lifetime\nSolar roofs;solar;;25\n{lines}\n".encode()
    address = reverse("finance:project-import", args=[SCOPE])
    with django_assert_max_num_queries(30):
        client.post(address, {"file": SimpleUploadedFile("many.csv", table)})
    run = ImportRun.objects.get()
    with django_assert_max_num_queries(40):
        client.post(reverse("finance:project-import-commit", args=[SCOPE, run.pk]))
    assert Project.objects.count() == 300
    changed = Project.objects.get(title="Solar roofs")
    assert (changed.capex, changed.lock > roofs.lock, changed.lifetime) == (4_000_000.0, True, 25)
    assert AuditEvent.objects.filter(action="finance.project.add").count() == 300
    assert AuditEvent.objects.filter(action="finance.project.change", object_id=str(roofs.pk)).exists()
    with django_assert_max_num_queries(30):
        client.post(address, {"file": SimpleUploadedFile("many.csv", table)})
    last = ImportRun.objects.order_by("-pk")[0]
    assert {key: count for key, count in last.summary.items() if count} == {"same": 300}


def test_too_many_projects_write_nothing(
    client: Client, klagenfurt: City, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zeroward.finance.domain.projects.MOST_PROJECTS", 2)
    client.force_login(editor)
    table = b"title;capex\nA;1\nB;2\nC;3\n"
    client.post(reverse("finance:project-import", args=[SCOPE]), {"file": SimpleUploadedFile("t.csv", table)})
    run = ImportRun.objects.get()
    said = client.post(reverse("finance:project-import-commit", args=[SCOPE, run.pk]), follow=True)
    assert "keeps up to 2 projects" in said.content.decode()
    assert not Project.objects.exists()


def test_a_table_of_projects_that_is_too_large_is_refused(
    client: Client, klagenfurt: City, editor: User
) -> None:
    client.force_login(editor)
    file = SimpleUploadedFile("large.csv", b"x" * (MAX_BYTES + 1))
    answer = client.post(reverse("finance:project-import", args=[SCOPE]), {"file": file})
    assert answer.status_code == 422
    assert not ImportRun.objects.exists()
