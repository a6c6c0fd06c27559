"""Letters of groups: what stands in them, when they go out, and the links that open a reply."""

import re
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.support.city_team import acting
from zeroward.community.domain import letters, moderation
from zeroward.community.domain.letter_tokens import read_reply, reply_token, stop_token
from zeroward.community.domain.members import leave, set_letters
from zeroward.community.domain.threads import PostRow, reply, set_thread
from zeroward.community.models import Group, GroupMember, Post, Thread
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.people.models import User

DAY = date(2026, 11, 26)


@pytest.fixture
def daily(thread: Thread, group: Group, member: User) -> User:
    """A member who chose letters once a day."""
    set_letters(actor=member, group=group, digest="daily")
    return member


def test_a_letter_holds_what_others_wrote_with_links_to_answer(
    daily: User, thread: Thread, host: User
) -> None:
    reply(**acting(host), thread=thread, row=PostRow("Graz has <b>one</b>.\nAsk them."))
    reply(**acting(daily), thread=thread, row=PostRow("My own words."))
    assert letters.send_group_letters(today=DAY) == 1
    (letter,) = mail.outbox
    html = letter.alternatives[0].content
    assert letter.subject == "1 new post in your groups"
    assert letter.to == [daily.email]
    assert "Heat in small towns" in letter.body
    assert "Petra Platform writes:" in letter.body
    assert "My own words." not in letter.body + html
    assert "Graz has &lt;b&gt;one&lt;/b&gt;." in html
    assert "Graz has <b>one</b>." in letter.body
    for text in (letter.body, html):
        assert len(set(re.findall(r"/groups/reply/[^/\s\"]+/", text))) == 1
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_nothing_is_sent_twice_nor_when_there_is_nothing_new(daily: User, thread: Thread, host: User) -> None:
    assert letters.send_group_letters(today=DAY) == 0
    reply(**acting(host), thread=thread, row=PostRow("News"))
    assert letters.send_group_letters(today=DAY) == 1
    assert letters.send_group_letters(today=DAY + timedelta(days=1)) == 0
    reply(**acting(host), thread=thread, row=PostRow("More news"))
    assert letters.send_group_letters(today=DAY) == 0
    assert letters.send_group_letters(today=DAY + timedelta(days=1)) == 1


def test_a_weekly_letter_waits_for_a_week(group: Group, thread: Thread, host: User, member: User) -> None:
    set_letters(actor=member, group=group, digest="weekly")
    for day in (0, 3, 7):
        reply(**acting(host), thread=thread, row=PostRow(f"Day {day}"))
        letters.send_group_letters(today=DAY + timedelta(days=day))
    assert [("Day 0" in one.body, "Day 3" in one.body, "Day 7" in one.body) for one in mail.outbox] == [
        (True, False, False),
        (False, True, True),
    ]


def test_nobody_gets_letters_unasked_or_after_leaving(thread: Thread, group: Group, host: User) -> None:
    reply(**acting(host), thread=thread, row=PostRow("News"))
    assert letters.send_group_letters(today=DAY) == 0


def test_hidden_words_stand_in_no_letter(daily: User, thread: Thread, host: User) -> None:
    post = reply(**acting(host), thread=thread, row=PostRow("News"))
    moderation.hide_post(**acting(host), post=post, reason="No.")
    assert letters.send_group_letters(today=DAY) == 0


def test_the_link_of_a_letter_opens_the_reply_without_signing_in(
    client: Client, daily: User, thread: Thread, host: User
) -> None:
    post = reply(**acting(host), thread=thread, row=PostRow("Graz has one."))
    address = reverse("community:letter-reply", args=[reply_token(user=daily.pk, post=post.pk)])
    page = client.get(address)
    assert "Graz has one." in page.content.decode()
    assert "Ours is from 1998." not in page.content.decode()
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert client.post(address, {"body": "  ", "lang": "en"}).status_code == 422
    client.post(address, {"body": "Thank you.", "lang": "de"})
    answer = Post.objects.latest("pk")
    assert (answer.author, answer.body, answer.via, answer.lang) == (daily, "Thank you.", "letter", "de")
    assert client.get(reverse("community:group", args=[thread.group.key])).context["access"].member is None


def test_a_link_is_closed_for_who_left_and_when_it_is_old_or_not_ours(
    client: Client, daily: User, group: Group, thread: Thread, host: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = reply(**acting(host), thread=thread, row=PostRow("Graz has one."))
    token = reply_token(user=daily.pk, post=post.pk)
    for bad in (token[:-3] + "abc", "nonsense", stop_token(user=daily.pk, groups=[group.pk])):
        assert client.get(reverse("community:letter-reply", args=[bad])).status_code == 410
    set_thread(**acting(host), thread=thread, pinned=False, closed=True)
    with pytest.raises(ConflictError):
        letters.answer_from_letter(token=token, row=PostRow("Late"))
    leave(**acting(daily), group=group)
    page = client.post(reverse("community:letter-reply", args=[token]), {"body": "x", "lang": "en"})
    assert page.status_code == 410
    assert "Graz has one." not in page.content.decode()
    monkeypatch.setattr("zeroward.community.domain.letter_tokens.REPLY_AGE", timedelta(seconds=-1))
    with pytest.raises(InvalidInputError, match="older than two weeks"):
        read_reply(token)


def test_letters_end_by_one_click_and_not_by_a_program_that_follows_links(daily: User, group: Group) -> None:
    client = Client(enforce_csrf_checks=True)
    address = reverse("community:letters-stop", args=[stop_token(user=daily.pk, groups=[group.pk])])
    client.get(address)
    assert GroupMember.objects.get(user=daily).digest == "daily"
    client.post(address, {"List-Unsubscribe": "One-Click"})
    assert GroupMember.objects.get(user=daily).digest == "never"
    assert client.get(reverse("community:letters-stop", args=["nonsense"])).status_code == 410


def test_the_command_of_every_day_writes_the_letters(daily: User, thread: Thread, host: User) -> None:
    reply(**acting(host), thread=thread, row=PostRow("News"))
    said = StringIO()
    call_command("send_group_letters", stdout=said)
    assert said.getvalue().strip() == "Letters written: 1"
    assert GroupMember.objects.get(user=daily).digest_on == timezone.localdate()


def test_a_letter_speaks_the_language_of_its_reader(daily: User, thread: Thread, host: User) -> None:
    daily.language = "de"
    daily.save()
    reply(**acting(host), thread=thread, row=PostRow("Neues", "de"))
    letters.send_group_letters(today=DAY)
    assert '<html lang="de"' in mail.outbox[0].alternatives[0].content
    assert "/de/groups/reply/" in mail.outbox[0].body
