"""Every reader of files that people hand in, with good files to begin from, and how it may refuse."""
# ruff: noqa: E501 (files of others, as they come)

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter

from tests.contract.exchange.test_round_trips import HEAD
from tests.fuzz.inputs import changed
from tests.fuzz.of_installations import of_installations
from tests.library.importers.portfolio.documents import card, challenge, opener, portfolio
from tests.library.importers.portfolio.test_plan import BODY, TAIL
from tests.methods.credentials.test_credentials import made
from tests.questionnaires.conftest import DEFINITION
from tests.questionnaires.exchange.test_answers import OWN, THEIRS
from tests.questionnaires.exchange.test_surveyjs_and_limesurvey import LSS, TSV
from zeroward.barriers.importers import reports_table
from zeroward.barriers.importers.reports_table import COLUMNS as REPORT_COLUMNS
from zeroward.consultation.importers import frame_list, text_file
from zeroward.consultation.importers.refi import qdc, qdpx
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.exporters.word import contract_word
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.importers import choose as contract
from zeroward.core.errors import HouseError
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.finance.importers import choose as finance
from zeroward.finance.importers import project_table
from zeroward.finance.queries.projects.columns import COLUMNS as PROJECT_COLUMNS
from zeroward.funding.importers import columns, tables
from zeroward.funding.importers.portal import reading as portal_reading
from zeroward.inventory.importers import choose as inventory
from zeroward.inventory.importers.lines import KEYED, NUMBERS, TEXTS
from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.parse import parse_bytes
from zeroward.methods.contracts.document import DocumentTooLargeError, read_contract
from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.credentials.checking import check
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.mail.letter import read_letter
from zeroward.methods.questions import definition_from
from zeroward.methods.seals.checking import check_pdf
from zeroward.monitoring.importers import register_table
from zeroward.plan.importers import choose as plan
from zeroward.questionnaires.importers import answers_file, questionnaire_file

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CONTENT = {
    "template": "ccc/2.1",
    "language": "en",
    "modules": {
        "IP-C2": {"tables": {"T13": [{"id": "a", "cells": {"risk": {"value": "Floods"}}}]}, "texts": {}}
    },
}


@dataclass(frozen=True, slots=True)
class Reader:
    read: Callable[[bytes], Any]
    good: tuple[bytes, ...]
    refusals: tuple[type[Exception], ...] = (HouseError,)
    change: Callable[[bytes, Random], bytes] = changed


def csv_of(*rows: str) -> bytes:
    return "\n".join(rows).encode()


def book_of(*rows: str) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row.split(","))
    book.save(file)
    return file.getvalue()


def both(*rows: str) -> tuple[bytes, ...]:
    return csv_of(*rows), csv_of(*(row.replace(",", ";") for row in rows)), book_of(*rows)


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


def _stream(read: Callable[..., Any], **more: Any) -> Callable[[bytes], Any]:
    return lambda raw: read(io.BytesIO(raw), **more)


def _upload(read: Callable[[Any], Any]) -> Callable[[bytes], Any]:
    return lambda raw: read(SimpleUploadedFile("file", raw))


def _text(read: Callable[[str], Any]) -> Callable[[bytes], Any]:
    return lambda raw: read(raw.decode("utf-8", "replace"))


