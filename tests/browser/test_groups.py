"""A round of a group in a browser: asking to join, being let in, asking others, moderation, being found."""

import re

import pytest

from tests.browser.conftest import Look
from tests.browser.group_routes import HEAT
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser

GROUP = f"/en/groups/{HEAT}/"


def test_a_town_is_let_in_asks_and_is_answered(look: Look) -> None:
    outside = look(GROUP, who="town", width=390, java_script_enabled=False)
    assert "You have asked to join" in outside.inner_text("main")
    assert "tendered" not in outside.inner_text("main")
    host = look(GROUP, who="city")
    host.get_by_role("link", name="1 person asks to join").click()
    host.get_by_label("Answer").fill("Welcome among us.")
    host.get_by_role("button", name=re.compile("^Let them in")).click()
    host.get_by_text("They were told.").wait_for()
    town = look(GROUP, who="town", width=390, java_script_enabled=False)
    town.get_by_role("link", name="Begin a thread").click()
    town.get_by_label("Subject").fill("How long does a heat plan take?")
    town.get_by_label("Your text").fill(
        "We have nobody for it. @Clara Coordinator (example), how did you begin?"
    )
    town.get_by_label("Files").set_input_files(
        {"name": "roofs.csv", "mimeType": "text/csv", "buffer": b"street,heaters\nMain,40\n"}
    )
    town.get_by_role("button", name="Send it").click()
    assert town.get_by_role("heading", level=1).inner_text() == "How long does a heat plan take?"
    assert town.get_by_role("link", name="roofs.csv").count() == 1
    assert town.evaluate("document.documentElement.scrollWidth <= innerWidth")
    told = look("/en/me/notifications/", who="city")
    assert "Toni Town (example) names you in “How long does a heat plan take?”" in told.inner_text("main")
    mine = look("/en/me/groups/", who="city")
    mine.get_by_role("link", name="Heat in small towns (example)").click()
    mine.get_by_role("link", name="How long does a heat plan take?").click()
    mine.get_by_label("Your text").fill("Nine months, with two people half of their time.")
    mine.get_by_role("button", name="Send the answer").click()
    mine.get_by_text("Nine months, with two people").wait_for()


def test_hosts_answer_a_report_and_members_see_the_reason(look: Look) -> None:
    host = look(GROUP, who="city")
    host.get_by_role("link", name="1 report of a post").click()
    host.get_by_role("link", name="Who has tendered a heat plan lately?").click()
    host.get_by_label("Why?").fill("Advertising is not for this group.")
    host.get_by_role("button", name="Hide the post").click()
    host.get_by_text("They were told.").wait_for()
    member = look(GROUP, who="city-editor")
    member.get_by_role("link", name="Who has tendered a heat plan lately?").click()
    shown = member.inner_text("main")
    assert "Hidden by a host: Advertising is not for this group." in shown
    assert "My cousin sells heat pumps" not in shown


def test_a_vote_and_a_round_with_notes(look: Look) -> None:
    member = look(GROUP, who="city-editor", width=390)
    member.get_by_role("link", name=re.compile("^Next session: who pays")).click()
    member.get_by_role("button", name="I am against it").click()
    member.get_by_text("Your vote counts.").wait_for()
    assert member.get_by_role("button", name="I am against it").get_attribute("aria-pressed") == "true"
    round = look(f"{GROUP}rounds/1/", who="city-editor", width=390)
    round.get_by_role("link", name="Write notes", exact=True).click()
    round.get_by_label("Title").fill("Call with the utility")
    round.get_by_label("What was said and agreed?").fill("They share demand by the hour.")
    round.get_by_role("button", name="Keep the notes").click()
    round.get_by_text("They share demand by the hour.").wait_for()


def test_a_letter_is_answered_without_signing_in(look: Look, installation: Installation) -> None:
    page = look(
        f"/en/groups/reply/{installation.facts['reply_token']}/", width=390, java_script_enabled=False
    )
    page.get_by_label("Your text").fill("Thank you, that helps.")
    page.get_by_role("button", name="Send as Emil Editor (example)").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Your answer is sent"


def test_somebody_is_found_only_once_they_agree(look: Look) -> None:
    reader = look("/en/me/listing/", who="reader", width=390, java_script_enabled=False)
    assert reader.get_by_role("heading", level=1).inner_text() == "Nobody finds you yet"
    reader.get_by_label("What do you know?").fill("Reading contracts")
    reader.get_by_label("German").check()
    reader.get_by_role("button", name="Let others find me").click()
    assert "Without your consent nothing is shown." in reader.inner_text("main")
    reader.get_by_label(re.compile("^I agree")).check()
    reader.get_by_role("button", name="Let others find me").click()
    assert reader.get_by_role("heading", level=1).inner_text() == "People with an account can find you"
    assert "Rita Reader" in look("/en/directory/", who="town").inner_text("main")
    assert "Rita Reader" not in look("/en/directory/").inner_text("main")
