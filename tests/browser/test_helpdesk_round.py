"""Ten questions at the helpdesk, as every role: asked, routed, handed on, answered by mail, solved, published, counted.

Six of them are the examples of the installation (made through the use cases that the pages call), two are published
answers in the making, two are typed here.
"""

import re
import time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

import pytest
from playwright.sync_api import Page

from tests.browser.commands import run_command
from tests.browser.conftest import Look
from tests.browser.desk_walk import given, taken
from tests.browser.installation import Installation
from tests.browser.letters import letter_to, link_in_letter
from tests.browser.stops import opened, stop, words_of

pytestmark = pytest.mark.browser

PHONE = {"width": 390}
VISITOR = "walk.asker@example.org"
PARK = "Which city has turned a ring road into a garden?"
TEAM = "How many people does a heat plan of the walk take?"
NOTE = "She is new in her office."
LATE = "We are late."
QUICK = 4.5
"""Seconds: quicker than people write counts as a sign of spam."""


def test_visitor_asks_after_suggestions_and_the_desk_answers(look: Look, installation: Installation) -> None:
    """Without an account: suggestions first, nobody reads it before the letter is followed, then it is solved."""
    page = look("/en/help/", **PHONE)
    stop(page)
    page.fill("#id_title", PARK)
    page.select_option("#id_topic", "nature")
    page.click("text=See what is known")
    stop(page)
    assert "Did this solve it?" in words_of(page)
    page.click("text=No, ask somebody")
    stop(page)
    page.fill("#id_text", "We would like to visit it with our council.")
    page.fill("#id_email", VISITOR)
    time.sleep(QUICK)
    page.click("button:has-text('Send the question')")
    assert stop(page) == "Look into your mail"
    link = link_in_letter(installation, VISITOR, r"/\S+/help/confirm/\S+/")
    page = look(link, **PHONE)
    stop(page)
    page.click("button:has-text('Yes, send it')")
    assert stop(page) == PARK
    reference, address = words_of(page, ".kick span >> nth=0"), path_of(page)

    desk = look("/en/helpdesk/", who="helpdesk")
    stop(desk)
    desk.goto(at(desk, f"/en/helpdesk/cases/{reference}/"))
    taken(desk)
    stop(desk)
    desk.fill("#answer #id_text", "A city in the south has, and shows it to guests.")
    desk.check("label:has-text('It is solved')")
    desk.click("button:has-text('Send the answer')")
    stop(desk)
    letter_to(installation, VISITOR, "Answer to your question", "shows it to guests")
    page = look(address, **PHONE)
    assert stop(page) == PARK
    page.check("label:has-text('Yes, that is it')")
    page.click("button:has-text('Say so')")
    stop(page)
    assert "closed" in words_of(page, ".kick").casefold()


def test_city_asks_and_its_question_goes_from_the_platform_to_an_expert(
    look: Look, installation: Installation
) -> None:
    reference = asked_by_city(look)
    answered_by_platform(look, reference)
    replied_by_mail(look, installation, reference)
    handed_on(look, reference)
    solved_by_expert(look, installation, reference)


def asked_by_city(look: Look) -> str:
    page = look("/en/help/write/?topic=planning", who="city")
    stop(page)
    page.fill("#id_title", TEAM)
    page.fill("#id_text", "Ours has one desk. We begin in January.")
    time.sleep(QUICK)
    page.click("button:has-text('Send the question')")
    stop(page)
    mine = look("/en/me/questions/", who="city", **PHONE)
    stop(mine)
    mine.click(f"main a:has-text('{TEAM}')")
    stop(mine)
    return words_of(mine, ".kick span >> nth=0")


def answered_by_platform(look: Look, reference: str) -> None:
    """National platform first, with the reasons of the routing; a note among us; a canned answer, changed."""
    desk = look("/en/helpdesk/", who="platform")
    stop(desk)
    desk.goto(at(desk, f"/en/helpdesk/cases/{reference}/"))
    why = given(desk, "Petra")
    stop(desk)
    assert "by the routing" in why
    assert "Together, of 100" in why
    opened(desk, "Write a note")
    desk.fill("#notes textarea", NOTE)
    desk.click("button:has-text('Keep the note')")
    assert NOTE in words_of(desk, "#notes")
    if desk.locator("summary:has-text('Canned answers')").count():
        opened(desk, "Canned answers")
        desk.locator("details:has(summary:has-text('Canned answers')) a").first.click()
    desk.fill("#answer #id_text", "Two, half of their time. How many are you?")
    desk.check("label:has-text('The asker has to say something')")
    desk.click("button:has-text('Send the answer')")
    stop(desk)
    city = look(f"/en/me/questions/{reference}/", who="city", **PHONE)
    stop(city)
    shown = words_of(city)
    assert "Two, half of their time." in shown
    assert NOTE not in shown


