"""Ten questions at the helpdesk, each asked and worked through to its end: who is asked, and how far it goes.

Every test asks its own question and ends it, so that nobody's queue grows; `test_helpdesk_ends.py` has the others.
"""

import time

import pytest

from tests.browser.conftest import Look
from tests.browser.desk_walk import (
    PHONE,
    QUICK,
    Desk,
    answered,
    filled,
    follow,
    given,
    handed_on,
    helped,
    in_fold,
    press,
    state_of,
    taken,
    wrote,
)
from tests.browser.installation import Installation
from tests.browser.stops import opened, stop, words_of

pytestmark = pytest.mark.browser

PLATFORM, EXPERT = "Petra", "Xaver"
VISITOR = "ten.visitor@example.org"


@pytest.fixture
def desk(look: Look, installation: Installation) -> Desk:
    return Desk(look, installation)


def test_suggestion_answers_a_visitor_before_anybody_is_asked(desk: Desk) -> None:
    page = desk.look("/en/help/", **PHONE, java_script_enabled=False)
    page.fill("#id_title", "Which tools help with financing?")
    page.select_option("#id_topic", "finance")
    press(page, "See what is known")
    page = desk.look(page.url[page.url.index("/en/") :])
    assert stop(page) == "Does one of these answer it?"
    with page.expect_navigation():
        page.locator("main ol.list a").first.click()
    assert page.locator("main h1").count() == 1
    page.go_back()
    press(page, "Yes, that is it")
    assert stop(page) == "Ask somebody who knows"
    assert "Good. If something is open after all, ask here." in words_of(page, "body")
    cases = desk.look("/en/helpdesk/cases/?state=all&words=Which+tools+help+with+financing", who="helpdesk")
    assert "There is no such case." in words_of(cases)


def test_visitor_of_a_country_without_a_platform_is_answered_twice(desk: Desk) -> None:
    """By the link of a letter; the first answer does not help, so it is opened again."""
    page = desk.look("/en/help/write/?topic=peers", **PHONE)
    filled(
        page, "Who lets guests ride on a cargo tram?", "Seven of us would come.", country="PT", email=VISITOR
    )
    time.sleep(QUICK)
    press(page, "Send the question")
    assert stop(page) == "Look into your mail"
    page = desk.confirmed(VISITOR)
    assert stop(page) == "Who lets guests ride on a cargo tram?"
    address, reference = page.url, words_of(page, ".kick span >> nth=0")
    case = desk.case("helpdesk", reference)
    taken(case)
    answered(case, "A city in the north does, on Mondays.")
    page.goto(address)
    page.check("label:has-text('No, not yet')")
    page.fill("#id_was-note", "We can only come on a Friday.")
    press(page, "Say so")
    stop(page)
    assert "opened again" in state_of(page)
    case.reload()
    stop(case)
    assert "Look again: the answer did not help" in words_of(case, ".lead")
    assert "We can only come on a Friday." in words_of(case)
    answered(case, "Then ask the depot: it opens on Fridays in May.")
    desk.letter(VISITOR, reference, "opens on Fridays")
    page.goto(address)
    helped(page)


def test_officer_of_a_city_is_answered_by_the_national_platform(desk: Desk) -> None:
    """Routed with reasons, asked back, seen by the city's team, solved."""
    page = desk.look("/en/help/write/?topic=participation", who="city-editor")
    stop(page)
    title = "How do we ask people who never come to meetings?"
    reference = desk.asked(
        "city-editor", page, title, "Three hundred flats, four languages.", english_too="yes"
    )
    assert "You get a first answer by" in words_of(page, ".lead")
    case = desk.case("platform", reference)
    why = given(case, PLATFORM)
    stop(case)
    assert "by the routing" in why
    assert "Together, of 100" in why
    answered(case, "At their doors. Which languages are they?", "The asker has to say something")
    assert "Wait for the asker" in words_of(case, ".lead")
    mine = desk.look("/en/me/questions/", who="city-editor", **PHONE)
    stop(mine)
    assert title in words_of(mine, "#answer")
    mine = desk.mine("city-editor", reference, **PHONE)
    wrote(mine, "Turkish, Bosnian, German and Dari.")
    case.reload()
    assert "the asker has written" in words_of(case, ".lead")
    answered(case, "Two of our mediators speak them: we bring you together.")
    team = desk.look("/en/me/questions/of/city:klagenfurt/", who="reader", **PHONE)
    stop(team)
    follow(team, title)
    assert "We bring you together".casefold() in words_of(team, "#said").casefold()
    helped(desk.mine("city-editor", reference))


