"""One round of a group as every role: opened by two hosts, six months of asking each other, and what came of it."""

import datetime
import re

import pytest
from playwright.sync_api import Page

from tests.browser.commands import run_command
from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.letters import letter_to, link_in_letter, words_of_letter
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

TITLE = "School streets of the walk"
ROUND = "Two streets each by summer"
SUBJECT = "Who closed a street without a bus?"
SESSION = "First session of the walk"
CLARA, TONI = "Clara Coordinator (example)", "Toni Town (example)"
ABUSE = "Ask my cousin, he sells bollards cheap."
PHONE = {"width": 390}


def test_one_round_of_a_group_as_every_role(look: Look, installation: Installation) -> None:
    group = opened(look)
    joined(look, group)
    round_page = planned(look, group)
    thread = talked(look, group)
    moderated(look, group, thread)
    digested(look, installation)
    closed(look, group, round_page)


def opened(look: Look) -> str:
    """A platform makes the group and takes a second host in; strangers see that it exists, and nothing else."""
    page = look("/en/me/groups/country:AT/", who="platform")
    stop(page)
    page.get_by_role("link", name="Make a group").click()
    stop(page)
    page.fill("[name=title]", TITLE)
    page.fill("[name=about]", "Closing streets in front of schools, and keeping them closed.")
    page.get_by_role("button", name=re.compile("^(Make the group|Save|Make a group)")).click()
    assert stop(page) == TITLE
    assert "There is one host alone." in words_of(page, "body")
    group = path_of(page)
    page.get_by_role("link", name="Take somebody in").click()
    stop(page)
    page.fill("[name=email]", "city@example.org")
    page.select_option("[name=role]", "host")
    page.locator("main form button.btn").first.click()
    page.goto(page.url.split("/en/")[0] + group)
    assert "There is one host alone." not in words_of(page, "body")
    outside = look(group)
    assert stop(outside) == TITLE
    assert CLARA not in words_of(outside, "body")
    return group


def joined(look: Look, group: str) -> None:
    """Two ask to join and choose a daily letter; a host lets one in with a word, then the other."""
    for who in ("town", "city-editor"):
        page = look(group, who=who, **PHONE)
        page.get_by_role("link", name="Ask to join").click()
        stop(page)
        page.fill("[name=words]", "Our council asks for it.")
        page.check("[name=digest][value=daily]")
        page.locator("main form button.btn").first.click()
        assert "You have asked to join." in words_of(page)
        stop(page)
    host = look(group, who="city")
    host.get_by_role("link", name="2 people ask to join").click()
    stop(host)
    for _each in range(2):
        host.get_by_label("Answer").first.fill("Welcome among us.")
        host.get_by_role("button", name="Let them in").first.click()
    assert "4 members" in stop(host)


def planned(look: Look, group: str) -> str:
    """A round without an end in the form lasts six months; its first session is an event of the group alone."""
    host = look(group, who="city")
    host.get_by_role("link", name="Open a round").click()
    stop(host)
    host.fill("[name=title]", ROUND)
    host.fill("[name=goal]", "Each of us closes two streets, and tells what it took.")
    host.locator("main form button.btn").first.click()
    assert stop(host) == ROUND
    round_page = path_of(host)
    begins, ends = (words_of(host, f"dl.keyed div:nth-child({place}) dd") for place in (1, 2))
    months = [datetime.datetime.strptime(one, "%d %B %Y").date() for one in (begins, ends)]  # noqa: DTZ007
    assert 178 <= (months[1] - months[0]).days <= 185
    host.get_by_role("link", name="Plan a session").click()
    host.fill("[name=title]", SESSION)
    host.fill("[name=day]", (months[0] + datetime.timedelta(days=20)).isoformat())
    host.fill("[name=begins]", "10:00")
    host.fill("[name=ends]", "11:30")
    host.get_by_role("button", name="Keep the draft").click()
    host.get_by_role("button", name="Publish the event").click()
    stop(host)
    member = look(round_page, who="town", **PHONE)
    assert stop(member) == ROUND
    assert SESSION in words_of(member)
    member.get_by_role("link", name=re.compile(f"^Write notes.*{SESSION}")).click()
    stop(member)
    member.fill("[name=title]", "Before the session")
    member.fill("[name=text]", "Two of us come by train.")
    member.get_by_role("button", name="Keep the notes").click()
    assert stop(member) == ROUND
    assert "Two of us come by train." in words_of(member)
    assert look("/en/events/").get_by_role("link", name=SESSION).count() == 0
    return round_page


