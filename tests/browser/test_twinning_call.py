"""One twinning call with 30 applicants and 8 hosts, from the programme to what each takes home, as every role.

The programme manager writes and opens the call; a city and a town apply by hand, the others come by a file; readers
read without names and a jury after them; the desk matches, decides, matches again and publishes, and once more when a
town has left; the city sees its state and its reasons, and works with its host.
"""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, opened, stop, words_of
from tests.browser.twinning_walk import (
    CALL,
    DESK,
    KEY,
    MATCHING,
    choose,
    decide,
    expert_of,
    fill_decision,
    fill_form,
    go,
    hosts_of,
    in_days,
    run,
    save,
    table,
    to,
)

pytestmark = pytest.mark.browser

FILE = "applications.csv"
COLLEAGUE = "Clara Coordinator"


def test_twinning_call_from_programme_to_cohort(look: Look) -> None:
    manager = look("/en/me/programmes/mission/", who="programmes")
    write_call(manager)
    city = look(f"/en/calls/{KEY}/", who="city-editor")
    apply(city)
    town = look(f"/en/calls/{KEY}/apply/", who="town")
    apply_quickly(town)
    bring(manager)
    close_and_share_out(manager)
    reader = look("/en/me/reviews/", who="expert")
    read_blind(reader)
    jury(manager, reader)
    match(manager)
    publish(manager)
    leave(town)
    match_again(manager)
    visitor = look(f"/en/calls/{KEY}/")
    assert "38 applications were accepted" in words_of(visitor)
    stop(visitor)
    work_together(city)
    cohort(manager)


def write_call(page: Page) -> None:
    """A programme, its call with days, rules and form, and in German; then it opens."""
    stop(page)
    go(page, page.get_by_role("link", name="Add a programme"))
    stop(page)
    page.fill("[name=title]", "Twins of the walk")
    page.select_option("[name=kind]", "bilateral-twinning")
    page.fill("[name=summary]", "Cities learn for a year from cities that have done it.")
    go(page, page.locator("main form button.btn").first)
    stop(page)
    page.fill("[name=title]", CALL)
    page.fill("[name=summary]", "A year with a host: three visits, a plan for what is taken home.")
    page.fill("[name=rules]", "Each twin sends two people who may decide.")
    page.fill("[name=closes]", in_days(30))
    page.select_option("[name=zone]", "Europe/Bucharest")
    page.check("[name=blind]")
    page.check("[name=jury]")
    for side in ("learner", "host"):
        choose(page, f"conditions_{side}", "European Union and countries associated to Horizon Europe")
    page.select_option("[name=version_host]", "")
    go(page, page.get_by_role("button", name="Save the call"))
    assert stop(page) == CALL
    go(page, page.get_by_role("link", name="In other languages"))
    stop(page)
    page.fill("main form[method=post] [name=title]", "Zwillinge des Rundgangs 2027")
    page.check("[name=machine]")
    go(page, page.locator("main form[method=post] button.btn"))
    assert "Deutsch: not complete" in words_of(page, "body")
    to(page, DESK)
    go(page, page.get_by_role("button", name="Open the call"))
    stop(page)


def apply(page: Page) -> None:
    """The city sees whether it may apply, writes with a colleague, fills in the form, hands in."""
    stop(page)
    go(page, page.get_by_role("link", name="See whether you can apply"))
    assert stop(page) == "You can apply"
    page.locator("main label", has_text="Cities that learn").click()
    go(page, page.get_by_role("button", name="Begin the application"))
    stop(page)
    page.fill("[name=summary]", "We want to see how others put their quarters in order for heat.")
    choose(page, "needs", "energy", part=True)
    page.select_option("[name=languages]", ["de", "en"])
    page.check("[name=shares_level]")
    go(page, page.get_by_role("button", name="Save"))
    stop(page)
    here = page.url
    go(page, page.get_by_role("link", name="Add a colleague"))
    stop(page)
    clara = page.locator("select[name=person] option", has_text=COLLEAGUE)
    page.select_option("[name=person]", clara.get_attribute("value"))
    go(page, page.get_by_role("button", name="Add this colleague"))
    assert COLLEAGUE in words_of(page, "body")
    go(page, page.get_by_role("button", name="Fill in the form"))
    fill_form(page)
    page.goto(here)
    assert "finished" in words_of(page)
    stop(page)
    go(page, page.get_by_role("button", name="Hand it in"))
    assert headline(page) == "Klagenfurt: handed in"
    stop(page)


