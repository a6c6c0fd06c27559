"""What the walk through a twinning call does again and again, and the table of applications that came elsewhere."""

import datetime
import json
import re

from django.utils import timezone
from playwright.sync_api import Locator, Page

from tests.browser.stops import headline, opened, stop, words_of
from tests.support.database import REPOSITORY

CALL = "Twins of the walk 2027"
KEY = "twins-of-the-walk-2027"
DESK = f"/en/me/calls/{KEY}/"
MATCHING = f"/en/me/matching/{KEY}/"
HOSTS = ("aarhus", "antwerp", "espoo", "lahti", "leuven", "ljubljana", "lund", "porto")
THEMES = ("energy-systems", "built-environment", "mobility-and-transport")
ELSEWHERE = ("AL", "BA", "GB", "IL", "ME", "TR")
"""Countries whose status a rule of the call may leave open or exclude."""


def in_days(days: int) -> str:
    """A day as a form takes it."""
    today = timezone.localdate()
    return (today + datetime.timedelta(days=days)).isoformat()


def to(page: Page, path: str) -> None:
    """An address of the same site."""
    page.goto(page.url.split("/en/")[0] + path)


def fill_form(page: Page) -> None:
    """Every question of the form, part by part, then it is handed in."""
    go(page, page.locator("main a.btn", has_text="Begin"))
    while page.locator("main form.answering").count():
        stop(page)
        for box in page.locator("main form.answering textarea:visible").all():
            box.fill("We have a list of quarters and nobody who decides the order.")
        for field in page.locator("main form.answering input:is([type=text], [type=number]):visible").all():
            field.fill("2")
        for group in page.locator("main form.answering fieldset:has(input[type=radio])").all():
            group.locator("input[type=radio]").first.check()
        go(page, page.locator("main form.answering button.btn").first)
    stop(page)
    go(page, page.get_by_role("button", name=re.compile("hand|finish|send", re.IGNORECASE)).first)


def table() -> bytes:
    """Real cities of other countries than the two that applied; what they say is made up. One line is wrong."""
    catalogue = json.loads((REPOSITORY / "data" / "catalogue" / "mission_cities.json").read_text("utf-8"))
    free = [
        one["id"]
        for one in catalogue["items"]
        if one["id"] not in (*HOSTS, "klagenfurt") and one["country"] not in ELSEWHERE
    ]
    lines = ["side,place,name,summary,needs,offers,languages,capacity,lower,Budget of the file"]
    lines += [
        f"host,{key},,We can show it.,,{THEMES[at % 3]}; {THEMES[(at + 1) % 3]},en,3,1,"
        for at, key in enumerate(HOSTS)
    ]
    lines += [
        f"learner,{key},,We want to learn.,{THEMES[at % 3]},,en; fr,,,{at} 000 euros"
        for at, key in enumerate(free[:28])
    ]
    lines.append("learner,,Atlantis,Not known.,energy-systems,,en,,,")
    return "\n".join(lines).encode()


def expert_of(page: Page) -> str:
    names = page.locator("[name=reviewer] option").all_inner_texts()
    return next(one for one in names if one.startswith("Xaver"))


def hosts_of(page: Page) -> list[str]:
    return page.locator("#why-other option").all_inner_texts()


def decide(page: Page, kind: str, one: str, other: str) -> None:
    to(page, MATCHING)
    page.locator("#decisions summary").click()
    fill_decision(page, kind, one, other)
    assert "Decided." in words_of(page, "body")


def fill_decision(page: Page, kind: str, one: str, other: str) -> None:
    form = page.locator("#decisions form[action$='/decide/']")
    form.locator("[name=kind]").select_option(kind)
    form.locator("[name=one]").select_option(label=one)
    form.locator("[name=other]").select_option(label=other)
    form.locator("[name=why]").fill("Decided while walking through.")
    go(page, form.get_by_role("button", name="Decide"))


def run(page: Page, way: str = "sides", *, floor_small: str = "", keep: bool = False) -> None:
    """Match, and wait for the result."""
    to(page, MATCHING)
    form = page.locator("#match form")
    form.locator("[name=way]").select_option(way)
    if floor_small:
        opened(page, "How many of a group")
        form.locator("[name=floor_small]").fill(floor_small)
    form.locator("[name=keep]").set_checked(keep)
    go(page, form.get_by_role("button", name="Match"))
    for _look in range(60):
        if headline(page) != "The matching is being made":
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError("The matching does not end.")


def save(page: Page) -> None:
    go(page, page.get_by_role("button", name="Save", exact=True))


def choose(page: Page, name: str, words: str, *, part: bool = False) -> None:
    """Check a box of several by its words."""
    boxes = page.locator(f"main label:has(input[name={name}])")
    wanted = re.compile(words, re.IGNORECASE) if part else words
    boxes.filter(has_text=wanted).first.locator("input").check()


def go(page: Page, target: Locator) -> None:
    """Click, and wait for the page that comes."""
    with page.expect_navigation():
        target.click()
