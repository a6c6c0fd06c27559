"""Documents of a place for programs, and the signed addresses of their files: given to who may read, gone when not."""

import time
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.api.work_site import PDF, Program, Site
from tests.support.city_team import acting
from zeroward.api.ground.file_links import SECONDS
from zeroward.api.models import Token
from zeroward.api.scopes import WRITE_PLACE
from zeroward.core.domain.documents import add_document, add_version, archive_document
from zeroward.core.models import StoredDocument
from zeroward.core.workspaces import workspace
from zeroward.people.models import Membership, User

PLACE = "city:klagenfurt"
ALL = f"/work/documents/{PLACE}"


@pytest.fixture
def mandate(site: Site) -> StoredDocument:
    return StoredDocument.objects.get(pk=site.document)


def fetched(address: str) -> tuple[int, bytes]:
    """By somebody who has the address and nothing else."""
    answer = Client().get(address)
    return answer.status_code, answer.getvalue() if answer.streaming else answer.content


def address_of(program: Program) -> str:
    found: str = program.get(ALL).json()["items"][0]["newest"]["address"]
    return found


def test_documents_are_listed_with_addresses_of_their_files(
    program: Program, mandate: StoredDocument
) -> None:
    (row,) = program.get(ALL).json()["items"]
    assert (row["id"], row["title"], row["archived"]) == (mandate.pk, "Mandate of the council", False)
    assert (row["newest"]["name"], row["newest"]["size"]) == ("mandate.pdf", len(PDF))
    assert fetched(row["newest"]["address"]) == (200, PDF)


def test_file_is_to_be_saved_and_kept_by_nobody_on_the_way(program: Program) -> None:
    answer = Client().get(address_of(program))
    assert answer["Content-Disposition"] == 'attachment; filename="mandate.pdf"'
    assert answer["Cache-Control"] == "private, no-store"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in answer
    assert answer.getvalue() == PDF
    assert Client().post(address_of(program), {}, content_type="application/json").status_code == 405


def test_team_alone_sees_earlier_versions(
    program: Program, mandate: StoredDocument, editor: User, platform: User
) -> None:
    place = workspace(PLACE)
    assert place is not None
    add_version(**acting(editor), place=place, document=mandate, file=ContentFile(PDF + b"2\n", "two.pdf"))
    StoredDocument.objects.update(visibility="platform")
    one = program.get(f"{ALL}/{mandate.pk}").json()
    assert (one["newest"]["number"], [row["number"] for row in one["earlier"]]) == (2, [1])
    assert fetched(one["earlier"][0]["address"]) == (200, PDF)
    theirs = Program(platform).get(f"{ALL}/{mandate.pk}").json()
    assert (theirs["newest"]["number"], theirs["earlier"]) == (2, [])


def test_address_ends_with_its_time(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    address, now = address_of(program), time.time()
    monkeypatch.setattr(time, "time", lambda: now + SECONDS - 1)
    assert fetched(address)[0] == 200
    monkeypatch.setattr(time, "time", lambda: now + 2 * SECONDS)
    assert fetched(address)[0] == 404


def test_same_file_has_the_same_address_for_a_while(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = (time.time() // SECONDS + 1) * SECONDS
    monkeypatch.setattr(time, "time", lambda: now)
    first = program.get(ALL)
    monkeypatch.setattr(time, "time", lambda: now + SECONDS - 1)
    again = program.client.get(f"/api/v1{ALL}", headers={**program.headers, "if-none-match": first["ETag"]})
    assert again.status_code == 304


def revoke(program: Program, _user: User) -> None:
    Token.objects.update(revoked_at=timezone.now())


def run_out(program: Program, _user: User) -> None:
    Token.objects.update(expires_at=timezone.now())


def take_reading(program: Program, _user: User) -> None:
    Token.objects.update(scopes=[WRITE_PLACE])


def take_role(_program: Program, user: User) -> None:
    Membership.objects.filter(user=user).delete()


def close_account(_program: Program, user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def archive(_program: Program, user: User) -> None:
    Membership.objects.filter(user=user).update(role="city-reader")
    StoredDocument.objects.update(archived_at=timezone.now())


def delete(_program: Program, _user: User) -> None:
    StoredDocument.objects.all().delete()


@pytest.mark.parametrize("end", [revoke, run_out, take_reading, take_role, close_account, archive, delete])
def test_address_is_closed_by_what_takes_the_right_to_read(
    program: Program, editor: User, end: Callable[[Program, User], None]
) -> None:
    address = address_of(program)
    end(program, editor)
    assert fetched(address)[0] == 404


@pytest.mark.parametrize("change", ["", "x", "WzEsMSw5OTk5OTk5OTk5XQ", "WzEsMSw5OTk5OTk5OTk5XQ:made-up"])
def test_address_that_was_not_given_out_opens_nothing(program: Program, change: str) -> None:
    head, _slash, code = address_of(program).rpartition("/")
    body, _colon, seal = code.partition(":")
    assert fetched(f"{head}/{change}:{seal}")[0] == 404
    assert fetched(f"{head}/{body}:{change}")[0] == 404


def test_nobody_else_is_given_an_address(
    site: Site, mandate: StoredDocument, stranger: User, reader: User
) -> None:
    assert Program(stranger).get(ALL).status_code == 404
    StoredDocument.objects.create(title="Read by all", scope=PLACE, visibility="public")  # without a file yet
    assert Program(stranger).get(ALL).status_code == 404
    assert Program(stranger).get(f"{ALL}/{mandate.pk}").status_code == 404
    assert Client().get(f"/api/v1{ALL}").status_code == 401
    assert Program(reader, WRITE_PLACE).get(ALL).status_code == 403
    assert Program(reader).get("/work/documents/city:nowhere").status_code == 404
    assert len(Program(reader).get(ALL).json()["items"]) == 1
    StoredDocument.objects.filter(pk=mandate.pk).update(visibility="public")
    assert len(Program(stranger).get(ALL).json()["items"]) == 1


def test_many_documents_take_few_queries(
    program: Program, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    place = workspace(PLACE)
    assert place is not None
    for number in range(12):
        file = ContentFile(PDF + b"%d\n" % number, name=f"{number}.pdf")
        add_document(**acting(editor), place=place, file=file, title=f"Paper {number}")
    archive_document(**acting(editor), place=place, document=StoredDocument.objects.get(title="Paper 0"))
    with django_assert_max_num_queries(12):
        first = program.get(ALL, limit=8).json()
    rest = program.get(ALL, limit=8, cursor=first["next"]).json()
    assert len(first["items"]) + len(rest["items"]) == 12
    assert len({row["newest"]["address"] for row in (*first["items"], *rest["items"])}) == 12