def _document(*lines: str) -> bytes:
    made, file = Document(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    table = made.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Budget", "1 000 000 EUR"
    made.save(file)
    return file.getvalue()


def _pdf() -> bytes:
    made, file = PdfWriter(), io.BytesIO()
    made.add_blank_page(200, 200)
    made.write(file)
    return file.getvalue()


def _archive(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return file.getvalue()


def _line(columns: Iterable[str], values: Mapping[str, str]) -> tuple[str, str]:
    names = list(columns)
    return ",".join(names), ",".join(values.get(name, "") for name in names)


CONTRACT_TEXT = """# Climate City Contract of Klagenfurt

## 1 Ambition

We reach climate neutrality by **2030**. Emissions were 412,5 kt CO2e in 2019.

| Sector | Baseline 2019 [kt CO2e/a] | Residual 2030 |
|---|---|---|
| Transport | 120,4 | 12 |
| Buildings | 201,1 | 20 |

### Action A-1 Trams

- Budget: 12.5 Mio. EUR
- Responsible: City
"""
CODEBOOK = b"""<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes>
<Code guid="00000000-0000-4000-8000-000000000001" name="Money" isCodable="true"><Description>d</Description>
<Code guid="00000000-0000-4000-8000-000000000002" name="Grants" isCodable="true"/></Code></Codes></CodeBook>"""
PROJECT = b"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users><User guid="00000000-0000-4000-8000-000000000009" name="A"/></Users>
<CodeBook><Codes><Code guid="00000000-0000-4000-8000-000000000001" name="Money" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="00000000-0000-4000-8000-000000000003" name="T"><PlainTextContent>We need money.</PlainTextContent>
<PlainTextSelection guid="00000000-0000-4000-8000-000000000004" startPosition="8" endPosition="13">
<Coding guid="00000000-0000-4000-8000-000000000005"><CodeRef targetGUID="00000000-0000-4000-8000-000000000001"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""
MAIL = (
    b"From: Anna <anna@example.org>\nTo: desk+k1@example.org\nSubject: =?utf-8?q?Hei=C3=9F?=\nMessage-ID: <a@b>\n"
    b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: text/plain; charset=utf-8\n\n'
    b"Hello\n> old\n--B\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
    b'Content-Disposition: attachment; filename="a.pdf"\n\nJVBERi0=\n--B--\n'
)
PORTAL = [
    {"results": [{"metadata": {"identifier": ["LIFE-2026"], "title": ["Call"], "deadlineDate": ["2026-09-01T17:00:00.000+0000"],
     "status": ["31094501"], "budgetOverview": ['{"budgetTopicActionMap": {"1": []}}'], "frameworkProgramme": ["43252405"]}}]}
]  # fmt: skip
FUNDING_LINE = {
    "programme": "life",
    "title": "Call",
    "opens": "2026-01-01",
    "deadline": "2026-09-01",
    "budget": "1000000",
}


@cache
def readers() -> dict[str, Reader]:
    """By name. Those that compare with the database are as good as the reader below them, which is here."""
    definition = definition_from(DEFINITION)
    known = tables.Known(["life"], ["energy"], ["AT"], ["grant"])
    report = {"title": "No staff", "city": "klagenfurt", "met_on": "2026-01-01"}
    figure = {"source": "residential.fuel", "carrier": "natural_gas", "amount": "12,5", "unit": "GWh"}
    return {
        **{name: Reader(*one) for name, one in of_installations().items()},
        "answers": Reader(
            _stream(answers_file.read_answers, definition=definition), (OWN.encode(), THEIRS.encode())
        ),
        "questionnaire": Reader(
            _stream(questionnaire_file.read_questionnaire, name="file"),
            (
                TSV.encode(), LSS.encode(), _json(DEFINITION),
                _json({"pages": [{"name": "p", "elements": [{"type": "text", "name": "q", "visibleIf": "{a} > 1"}]}]}),
                book_of("type,name,label", "text,size,Size", "integer,number,Number"),
            ),
        ),
        "reports of barriers": Reader(
            _stream(reports_table.read_reports, name="a.csv"), both(*_line(REPORT_COLUMNS, report))
        ),
        "register of indicators": Reader(
            _stream(register_table.read_register, name="a.csv"),
            both("indicator,year,value,unit,note", "co2,2024,12.5,t,n"),
        ),
        "inventory": Reader(
            _stream(inventory.read_file, name="a.csv"),
            (*both(*_line((*KEYED, *TEXTS, *NUMBERS), figure)), _json({"format": "zeroward-inventory", "figures": []})),
        ),
        "plan": Reader(
            _stream(plan.read_file, name="a.csv"),
            (
                *both("code,name,field,start,end,lifetime,effect.tonnes", "A1,Trams,transport,2026,2030,30,1200"),
                _json({"format": "zeroward-plan", "header": {}, "actions": [{"code": "A1", "name": "Trams"}]}),
            ),
        ),
        "finance": Reader(
            _stream(finance.read_file, name="a.csv"),
            (
                *both("name,instrument,low,high,level,provider", "Loan,loan,1.5,2 500 000,national,Bank"),
                _json({"format": "zeroward-investment", "schema": 1, "rows": {"capital": [{"name": "x", "low": 1}]}}),
            ),
        ),
        "projects": Reader(
            _stream(project_table.read_projects, name="a.csv"),
            both(*_line((one.key for one in PROJECT_COLUMNS), {"title": "Trams"})),
        ),
        "contract": Reader(
            _stream(contract.read_contract_file),
            (
                contract_json(CONTENT, HEAD), contract_workbook(CONTENT, HEAD),
                contract_word(CONTENT, HEAD, made_at=NOW), _document("Climate City Contract", "IP-C2"),
            ),
        ),
        "contract of others": Reader(
            lambda raw: source_of("a", raw), (CONTRACT_TEXT.encode() * 3, _document(CONTRACT_TEXT), _pdf()), (ReadingError,)
        ),
        "actions of a contract": Reader(_text(read_contract), (CONTRACT_TEXT.encode(),), (DocumentTooLargeError,)),
        "funding": Reader(
            _stream(tables.read_table, name="a.csv", known=known), both(*_line(columns.WORDS, FUNDING_LINE))
        ),
        "funding portal": Reader(
            _stream(portal_reading.read_portal, now=NOW), (_json(PORTAL), _json(PORTAL[0]))
        ),
        "frame": Reader(
            _stream(frame_list.read_frame_list, name="a.csv"),
            both(*_line(frame_list.WORDS, {"name": "Klagenfurt", "country": "AT", "key": "klagenfurt"})),
        ),
        "text": Reader(_upload(text_file.read_text_file), (b"Wir brauchen Geld.\n", _document("Geld"))),
        "codebook": Reader(_stream(qdc.read_codebook), (CODEBOOK,)),
        "coded project": Reader(_stream(qdpx.read_project), (_archive({"project.qde": PROJECT}),)),
        "portfolio": Reader(parse_bytes, (portfolio(opener(), challenge(cards=(card(body=BODY),)), *TAIL),), (PortfolioError,)),
        "mail": Reader(read_letter, (MAIL,), (ValueError,)),
        "certificate": Reader(
            lambda raw: check(raw.decode("utf-8", "replace"), now=NOW), (made("Anna").encode(),), (MethodError,)
        ),
        "seal": Reader(check_pdf, (_pdf(),), (ValueError,)),
        "any upload": Reader(_stream(kind_of_file), (_pdf(), _document("x"), b"a;b", b"\x89PNG\r\n\x1a\n")),
    }  # fmt: skip
