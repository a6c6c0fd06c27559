"""Reports from elsewhere: what other rooms offer, and tables; both show first what they would do."""

import datetime
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from tests.barriers.conftest import AUSTRIA, CITY, MARCH, MakeBarrier, MakeReport, signed_in
from zeroward.barriers.models import Consent, Origin, Report
from zeroward.consultation.models import (
    Codebook,
    CodebookVersion,
    CodingRound,
    Consultation,
    RoundSegment,
    Segment,
    SourceText,
)
from zeroward.contract.barrier_offers import contract_offers, family_of
from zeroward.contract.models import ContractFile, Mark, Reading
from zeroward.core.models import ImportRun, Visibility
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.models import Case
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

QUOTE = "Skilled workers are missing."


def address(name: str, *args: Any) -> str:
    return reverse(f"barriers:{name}", args=args)


@pytest.fixture
def contract(klagenfurt: City) -> ContractFile:
    file = ContractFile.objects.create(
        scope=CITY,
        scope_country="AT",
        visibility=Visibility.PUBLIC,
        city=klagenfurt,
        title="Contract",
        file="c.pdf",
        file_name="c.pdf",
        media_type="application/pdf",
        size=1,
        digest="a" * 64,
        language="en",
        state="read",
    )
    rows = [
        {"id": "barriers:1", "code": "CAP.SKILLS", "status": "named", "line": 54, "quote": QUOTE},
        {"id": "barriers:2", "code": "FIN", "status": "words", "line": 60, "quote": "Finance."},
        {"id": "barriers:3", "code": "REG", "status": "named", "line": 70, "quote": "The law forbids it."},
    ]
    Reading.objects.create(of=file, data={"barriers": rows}, digest="b" * 64, reader="1")
    Mark.objects.create(of=file, item="barriers:3", kind="barriers", state="rejected", seen="x")
    return file


def test_named_barriers_of_contracts_become_reports_in_two_steps(contract: ContractFile, petra: User) -> None:
    who, path = signed_in(petra), address("offers", AUSTRIA)
    page = who.get(path).content.decode()
    assert (QUOTE in page, "Finance." in page, "The law forbids it." in page) == (True, False, False)
    place = workspace(AUSTRIA)
    assert place is not None
    name = f"contract:{next(iter(contract_offers(viewer_of(petra), place))).key}"
    checked = who.post(path, {"step": "check", "offer": [name, "contract:nonsense"]})
    assert "1 report would be made" in checked.content.decode()
    assert Report.objects.count() == 0
    for _twice in range(2):
        assert who.post(path, {"step": "take", "offer": name}).status_code == 302
    made = Report.objects.get()
    assert (made.origin, made.scope, made.quote, made.family, made.consent, made.visibility) == (
        Origin.CONTRACT,
        AUSTRIA,
        QUOTE,
        "capacity",
        Consent.PUBLISHED,
        Visibility.CITY,
    )
    assert (made.source, made.city) == ("Contract, line 54", contract.city)
    assert QUOTE not in who.get(path).content.decode()
    assert "1 was taken over before." in who.get(path).content.decode()


def test_contract_that_was_not_shared_is_offered_to_its_city_alone(
    contract: ContractFile, petra: User, clara: User, dieter: User
) -> None:
    ContractFile.objects.update(visibility=Visibility.CITY)
    for user, scope, sees in ((petra, AUSTRIA, False), (dieter, "country:DE", False), (clara, CITY, True)):
        page = signed_in(user).get(address("offers", scope)).content.decode()
        assert (QUOTE in page) is sees
    signed_in(petra).post(address("offers", AUSTRIA), {"step": "take", "offer": "contract:a"})
    assert Report.objects.count() == 0


@pytest.mark.parametrize(("code", "family"), [("REG", "regulation"), ("FIN.DEBT", "funding"), ("MKT", "")])
def test_code_of_the_reader_has_its_family(code: str, family: str) -> None:
    assert family_of(code) == family


def test_closed_legal_questions_are_offered_but_none_asked_in_confidence(
    petra: User, clara: User, gustav: User
) -> None:
    shared = {"scope": CITY, "scope_country": "AT", "kind": Case.Kind.LEGAL, "topic": "legal"}
    now = timezone.now()
    for title, more in (
        ("May we ask operators for data?", {"state": Case.State.CLOSED}),
        ("Still open?", {"state": Case.State.ASSIGNED}),
        ("A secret?", {"state": Case.State.CLOSED, "is_confidential": True}),
        ("Not legal?", {"state": Case.State.CLOSED, "kind": Case.Kind.QUESTION, "topic": "energy"}),
    ):
        Case.objects.create(**{**shared, "title": title, "asker_digest": title, "asked_at": now, **more})
    for user, scope, sees in ((petra, AUSTRIA, True), (clara, CITY, True), (gustav, "city:graz", False)):
        page = signed_in(user).get(address("offers", scope)).content.decode()
        assert ("May we ask operators for data?" in page) is sees
        assert [title for title in ("Still open?", "A secret?", "Not legal?") if title in page] == []