def talked(look: Look, group: str) -> str:
    """A thread with a mention and a file; the other answers, and the one who was named is told."""
    town = look(group, who="town", **PHONE)
    town.get_by_role("link", name="Begin a thread").click()
    stop(town)
    town.fill("[name=subject]", SUBJECT)
    town.fill("[name=body]", f"We have one line only. @{CLARA}, how did you do it?")
    town.set_input_files(
        "[name=attachments]",
        {"name": "streets.csv", "mimeType": "text/csv", "buffer": b"street,pupils\nMain,240\n"},
    )
    town.get_by_role("button", name="Send it").click()
    assert stop(town) == SUBJECT
    thread = path_of(town)
    assert f"{TONI} names you in “{SUBJECT}”" in words_of(look("/en/me/notifications/", who="city"))
    host = look(thread, who="city")
    with host.expect_download() as waiting:
        host.get_by_role("link", name="streets.csv").click()
    assert b"Main,240" in waiting.value.path().read_bytes()
    host.fill("[name=body]", "We moved the stop by eighty metres.")
    host.get_by_role("button", name="Send the answer").click()
    stop(host)
    outside = look(group)
    assert outside.request.get(outside.url.split("/en/")[0] + thread).status == 404
    return thread


def moderated(look: Look, group: str, thread: str) -> None:
    """Somebody advertises, another reports it, a host hides it with a reason that both read."""
    town = look(thread, who="town")
    town.fill("[name=body]", ABUSE)
    town.get_by_role("button", name="Send the answer").click()
    member = look(thread, who="city-editor", **PHONE)
    stop(member)
    member.locator(".post", has_text=ABUSE).get_by_role("link", name="Report").click()
    stop(member)
    member.select_option("[name=reason]", "spam") if member.locator("select[name=reason]").count() else (
        member.check("[name=reason][value=spam]")
    )
    member.fill("[name=words]", "This is advertising.")
    member.locator("main form button.btn").first.click()
    host = look(group, who="city")
    host.get_by_role("link", name="1 report of a post").click()
    stop(host)
    host.get_by_role("link", name=SUBJECT).click()
    stop(host)
    host.get_by_label("Why?").fill("Advertising is not for this group.")
    host.get_by_role("button", name="Hide the post").click()
    stop(host)
    member.goto(member.url.split("/en/")[0] + thread)
    shown = words_of(member)
    assert "Hidden by a host: Advertising is not for this group." in shown
    assert ABUSE not in shown


def digested(look: Look, installation: Installation) -> None:
    """The daily letter tells what others wrote, nothing that was hidden; its link answers without signing in."""
    run_command(installation, "send_group_letters")
    link = link_in_letter(installation, "city-editor@example.org", r"/\S+/groups/reply/\S+/")
    letter = words_of_letter(letter_to(installation, "city-editor@example.org", words=SUBJECT))
    assert "eighty metres" in letter
    assert ABUSE not in letter
    page = look(link, **PHONE)
    stop(page)
    page.fill("[name=body]", "Thank you, we try it in May.")
    page.get_by_role("button", name=re.compile("^Send as Emil")).click()
    assert stop(page) == "Your answer is sent"


def closed(look: Look, group: str, round_page: str) -> None:
    """The round ends with what came of it; who leaves can be forgotten."""
    host = look(round_page, who="city")
    host.get_by_role("link", name="Close it with what came of it").click()
    stop(host)
    host.fill("[name=outcome]", "Five streets are closed; two were opened again.")
    host.locator("main form button.btn").first.click()
    stop(host)
    member = look(round_page, who="city-editor", **PHONE)
    stop(member)
    assert "Five streets are closed" in words_of(member)
    town = look(group, who="town")
    town.get_by_role("link", name="Leave the group").click()
    stop(town)
    town.get_by_label("Forget me here").check()
    town.locator("main form button.btn").first.click()
    left = look(group, who="city")
    assert stop(left) == TITLE
    left.get_by_role("link", name=SUBJECT).click()
    stop(left)
    assert "a former member" in words_of(left)
    assert "Toni" not in words_of(left)
    assert left.get_by_role("link", name="streets.csv").count() == 0


def path_of(page: Page) -> str:
    return "/" + page.url.split("/", 3)[3].split("#")[0]
