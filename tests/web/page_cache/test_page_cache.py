"""What comes from memory is what would be made, for everybody who would get the same, until something changes."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from zeroward.core import counting
from zeroward.core.models import PageCount
from zeroward.library.models import Challenge
from zeroward.people.models import User
from zeroward.web.page_cache import middleware
from zeroward.web.page_cache.shelf import Shelf
from zeroward.web.page_cache.watching import watch

PAGE = "/en/portfolio/"
Capture = Any


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(1024 * 1024)


@pytest.fixture
def visitor(
    db: None, settings: Any, tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Client]:
    monkeypatch.setattr(middleware, "Shelf", lambda _limit: shelf)
    settings.ZEROWARD_PAGE_CACHE_MB = 1
    settings.ZEROWARD_COUNT_SECONDS = 3600
    settings.VAR_DIR = tmp_path
    watch(connection)
    yield Client()
    connection.execute_wrappers.clear()
    counting._waiting.clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Capture:
    """What a commit does, at the end of the block; the test's own transaction never ends."""

    @contextmanager
    def block() -> Iterator[None]:
        connection.run_on_commit.clear()
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return block


def queries(client: Client, address: str = PAGE, **headers: str) -> int:
    """How many statements an answer took: none when it came from memory."""
    number = 0

    def counting_one(execute: Any, *given: Any) -> Any:
        nonlocal number
        number += 1
        return execute(*given)

    with connection.execute_wrapper(counting_one):
        assert client.get(address, headers=headers).status_code in (200, 304)
    return number


def test_second_visitor_gets_the_same_page_without_a_query(visitor: Client) -> None:
    first = visitor.get(PAGE)
    assert queries(visitor) == 0
    second = visitor.get(PAGE)
    assert second.content == first.content
    numbers = {one.headers.pop("X-Request-ID") for one in (first, second)}
    assert len(numbers) == 2  # the number of a request is not kept with the page
    assert dict(second.headers) == dict(first.headers)
    assert "Content-Security-Policy" in second.headers
    assert second.headers["Cache-Control"] == "no-cache"


def test_compressed_plain_and_head_are_one_page(visitor: Client) -> None:
    packed = visitor.get(PAGE, headers={"accept-encoding": "gzip"})
    plain = visitor.get(PAGE)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    head = visitor.head(PAGE)
    assert (head.content, head.headers["ETag"]) == (b"", plain.headers["ETag"])


def test_who_has_it_already_gets_304(visitor: Client) -> None:
    etag = visitor.get(PAGE).headers["ETag"]
    again = visitor.get(PAGE, headers={"if-none-match": f'"other", {etag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert visitor.get(PAGE, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_change_shows_at_once(visitor: Client, challenge: Challenge, committed: Capture) -> None:
    assert "Wind towers" not in visitor.get(PAGE).text
    with committed():
        challenge.title = "Wind towers"
        challenge.save()
    assert "Wind towers" in visitor.get(PAGE).text
    assert queries(visitor) == 0
    with committed():
        Challenge.objects.update(title="Solar roofs")  # no signal tells of it
    assert "Wind towers" not in visitor.get(PAGE).text


def test_a_change_that_was_undone_renews_nothing(visitor: Client, committed: Capture) -> None:
    visitor.get(PAGE)
    with committed(), transaction.atomic():
        Challenge.objects.update(order=3)
        transaction.set_rollback(True)
    assert queries(visitor) == 0


def test_work_that_no_public_page_shows_leaves_pages_alone(visitor: Client, committed: Capture) -> None:
    visitor.get(PAGE)
    with committed():
        User.objects.create(email="somebody@city.example")
    assert queries(visitor) == 0


@pytest.mark.parametrize("cookie", ["sessionid", "messages", "django_language"])
def test_who_has_a_cookie_gets_a_page_of_their_own(visitor: Client, cookie: str) -> None:
    visitor.get(PAGE)
    other = Client()
    other.handler = visitor.handler
    other.cookies[cookie] = "x"
    assert queries(other) > 0


def test_who_is_signed_in_sees_their_own_and_leaves_none(visitor: Client, shelf: Shelf) -> None:
    person = User.objects.create(email="somebody@city.example")
    signed_in = Client()
    signed_in.handler = visitor.handler
    signed_in.force_login(person)
    signed_in.get(PAGE)
    assert len(shelf) == 0
    assert "/account/logout" not in visitor.get(PAGE).text


def test_each_theme_has_its_page(visitor: Client) -> None:
    plain = visitor.get(PAGE).content
    visitor.cookies["zeroward_theme"] = "dark"
    assert visitor.get(PAGE).content != plain
    assert queries(visitor) == 0


def test_front_door_answers_in_the_language_of_each(visitor: Client) -> None:
    for language in ("de", "fr", "de"):
        page = visitor.get("/", headers={"accept-language": language})
        assert page.headers["Content-Language"] == language
        assert f'lang="{language}"' in page.text


def test_wishes_that_differ_late_get_pages_of_their_own(visitor: Client) -> None:
    for number in (15, 40):  # kept, and too long to be kept
        start = ",".join(["ja;q=0.9"] * number)
        for language in ("de", "fr", "de"):
            page = visitor.get("/", headers={"accept-language": f"{start},{language}"})
            assert page.headers["Content-Language"] == language


@pytest.mark.parametrize("address", ["/en/account/login/", "/en/nowhere/", "/health", "/robots.txt"])
def test_forms_errors_and_what_is_no_page_are_not_kept(visitor: Client, shelf: Shelf, address: str) -> None:
    visitor.get(address)
    assert len(shelf) == 0


def test_parts_of_a_page_are_not_kept(visitor: Client, shelf: Shelf) -> None:
    visitor.get(PAGE, headers={"hx-request": "true"})
    assert len(shelf) == 0


def test_fruitless_search_is_counted_each_time(visitor: Client) -> None:
    visitor.get("/en/search/?q=zzqqxx")
    assert queries(visitor, "/en/search/?q=zzqqxx") > 0


def test_pages_from_memory_are_counted(visitor: Client) -> None:
    for _ in range(3):
        visitor.get("/en/")
    counting.write_counts()
    assert PageCount.objects.get(view="home").count == 3


def test_page_is_made_anew_after_its_time(visitor: Client, settings: Any) -> None:
    settings.ZEROWARD_PAGE_CACHE_SECONDS = 0
    visitor.get(PAGE)
    assert queries(visitor) > 0


def test_memory_is_bounded(visitor: Client, shelf: Shelf) -> None:
    shelf.limit = 100_000
    for number in range(30):
        visitor.get(f"{PAGE}?x={number}")
    assert 0 < shelf.size <= shelf.limit
    assert 5 < len(shelf) < 30
    assert queries(visitor, f"{PAGE}?x=29") == 0


def test_no_page_that_is_kept_holds_a_token(visitor: Client, shelf: Shelf) -> None:
    visitor.get(PAGE)
    for page in shelf._pages.values():
        assert not re.search(rb"csrfmiddlewaretoken|nonce=", gzip.decompress(page.body))


def test_it_is_off_where_pages_are_measured(db: None) -> None:
    client = Client()
    client.get(PAGE)
    assert "ETag" not in client.get(PAGE).headers