def replied_by_mail(look: Look, installation: Installation, reference: str) -> None:
    """The letter to the account is answered by mail, with a file that is kept and one that is not."""
    letter = letter_to(installation, "city@example.org", reference, "How many are you?")
    reply = EmailMessage(policy=SMTP)
    reply["From"], reply["To"] = "city@example.org", str(letter["Reply-To"])
    reply["Subject"], reply["Message-ID"] = f"Re: {letter['Subject']}", make_msgid(domain="example.org")
    reply.set_content("One and a half.\n\n> How many are you?")
    for name, content in (("team.csv", b"name,hours\nA,20\n"), ("page.html", b"<!doctype html><script>")):
        reply.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    folder = installation.folder / "helpdesk-mail" / "new"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{reference}.eml").write_bytes(reply.as_bytes())
    assert "joined: 1" in run_command(installation, "read_helpdesk_mail")
    city = look(f"/en/me/questions/{reference}/", who="city", **PHONE)
    stop(city)
    shown = words_of(city)
    assert "One and a half." in shown
    assert "by mail" in shown
    assert "page.html" in words_of(city, "#said")
    with city.expect_download() as waiting:
        city.click("a:has-text('team')")
    assert b"A,20" in waiting.value.path().read_bytes()


def handed_on(look: Look, reference: str) -> None:
    """The platform hands it to the Mission, which gives it to an expert; both reasons stay."""
    desk = look(f"/en/helpdesk/cases/{reference}/", who="platform")
    opened(desk, "Hand it on")
    desk.check("label:has-text('Mission team')")
    desk.fill("#id_on-reason", "We have no figures for small teams.")
    desk.click("button:has-text('Hand it on')")
    mission = look(f"/en/helpdesk/cases/{reference}/", who="helpdesk", **PHONE)
    stop(mission)
    shown = words_of(mission)
    assert "We have no figures for small teams." in shown
    assert NOTE in shown
    opened(mission, "Give it to somebody")
    people = mission.locator("#steps details:has(summary:has-text('Give it to somebody')) select").first
    expert = people.locator("option", has_text="Expert").first.get_attribute("value")
    people.select_option(expert)
    mission.click("#steps details:has(summary:has-text('Give it to somebody')) button")
    stop(mission)


def solved_by_expert(look: Look, installation: Installation, reference: str) -> None:
    expert = look(f"/en/helpdesk/cases/{reference}/", who="expert")
    stop(expert)
    expert.fill(
        "#answer #id_text", "One and a half is enough for a town of your size: begin with the streets."
    )
    expert.check("label:has-text('It is solved')")
    expert.click("button:has-text('Send the answer')")
    stop(expert)
    city = look(f"/en/me/questions/{reference}/", who="city", **PHONE)
    stop(city)
    city.check("label:has-text('Yes, that is it')")
    city.click("button:has-text('Say so')")
    city.click("button:has-text('Yes, it may')")
    stop(city)
    assert "You said yes." in words_of(city)
    expert.reload()
    expert.click("a:has-text('Let the answer help others')")
    stop(expert)
    expert.click("button:has-text('Hand it to the editors')")
    stop(expert)
    assert "An editor reads" in words_of(expert, "body")


def test_clock_that_ran_out_is_said_to_both_sides(look: Look, installation: Installation) -> None:
    reference = installation.facts["case_late"]
    desk = look(f"/en/helpdesk/cases/{reference}/", who="helpdesk")
    stop(desk)
    assert "late" in words_of(desk, ".lead").casefold()
    first = look("/en/helpdesk/", who="helpdesk", **PHONE)
    stop(first)
    asker = look(f"/en/help/question/{installation.facts['late_secret']}/", **PHONE)
    stop(asker)
    assert LATE in words_of(asker)


def test_published_answer_names_nobody_and_topics_are_counted_from_five_askers(
    look: Look, installation: Installation
) -> None:
    page = look(f"/en/answers/{installation.facts['answered']}/", **PHONE)
    assert stop(page) == "Which rules hold for cargo bikes?"
    shown = words_of(page)
    for hidden in ("Huber", "solved@example.org", "664"):
        assert hidden not in shown
    asked = look("/en/help/asked/", **PHONE)
    stop(asked)
    table = words_of(asked)
    assert "Nature" in table or "nature" in table
    figures = look("/en/helpdesk/figures/", who="analyst")
    stop(figures)
    log = look("/en/helpdesk/mail/", who="helpdesk", **PHONE)
    stop(log)
    assert "mail@example.org" not in words_of(log)


def at(page: Page, path: str) -> str:
    return re.sub(r"(://[^/]+)/.*", rf"\1{path}", page.url)


def path_of(page: Page) -> str:
    return "/" + page.url.split("/", 3)[3].split("#")[0]
