"""Needs taken over from requests and from a file: shown first, then exactly that; bad lines are named."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.ecosystem.profile_fixtures import acting, at
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import ImportRun
from zeroward.ecosystem.domain.programme_needs import commit_needs, take_needs
from zeroward.ecosystem.domain.support_programmes import save_country
from zeroward.ecosystem.domain.support_requests import send_request
from zeroward.ecosystem.importers.programme_needs import plan_needs
from zeroward.ecosystem.models import AssistanceRequest, SupportProgramme
from zeroward.ecosystem.queries.programme_needs import needs_preview
from zeroward.ecosystem.queries.programme_page import programme_page
from zeroward.people.models import User

pytestmark = pytest.mark.slow


def url(name: str, *args: Any) -> str:
    return reverse(f"ecosystem:{name}", args=args)


def ask(coordinator: User, kind: str, need: str, title: str, **more: Any) -> AssistanceRequest:
    values = {"kind": kind, "title": title, "about": "", "need": need, "lang": "en"}
    return send_request(**acting(coordinator), place=at(), values=values, **more)


def needs_of(programme: SupportProgramme, code: str = "AT") -> dict[str, Any]:
    found: dict[str, Any] = programme.countries.get(country__code=code).needs
    return found


@pytest.fixture
def empty(manager: User, programme: SupportProgramme) -> SupportProgramme:
    """Nobody has stated a need of Austria."""
    row = programme.countries.get(country__code="AT")
    nothing = dict.fromkeys(row.needs, (None, ""))
    save_country(
        **acting(manager), programme=programme, row=row, hours=row.hours, needs=nothing, lock=row.lock
    )
    return programme


def test_strongest_of_several_requests_is_the_need(manager: User, coordinator: User, empty) -> None:
    ask(coordinator, "event", "low", "A small one")
    ask(coordinator, "event", "high", "A large one")
    found = needs_preview(programme_page(empty))
    assert [(one.key, one.then, one.act) for one in found.lines] == [("AT:event", 100, "new")]
    assert take_needs(**acting(manager), programme=empty, chosen=["AT:event"], digest=found.digest) == 1
    assert needs_of(empty)["event"] == {
        "need": 1.0,
        "why": "Asked for by the platform: A small one; A large one",
    }
    again = needs_preview(programme_page(empty))
    assert [one.act for one in again.lines] == ["same"]


def test_what_somebody_stated_is_replaced_only_where_it_is_ticked(
    client: Client, manager: User, coordinator: User, empty
) -> None:
    row = empty.countries.get(country__code="AT")
    save_country(
        **acting(manager),
        programme=empty,
        row=row,
        hours=None,
        needs={"event": (0.25, "Said")},
        lock=row.lock,
    )
    ask(coordinator, "event", "high", "A large one")
    ask(coordinator, "mentoring", "clear", "A mentor")
    client.force_login(manager)
    page = client.get(url("programme-needs", empty.key)).text
    assert "Stated as 25 of 100; then 100 of 100." in page
    assert 'value="AT:mentoring" checked' in page
    assert 'value="AT:event">' in page
    digest = needs_preview(programme_page(empty)).digest
    sent = client.post(
        url("programme-needs", empty.key), {"digest": digest, "line": ["AT:mentoring"]}, follow=True
    )
    assert "1 need was changed." in sent.text
    assert needs_of(empty)["event"] == {"need": 0.25, "why": "Said"}
    assert needs_of(empty)["mentoring"]["need"] == 0.75


def test_changed_needs_or_requests_are_not_taken_over(manager: User, coordinator: User, empty) -> None:
    ask(coordinator, "event", "high", "A large one")
    digest = needs_preview(programme_page(empty)).digest
    ask(coordinator, "event", "high", "Another one")
    with pytest.raises(ConflictError, match="have changed since"):
        take_needs(**acting(manager), programme=empty, chosen=["AT:event"], digest=digest)
    assert needs_of(empty) == {}


def test_requests_that_fit_nothing_are_named_with_the_reason(manager: User, coordinator: User, empty) -> None:
    ask(coordinator, "other", "high", "Something else")
    empty.services.filter(kind="other").delete()
    ask(coordinator, "event", "high", "Made up", is_example=True)
    found = needs_preview(programme_page(empty))
    assert not found.lines
    assert [(one.request.title, one.reason) for one in found.left] == [
        ("Something else", "No service of the programme is of this kind.")
    ]
    empty.countries.filter(country__code="AT").delete()
    left = needs_preview(programme_page(empty)).left
    assert [one.reason for one in left] == ["The country takes no part in the programme."]


def test_others_take_nothing_over(client: Client, analyst: User, coordinator: User, empty) -> None:
    ask(coordinator, "event", "high", "A large one")
    digest = needs_preview(programme_page(empty)).digest
    run = ImportRun.objects.create(importer="x", about=f"needs:{empty.key}", file_digest="0" * 64)
    for one in (analyst, coordinator):
        with pytest.raises(NotAllowedError):
            take_needs(**acting(one), programme=empty, chosen=["AT:event"], digest=digest)
        with pytest.raises(NotAllowedError):
            commit_needs(**acting(one), programme=empty, run=run)
        client.force_login(one)
        for name, args in (("needs", ()), ("needs-file", ()), ("needs-report", (run.pk,))):
            assert client.get(url(f"programme-{name}", empty.key, *args)).status_code == 404
        assert client.post(url("programme-needs-commit", empty.key, run.pk)).status_code == 404
    client.force_login(coordinator)
    assert client.get(url("programme-needs-table", empty.key)).status_code == 404
    client.force_login(analyst)
    assert client.get(url("programme-needs-table", empty.key)).status_code == 200


def file_of(text: str) -> BytesIO:
    found = BytesIO(text.encode())
    found.name = "needs.csv"
    return found


TABLE = """country;service;need;why;colour
AT;event;80;They said so;red
Austria;Mentoring and advice;much;In a talk;
Atlantis;event;80;They said so;
AT;magic;80;They said so;
AT;assistance;eighty;They said so;
AT;codesign;80;;
AT;event;20;Twice;
;event;20;;
"""


def test_file_is_shown_line_by_line_and_bad_ones_are_named(empty) -> None:
    rows = plan_needs(file_of(TABLE), programme_page(empty), name="needs.csv")
    assert [(one.place, one.verdict, one.reason) for one in rows] == [
        ("line 2", "create", ""),
        ("line 3", "create", ""),
        ("line 4", "refuse", "“Atlantis” takes no part in the programme."),
        ("line 5", "refuse", "“magic” is no service of the programme."),
        ("line 6", "refuse", "“eighty” is no need: write a whole number from 0 to 100, or nothing."),
        ("line 7", "refuse", "Why is it so?"),
        ("line 8", "refuse", "The same need stands in line 2 already."),
        ("line 9", "refuse", "The line names no country."),
        ("first line", "finding", "We do not know this column."),
    ]


@pytest.mark.parametrize("text", ["town;size\nA;1\n", "country;service;need;why;need\n", ""])
def test_other_tables_are_refused(text: str, empty) -> None:
    with pytest.raises(InvalidInputError):
        plan_needs(file_of(text), programme_page(empty), name="needs.csv")


def test_manager_brings_in_a_file_and_the_same_again_changes_nothing(
    client: Client, manager: User, empty, django_assert_max_num_queries
) -> None:
    client.force_login(manager)
    sent = client.post(url("programme-needs-file", empty.key), {"file": file_of(TABLE)}, follow=True)
    assert "2 needs would change" in sent.text
    assert "6 lines were refused and stay out." in sent.text
    run = ImportRun.objects.get(about=f"needs:{empty.key}")
    with django_assert_max_num_queries(20):
        client.get(url("programme-needs-report", empty.key, run.pk))
    done = client.post(url("programme-needs-commit", empty.key, run.pk), follow=True)
    assert "2 needs were changed." in done.text
    assert needs_of(empty) == {
        "event": {"need": 0.8, "why": "They said so"},
        "mentoring": {"need": 0.75, "why": "In a talk"},
    }
    twice = client.post(url("programme-needs-commit", empty.key, run.pk), follow=True)
    assert "committed or refused already" in twice.text
    table = client.get(url("programme-needs-table", empty.key)).content.decode()
    assert "Austria;In-person event;80;They said so" in table
    rows = plan_needs(file_of(table), programme_page(empty), name="needs.csv")
    assert {one.verdict for one in rows} == {"same"}


def test_needs_that_changed_meanwhile_refuse_the_whole_file(manager: User, empty) -> None:
    rows = plan_needs(file_of(TABLE), programme_page(empty), name="needs.csv")
    run = keep_plan(
        importer="ecosystem.programme-needs",
        file_name="needs.csv",
        file_digest="0" * 64,
        rows=rows,
        about=f"needs:{empty.key}",
    )
    row = empty.countries.get(country__code="AT")
    save_country(
        **acting(manager), programme=empty, row=row, hours=None, needs={"event": (0.1, "Mine")}, lock=row.lock
    )
    with pytest.raises(ConflictError, match="changed meanwhile"):
        commit_needs(**acting(manager), programme=empty, run=run)
    assert needs_of(empty) == {"event": {"need": 0.1, "why": "Mine"}}
    run.refresh_from_db()
    assert run.state == ImportRun.State.PLANNED


def test_empty_need_takes_what_was_stated_back(manager: User, empty) -> None:
    row = empty.countries.get(country__code="AT")
    save_country(
        **acting(manager), programme=empty, row=row, hours=None, needs={"event": (0.1, "Mine")}, lock=row.lock
    )
    rows = plan_needs(file_of("country;service;need;why\nAT;event;;\n"), programme_page(empty), name="n.csv")
    assert [(one.verdict, one.changes["need"]) for one in rows] == [("remove", None)]


def test_preview_takes_few_queries_with_many_requests(
    client: Client, manager: User, coordinator: User, empty, django_assert_max_num_queries
) -> None:
    for at_ in range(30):
        ask(coordinator, "event", "low", f"Request {at_}")
    client.force_login(manager)
    with django_assert_max_num_queries(20):
        assert client.get(url("programme-needs", empty.key)).status_code == 200
    with django_assert_max_num_queries(20):
        assert "Take needs over from 30 requests" in client.get(url("programme", empty.key)).text


def test_stale_needs_and_budgets_are_shown_in_both_versions(client: Client, manager: User, empty) -> None:
    row = empty.countries.get(country__code="AT")
    seen = row.lock
    save_country(
        **acting(manager), programme=empty, row=row, hours=None, needs={"event": (0.25, "Mine")}, lock=seen
    )
    client.force_login(manager)
    sent = {"lock": seen, "hours": "", "need_event": "75", "why_event": "Theirs"}
    page = client.post(url("programme-country", empty.key, "AT"), sent)
    assert page.status_code == 422
    shown = {(str(one.field), one.before, one.after) for one in page.context["stale"]}
    assert {
        ("In-person event: Need", "25", "75"),
        ("In-person event: Why?", "Mine", "Theirs"),
    } <= shown
    again = client.post(
        url("programme-country", empty.key, "AT"), sent | {"lock": page.context["form"].data["lock"]}
    )
    assert again.status_code == 302
    assert needs_of(empty)["event"] == {"need": 0.75, "why": "Theirs"}
    head = {
        "title": "T",
        "about": "",
        "state": "open",
        "first_year": empty.first_year,
        "years": 3,
        "lock": 99,
    }
    page = client.post(url("programme-edit", empty.key), head | {f"budget_{empty.first_year}": "5000"})
    assert page.status_code == 422
    assert "5000" in {str(one.after) for one in page.context["stale"]}
