"""What is kept between pages: as long as nothing changes, never past that, and never what is undone later."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils.translation import override

from zeroward.core.domain.usage import count_miss
from zeroward.core.models import SearchMiss, Text
from zeroward.core.once import keep_with, kept, reading_once
from zeroward.places.models import Country
from zeroward.places.queries.country_names import country_names
from zeroward.web.page_cache.keeping import Keeping
from zeroward.web.page_cache.stamps import EVERYTHING, Stamps, slot_of
from zeroward.web.page_cache.watching import note, noting, watch
from zeroward.web.replica.router import reading_from_replica

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def stamps(tmp_path: Path) -> Stamps:
    return Stamps(tmp_path / "page-stamps")


@pytest.fixture
def keeping(settings: Any, tmp_path: Path, stamps: Stamps) -> Iterator[Keeping]:
    settings.ZEROWARD_KEPT_ANSWERS, settings.VAR_DIR = 3, tmp_path
    watch(connection)
    keeper = Keeping(stamps, most=3, seconds=60)
    keep_with(keeper)
    yield keeper
    keep_with(None)
    connection.execute_wrappers.clear()


class Reader:
    """Reads the number of countries, and remembers how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return Country.objects.count()

    def asked(self, key: str = "countries") -> int:
        """As a page asks."""
        with reading_once():
            return kept(key, self)


@pytest.fixture
def reader() -> Reader:
    return Reader()


def test_what_was_read_serves_the_pages_after(keeping: Keeping, reader: Reader) -> None:
    assert [reader.asked(), reader.asked()] == [0, 0]
    assert reader.times == 1


def test_change_shows_at_once(keeping: Keeping, reader: Reader) -> None:
    reader.asked()
    Country.objects.create(key="xx", code="XX", name="Xland")
    assert reader.asked() == 1


def test_bulk_change_shows_at_once(keeping: Keeping) -> None:
    Country.objects.create(key="xx", code="XX", name="Xland")
    with reading_once():
        assert country_names() == {"XX": "Xland"}
    Country.objects.update(name="Yland")
    with reading_once():
        assert country_names() == {"XX": "Yland"}


def test_translation_shows_at_once_and_each_language_has_its_own(keeping: Keeping) -> None:
    country = Country.objects.create(key="xx", code="XX", name="Xland")
    for language, name in (("de", "Xland"), ("en", "Xland")):
        with override(language), reading_once():
            assert country_names() == {"XX": name}
    Text.objects.create(record=country, field="name", lang="de", body="Ixland")
    with override("de"), reading_once():
        assert country_names() == {"XX": "Ixland"}
    with override("en"), reading_once():
        assert country_names() == {"XX": "Xland"}


def test_change_that_is_undone_is_never_kept(keeping: Keeping, reader: Reader) -> None:
    with transaction.atomic():
        Country.objects.create(key="xx", code="XX", name="Xland")
        assert reader.asked() == 1
        transaction.set_rollback(True)
    assert reader.asked() == 0


def test_nothing_is_kept_for_who_writes(keeping: Keeping, reader: Reader) -> None:
    kept("countries", reader)
    kept("countries", reader)
    assert (reader.times, len(keeping)) == (2, 0)


def test_answer_is_read_anew_when_reading_it_wrote(keeping: Keeping) -> None:
    def write() -> int:
        count_miss(query="heat", lang="en")
        return SearchMiss.objects.count()

    with noting() as page, reading_once():
        assert kept("written", write) == 1
    assert len(keeping) == 0
    assert page.wrote  # so that the page is not kept either


def test_page_depends_on_what_it_took_from_there(keeping: Keeping) -> None:
    def read() -> int:
        return SearchMiss.objects.count()

    for _ in range(2):  # made, and kept
        with noting() as noted, reading_once():
            kept("misses", read)
        assert noted.slots == {EVERYTHING, slot_of("core_searchmiss")}


def test_the_one_asked_for_longest_ago_goes_first(keeping: Keeping, reader: Reader) -> None:
    for key in ("a", "b", "c", "a", "d"):
        reader.asked(key)
    assert len(keeping) == 3
    assert reader.times == 4
    reader.asked("a")
    assert reader.times == 4
    reader.asked("b")
    assert reader.times == 5


def test_nothing_outlives_its_time(stamps: Stamps, reader: Reader) -> None:
    keep_with(Keeping(stamps, most=3, seconds=0))
    reader.asked()
    reader.asked()
    keep_with(None)
    assert reader.times == 2


def test_copy_of_the_database_is_kept_apart(keeping: Keeping) -> None:
    def copied() -> str:
        return "copy"

    with reading_from_replica(), reading_once():
        assert kept("said", copied) == "copy"
    with reading_once():
        assert kept("said", lambda: "first") == "first"


def test_without_a_keeper_it_is_read_once_a_page(reader: Reader) -> None:
    with reading_once():
        kept("countries", reader)
        kept("countries", reader)
    assert reader.times == 1
    reader.asked()
    assert reader.times == 2


def test_noting_outside_of_a_page_does_nothing() -> None:
    note([EVERYTHING])
    with noting() as noted:
        pass
    assert noted.slots == {EVERYTHING}
