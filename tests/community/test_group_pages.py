"""Pages of groups: what each reader finds there, and what they never find."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.community.group_fixtures import AUSTRIA, signed_in
from tests.support.city_team import acting
from zeroward.community.domain import moderation, rounds, threads
from zeroward.community.domain.groups import GroupRow, change_group, make_group
from zeroward.community.domain.members import join
from zeroward.community.domain.rounds import RoundRow
from zeroward.community.domain.threads import PostRow
from zeroward.community.models import Group, GroupMember, Post, Report, Round, RoundNote, Thread, Vote
from zeroward.people.models import User

pytestmark = pytest.mark.slow

WORDS = "Ours is from 1998."
PDF = b"%PDF-1.7\nplan"


def page(client: Client, name: str, *args: Any) -> str:
    return client.get(reverse(f"community:{name}", args=args)).content.decode()


def state(client: Client, name: str, *args: Any) -> int:
    return client.get(reverse(f"community:{name}", args=args)).status_code


@pytest.fixture
def round(group: Group, host: User) -> Round:
    from_today = RoundRow("Autumn", group.created_at.date())
    return rounds.open_round(**acting(host), group=group, row=from_today)


def test_a_hidden_group_does_not_exist_for_others(
    client: Client, closed_group: Group, stranger: User, host: User
) -> None:
    for who in (client, signed_in(stranger)):
        assert "Secret heat" not in page(who, "groups")
        for name in ("group", "group-join", "group-leave", "group-members", "group-edit"):
            assert who.get(reverse(f"community:{name}", args=[closed_group.key])).status_code in (302, 404)
        assert state(who, "group", closed_group.key) == 404
    assert "Secret heat" in page(signed_in(host), "groups")


def test_readers_see_that_a_group_exists_and_nothing_of_what_is_said(
    client: Client, thread: Thread, stranger: User
) -> None:
    key = thread.group.key
    for who in (client, signed_in(stranger)):
        shown = page(who, "group", key)
        assert "Heat in small towns" in shown
        for secret in (thread.subject, WORDS, "Clara", "Petra"):
            assert secret not in shown
        assert state(who, "thread", key, thread.pk) == 404
    for name, args in (
        ("group-members", [key]),
        ("thread-new", [key]),
        ("group-letters", [key]),
        ("group-reports", [key]),
        ("post-report", [thread.posts.get().pk]),
        ("post-change", [thread.posts.get().pk]),
        ("post-hide", [thread.posts.get().pk]),
    ):
        assert state(signed_in(stranger), name, *args) == 404, name
        assert state(client, name, *args) == 302, name


def test_a_member_reads_with_names_and_no_address(thread: Thread, member: User, host: User) -> None:
    shown = page(signed_in(host), "thread", thread.group.key, thread.pk)
    assert WORDS in shown
    assert "Clara Klagenfurt" in shown
    assert "Klagenfurt" in page(signed_in(host), "group-members", thread.group.key)
    for name, args in (("group", []), ("group-members", []), ("thread", [thread.pk])):
        assert "klagenfurt.example" not in page(signed_in(host), name, thread.group.key, *args)


def test_a_public_group_is_read_without_names_and_files(
    client: Client, group: Group, thread: Thread, host: User, member: User
) -> None:
    change_group(**acting(host), group=group, row=GroupRow("Heat", public=True), lock=0)
    post = threads.reply(
        **acting(member), thread=thread, row=PostRow("See", "en", (ContentFile(PDF, name="plan.pdf"),))
    )
    file = post.attachments.get()
    shown = page(client, "thread", group.key, thread.pk)
    assert WORDS in shown
    for secret in ("Clara", "plan.pdf", "klagenfurt.example"):
        assert secret not in shown
    assert "Clara" not in page(client, "group", group.key)
    assert state(client, "post-file", file.pk) == 302
    answer = signed_in(host).get(reverse("community:post-file", args=[file.pk]))
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_file_is_not_handed_to_who_is_no_member(thread: Thread, member: User, stranger: User) -> None:
    post = threads.reply(
        **acting(member), thread=thread, row=PostRow("See", "en", (ContentFile(PDF, name="plan.pdf"),))
    )
    assert state(signed_in(stranger), "post-file", post.attachments.get().pk) == 404
    moderation.hide_post(**acting(thread.group.memberships.get(role="host").user), post=post, reason="No.")
    assert state(signed_in(member), "post-file", post.attachments.get().pk) == 404


def test_a_hidden_post_keeps_its_place_and_loses_its_words(thread: Thread, member: User, host: User) -> None:
    moderation.hide_post(**acting(host), post=thread.posts.get(), reason="Personal data.")
    shown = page(signed_in(member), "thread", thread.group.key, thread.pk)
    assert "Personal data." in shown
    assert WORDS not in shown
    assert WORDS in page(signed_in(host), "thread", thread.group.key, thread.pk)


def test_hostile_words_are_shown_as_words(thread: Thread, member: User) -> None:
    bad = '<script>alert(1)</script> <a href="javascript:x">x</a> https://good.example/a"onclick="x'
    threads.reply(**acting(member), thread=thread, row=PostRow(bad))
    shown = page(signed_in(member), "thread", thread.group.key, thread.pk)
    assert "<script>alert" not in shown
    assert 'href="javascript' not in shown
    assert '"onclick="' not in shown
    assert 'rel="nofollow"' in shown


def test_somebody_joins_writes_votes_and_leaves_with_forms(host: User, stranger: User) -> None:
    group = make_group(**acting(host), place=AUSTRIA, row=GroupRow("Open heat", openness="open"))
    client = signed_in(stranger)
    client.post(reverse("community:group-join", args=[group.key]), {"represents": "", "digest": "never"})
    assert GroupMember.objects.get(user=stranger).state == "active"
    form = {"subject": "Agenda", "kind": "proposal", "body": "Pipes first", "lang": "en"}
    upload = SimpleUploadedFile("plan.pdf", PDF, content_type="text/html")
    client.post(reverse("community:thread-new", args=[group.key]), {**form, "attachments": upload})
    thread = Thread.objects.get()
    assert thread.posts.get().attachments.get().media_type == "application/pdf"
    client.post(reverse("community:thread-vote", args=[group.key, thread.pk]), {"stand": "for"})
    assert Vote.objects.get().stand == "for"
    client.post(reverse("community:thread", args=[group.key, thread.pk]), {"body": "More", "lang": "de"})
    assert Post.objects.latest("pk").lang == "de"
    post = Post.objects.latest("pk")
    client.post(reverse("community:post-change", args=[post.pk]), {"body": "Most", "lang": "de"})
    assert "<p>Most</p>" in page(client, "post-take-back", post.pk)
    client.post(reverse("community:post-take-back", args=[post.pk]))
    post.refresh_from_db()
    assert (post.body, post.edited_at is not None) == ("", True)
    client.post(reverse("community:group-letters", args=[group.key]), {"digest": "weekly"})
    assert GroupMember.objects.get(user=stranger).digest == "weekly"
    client.post(reverse("community:group-leave", args=[group.key]), {"forget": "on"})
    assert not GroupMember.objects.filter(user=stranger).exists()
    assert Thread.objects.get().author is None


def test_a_form_that_is_refused_says_why_and_keeps_the_words(thread: Thread, member: User) -> None:
    address = reverse("community:thread", args=[thread.group.key, thread.pk])
    bad = SimpleUploadedFile("x.html", b"<html>")
    answer = signed_in(member).post(address, {"body": "My long words", "lang": "en", "attachments": bad})
    assert answer.status_code == 422
    assert "My long words" in answer.content.decode()
    assert "This kind of file is not taken." in answer.content.decode()
    assert thread.posts.count() == 1


def test_a_host_leads_the_group_with_forms(
    group: Group, thread: Thread, host: User, member: User, stranger: User
) -> None:
    client = signed_in(host)
    asked = join(**acting(stranger), group=group, words="Please")
    assert "Please" in page(client, "group-members", group.key)
    client.post(
        reverse("community:member-decide", args=[group.key, asked.pk]), {"accept": "", "answer": "Yes"}
    )
    assert GroupMember.objects.get(pk=asked.pk).state == "active"
    client.post(reverse("community:member-role", args=[group.key, asked.pk]), {"role": "host"})
    assert GroupMember.objects.get(pk=asked.pk).role == "host"
    client.post(reverse("community:member-remove", args=[group.key, asked.pk]), {"answer": "Bye"})
    assert not GroupMember.objects.filter(pk=asked.pk).exists()
    client.post(
        reverse("community:member-add", args=[group.key]), {"email": "GUSTAV@graz.example", "role": "member"}
    )
    assert GroupMember.objects.filter(user=stranger, state="active").exists()
    client.post(reverse("community:thread-set", args=[group.key, thread.pk]), {"pinned": "1", "closed": "1"})
    thread.refresh_from_db()
    assert (thread.is_pinned, thread.closed_at is not None) == (True, True)
    edit = {
        "title": "Heat, changed",
        "lang": "en",
        "kind": "thematic",
        "openness": "open",
        "meets_here": "on",
        "listed": "on",
        "languages": ["en", "de"],
        "lock": "0",
    }
    client.post(reverse("community:group-edit", args=[group.key]), edit)
    group.refresh_from_db()
    assert (group.title, group.languages) == ("Heat, changed", ["en", "de"])
    client.post(reverse("community:group-state", args=[group.key]), {"state_note": "Done."})
    group.refresh_from_db()
    assert group.state == "inactive"


def test_a_proposal_is_settled_with_a_reason(group: Group, member: User, host: User) -> None:
    proposal = threads.start_thread(
        **acting(member), group=group, subject="Pipes", row=PostRow("Pipes of steel"), kind="proposal"
    )
    address = reverse("community:thread-settle", args=[group.key, proposal.pk])
    assert signed_in(member).get(address).status_code == 404
    assert "Pipes of steel" in page(signed_in(host), "thread-settle", group.key, proposal.pk)
    signed_in(host).post(address, {"outcome": "taken", "words": "In May."})
    assert "In May." in page(signed_in(member), "thread", group.key, proposal.pk)


def test_reports_are_read_and_answered_by_hosts_alone(thread: Thread, host: User, member: User) -> None:
    key, post = thread.group.key, thread.posts.get()
    address = reverse("community:post-report", args=[post.pk])
    signed_in(host).post(address, {"reason": "personal", "words": "A phone number"})
    report = Report.objects.get()
    assert state(signed_in(member), "group-reports", key) == 404
    assert state(signed_in(member), "report-decide", key, report.pk) == 404
    assert "A phone number" in page(signed_in(host), "group-reports", key)
    assert WORDS in page(signed_in(host), "report-decide", key, report.pk)
    decide = reverse("community:report-decide", args=[key, report.pk])
    signed_in(host).post(decide, {"answer": "Agreed.", "hide": ""})
    post.refresh_from_db()
    assert post.hidden_reason == "Agreed."
    signed_in(host).post(reverse("community:post-show", args=[post.pk]))
    assert "This post is" not in page(signed_in(member), "thread", key, thread.pk)
    hide = reverse("community:post-hide", args=[post.pk])
    assert WORDS in signed_in(host).get(hide).content.decode()
    signed_in(host).post(hide, {"answer": "Again."})
    post.refresh_from_db()
    assert post.hidden_reason == "Again."


def test_rounds_and_notes_with_forms_and_notes_stay_inside(
    client: Client, group: Group, host: User, member: User
) -> None:
    leader = signed_in(host)
    leader.post(
        reverse("community:round-new", args=[group.key]), {"title": "Autumn", "starts_on": "2026-09-01"}
    )
    made = Round.objects.get()
    edit = {"title": "Late autumn", "starts_on": "2026-10-01", "ends_on": "2027-01-31", "lock": "0"}
    assert state(leader, "round-edit", group.key, 1) == 200
    leader.post(reverse("community:round-edit", args=[group.key, 1]), edit)
    made.refresh_from_db()
    assert made.title == "Late autumn"
    note = {
        "on": "2026-10-05",
        "title": "First session",
        "text": "Secret numbers",
        "lang": "en",
        "session": "",
    }
    writer = signed_in(member)
    assert state(writer, "note-new", group.key, 1) == 200
    writer.post(reverse("community:note-new", args=[group.key, 1]), note)
    assert "Secret numbers" in page(leader, "round", group.key, 1)
    assert state(client, "round", group.key, 1) == 404
    change_group(**acting(host), group=group, row=GroupRow("Heat", public=True), lock=0)
    shown = page(client, "round", group.key, 1)
    assert "Late autumn" in shown
    assert "Secret numbers" not in shown
    kept = RoundNote.objects.get()
    remove = reverse("community:note-remove", args=[kept.pk])
    assert client.get(remove).status_code == 302
    assert writer.get(remove).status_code == 200
    writer.post(remove)
    assert not RoundNote.objects.exists()
    assert state(leader, "round-close", group.key, 1) == 200
    leader.post(reverse("community:round-close", args=[group.key, 1]), {"outcome": "Seven plans."})
    assert "Seven plans." in page(client, "group", group.key)


def test_a_platform_makes_groups_from_its_own_page(host: User, member: User) -> None:
    client = signed_in(host)
    assert state(signed_in(member), "groups-of", "country:AT") == 404
    assert state(signed_in(member), "group-new", "country:AT") == 404
    assert state(client, "groups-of", "mission") == 404
    form = {
        "title": "Register entry",
        "lang": "en",
        "kind": "experts",
        "openness": "closed",
        "listed": "on",
        "formal": "no",
        "parties": "A\nB",
    }
    assert client.post(reverse("community:group-new", args=["country:AT"]), form).status_code == 302
    made = Group.objects.get()
    assert (made.meets_here, made.formal) == (False, False)
    assert "Register entry" in page(client, "groups-of", "country:AT")
    shown = page(Client(), "group", made.key)
    assert "informal" in shown
    assert client.post(reverse("community:group-new", args=["country:AT"]), {"title": ""}).status_code == 422


def test_my_groups_count_what_is_new(thread: Thread, host: User, member: User, stranger: User) -> None:
    assert "1 new post in your groups" in page(signed_in(host), "my-groups")
    page(signed_in(host), "thread", thread.group.key, thread.pk)
    assert "Nothing new in your groups" in page(signed_in(host), "my-groups")
    assert "You are in no group yet" in page(signed_in(stranger), "my-groups")


def test_a_search_in_a_group_finds_its_words(thread: Thread, host: User) -> None:
    address = reverse("community:group", args=[thread.group.key])
    found = signed_in(host).get(address, {"q": "1998"}).content.decode()
    assert thread.subject in found
    missed = signed_in(host).get(address, {"q": "trams"}).content.decode()
    assert thread.subject not in missed


def test_a_page_needs_few_queries_however_much_is_said(
    thread: Thread, host: User, member: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        Post.objects.create(thread=thread, author=(host, member)[number % 2], body=f"Post {number}")
        Thread.objects.create(
            group=thread.group, subject=f"Thread {number}", author=host, last_at=thread.last_at
        )
    client = signed_in(member)
    page(client, "my-groups")
    for name, args in (
        ("groups", []),
        ("group", [thread.group.key]),
        ("thread", [thread.group.key, thread.pk]),
        ("group-members", [thread.group.key]),
        ("my-groups", []),
    ):
        with django_assert_max_num_queries(20):
            page(client, name, *args)
