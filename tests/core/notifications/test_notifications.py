import datetime
import re

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tests.support.people import MakePerson
from zeroward.core.domain.digests import send_digests
from zeroward.core.domain.notifications import mark_all_read, mark_read, notify, withdraw
from zeroward.core.domain.preferences import set_preferences, unsubscribe, unsubscribe_token
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Notification, NotificationPreference
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.queries.notifications import rhythm_for
from zeroward.people.models import User

MONDAY = datetime.datetime(2026, 11, 23, 7, tzinfo=datetime.UTC)
TUESDAY = MONDAY + datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def kinds() -> None:
    register_notice(NoticeKind("test.now", "Urgent things", "at_once"))
    register_notice(NoticeKind("test.day", "Daily things", "daily"))
    register_notice(NoticeKind("test.week", "Weekly things", "weekly"))


@pytest.fixture
def anna(person: MakePerson) -> User:
    return person("anna@example.org")


def told(user: User, kind: str, title: str, when: datetime.datetime = TUESDAY) -> Notification:
    made = notify(user=user, kind=kind, title=title, body=f"About {title}", url="/en/")
    assert made is not None
    Notification.objects.filter(pk=made.pk).update(created_at=when)
    return made


def stop_links(text: str) -> list[str]:
    return re.findall(r"http://\S+?(/\w+/me/notifications/stop/[^/\s]+/)", text)


def test_urgent_kind_is_mailed_at_once(anna: User, mailoutbox: list) -> None:
    made = told(anna, "test.now", "Fire")
    assert (mailoutbox[0].subject, mailoutbox[0].to) == ("Fire", ["anna@example.org"])
    assert "http://localhost:8000/en/" in mailoutbox[0].body
    made.refresh_from_db()
    assert made.mailed_at is not None


def test_what_is_withdrawn_stands_in_no_list_and_no_later_letter(
    anna: User, person: MakePerson, mailoutbox: list
) -> None:
    other = person("berta@example.org")
    for user, kind, title in (
        (anna, "test.day", "Gone"),
        (anna, "test.day", "Stays"),
        (anna, "test.week", "Another kind"),
        (other, "test.day", "Another person"),
    ):
        one = told(user, kind, title)
        Notification.objects.filter(pk=one.pk).update(url=f"/en/{title.split()[0].lower()}/")
    gone = withdraw(kind="test.day", users=[anna.pk], leads=lambda url: url != "/en/stays/")
    assert gone == 1
    assert set(Notification.objects.values_list("title", flat=True)) == {
        *("Stays", "Another kind", "Another person"),
    }
    assert withdraw(kind="test.day", users=[anna.pk], leads=lambda url: url == "/en/gone/") == 0
    send_digests(now=TUESDAY)
    (letter,) = (one for one in mailoutbox if one.to == ["anna@example.org"])
    assert "Gone" not in letter.body


def test_other_kinds_wait_for_the_digest(anna: User, mailoutbox: list) -> None:
    told(anna, "test.day", "News")
    assert mailoutbox == []


def test_unknown_kind_is_an_error_of_the_programmer(anna: User) -> None:
    with pytest.raises(KeyError):
        notify(user=anna, kind="test.unknown", title="x")


def test_closed_account_is_passed_over(person: MakePerson) -> None:
    gone = person("gone@example.org", is_active=False)
    assert notify(user=gone, kind="test.now", title="x") is None
    assert notify(user=None, kind="test.now", title="x") is None


def test_text_is_put_together_in_the_persons_language(anna: User, mailoutbox: list) -> None:
    anna.language = "de"
    anna.save()
    made = notify(
        user=anna, kind="test.now", title=lambda: _("Yes"), url=lambda: reverse("core:notifications")
    )
    assert made is not None
    assert made.url == "/de/me/notifications/"
    assert stop_links(mailoutbox[0].body)[0].startswith("/de/")


def test_language_that_the_interface_lacks_falls_back(anna: User, mailoutbox: list) -> None:
    anna.language = "xx"
    anna.save()
    told(anna, "test.now", "Fire")
    assert stop_links(mailoutbox[0].body)[0].startswith("/en/")


