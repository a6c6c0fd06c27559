"""Questions at the helpdesk worked through to ends of their own: coaching, late, in confidence, by mail, for others.

Every test asks its own question and ends it; `test_helpdesk_ten.py` has those that differ by who answers.
"""

from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.commands import run_command
from tests.browser.conftest import Look
from tests.browser.desk_walk import PHONE, Desk, answered, follow, given, helped, press, taken
from tests.browser.installation import Installation
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

PLATFORM = "Petra"
SHADE = "Who has planted vines over a bus station?"


@pytest.fixture
def desk(look: Look, installation: Installation) -> Desk:
    return Desk(look, installation)


def test_coaching_goes_from_a_question_to_what_came_of_it(desk: Desk) -> None:
    page = desk.look("/en/help/for/coaching/", who="city-editor", **PHONE)
    assert stop(page) == "Coaching"
    follow(page, "Ask for it")
    title = "Coaching for our first talk with a bank"
    reference = desk.asked("city-editor", page, title, "Three of us, in autumn.", topic="governance")
    case = desk.case("platform", reference)
    given(case, PLATFORM)
    follow(case, "Begin coaching")
    assert stop(case) == "Begin a coaching series"
    case.fill("#id_goal", "We can show a banker why our roofs pay.")
    press(case, "Begin the series")
    assert stop(case) == "Arrange a meeting"
    case.fill("#id_starts_at", f"{timezone.localdate() + timedelta(days=9)}T10:00")
    case.fill("#id_subject", "What the roofs cost")
    press(case, "Save")
    assert stop(case) == title
    series = case.url
    team = desk.look("/en/me/questions/of/city:klagenfurt/", who="reader", **PHONE)
    follow(team, title, team.locator("#coaching"))
    stop(team)
    assert "What the roofs cost" in words_of(team, "#meetings")
    assert team.get_by_role("link", name="Arrange a meeting").count() == 0
    follow(case, "What the roofs cost")
    case.select_option("#id_took_place", label="yes")
    case.fill("#id_note", "Twelve roofs have a calculation.")
    case.fill("#id_agreed", "Finance sends the other five.")
    press(case, "Save")
    follow(case, "Change the series")
    case.select_option("#id_state", label="done")
    case.fill("#id_result", "The bank lends for seventeen roofs.")
    press(case, "Save")
    assert stop(case) == title
    assert "Finance sends the other five." in words_of(case, "#meetings")
    answered(desk.case("platform", reference), "That was our last meeting. All the best.")
    mine = desk.mine("city-editor", reference, **PHONE)
    helped(mine)
    follow(mine, title, mine.locator("body"))
    assert mine.url == series
    assert "The bank lends for seventeen roofs." in words_of(mine, "#result")


def test_late_question_is_said_to_be_late_until_it_is_answered(desk: Desk) -> None:
    asker = desk.look(f"/en/help/question/{desk.installation.facts['later_secret']}/", **PHONE)
    title = stop(asker)
    assert "We are late. Somebody is told about it every day." in words_of(asker, ".lead")
    figures = desk.look("/en/helpdesk/figures/", who="analyst")
    stop(figures)
    assert late_in(figures) >= 1
    run_command(desk.installation, "tend_cases")
    told = desk.look("/en/me/notifications/", who="helpdesk", **PHONE)
    assert "late" in words_of(told)
    listed = desk.look("/en/helpdesk/cases/?words=camera", who="helpdesk", **PHONE)
    stop(listed)
    assert "late by" in words_of(listed)
    first = desk.case("helpdesk", desk.installation.facts["case_later"])
    assert stop(first) == title
    taken(first)
    assert "late by" in words_of(first, ".lead")
    answered(first, "The fire brigade has one, and lends it. Sorry that it took so long.")
    asker.reload()
    assert "We are late" not in words_of(asker)
    helped(asker)


def test_question_asked_in_confidence_stays_between_two(desk: Desk) -> None:
    page = desk.look("/en/help/write/?topic=governance", who="city-editor", **PHONE)
    title = "Our mayor wants to leave the Mission"
    reference = desk.asked("city-editor", page, title, "What can we say?", is_confidential="yes")
    stop(page)
    case = desk.case("platform", reference)
    given(case, PLATFORM)
    stop(case)
    assert "confidential" in words_of(case, ".kick").casefold()
    told = desk.look("/en/me/notifications/", who="platform", **PHONE)
    assert title not in words_of(told)
    for who in ("helpdesk", "expert"):
        refused = desk.look("/en/helpdesk/", who=who)
        assert title not in words_of(refused)
        assert refused.request.get(case.url).status == 404
    for who in ("city", "reader"):
        team = desk.look("/en/me/questions/of/city:klagenfurt/", who=who)
        assert title not in words_of(team)
        assert team.request.get(page.url).status == 404
    answered(case, "That the label stays with the city, whoever is mayor.")
    mine = desk.mine("city-editor", reference, **PHONE)
    helped(mine)
    assert mine.locator("#agree").count() == 0
    case.reload()
    assert "It is confidential." in words_of(case, "body")


