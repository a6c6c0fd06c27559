"""A live poll in a browser: a phone without scripts, a phone that follows by itself, the facilitator, the screen."""

import re

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser


def address(installation: Installation, page: str, meeting: str = "meeting") -> str:
    facts = installation.facts
    return f"/en/me/needs/{facts['needs']}/sessions/{facts[meeting]}/{page}/"


def test_a_poll_from_the_code_to_the_screen(look: Look, installation: Installation) -> None:
    code = installation.facts["meeting_code"]
    # a phone without scripts joins by the code and answers
    phone = look("/en/poll/", width=390, java_script_enabled=False)
    phone.get_by_label("Code on the screen").fill(code.lower())
    phone.get_by_role("button", name="Join").click()
    phone.get_by_label("For which city do you speak?").select_option("-")
    phone.get_by_label("Deutsch").check()
    phone.get_by_role("button", name="Go to the questions").click()
    phone.get_by_label("Ein Ziel ist geplant", exact=True).check()
    phone.locator(".poll-form button").click()
    assert phone.get_by_label("Ein Ziel ist geplant", exact=True).is_checked()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # another one follows by itself
    second = look(f"/en/poll/{code}/", width=390, locale="en-GB")
    second.get_by_label("For which city do you speak?").select_option(label="Klagenfurt")
    second.get_by_role("button", name="Go to the questions").click()
    second.get_by_label("A target is in place").check()
    second.get_by_role("button", name="Send the answer").click()
    second.get_by_text("You can change it as long as").wait_for()
    # the facilitator sees both and asks the next question
    team = look(address(installation, "run"), who="analyst")
    team.get_by_text("2 of 2 phones answered").wait_for()
    team.get_by_role("button", name=re.compile("^Open the question.*What makes it hardest")).click()
    second.get_by_label("What makes it hardest").fill("Too few people")
    second.get_by_role("button", name="Send the answer").click()
    screen = look(address(installation, "screen"), who="analyst")
    assert code in screen.inner_text("main")
    screen.get_by_text("1 of 2 phones answered").wait_for()
    assert "Too few people" not in screen.inner_text("main")
    team.get_by_role("button", name=re.compile("^Close the question.*What makes it hardest")).click()
    assert "Too few people" in team.inner_text("main")


def test_a_ranking_is_shown_with_its_table(look: Look, installation: Installation) -> None:
    page = look(address(installation, "run", "group"), who="analyst")
    page.get_by_text("The same as a table").last.click()
    table = page.get_by_role("table").last
    assert "Too few people and skills" in table.inner_text()
    assert "The intervals of the first places overlap" in page.inner_text("main")


def test_a_passage_is_marked_by_selecting_its_words(look: Look, installation: Installation) -> None:
    facts = installation.facts
    page = look(f"/en/me/needs/{facts['needs']}/texts/{facts['talk']}/", who="analyst")
    page.evaluate(
        """() => {
            const mark = [...document.querySelectorAll(".talk mark")].find(one => one.textContent.includes("council"));
            const at = mark.textContent.indexOf("the council");
            const range = document.createRange();
            range.setStart(mark.firstChild, at);
            range.setEnd(mark.firstChild, at + 11);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.wait_for_function("document.querySelector('[data-passage=start]').value !== ''")
    assert page.get_by_label("Words of the passage").input_value() == "the council"
    page.get_by_role("button", name="Mark the passage").click()
    assert page.locator("#passages").get_by_text("the council", exact=True).count() == 1