def apply_quickly(page: Page) -> None:
    """The town: no form is asked twice for, the same way."""
    page.locator("main label", has_text="Cities that learn").click()
    go(page, page.get_by_role("button", name="Begin the application"))
    page.fill("[name=summary]", "A small town that wants to begin with its school.")
    choose(page, "needs", "energy", part=True)
    page.select_option("[name=languages]", ["en"])
    go(page, page.get_by_role("button", name="Save"))
    here = page.url
    go(page, page.get_by_role("button", name="Fill in the form"))
    fill_form(page)
    page.goto(here)
    go(page, page.get_by_role("button", name="Hand it in"))
    assert "handed in" in headline(page)


def bring(page: Page) -> None:
    """28 cities that learn and 8 that host come by a file: checked line by line, then taken over."""
    to(page, DESK)
    go(page, page.get_by_role("link", name="Applications from a file"))
    stop(page)
    page.set_input_files("[name=file]", {"name": FILE, "mimeType": "text/csv", "buffer": table()})
    go(page, page.get_by_role("button", name="Check the file"))
    assert stop(page) == "36 lines would be written"
    assert "“Atlantis”" in words_of(page)
    go(page, page.get_by_role("button", name="Take over what was not refused"))
    assert stop(page) == CALL
    assert "38 handed in" in words_of(page)


def close_and_share_out(page: Page) -> None:
    """The call closes; three applications go to the expert."""
    go(page, page.get_by_role("button", name="Close it and begin to review"))
    stop(page)
    go(page, page.get_by_role("link", name="Who reads what"))
    stop(page)
    page.select_option("[name=reviewer]", label=expert_of(page))
    for name in ("Klagenfurt", "Lahti", "Lund"):
        page.locator("main label", has_text=name).locator("input").check()
    go(page, page.get_by_role("button", name="Ask this reader"))
    stop(page)


def read_blind(page: Page) -> None:
    """Without names; one is too near to judge, the others get points."""
    stop(page)
    entries = page.locator("main li.stack", has_text=CALL)
    assert entries.count() == 3
    assert "Klagenfurt" not in words_of(page, "main ul.list")
    names = [one for one in entries.locator("a").all_inner_texts() if one.startswith("TW-")]
    assert len(names) == 3
    go(page, page.get_by_role("link", name=names[0], exact=True))
    assert "You read it without the name." in words_of(page)
    assert "Klagenfurt" not in words_of(page)
    stop(page)
    go(page, page.get_by_role("link", name="Say so"))
    stop(page)
    page.fill("[name=why]", "I have worked for this city.")
    go(page, page.get_by_role("button", name="I have a conflict of interest"))
    for at, name in enumerate(names[1:]):
        go(page, page.get_by_role("link", name=name, exact=True))
        for field in page.locator("main select").all():
            field.select_option(str(4 - at))
        page.fill("[name=note]", "Clear, and it can be decided there.")
        go(page, page.get_by_role("button", name="I am done"))
    stop(page)


def jury(page: Page, reader: Page) -> None:
    """The jury sees names and what readers gave."""
    to(page, DESK)
    go(page, page.get_by_role("button", name="Change to: Jury"))
    stop(page)
    go(page, page.get_by_role("link", name="Who reads what"))
    page.select_option("[name=reviewer]", label=expert_of(page))
    page.locator("main label", has_text="Lund").locator("input").check()
    go(page, page.get_by_role("button", name="Ask this reader"))
    reader.goto(reader.url)
    go(reader, reader.get_by_role("link", name="Lund", exact=True))
    stop(reader)
    for field in reader.locator("main select").all():
        field.select_option("5")
    go(reader, reader.get_by_role("button", name="I am done"))
    to(page, DESK)
    stop(page)
    go(page, page.get_by_role("link", name=re.compile("Lund")))
    stop(page)
    to(page, DESK)
    go(page, page.get_by_role("button", name="Begin to match"))


def match(page: Page) -> None:
    """First look, what is known of places, reasons, decisions, floors."""
    to(page, MATCHING)
    assert stop(page) == "30 want to learn, 8 host"
    go(page, page.get_by_role("link", name="What is known of places"))
    stop(page)
    go(page, page.get_by_role("link", name="Example Town", exact=False).first)
    stop(page)
    page.select_option("[name=climate_zone]", "Dfb")
    page.fill("[name=source]", "The meteorological service of the country")
    go(page, page.get_by_role("button", name="Save"))
    run(page)
    assert re.fullmatch(r"2[0-4] of 30 cities have a host", stop(page))
    opened(page, "Why this")
    pairs = [one.split(" – ") for one in page.locator("#matches li.stack h3").all_inner_texts()]
    learner, host = next(one for one in pairs if one[0] not in ("Klagenfurt", "Example Town"))
    other = next(one for one in hosts_of(page) if one != host)
    page.select_option("#why-one", label=learner)
    page.select_option("#why-other", label=other)
    go(page, page.get_by_role("button", name="Say why"))
    assert learner in words_of(page, "#why-not .notice")
    stop(page)
    decide(page, "forbidden", learner, host)
    decide(page, "fixed", "Klagenfurt", "Lahti")
    decide(page, "fixed", "Example Town", "Lund")
    stop(page)
    page.locator("#decisions summary").click()
    fill_decision(page, "fixed", "Klagenfurt", "Lund")
    assert "fixed with another host already" in words_of(page, "body")
    run(page, way="score", floor_small="99")
    assert stop(page) == "This matching is not possible"
    assert "at least 99 cannot have a place" in words_of(page)
    run(page, way="score", floor_small="1")
    assert "Towns under 50,000 people: " in words_of(page, "#floors")
    stop(page)
    run(page)
    stop(page)
    go(page, page.locator("aside a, main a", has_text=re.compile(r"^Matching \d$")).last)
    stop(page)


