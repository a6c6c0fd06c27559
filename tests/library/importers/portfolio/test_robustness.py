"""Whatever the lines are and however they are mixed, each is read as something or reported."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.importers.portfolio.documents import HEADER, card, challenge, opener, portfolio
from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.parse import parse_bytes

WHOLE = portfolio(
    "Chapters and Content:\n\n01 Streets and Squares\n\n- 1.1 Quiet streets for all",
    "Index of #Hashtags\n\n#Walking\n #PPP (*Pond Party Plan*)",
    "HOW TO USE THE GARDEN PORTFOLIO\n\nLook\n\nOpen your eyes.",
    "HOW TO DEFINE A PROBLEM STATEMENT\n\n1. small\n2. big\n\n1. ask\n\nWhat\tWho\nWhat is it?\tWho sees it?",
    "MEET OUR TWO PERSONAS\n\nAnna, 41, a gardener in Italy.\n\nTHESE ARE ANNA'S MAIN CHALLENGES\n\n“Seeds”",
    opener(),
    challenge(cards=(card(), card(title="", body="IN PROGRESS"))),
    "Streets and Squares Lessons Learned\n\nQuiet streets for all: tbc",
    "Streets and Squares Deep Dive Example\n\nTHE CLUB, NORWAY\n\nIt began.\n\nHOW TO...\n\n- ✓ **Sit:** down",
    "RECORDED\n\nTalk: Tram school\n\n4 May 2023\n\nclick!\n\nTalk\n\nAbout trams.",
    "Core Country: Norway\n\nFacilitator:\t<p>Tree Office</p>\nCities:\t/",
).decode()
ODD = [
    "",
    " ",
    "01",
    "”",
    "“",
    "IN PROGRESS",
    HEADER,
    "\t\t\t",
    "1.2 Steps",
    "- ",
    "#",
    "— ",
    "Hashtags:",
    "click!",
    "<p",
    "**",
]


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_mixed_up_lines_are_read_or_reported(data: st.DataObject) -> None:
    lines = WHOLE.split("\n")
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(lines) - 1))
        action = data.draw(st.sampled_from(("drop", "double", "odd", "move")))
        if action == "drop" and len(lines) > 1:
            lines.pop(place)
        elif action == "double":
            lines.insert(place, lines[place])
        elif action == "move":
            lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(place))
        else:
            lines.insert(place, data.draw(st.sampled_from(ODD)))
    try:
        parsed = parse_bytes("\n".join(lines).encode())
    except PortfolioError:
        return
    reading = parsed.portfolio.reading
    reported = {line for finding in parsed.findings if finding.kind == "untaken" for line in finding.lines}
    untaken = {line for span in reading.untaken for line in (span.first, span.last)}
    assert untaken <= reported
    read = sum(count for _, count in reading.read_as)
    rest = [line for line in reported if lines[line - 1].strip()]
    assert read + len(rest) == reading.lines - reading.blank


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(PortfolioError):
        assert parse_bytes(text.encode("utf-8", "surrogatepass")).portfolio.challenges