def test_platform_hands_a_question_on_to_the_mission_level(desk: Desk) -> None:
    page = desk.look("/en/help/write/?topic=climate-contract", who="town")
    title = "May a town of nine thousand sign the contract?"
    reference = desk.asked("town", page, title, "The council would like to.", for_whom="city:example-town")
    case = desk.case("platform", reference)
    given(case, PLATFORM)
    handed_on(case, "Mission team", "Who may sign is decided there.")
    stop(case)
    assert "It is handed on." in words_of(case, "body")
    mission = desk.case("helpdesk", reference, **PHONE)
    taken(mission)
    stop(mission)
    shown = words_of(mission, "#given")
    assert "Handed on: national platform to Mission team" in shown
    assert "Who may sign is decided there." in shown
    answered(mission, "It may, together with its region.")
    assert "You read this case; others work on it." in words_of(desk.case("platform", reference))
    mine = desk.mine("town", reference, **PHONE)
    assert "Mission team" in words_of(mine)
    helped(mine)


def test_expert_is_found_where_platform_and_mission_do_not_know(desk: Desk) -> None:
    page = desk.look("/en/help/write/?topic=energy", who="city")
    title = "How deep must pipes lie under a tram?"
    reference = desk.asked("city", page, title, "The tram company says three metres.", stage="implement")
    expert = desk.look("/en/helpdesk/", who="expert")
    for _attempt in range(100):
        if expert.locator("#mine", has_text=title).count():
            break
        expert.wait_for_timeout(500)
        expert.reload()
    stop(expert)
    follow(expert, title, expert.locator("#mine"))
    assert "by the routing" in given(expert, EXPERT)
    answered(expert, "I ask the utility of my city, and come back.", "We go on")
    press(expert, "An expert is waited for")
    stop(expert)
    assert "Ask the expert how far it is" in words_of(expert, ".lead")
    press(expert, "It goes on")
    answered(expert, "One metre and a half, in a steel sleeve.")
    assert "You read this case; others work on it." in words_of(desk.case("platform", reference))
    mine = desk.mine("city", reference, **PHONE)
    stop(mine)
    assert "in a steel sleeve" in words_of(mine, "#said")
    helped(mine)


def test_legal_question_goes_to_others_when_the_expert_keeps_away(desk: Desk) -> None:
    """Over the desk of its own: what to bring, and what an answer is. Who has an interest in it reads it no more."""
    page = desk.look("/en/help/for/legal/", who="city", **PHONE)
    assert stop(page) == "A legal question"
    follow(page, "Ask for it")
    stop(page)
    assert "What has your own legal office said?" in words_of(page, "body")
    title = "May a city rent out its roofs for thirty years?"
    reference = desk.asked("city", page, title, "Our legal office says ten.", impact="3")
    listed = desk.look("/en/helpdesk/cases/?kind=legal", who="platform")
    stop(listed)
    follow(listed, title)
    given(listed, EXPERT)
    assert "no legal advice" in words_of(listed, "body")
    expert = desk.case("expert", reference)
    stop(expert)
    opened(expert, "Keep away from it")
    expert.fill("#id_away-reason", "I advise the firm that wants the roofs.")
    in_fold(expert, "Keep away from it", "Keep away")
    stop(expert)
    assert expert.request.get(listed.url).status == 404
    mission = desk.case("helpdesk", reference)
    taken(mission)
    stop(mission)
    answered(mission, "Thirty years are possible where the council decides on each roof.")
    mine = desk.mine("city", reference, **PHONE)
    assert "interest" not in words_of(mine)
    helped(mine)


def test_application_is_read_in_time(desk: Desk) -> None:
    """Urgent by its weight, made less so by the desk, asked from a phone without scripts, closed by the desk."""
    page = desk.look("/en/help/for/funding/", who="town", **PHONE, java_script_enabled=False)
    follow(page, "Ask for it")
    title = "Is our budget for the school's heat pump right?"
    weight = {"impact": "3", "urgency": "3", "wanted_by": "2099-03-01", "for_whom": "city:example-town"}
    filled(page, title, "The call closes on Friday.", **weight)
    time.sleep(QUICK)
    press(page, "Send the question")
    reference = words_of(page, ".kick span >> nth=0")
    case = desk.case("platform", reference)
    given(case, PLATFORM)
    stop(case)
    assert words_of(case, "dl.keyed div:has(dt:text-is('Priority')) dd") == "urgent"
    assert "2099" in words_of(case, "dl.keyed div:has(dt:text-is('Needed by')) dd")
    answered(case, "We read it tonight.", "We go on")
    opened(case, "What it is about, and how much it matters")
    case.select_option("#id_is-urgency", "2")
    in_fold(case, "What it is about, and how much it matters", "Save")
    assert words_of(case, "dl.keyed div:has(dt:text-is('Priority')) dd") == "high"
    answered(case, "Two items are missing: the permit and the meter.", "We go on")
    press(case, "Close it")
    stop(case)
    assert "closed" in state_of(case)
    helped(desk.mine("town", reference, **PHONE))
