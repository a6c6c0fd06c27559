"""Every address of the room, taken from its own table: who may open it, what it costs, and that nothing leaks."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.browser.plan_data import plan_records
from tests.browser.routes import NO_PAGES, PUBLIC, SIGNED_IN
from tests.support.loaded import LoadOnce, make_examples
from tests.support.short_errors import short_errors
from zeroward.core.models import Visibility
from zeroward.people.models import User
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.models.plan import new_stamp
from zeroward.plan.queries import load, outcome
from zeroward.plan.queries.model import build
from zeroward.plan.urls import urlpatterns

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MOST = 20
OF_CITY = ("plans", "plan-new")
ANYBODY = ("library", "library-action", "published")
SECRETS = ("Climate plan 2030", "Tram to the university", "Costs of the tram have to be")


@pytest.fixture(scope="module")
def examples_of_demo(load_once: LoadOnce) -> None:
    load_once(make_examples)


@pytest.fixture
def demo(examples_of_demo: None, db: None) -> Plan:
    return Plan.objects.get(is_example=True, city__key="klagenfurt")


def signed_in(client: Client, name: str) -> Client:
    client.force_login(User.objects.get(email=f"{name}@example.org"))
    return client


def examples(plan: Plan) -> Iterator[tuple[str, str]]:
    """Name and address of every page, file and form of the room, as the browser visits them too."""
    facts = {key: str(value) for key, value in plan_records().items()}
    for one in (*PUBLIC, *SIGNED_IN, *NO_PAGES):
        if not one.route.startswith("plan:"):
            continue
        path = reverse(one.route, args=[arg.format(**facts) for arg in one.args])
        query = one.query.format(**facts)
        yield one.route.removeprefix("plan:"), f"{path}?{query}" if query else path


def private(plan: Plan) -> list[tuple[str, str]]:
    """The addresses of the working plan."""
    return [(name, path) for name, path in examples(plan) if f"/me/plans/{plan.pk}/" in path]


def published(plan: Plan) -> list[tuple[str, str]]:
    """The addresses of what was published of it."""
    return [(name, path) for name, path in examples(plan) if f"/plan/{plan.pk}/" in path]


def forget() -> None:
    """What a process that has just started does not have."""
    for kept in (load._kept, outcome._kept, build._kept):
        kept.clear()


def test_table_of_addresses_is_complete(demo: Plan) -> None:
    named = {name for name, _path in examples(demo)}
    assert {one.name for one in urlpatterns} == named


@pytest.mark.parametrize("visibility", [Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION])
def test_working_plan_does_not_exist_for_strangers(
    demo: Plan, client: Client, visibility: Visibility
) -> None:
    Plan.objects.update(visibility=visibility)
    outside = ["town"]
    outside += ["platform"] if visibility == Visibility.CITY else []
    outside += ["editor", "admin"] if visibility != Visibility.MISSION else []
    before = demo.stamp
    for name in outside:
        whole = signed_in(client, name).get(private(demo)[0][1])
        assert whole.status_code == 404
        assert not any(secret in whole.content.decode() for secret in SECRETS), name
        with short_errors():
            stranger = signed_in(Client(), name)
            for page, path in private(demo):
                for answer in (stranger.get(path), stranger.post(path, {"lock": 1})):
                    assert answer.status_code in (404, 405), (name, page, answer.status_code)
                    assert not any(secret in answer.content.decode() for secret in SECRETS), (name, page)
    demo.refresh_from_db()
    assert demo.stamp == before


def test_visitors_are_asked_to_sign_in(demo: Plan, client: Client) -> None:
    for page, path in private(demo):
        for answer in (client.get(path), client.post(path, {"lock": 1})):
            assert answer.status_code in (302, 405), (page, answer.status_code)
            assert answer.status_code == 405 or "/account/login/" in answer["Location"], page


@pytest.mark.parametrize(
    ("name", "visibility"),
    [("reader", Visibility.CITY), ("platform", Visibility.PLATFORM), ("analyst", Visibility.MISSION)],
)
def test_those_who_read_change_nothing(demo: Plan, client: Client, name: str, visibility: Visibility) -> None:
    Plan.objects.update(visibility=visibility)
    signed_in(client, name)
    comments = demo.comments.count()
    for page, path in private(demo):
        assert client.get(path).status_code in (200, 302, 403, 405), page
        answer = client.post(path, {"lock": 1, "text": "", "title": "Mine"})
        assert answer.status_code in (302, 400, 403, 404, 405), (page, answer.status_code)
    stamp, title, versions = demo.stamp, demo.title, PlanVersion.objects.filter(withdrawn_at=None).count()
    demo.refresh_from_db()
    assert (demo.stamp, demo.title, versions) == (stamp, title, 1)
    assert demo.comments.count() == comments
    assert not demo.scenarios.filter(title="Mine").exists()


def test_pages_take_few_queries_also_the_first_time(demo: Plan, client: Client) -> None:
    signed_in(client, "city")
    client.get(reverse("plan:plan", args=[demo.pk]))
    dear = {}
    for page, path in [*private(demo), *published(demo)]:
        forget()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(path)
        assert answer.status_code in (200, 302, 405), (page, answer.status_code)
        if len(asked) > MOST:
            dear[path] = len(asked)
    assert not dear


def test_published_pages_read_the_version_alone(demo: Plan, client: Client) -> None:
    mark = "Nobody outside has read this yet"
    demo.actions.update(description=mark, quick_win_promise=mark, name=mark, outcome=mark)
    demo.indicators.update(name=mark)
    demo.targets.update(title=mark)
    Plan.objects.update(stamp=new_stamp(), title=mark, vision=mark)
    forget()
    for page, path in published(demo):
        answer = client.get(path)
        assert answer.status_code == 200, page
        assert mark.encode() not in b"".join(answer if answer.streaming else [answer.content]), page
    for path in (reverse("plan:published"), reverse("places:city", args=["klagenfurt"]), "/"):
        assert mark not in client.get(path).content.decode(), path


def test_withdrawn_version_is_gone_everywhere(demo: Plan, client: Client) -> None:
    signed_in(client, "city")
    versions = PlanVersion.objects.filter(plan=demo)
    addresses = published(demo)
    sign = {"statement": "Costs were wrong.", "reason": "Costs were wrong.", "lock": demo.lock}
    answer = client.post(reverse("plan:version-withdraw", args=[demo.pk, 1]), sign)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert versions.get().withdrawn_at is not None
    client.logout()
    for page, path in addresses:
        answer = client.get(path, follow=True)
        assert answer.status_code in (404, 410), (page, answer.status_code)
        assert "Tram to the university" not in answer.content.decode(), page
    found: Any = client.get(reverse("search"), {"q": "Climate plan 2030"}).content.decode()
    for path in (reverse("plan:published"), reverse("places:city", args=["klagenfurt"])):
        assert f"/plan/{demo.pk}/" not in client.get(path).content.decode(), path
    assert f"/plan/{demo.pk}/" not in found
    assert f"/plan/{demo.pk}/" not in client.get("/sitemap.xml").content.decode()