def test_hostile_title_breaks_neither_header_nor_html(anna: User, mailoutbox: list) -> None:
    notify(
        user=anna, kind="test.now", title="Fire\nBcc: all@example.org <b>", body="<script>alert(1)</script>"
    )
    assert mailoutbox[0].recipients() == ["anna@example.org"]
    assert "\n" not in mailoutbox[0].subject
    assert "<script>" not in mailoutbox[0].alternatives[0][0]


def test_letter_carries_the_headers_of_one_click_unsubscribing(anna: User, mailoutbox: list) -> None:
    told(anna, "test.now", "Fire")
    message = mailoutbox[0].message()
    assert re.fullmatch(r"<http://\S+/me/notifications/stop/\S+/>", message["List-Unsubscribe"])
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_digest_gathers_by_kind_and_is_sent_once(anna: User, mailoutbox: list) -> None:
    for title in ("First", "Second"):
        told(anna, "test.day", title)
    set_preferences(user=anna, rhythms={"test.now": "daily"})
    told(anna, "test.now", "Fire")
    assert send_digests(now=TUESDAY) == 1
    assert send_digests(now=TUESDAY) == 0
    body = mailoutbox[0].body
    assert mailoutbox[0].subject == "3 notifications from Zeroward"
    assert (
        body.index("Daily things") < body.index("First") < body.index("Second") < body.index("Urgent things")
    )
    assert len(set(stop_links(body))) == 2


def test_digest_of_each_person_is_their_own(anna: User, person: MakePerson, mailoutbox: list) -> None:
    told(anna, "test.day", "For Anna")
    told(person("bert@example.org"), "test.day", "For Bert")
    assert send_digests(now=TUESDAY) == 2
    assert [(mail.to[0], mail.subject) for mail in mailoutbox] == [
        ("anna@example.org", "For Anna"),
        ("bert@example.org", "For Bert"),
    ]


def test_weekly_news_wait_for_monday(anna: User, mailoutbox: list) -> None:
    told(anna, "test.week", "Report")
    assert send_digests(now=TUESDAY) == 0
    assert send_digests(now=MONDAY + datetime.timedelta(days=7)) == 1


def test_weekly_news_do_not_wait_longer_than_a_week(anna: User) -> None:
    told(anna, "test.week", "Report", when=MONDAY - datetime.timedelta(days=6))
    assert send_digests(now=TUESDAY) == 1


def test_read_old_and_unwanted_news_are_not_mailed(anna: User, mailoutbox: list) -> None:
    told(anna, "test.day", "Old", when=TUESDAY - datetime.timedelta(days=31))
    mark_all_read(user=anna)
    told(anna, "test.day", "Older", when=TUESDAY - datetime.timedelta(days=31))
    set_preferences(user=anna, rhythms={"test.week": "never"})
    told(anna, "test.week", "Unwanted")
    assert send_digests(now=MONDAY + datetime.timedelta(days=7)) == 0
    assert mailoutbox == []


def test_digests_run_as_a_command(anna: User, mailoutbox: list, capsys: pytest.CaptureFixture) -> None:
    told(anna, "test.day", "News", when=timezone.now())
    call_command("send_digests")
    assert "1 letters queued" in capsys.readouterr().out
    assert mailoutbox[0].subject == "News"


def test_preference_for_all_others_holds_where_none_was_chosen(anna: User) -> None:
    assert rhythm_for(user_id=anna.pk, kind="test.week") == "weekly"
    NotificationPreference.objects.create(user=anna, kind="", rhythm="never")
    set_preferences(user=anna, rhythms={"test.now": "at_once"})
    assert rhythm_for(user_id=anna.pk, kind="test.week") == "never"
    assert rhythm_for(user_id=anna.pk, kind="test.now") == "at_once"


@pytest.mark.parametrize("rhythms", [{"test.unknown": "daily"}, {"test.day": "hourly"}])
def test_unknown_preferences_are_refused(anna: User, rhythms: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError):
        set_preferences(user=anna, rhythms=rhythms)
    assert not NotificationPreference.objects.exists()


