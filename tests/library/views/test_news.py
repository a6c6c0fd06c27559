import datetime
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from tests.library.conftest import SECRET, Portfolio
from zeroward.core.domain.audit import record_event
from zeroward.library.models import Material
from zeroward.library.queries.news import About, by_day, news

pytestmark = pytest.mark.slow

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(client: Client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def test_feed_has_absolute_addresses_dates_and_a_language(client: Client, portfolio: Portfolio) -> None:
    root = feed(client, "/de/portfolio/new/feed.atom")
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "de"
    entries = root.findall("a:entry", ATOM)
    assert entries
    for entry in entries:
        link = entry.find("a:link", ATOM)
        assert link is not None
        assert link.attrib["href"].startswith("http://testserver/de/")
        assert entry.findtext("a:updated", namespaces=ATOM)
    assert len({entry.findtext("a:id", namespaces=ATOM) for entry in entries}) == len(entries)


def test_marks_of_a_feed_are_the_same_under_every_name_of_the_platform(
    client: Client, portfolio: Portfolio, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    known = [
        feed(Client(headers={"host": host}), "/en/portfolio/3/feed.atom") for host in ("a.test", "b.test")
    ]
    own, other = ([one.text for one in root.iter(f"{{{ATOM['a']}}}id")] for root in known)
    assert own == other
    assert own[0] == "http://localhost:8000/en/portfolio/3/"
    assert "tag:localhost,2026:material:dialogue-forum:new:en" in own
    assert all((one or "").startswith("tag:localhost,2026:") for one in own[1:])


def test_words_of_a_summary_stay_words_in_readers(client: Client, portfolio: Portfolio) -> None:
    hostile = "Less < more & <img src=x onerror=alert(1)>"
    Material.objects.filter(pk=portfolio.material.pk).update(title=hostile, summary=hostile)
    root = feed(client, "/en/portfolio/3/feed.atom")
    entry = next(
        one for one in root.findall("a:entry", ATOM) if "Less" in (one.findtext("a:title", "", ATOM) or "")
    )
    title, summary = entry.find("a:title", ATOM), entry.find("a:summary", ATOM)
    assert title is not None
    assert summary is not None
    assert (title.get("type", "text"), title.text) == ("text", f"New: {hostile}")
    assert summary.get("type") == "html"
    assert (unescape(summary.text or ""), "<" in (summary.text or "")) == (hostile, False)


def test_feeds_hold_only_what_they_are_about(client: Client, portfolio: Portfolio) -> None:
    def titles(address: str) -> str:
        return " ".join(title.text or "" for title in feed(client, address).findall("a:entry/a:title", ATOM))

    assert "Dialogue Forum" in titles("/en/materials/in/at/feed.atom")
    assert "Ökoatlas" not in titles("/en/materials/in/at/feed.atom")
    assert "Approaches to funding" in titles("/en/portfolio/3/feed.atom")
    assert "Ökoatlas" in titles("/en/tags/stakeholder-mapping/feed.atom")


def test_correction_of_a_public_record_is_news(portfolio: Portfolio) -> None:
    record_event(
        action="library.material.correct", record=portfolio.material, changes={"summary": ["a", "b"]}
    )
    newest = news()[0]
    assert str(newest.what) == "Corrected"
    assert newest.fields == ("summary",)


def test_correction_of_a_draft_is_no_news(portfolio: Portfolio) -> None:
    record_event(action="library.material.correct", record=Material.objects.get(key="draft-material"))
    assert all(SECRET not in str(entry.title) for entry in news())
    assert all(str(entry.what) == "New" for entry in news())


def test_news_of_one_day_fold_when_there_are_many(portfolio: Portfolio) -> None:
    for number in range(8):
        Material.objects.create(key=f"more-{number}", title=f"More {number}")
    old = Material.objects.create(key="old", title="Old")
    Material.objects.filter(pk=old.pk).update(first_published_at=timezone.now() - datetime.timedelta(days=40))
    days = by_day(news())
    assert len(days) == 2
    materials = next(group for group in days[0].groups if group.kind == "material")
    assert materials.folded
    assert not days[1].groups[0].folded


def test_news_come_newest_first_and_within_the_limit(portfolio: Portfolio) -> None:
    entries = news(About(), limit=5)
    assert len(entries) == 5
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
