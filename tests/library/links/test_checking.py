"""What the link check writes down."""

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.library.links.server import Site
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent, Job
from zeroward.library.domain.linkcheck.asking import Answer, Outcome
from zeroward.library.domain.linkcheck.checking import Manners, check_links, record_answer, start_link_check
from zeroward.library.models import Link, Material
from zeroward.people.models import Role, User

QUICK = Manners(timeout=1, delay=0)


@pytest.fixture(autouse=True)
def _loopback_allowed(settings: Any) -> None:
    settings.ZEROWARD_LINKCHECK_ALLOW_PRIVATE = True


def link(material: Material, url: str, **more: Any) -> Link:
    return Link.objects.create(material=material, label="A page", url=url, **more)


def test_good_link_is_ok_and_dated(web: Site, material: Material) -> None:
    web.answers["/a"] = (200, {})
    one = link(material, f"{web.url}/a", failures=2)
    assert check_links(manners=QUICK) == {"checked": 1, "ok": 1}
    one.refresh_from_db()
    assert (one.state, one.failures, one.answer) == ("ok", 0, "200")
    assert one.checked_at is not None


def test_dead_after_three_failed_checks_and_alive_again_after_one_good(web: Site, material: Material) -> None:
    one = link(material, f"{web.url}/a", state="ok")
    for expected in ("ok", "ok", "dead", "dead"):
        check_links(manners=QUICK)
        one.refresh_from_db()
        assert one.state == expected
    assert one.failures == 4
    assert AuditEvent.objects.filter(action="library.link.dead").count() == 1
    web.answers["/a"] = (200, {})
    check_links(manners=QUICK)
    one.refresh_from_db()
    assert (one.state, one.failures) == ("ok", 0)


def test_moved_link_keeps_its_new_address(web: Site, material: Material) -> None:
    web.answers["/a"] = (301, {"Location": "/b"})
    web.answers["/b"] = (200, {})
    one = link(material, f"{web.url}/a")
    check_links(manners=QUICK)
    one.refresh_from_db()
    assert (one.state, one.moved_to, one.url) == ("moved", f"{web.url}/b", f"{web.url}/a")


def test_two_tries_at_most(web: Site, material: Material) -> None:
    web.answers["/a"] = (500, {})
    link(material, f"{web.url}/a")
    check_links(manners=QUICK)
    assert web.asked == ["HEAD /a", "GET /a"] * 2


def test_one_address_is_asked_once_for_all_its_links(web: Site, material: Material) -> None:
    web.answers["/a"] = (200, {})
    link(material, f"{web.url}/a")
    link(material, f"{web.url}/a")
    assert check_links(manners=QUICK) == {"checked": 2, "ok": 2}
    assert web.asked == ["HEAD /a"]


def test_server_that_keeps_machines_out_is_for_a_person_to_look_at(web: Site, material: Material) -> None:
    web.answers["/a"] = (403, {})
    one = link(material, f"{web.url}/a")
    check_links(manners=QUICK)
    one.refresh_from_db()
    assert (one.state, one.failures, one.answer) == ("unknown", 0, "403, keeps link checks out")


def test_hosts_are_asked_with_a_pause(web: Site, material: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("zeroward.library.domain.linkcheck.checking.time.sleep", pauses.append)
    for path in ("/a", "/b", "/c"):
        web.answers[path] = (200, {})
        link(material, web.url + path)
    check_links(manners=Manners(timeout=1, delay=5))
    assert len(pauses) == 2
    assert all(4 < pause <= 5 for pause in pauses)


def test_link_that_was_changed_meanwhile_is_left_alone(material: Material) -> None:
    one = link(material, "https://example.org/new", state="unknown")
    assert record_answer(pk=one.pk, url="https://example.org/old", answer=Answer(Outcome.OK, "200")) == ""
    one.refresh_from_db()
    assert (one.state, one.checked_at) == ("unknown", None)


def test_links_without_address_and_of_archived_materials_are_not_asked(
    web: Site, material: Material, austria: Any
) -> None:
    link(material, "", state="missing")
    gone = Material.objects.create(key="gone", title="Gone", archived_at="2026-01-01T00:00Z")
    link(gone, f"{web.url}/a")
    assert check_links(manners=QUICK) == {"checked": 0}
    assert web.asked == []


def test_command_takes_the_longest_unchecked_first(web: Site, material: Material) -> None:
    for path in ("/a", "/b"):
        web.answers[path] = (200, {})
        link(material, web.url + path)
    out = StringIO()
    call_command("check_links", "--limit", "1", "--delay", "0", stdout=out)
    call_command("check_links", "--limit", "1", "--delay", "0", "-v", "2", stdout=out)
    call_command("check_links", "--older-than", "1", "--delay", "0", stdout=out)
    assert web.asked == ["HEAD /a", "HEAD /b"]
    assert out.getvalue().splitlines() == [
        "checked: 1, ok: 1",
        f"1/1 {web.url}/b",
        "checked: 1, ok: 1",
        "checked: 0",
    ]


@pytest.mark.parametrize(
    "bad", [("--limit", "0"), ("--older-than", "-1"), ("--timeout", "0"), ("--delay", "-2"), ("--limit", "x")]
)
def test_command_refuses_senseless_numbers(bad: tuple[str, str]) -> None:
    with pytest.raises(CommandError, match=bad[0]):
        call_command("check_links", *bad)


def test_editor_starts_the_check_as_a_job(
    web: Site, material: Material, mission_editor: User, client: Any
) -> None:
    web.answers["/a"] = (200, {})
    link(material, f"{web.url}/a")
    client.force_login(mission_editor)
    answer = client.post("/en/desk/missing/check-links/")
    job = Job.objects.get()
    assert answer.url == f"/en/me/jobs/{job.pk}/"
    assert (job.state, job.result, job.owner) == ("done", {"checked": 1, "ok": 1}, mission_editor)


def test_nobody_else_starts_it(client: Any, person: Callable[..., User]) -> None:
    reader = person("reader@example.org", scope="mission", role=Role.MISSION_ANALYST)
    with pytest.raises(NotAllowedError):
        start_link_check(actor=reader)
    assert client.post("/en/desk/missing/check-links/").status_code == 302
    client.force_login(reader)
    assert client.post("/en/desk/missing/check-links/").status_code == 403
    assert not Job.objects.exists()