def test_token_stops_one_kind_of_one_person(anna: User, person: MakePerson) -> None:
    bert = person("bert@example.org")
    assert unsubscribe(token=unsubscribe_token(user_pk=anna.pk, kinds=["test.day"])) == ["test.day"]
    assert rhythm_for(user_id=anna.pk, kind="test.day") == "never"
    assert rhythm_for(user_id=anna.pk, kind="test.now") == "at_once"
    assert rhythm_for(user_id=bert.pk, kind="test.day") == "daily"


def test_token_of_a_person_who_left_does_nothing(db: None) -> None:
    assert unsubscribe(token=unsubscribe_token(user_pk=987654, kinds=["test.day"])) == ["test.day"]
    assert not NotificationPreference.objects.exists()


def test_reading_is_for_ones_own(anna: User, person: MakePerson) -> None:
    made = told(anna, "test.day", "News")
    assert mark_read(user=person("bert@example.org"), pk=made.pk) is None
    made.refresh_from_db()
    assert made.read_at is None


def test_one_click_works_without_signing_in(anna: User, mailoutbox: list) -> None:
    told(anna, "test.now", "Fire")
    address = stop_links(mailoutbox[0].body)[0]
    client = Client(enforce_csrf_checks=True)
    answer = client.get(address)
    assert "Stop these letters?" in answer.content.decode()
    assert rhythm_for(user_id=anna.pk, kind="test.now") == "at_once"
    answer = client.post(address, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert "Urgent things" in answer.content.decode()
    assert rhythm_for(user_id=anna.pk, kind="test.now") == "never"


@pytest.mark.parametrize("token", ["x", "eyJ1c2VyIjoxfQ:1abc:forged", "a" * 3000])
def test_forged_link_stops_nothing(token: str, client: Client, anna: User) -> None:
    answer = client.post(f"/en/me/notifications/stop/{token}/")
    assert answer.status_code == 404
    assert "This link does not work" in answer.content.decode()
    assert not NotificationPreference.objects.exists()


def test_list_shows_ones_own_notifications(
    anna: User, person: MakePerson, client: Client, django_assert_max_num_queries: object
) -> None:
    told(anna, "test.day", "For Anna <b>only</b>")
    told(person("bert@example.org"), "test.day", "For Bert")
    client.force_login(anna)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page = client.get(reverse("core:notifications")).content.decode()
    assert "One thing is new to you" in page
    assert "For Anna &lt;b&gt;only&lt;/b&gt;" in page
    assert "For Bert" not in page


def test_opening_marks_as_read_and_leads_there(anna: User, person: MakePerson, client: Client) -> None:
    made = told(anna, "test.day", "News")
    client.force_login(person("bert@example.org"))
    assert client.post(reverse("core:notification-open", args=[made.pk])).status_code == 404
    client.force_login(anna)
    assert client.get(reverse("core:notification-open", args=[made.pk])).status_code == 405
    assert client.post(reverse("core:notification-open", args=[made.pk]))["Location"] == "/en/"
    made.refresh_from_db()
    assert made.read_at is not None


def test_notification_never_leads_off_the_platform(anna: User, client: Client) -> None:
    made = notify(user=anna, kind="test.day", title="Trap", url="https://evil.example/")
    assert made is not None
    client.force_login(anna)
    answer = client.post(reverse("core:notification-open", args=[made.pk]))
    assert answer["Location"] == reverse("core:notifications")


def test_all_are_marked_read_and_preferences_are_saved(anna: User, client: Client) -> None:
    told(anna, "test.day", "News")
    client.force_login(anna)
    client.post(reverse("core:notifications-read"))
    assert "Nothing new" in client.get(reverse("core:notifications")).content.decode()
    page = client.get(reverse("core:preferences"))
    choices = {name: field.initial for name, field in page.context["form"].fields.items()} | {
        "test.day": "weekly"
    }
    client.post(reverse("core:preferences"), choices)
    assert rhythm_for(user_id=anna.pk, kind="test.day") == "weekly"
    answer = client.post(reverse("core:preferences"), choices | {"test.day": "hourly"})
    assert answer.status_code == 422
    assert rhythm_for(user_id=anna.pk, kind="test.day") == "weekly"


@pytest.mark.parametrize("name", ["core:notifications", "core:preferences", "core:jobs"])
def test_visitor_is_asked_to_sign_in(name: str, client: Client, db: None) -> None:
    assert "/account/login/" in client.get(reverse(name))["Location"]