def test_coded_passages_are_offered_to_the_platform_that_runs_the_assessment(
    petra: User, clara: User, dieter: User
) -> None:
    assessment = Consultation.objects.create(
        scope=AUSTRIA, scope_country="AT", key="needs", title="Needs of cities", year=2026
    )
    book = Codebook.objects.create(scope="mission", key="barrier-families", title="Barriers")
    version = CodebookVersion.objects.create(codebook=book, number="1")
    text = SourceText.objects.create(
        consultation=assessment, kind="answer", title="Answer 1", text="We lack data. Thanks.", digest="d",
        unit="klagenfurt", country="AT",
    )  # fmt: skip
    segment = Segment.objects.create(text=text, start=0, end=13)
    coding = CodingRound.objects.create(consultation=assessment, codebook=version, title="Round")
    RoundSegment.objects.create(round=coding, segment=segment, codes=["information", "information"])
    path = address("offers", AUSTRIA)
    assert "We lack data." in signed_in(petra).get(path).content.decode()
    for user, scope in ((clara, CITY), (dieter, "country:DE")):
        assert "We lack data." not in signed_in(user).get(address("offers", scope)).content.decode()
    name = f"consultation:{segment.pk}:information"
    signed_in(petra).post(path, {"step": "take", "offer": name})
    made = Report.objects.get()
    assert (made.quote, made.family, made.reported_as, made.consent) == (
        "We lack data.",
        "information",
        "Klagenfurt",
        Consent.NO,
    )
    SourceText.objects.update(erased_at=timezone.now())
    Report.objects.all().delete()
    assert "We lack data." not in signed_in(petra).get(path).content.decode()


def handed_in(who: Client, content: bytes, name: str = "reports.csv") -> Any:
    file = SimpleUploadedFile(name, content, content_type="text/csv")
    return who.post(address("import", CITY), {"file": file})


CSV = (
    b"title,met_on,quote,emissions_t,emissions_source,colour\n"
    b"No data,2026-03-02,Kept words,120.5,Plan,red\n"
    b"No day,,,,,\n"
    b"Wrong,yesterday,,many,,\n"
    b"No data,2026-03-02,,,,\n"
    b"No source,2026-03-02,,5,,\n"
)


def test_file_is_shown_line_by_line_and_taken_over_once(clara: User) -> None:
    who = signed_in(clara)
    answer = handed_in(who, CSV)
    run = ImportRun.objects.get()
    assert answer.headers["location"] == address("import-report", CITY, run.pk)
    page = who.get(answer.headers["location"]).content.decode()
    assert ("One report would be made" in page, "4 lines were refused" in page) == (True, True)
    for said in (
        "colour",
        "The day is missing.",
        "This is no day",
        "This is no number",
        "stands more than once",
    ):
        assert said in page
    assert Report.objects.count() == 0
    for _twice in range(2):
        who.post(address("import-commit", CITY, run.pk))
    made = Report.objects.get()
    assert (made.title, made.met_on, made.emissions_t, made.origin, made.visibility) == (
        "No data",
        MARCH,
        120.5,
        Origin.FILE,
        Visibility.CITY,
    )
    handed_in(who, CSV)
    again = ImportRun.objects.latest("pk")
    assert (again.summary["create"], again.summary["same"]) == (0, 1)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "reports.csv"),
        (b"colour\nred\n", "reports.csv"),
        (b"\x00\x01", "reports.xlsx"),
        (b"%PDF-1.7", "a.pdf"),
    ],
)
def test_file_that_is_no_table_of_reports_is_refused(clara: User, content: bytes, name: str) -> None:
    answer = handed_in(signed_in(clara), content, name)
    assert (answer.status_code, ImportRun.objects.count()) == (422, 0)


def test_file_of_another_place_is_not_found(clara: User, gustav: User, petra: User) -> None:
    handed_in(signed_in(clara), CSV)
    run = ImportRun.objects.get()
    for user, scope in ((gustav, CITY), (gustav, "city:graz"), (petra, AUSTRIA), (petra, CITY)):
        who = signed_in(user)
        assert who.get(address("import-report", scope, run.pk)).status_code == 404
        assert who.post(address("import-commit", scope, run.pk)).status_code == 404
    assert Report.objects.count() == 0


def test_tables_come_out_without_formulas_and_go_in_again(
    make_report: MakeReport, clara: User, gustav: User
) -> None:
    make_report(title="=HYPERLINK()", quote='With "quotes", and commas')
    who = signed_in(clara)
    table = who.get(address("reports-file", CITY)).content
    assert b"\n=HYPERLINK" not in table
    handed_in(who, table)
    assert ImportRun.objects.latest("pk").summary["same"] == 1
    assert b"HYPERLINK" not in signed_in(gustav).get(address("reports-file", "city:graz")).content


def test_workbook_of_the_register_holds_three_sheets(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User
) -> None:
    make_barrier([make_report()])
    make_report(title="Waits")
    answer = signed_in(petra).get(address("register-book", AUSTRIA))
    book = load_workbook(BytesIO(answer.content))
    assert [sheet.max_row for sheet in book.worksheets[:3]] == [2, 2, 1]
    assert answer.headers["Cache-Control"] == "private, no-store"
    csv = signed_in(petra).get(address("register-csv", AUSTRIA)).content.decode()
    assert ("Network operators keep heat data" in csv, "Klagenfurt" in csv) == (True, True)
    assert datetime.date(2026, 3, 2).isoformat() in csv