def publish(page: Page) -> None:
    """The last stable one counts; everybody is told."""
    run(page)
    words = words_of(page)
    assert "by decision" in words
    go(page, page.get_by_role("link", name="Publish this matching"))
    stop(page)
    go(page, page.get_by_role("button", name="Publish, and tell everybody"))
    assert "matches work together" in stop(page)


def leave(page: Page) -> None:
    """The town reads its decision, then has to go: what follows is said before."""
    page.goto(page.url)
    assert "accepted" in headline(page)
    stop(page)
    go(page, page.get_by_role("link", name="Take it back"))
    assert "Your match ends" in words_of(page)
    stop(page)
    page.fill("[name=why]", "Our only planner has left.")
    go(page, page.locator("main form button.btn").first)
    assert "Taken back." in words_of(page, "body")
    stop(page)


def match_again(page: Page) -> None:
    """The others stay together; who waited moves up if there is one."""
    run(page, keep=True)
    stop(page)
    go(page, page.get_by_role("link", name="Publish this matching"))
    stop(page)
    go(page, page.get_by_role("button", name="Publish, and tell everybody"))
    stop(page)


def work_together(page: Page) -> None:
    """State and reason, agreement, learning plan, milestone, visit with programme and cost, plan for home, outcome."""
    page.goto(page.url)
    assert headline(page) == "Klagenfurt: accepted"
    assert "Matched with Lahti." in words_of(page)
    stop(page)
    go(page, page.get_by_role("link", name=re.compile("Lahti")).first)
    assert "Lahti" in stop(page)
    here = page.url
    go(page, page.get_by_role("link", name="Write the agreement"))
    stop(page)
    page.fill("[name=goals]", "Take home how quarters are put in order.")
    page.fill("[name=duties]", "The host shows, we write down.")
    save(page)
    go(page, page.get_by_role("button", name="We agree"))
    go(page, page.get_by_role("link", name="Add a learning goal"))
    stop(page)
    page.fill("[name=title]", "Understand the order of quarters")
    save(page)
    go(page, page.get_by_role("link", name="Add a milestone"))
    page.fill("[name=title]", "Our own list of quarters")
    page.fill("[name=due_on]", in_days(90))
    save(page)
    go(page, page.get_by_role("link", name="Plan a visit"))
    stop(page)
    page.fill("[name=title]", "First visit")
    page.select_option("[name=host]", label="Lahti")
    for name, days in (("starts_on", 60), ("ends_on", 61)):
        page.fill(f"[name={name}]", in_days(days))
    page.fill("[name=programme]", "9:00 – walk through the first quarter\n14:00 – how the council decided")
    page.fill("[name=planned_programme]", "2400")
    save(page)
    page.goto(here)
    go(page, page.get_by_role("link", name="First visit", exact=True))
    stop(page)
    page.goto(here)
    stop(page)
    go(page, page.get_by_role("link", name="Plan what you take home"))
    stop(page)
    page.fill("[name=solution]", "An order of quarters for heat")
    page.fill("[name=steps]", "List: spring\nDecision: autumn")
    page.check("[name=is_public]")
    save(page)
    go(page, page.get_by_role("link", name="Say what came of it"))
    stop(page)
    page.locator("main input[name=helped]").first.check()
    page.fill("[name=lessons]", "Bring who signs the contracts.")
    save(page)
    assert "An order of quarters for heat" in words_of(page)
    stop(page)


def cohort(page: Page) -> None:
    """Those who run the call see how far all are, and the table for the jury."""
    to(page, f"/en/me/cohorts/{KEY}/")
    assert "An order of quarters for heat" in words_of(page)
    stop(page)
    to(page, DESK)
    stop(page)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Applications as CSV").click()
    lines = waiting.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("reference,side,place,name")
    assert any("city:klagenfurt" in line for line in lines)