def test_person_without_a_city_replies_by_mail(desk: Desk) -> None:
    """What is quoted is folded, what another guesses joins nothing."""
    page = desk.look("/en/help/write/?topic=data", who="newcomer", **PHONE)
    title = "Where do cities keep their meters?"
    reference = desk.asked("newcomer", page, title, "I write a thesis.", country="IE")
    case = desk.case("helpdesk", reference)
    taken(case)
    answered(case, "In their own data portals. Of which country?", "The asker has to say something")
    letter = desk.letter("newcomer@example.org", reference, "Of which country?")
    mailed(
        desk, letter, "newcomer@example.org", "Of Ireland.\n\nOn Monday, the desk wrote:\n> Of which country?"
    )
    mailed(desk, None, "stranger@example.org", f"About {reference}: let me read along.")
    said = run_command(desk.installation, "read_helpdesk_mail")
    assert "joined: 1" in said
    assert "opened: 1" in said
    case.reload()
    stop(case)
    shown = words_of(case, "#said")
    assert "Of Ireland." in shown
    assert "by mail" in shown
    assert "let me read along" not in shown
    answered(case, "Then ask the office of the regions in Dublin.")
    log = desk.look("/en/helpdesk/mail/", who="helpdesk", **PHONE)
    stop(log)
    assert "stranger@example.org" not in words_of(log)
    helped(desk.mine("newcomer", reference, **PHONE))


def test_answer_is_published_without_names_and_answers_the_next_one(desk: Desk) -> None:
    """From a city over the desk and the editors to the library, and to a visitor who is about to ask the same."""
    page = desk.look("/en/help/write/?topic=planning", who="city")
    reference = desk.asked("city", page, SHADE, "Ours is hot from May to October.", may_publish="yes")
    case = desk.case("platform", reference)
    given(case, PLATFORM)
    answered(
        case, "Dear Clara,\nask Mr Huber at +43 664 123 45 67. Vines grow over steel ropes in three years."
    )
    mine = desk.mine("city", reference, **PHONE)
    helped(mine)
    assert "You said yes." in words_of(mine, "#agree")
    case.reload()
    follow(case, "Let the answer help others", case.locator("body"))
    stop(case)
    assert "664 123 45 67" in words_of(case, "body")
    press(case, "Take out what was found")
    assert "664" not in case.input_value("#id_answer")
    case.fill("#id_answer", "Vines grow over steel ropes in three years.")
    press(case, "Hand it to the editors")
    stop(case)
    assert "An editor reads the answer before it is published." in words_of(case, "body")
    before = desk.look("/en/answers/?topic=planning", **PHONE)
    assert SHADE not in words_of(before)
    published(desk)
    visitor = desk.look("/en/answers/?topic=planning", **PHONE)
    stop(visitor)
    follow(visitor, SHADE)
    assert stop(visitor) == SHADE
    shown = words_of(visitor, "body")
    assert "Vines grow over steel ropes in three years, and cool by five degrees." in shown
    for hidden in ("Huber", "664", reference, "Klagenfurt", "Clara"):
        assert hidden not in shown
    mine.reload()
    assert "It is published." in words_of(mine, "#agree")
    next_one = desk.look("/en/help/?title=vines+bus+station", **PHONE)
    for _attempt in range(40):
        if SHADE in words_of(next_one):
            break
        next_one.wait_for_timeout(500)
        next_one.reload()
    assert stop(next_one) == "Does one of these answer it?"
    follow(next_one, SHADE)
    assert stop(next_one) == SHADE


def test_what_is_asked_is_counted_from_five_askers_on(desk: Desk) -> None:
    """Every number that anybody may read is of five askers or more; how well it goes is for the desk."""
    public = desk.look("/en/help/asked/", **PHONE)
    assert stop(public) == "What cities ask"
    counts = [int(one) for one in public.locator("table.recs td[data-l='Askers']").all_text_contents()]
    assert counts
    assert min(counts) >= 5
    assert "Nature and adaptation" in words_of(public)
    for who in ("analyst", "platform", "helpdesk"):
        figures = desk.look("/en/helpdesk/figures/", who=who, **PHONE)
        assert "questions in twelve months" in stop(figures)
        assert "first answers in time" in words_of(figures)
    city = desk.look("/en/me/", who="city")
    assert city.request.get(figures.url).status == 403


def late_in(page: Page) -> int:
    return int(words_of(page, "dl.keyed div:has(dt:has-text('Late now')) dd"))


def mailed(desk: Desk, letter: EmailMessage | None, sender: str, text: str) -> None:
    """A mail in the folder of the desk: the reply to a letter, or one that only names a reference."""
    made = EmailMessage(policy=SMTP)
    made["From"], made["Message-ID"] = sender, make_msgid(domain="example.org")
    made["To"] = str(letter["Reply-To"]) if letter is not None else "desk@city.example"
    made["Subject"] = f"Re: {letter['Subject']}" if letter is not None else "A question"
    made.set_content(text)
    folder = desk.installation.folder / "helpdesk-mail" / "new"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{sender}.eml").write_bytes(made.as_bytes())


def published(desk: Desk) -> None:
    """An editor finds the draft on the desk of records, adds half a sentence, approves and publishes it."""
    page = desk.look("/editor/snippets/library/answer/", who="editor")
    with page.expect_navigation():
        page.get_by_role("link", name=SHADE).first.click()
    page.locator("[name=answer]").fill(
        "Vines grow over steel ropes in three years, and cool by five degrees."
    )
    page.get_by_role("button", name="More actions").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Approve and Publish", exact=True).click()
    assert f"{SHADE}' updated" in words_of(page)
