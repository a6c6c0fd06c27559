"""The board of what is missing: what everyone sees, what editors see, and what nobody may."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.formats import date_format

from zeroward.core import gaps
from zeroward.core.domain.texts import set_text
from zeroward.core.gaps import Gap, register_gaps
from zeroward.core.models import SearchMiss
from zeroward.core.visibility import ANONYMOUS
from zeroward.library.models import Category, Challenge, DeepDive, Lesson, Link, Material
from zeroward.library.queries.missing import order, review, searches
from zeroward.library.queries.missing.board import board
from zeroward.people.models import Role, User
from zeroward.taxonomy.models import Concept, Scheme

PAST = datetime.date(2020, 1, 2)


def miss(query: str, count: int, **more: Any) -> SearchMiss:
    return SearchMiss.objects.create(query=query, lang="en", count=count, last_on=PAST, **more)


@pytest.fixture
def desk(mission_editor: User) -> Client:
    client = Client()
    client.force_login(mission_editor)
    return client


def text(client: Client, path: str = "/en/missing/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_challenge_without_material_is_a_gap_that_can_be_filled(
    client: Client, category: Category, material: Material
) -> None:
    Challenge.objects.create(key="3.5", code="3.5", title="Nobody knows how", category=category, order=5)
    page = text(client)
    assert "Nobody knows how" in page
    assert "Approaches to funding" not in page
    assert "/en/contribute/?about=challenge%3A3.5&amp;field=material" in page


def test_challenge_whose_only_material_is_a_draft_is_a_gap(
    client: Client, challenge: Challenge, material: Material
) -> None:
    material.live = False
    material.save()
    page = text(client)
    assert "Approaches to funding" in page
    assert "Dialogue Forum" not in page


def test_lesson_to_come_says_whether_somebody_is_at_it(
    client: Client, category: Category, mission_editor: User
) -> None:
    mission_editor.first_name, mission_editor.last_name = "Secret", "Person"
    mission_editor.save()
    Lesson.objects.create(
        key="l1", category=category, stage="to_come", owner=mission_editor, due_on=datetime.date(2027, 3, 1)
    )
    Lesson.objects.create(key="l2", category=category, stage="to_come", live=False)
    page = text(client)
    assert f"An editor is in charge, until {date_format(datetime.date(2027, 3, 1), 'DATE_FORMAT')}." in page
    assert "Secret" not in page
    assert "editor@example.org" not in page
    assert page.count("about=lesson%3A") == 1


def test_deep_dive_in_progress_is_named(client: Client, category: Category) -> None:
    DeepDive.objects.create(key="d1", category=category, title="Vienna step by step", stage="in_progress")
    DeepDive.objects.create(
        key="d2", category=category, title="Hidden draft", stage="in_progress", live=False
    )
    page = text(client)
    assert "Vienna step by step" in page
    assert "Hidden draft" not in page


def test_links_of_drafts_are_not_told(client: Client, material: Material) -> None:
    Link.objects.create(material=material, label="Old report", url="https://example.org/old", state="dead")
    Link.objects.create(material=material, label="No address", state="missing")
    draft = Material.objects.create(key="draft", title="Draft material", live=False)
    Link.objects.create(material=draft, label="Draft report", state="missing")
    page = text(client)
    assert page.index("Old report") < page.index("No address")
    assert "Draft" not in page


def test_searches_are_told_from_three_on_and_until_answered(client: Client, db: None) -> None:
    miss("heat pumps", 3)
    miss("rare words", 2)
    miss("long answered", 9, answered_note="Added.")
    page = text(client)
    assert "“heat pumps”" in page
    assert "rare words" not in page
    assert "long answered" not in page


def test_stale_records_of_every_kind_the_longest_first(
    client: Client, material: Material, challenge: Challenge
) -> None:
    Material.objects.update(review_by=PAST)
    Challenge.objects.update(review_by=PAST - datetime.timedelta(days=9))
    found = review.stale(ANONYMOUS)
    assert [str(gap.title) for gap in found] == ["Approaches to funding", "Dialogue Forum"]
    Material.objects.update(live=False)
    assert [str(gap.title) for gap in review.stale(ANONYMOUS)] == ["Approaches to funding"]


def test_long_group_is_cut_and_continues_on_its_own_page(client: Client, category: Category) -> None:
    for number in range(9):
        Challenge.objects.create(
            key=f"3.{number}",
            code=f"3.{number}",
            title=f"Gap number {number}",
            category=category,
            order=number,
        )
    page = text(client)
    assert "Gap number 5" in page
    assert "Gap number 6" not in page
    assert "3 more" in page
    assert "Gap number 8" in text(client, "/en/missing/challenges/")


def test_filled_groups_are_named_too(client: Client, db: None) -> None:
    assert "Every challenge has material." in text(client)


def test_another_room_adds_its_gaps(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gaps, "_kinds", dict(gaps._kinds))
    register_gaps(
        "fields", "Empty fields", lambda _viewer: [Gap("Romania: <b>funding</b>", "/en/x/")], order=40
    )
    page = text(client)
    assert "Romania: &lt;b&gt;funding&lt;/b&gt;" in page
    assert [group.kind.key for group in board(ANONYMOUS).groups] == ["fields"]


def test_groups_of_editors_are_not_found_by_others(client: Client, db: None) -> None:
    for key in ("in-progress", "never-reviewed", "twins", "nonsense"):
        assert client.get(f"/en/missing/{key}/").status_code == 404


def test_progress_names_owner_and_due_date_for_editors(
    desk: Client, category: Category, mission_editor: User
) -> None:
    Lesson.objects.create(
        key="l1", category=category, text="To be told", stage="in_progress", owner=mission_editor, due_on=PAST
    )
    page = text(desk, "/en/desk/missing/")
    due = date_format(PAST, "DATE_FORMAT")
    assert f"Overdue. In charge: editor@example.org; due: {due}." in page


def test_orphans_and_twins_are_found(db: None, material: Material) -> None:
    words = "Ministries and cities meet twice a year to speak about money for neutrality"
    Material.objects.create(key="lonely", title="Lonely", summary=words)
    Material.objects.create(key="twin", title="Lonely", summary=words)
    scheme = Scheme.objects.create(key="hashtags", title="Hashtags")
    used = Concept.objects.create(scheme=scheme, key="used", notation="used")
    Concept.objects.create(scheme=scheme, key="unused", notation="unused")
    material.hashtags.add(used)
    assert [str(gap.title) for gap in order.unplaced_materials(ANONYMOUS)] == ["Lonely", "Lonely"]
    assert [str(gap.title) for gap in order.unused_tags(ANONYMOUS)] == ["#unused"]
    (pair,) = order.twins(ANONYMOUS)
    assert pair.actions[0].url == "/en/desk/merge/?kind=library.material&duplicate=twin&into=lonely"


def test_stale_translations_are_counted_by_language(db: None, material: Material) -> None:
    set_text(record=material, field="title", lang="de", body="Dialogforum", origin="human")
    set_text(record=material, field="summary", lang="de", body="Zweimal im Jahr.", origin="human")
    assert order.stale_translations(ANONYMOUS) == []
    material.title = "Another title"
    material.save()
    (gap,) = order.stale_translations(ANONYMOUS)
    assert (str(gap.title), str(gap.note)) == ("German", "1 text is older than its source.")


@pytest.mark.parametrize("path", ["", "in-progress/", "../records/material/dialogue-forum/"])
def test_desk_is_for_editors(
    client: Client, material: Material, person: Callable[..., User], path: str
) -> None:
    address = f"/en/desk/missing/{path}".replace("missing/../", "")
    assert client.get(address).status_code == 302
    client.force_login(person("a@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR))
    answer = client.get(address)
    assert answer.status_code == 403
    assert b"Dialogue" not in answer.content


def test_both_boards_take_few_queries_in_another_language(
    client: Client,
    desk: Client,
    material: Material,
    category: Category,
    mission_editor: User,
    django_assert_max_num_queries: Any,
) -> None:
    Challenge.objects.create(key="3.5", code="3.5", title="Open", category=category)
    Lesson.objects.create(key="l1", category=category, stage="to_come", owner=mission_editor)
    DeepDive.objects.create(key="d1", category=category, title="Dive", stage="in_progress")
    Link.objects.create(material=material, label="Dead", url="https://example.org", state="dead")
    Material.objects.create(key="twin", title=material.title, summary=material.summary)
    Material.objects.update(review_by=PAST)
    miss("heat", 5)
    with django_assert_max_num_queries(20):
        page = client.get("/de/missing/").content.decode()
    with django_assert_max_num_queries(20):
        desk.get("/de/desk/missing/")
    assert "“heat”" in page


def test_searches_on_the_desk_lead_to_their_answer(db: None) -> None:
    one = miss("heat pumps", 4)
    (gap,) = searches.searches_to_answer(ANONYMOUS)
    assert gap.actions[0].url == f"/en/desk/searches/{one.pk}/"


def test_command_is_known() -> None:
    with pytest.raises(SystemExit):
        call_command("check_links", "--help")
