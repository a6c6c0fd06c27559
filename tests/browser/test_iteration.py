"""One small iteration from the first invitation to the published report, as everybody who has a part in it sees it."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, stop, words_of

pytestmark = pytest.mark.browser
PLAIN = {"java_script_enabled": False}
PHONE = {"width": 390, **PLAIN}
TITLE = "Needs of Mission Cities, this year"
TALK = (
    "Moderator: What holds you back?\nAnna: Nobody in our office can write an application.\n"
    "Ben: The grid operator waits for years.\nAnna: And the money ends before we begin."
)
EXPERIENCE = {
    "funding": "not_fit",
    "technical": "helps",
    "networking": "not_used",
    "coaching": "not_known",
    "matchmaking": "not_needed",
    "embedded": "not_known",
}
CODES = {"people": "capacity", "obody": "capacity", "Personal": "capacity", "money": "funding"}


def test_one_iteration_from_the_wave_to_the_report(look: Look) -> None:
    analyst = look("/en/me/needs/mission/new/", who="analyst")
    home = begin(analyst)
    survey = ask_cities(analyst, home)
    answer_as_two_officers(look)
    answer_from_a_phone(look, survey)
    hold_a_session(look, analyst, home)
    hand_in_a_text(analyst, home)
    code_and_decide(look, analyst, home)
    weigh_and_connect(analyst, home)
    compare(analyst, home)
    publish(analyst, home)
    read_as_a_visitor(look)


def same(look: Look, page: Page, who: str) -> str:
    """A stop at the address of a page without scripts: axe needs them."""
    return stop(look(path(page.url), who=who))


def path(url: str) -> str:
    return url[url.index("/en/") :]


def begin(page: Page) -> str:
    """A consultation over the frame of the Mission Cities, after the iteration before."""
    stop(page)
    page.fill("#id_title", TITLE)
    page.fill("#id_questions", "What keeps cities from carrying out their plans?")
    page.select_option("#id_frame", label="Mission Cities (example), version 1")
    page.select_option("#id_codebook", label="Challenges of cities, version 1.1")
    before = page.locator("#id_previous option", has_text="the iteration before (example)")
    page.select_option("#id_previous", value=before.get_attribute("value"))
    page.fill("#id_purpose", "To plan the support of the next year.")
    page.fill("#id_contact", "Needs desk, needs@example.org")
    page.fill("#id_names_until", "2099-11-01")
    page.fill("#id_promised_by", "2099-06-01")
    page.click("main form button.btn")
    assert stop(page) == "Nobody was asked yet"
    assert "112 cities in the frame" in words_of(page)
    return page.url


def ask_cities(page: Page, home: str) -> str:
    """Whom the survey asks, what that costs them, the letter, and the opening. Returns the page of the survey."""
    page.goto(f"{home}streams/new/survey/")
    page.fill("#id_about", "Letters to cities that were drawn, and an open address.")
    page.click("main form button.btn")
    assert stop(page) == "Survey: nobody was asked yet"
    survey = page.url
    page.click("text=Whom to ask")
    page.select_option("#id_unit", label="Klagenfurt (AT)")
    page.fill("#id_person_name", "Clara")
    page.fill("#id_email", "city@example.org")
    page.click("text=Put on the list")
    page.click("text=Propose cities that were not heard")
    assert stop(page) == "10 cities to invite next"
    page.click("text=Put those that are ticked on the list")
    assert stop(page) == "Survey: 11 on the list"
    page.goto(f"{survey}letter/")
    page.fill("#id_subject_en", "What does {city} need next?")
    page.fill("#id_text_en", "Dear {person},\n\nplease tell us what {city} needs.")
    page.click("main form button.btn >> nth=0")
    page.goto(f"{home}steps/open/")
    page.click("main form button.btn")

    page.goto(f"{survey}open/")
    assert stop(page) == "11 cities would be asked, all within their share"
    page.check("text=Cities that were not invited can answer too")
    page.check("text=signs the answer off")
    page.click("main button:has-text('Open the stream')")
    assert "One thing to correct" in words_of(page)
    page.check("#id_agreed")
    page.click("main button:has-text('Open the stream')")
    assert stop(page) == "Survey: 11 to be invited"
    page.click("text=Invite and remind")
    stop(page)
    page.click("button:has-text('Invite those that are ticked')")
    assert "One letter is on its way." in words_of(page, "body")
    page.goto(f"{home}burden/")
    assert stop(page) == "No city was asked for more than 4.0 h in twelve months"
    return survey


def answer_as_two_officers(look: Look) -> None:
    """The coordinator of Klagenfurt gives a part away; a colleague hands the answer in; the coordinator signs off."""
    asked = look("/en/me/asked/city:klagenfurt/", who="city", **PLAIN)
    line = asked.locator("#to-do li", has=asked.locator("h3", has_text=re.compile("^Survey$")))
    assert "not begun yet" in line.inner_text()
    same(look, asked, "city")
    line.locator("a").first.click()
    first, mine = asked, asked.url
    first.click("a:has-text('Give to a colleague') >> nth=1")
    same(look, first, "city")
    first.select_option("#id_person", label="Emil Editor (example)")
    first.fill("#id_note", "You know what hinders us.")
    first.click("button:has-text('Give the part')")
    first.goto(f"{mine}parts/where_you_stand/")
    first.check("label:has-text('Yes, with a year that was adopted')")
    first.check("label:has-text('That is right') >> nth=0")
    first.click("text=Save and go on")
    assert "Your answer opened more questions" in words_of(first)
    same(look, first, "city")
    first.check("label:has-text('That is right') >> nth=0")
    first.click("text=Save and go on")

    second = look(f"{path(mine)}parts/what_hinders_you/", who="city-editor", **PLAIN)
    second.check("label:has-text('People and skills')")
    second.check("label:has-text('Money: grants')")
    second.click("text=Save and go on")
    second.fill("textarea[name=barrier_words]", "We have nobody who writes applications.")
    second.fill("textarea[name=leads_to]", "Without people we miss calls, and then money is missing too.")
    second.click("text=Save and go on")
    for need, experience in EXPERIENCE.items():
        second.check(f"input[name='support_now.{need}'][value={experience}]")
    second.click("text=Save and go on")
    same(look, second, "city-editor")
    second.fill("textarea[name=misfit_words]", "Calls are written for big cities.")
    second.click("text=Save and go on")
    second.click("text=Save and check")
    assert same(look, second, "city-editor") == "Read it once more, then hand it in"
    second.click("button:has-text('Hand in for the sign-off')")
    assert headline(second) == "Your answer waits for the sign-off"

    first.goto(mine)
    first.click("text=Read and sign off")
    assert same(look, first, "city") == "This answer waits for your sign-off"
    assert "(confirmed)" in words_of(first)
    first.click("button:has-text('Sign off and hand in')")
    assert same(look, first, "city") == "Your answer is handed in"


def answer_from_a_phone(look: Look, survey: str) -> None:
    """Somebody of Dortmund finds the open address. Nobody there has an account, so nobody could sign off."""
    team = look(path(survey), who="analyst")
    address = team.locator("a:has-text('Address at which everybody can answer')").get_attribute("href") or ""
    phone = look(address, **PHONE)
    same(look, phone, "")
    phone.select_option("select[name=place]", label="Dortmund")
    phone.click("text=Begin to answer")
    answer = phone.url.partition("?")[0]
    phone.goto(f"{answer}parts/where_you_stand/")
    phone.check("input[name=readiness][value=exploring]")
    phone.click("text=Save and go on")
    phone.check("label:has-text('Money: grants')")
    phone.click("text=Save and go on")
    phone.fill("textarea[name=barrier_words]", "Grants end before the work begins; the money is gone.")
    phone.click("text=Save and go on")
    phone.goto(f"{answer}check/")
    same(look, phone, "")
    phone.click("button:has-text('Hand in')")
    assert headline(phone) == "Your answer is handed in"


def hold_a_session(look: Look, page: Page, home: str) -> None:
    """A session with a poll: two phones, one question on the screen, and somebody who said nothing."""
    page.goto(f"{home}streams/new/session/")
    page.click("main form button.btn")
    page.goto(f"{page.url}open/")
    page.check("#id_agreed")
    page.click("main button:has-text('Open the stream')")
    page.goto(f"{home}sessions/new/")
    for name, value in {
        "title": "Orientation session",
        "day": "2099-03-02",
        "begins": "10:00",
        "ends": "11:30",
    }.items():
        page.fill(f"#id_{name}", value)
    page.click("main form button.btn")
    assert stop(page) == "Orientation session"
    meeting = page.url
    page.goto(f"{meeting}questions/")
    page.click("button:has-text('Add these questions') >> nth=0")
    assert stop(page) == "3 questions to the room"
    page.goto(meeting)
    page.click("button:has-text('Begin the meeting')")
    code = re.search(r"/poll/(\w{6})/", page.content())
    assert code
    phones = [
        join(look, code[1], "Klagenfurt", "English", "en-GB"),
        join(look, code[1], "Dortmund", "Deutsch", "de-DE"),
    ]
    page.goto(f"{meeting}run/")
    page.click("button:has-text('Open the question') >> nth=0")
    for phone, answer in zip(phones, ("A target is in place", "Ein Ziel ist geplant"), strict=True):
        phone.reload()
        phone.get_by_label(answer, exact=True).check()
        phone.locator(".poll-form button").click()
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_text("2 of 2 phones answered").wait_for()
    stop(page)
    page.click("button:has-text('Show the result') >> nth=0")
    page.click("button:has-text('Close the question') >> nth=0")
    assert "shown to the room from five answers on" in words_of(page)
    page.click("button:has-text('Open the question') >> nth=0")
    for phone, answer in zip(phones, ("Too few people for applications", "Zu wenig Personal"), strict=True):
        phone.reload()
        phone.locator(".poll-form textarea").fill(answer)
        phone.locator(".poll-form button").click()
    screen = look(f"{path(meeting)}screen/", who="analyst")
    stop(screen)
    assert "Zu wenig Personal" not in words_of(screen)
    page.goto(f"{meeting}run/")
    page.click("button:has-text('Close the question') >> nth=0")
    page.goto(meeting)
    page.fill("input[name=silent]", "1")
    page.click("button:has-text('Save the count')")
    stop(page)
    assert "1 person There, but silent" in words_of(page)
    page.click("button:has-text('End the meeting')")


def join(look: Look, code: str, city: str, language: str, locale: str) -> Page:
    phone = look("/en/poll/", locale=locale, **PHONE)
    phone.get_by_label("Code on the screen").fill(code.lower())
    phone.get_by_role("button", name="Join").click()
    phone.get_by_label("For which city do you speak?").select_option(label=city)
    phone.get_by_label(language).check()
    phone.get_by_role("button", name="Go to the questions").click()
    return phone


def hand_in_a_text(page: Page, home: str) -> None:
    page.goto(f"{home}texts/new/")
    page.fill("textarea[name=words]", TALK)
    page.fill("#id_title", "Talk after the session")
    page.select_option("#id_place", label="Orientation session")
    page.click("main form button.btn")
    assert stop(page) == "Talk after the session"
    page.goto(f"{home}texts/")
    stop(page)
    assert "${" not in words_of(page)


def code_and_decide(look: Look, page: Page, home: str) -> None:
    """Two people code without seeing each other; the analyst decides where they differ."""
    page.goto(f"{home}rounds/new/")
    page.fill("#id_title", "Challenges, read by two")
    page.select_option("#id_codebook", label="Challenges of cities 1.1")
    for pile in ("barrier_words", "challenges", "transcript"):
        page.check(f"label:has-text('{pile}')")
    for name in ("Edda Mission (example)", "Ada Mission (example)"):
        page.check(f"label:has-text('{name}')")
    page.click("button:has-text('Open the round')")
    assert headline(page) == "Nobody has begun to code"
    desk = page.url
    for who, grid in (("editor", "technology"), ("admin", "governance")):
        coder = look(f"{path(home)}rounds/", who=who, **PHONE)
        coder.click("li:has-text('read by two') >> text=/Code your/")
        code_all(coder, {**CODES, "grid": grid})
    page.goto(desk)
    page.click("a:has-text('End the coding')")
    page.click("button:has-text('End the coding')")
    assert stop(page) == "1 passage waits for a decision"
    page.click("text=How far coders agree")
    stop(page)
    page.goto(f"{desk}differences/")
    page.click("a:has-text('Decide')")
    stop(page)
    page.check("label:has-text('Infrastructural measures')")
    page.fill("#id_reason", "The grid is a thing that has to be built.")
    page.click("button:has-text('Decide and go on')")
    page.goto(desk)
    page.click("a:has-text('Close the round')")
    page.click("button:has-text('Close the round')")
    assert stop(page) == "8 of 8 passages have final codes"


def code_all(page: Page, codes: dict[str, str]) -> None:
    """Give each passage the code of the first word that it holds, or none."""
    while headline(page).startswith("Passage "):
        words = page.locator("blockquote").first.inner_text()
        code = next((code for word, code in codes.items() if word in words), "")
        page.check(f"input[name=codes][value={code}]" if code else "input[name=none]")
        page.click("button:has-text('Save and go on')")


def weigh_and_connect(page: Page, home: str) -> None:
    """A weighting, an arrow with its evidence, needs beside support, and a promise."""
    page.goto(f"{home}weights/new/")
    page.fill("#id_title", "By size")
    page.check("label:has-text('Size')")
    page.click("main form button.btn")
    stop(page)
    assert "Not adjusted for, since too few answered: Size." in words_of(page)
    page.goto(f"{home}barriers/new/")
    stop(page)
    page.select_option("#id_cause", "capacity")
    page.select_option("#id_effect", "funding")
    page.click("main form button.btn")
    page.fill("#id_source_text", "Survey, Klagenfurt: what makes another one worse")
    page.click("button:has-text('Add this reason')")
    page.goto(f"{home}barriers/")
    stop(page)
    page.goto(f"{home}supply/")
    stop(page)
    assert "1 of one city" in words_of(page)
    page.goto(f"{home}promises/new/")
    page.fill("#id_said", "Nobody in our office can write an application.")
    page.fill("#id_done", "A broker writes the first draft with the city.")
    page.fill("#id_due", "2099-06-01")
    page.click("main form button.btn")
    assert stop(page) == "The one promise is still open"


def compare(page: Page, home: str) -> None:
    """The iteration before is there; what is not alike gets no arrow, and says why."""
    page.goto(f"{home}analysis/")
    stop(page)
    page.goto(f"{home}comparison/")
    stop(page)
    words = words_of(page)
    assert "Not comparable" in words
    assert "No arrow is drawn: these are not the same:" in words
    assert "What has to be the same" in words


def publish(page: Page, home: str) -> None:
    page.goto(f"{home}steps/evaluate/")
    page.click("main form button.btn")
    page.goto(f"{home}report/")
    stop(page)
    page.fill("#id_summary", "Few cities answered. Nothing here can be said of all cities.")
    page.click("button:has-text('Publish the report')")
    stop(page)
    page.goto(home)
    stop(page)


def read_as_a_visitor(look: Look) -> None:
    page = look("/en/needs/", **PLAIN)
    same(look, page, "")
    page.click(f"main a:has-text('{TITLE}')")
    same(look, page, "")
    words = words_of(page)
    assert "Few cities answered." in words
    assert "Clara" not in words
    address = page.url
    for kind, holds in (("pdf", b"%PDF-"), ("csv", b"Lack of capacity")):
        with page.expect_download() as waited:
            page.locator(f"main a[href*='{kind}']").first.click()
        assert holds in waited.value.path().read_bytes()
    for part in ("map", "gaps", "promises"):
        page.goto(f"{address}{part}/")
        same(look, page, "")
    assert "A broker writes the first draft with the city." in words_of(page)
