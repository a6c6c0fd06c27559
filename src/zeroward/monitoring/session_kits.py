"""Formats of conversations to begin a session from: for whom, question, agenda; and what to care for as a host.

Our own proposal. The Spanish manual of the portfolio (001:1364-1374) says what such a design has to look at: context,
space, language, and tools before and after; its text is not copied.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Kit:
    key: str
    title: Promise
    fits: Promise
    question: Promise
    agenda: tuple[Promise, ...]


KITS: Final = (
    Kit(
        "sense",
        _("Look at the learning log"),
        _("For a team that logged at least three things. Two hours, four to twelve people."),
        _("What do these things tell us together?"),
        (
            _("Arrive, and say what the question is (10 minutes)"),
            _("Everyone reads the entries alone (15 minutes)"),
            _("What surprised you? Nobody explains yet (20 minutes)"),
            _("Group what belongs together, and name the pattern (30 minutes)"),
            _("What would have to be true if this pattern holds? (20 minutes)"),
            _("Two or three steps, each with a name and a day (25 minutes)"),
        ),
    ),
    Kit(
        "unlikely",
        _("People who rarely meet"),
        _("For residents, business, science and the city at one table. Three hours, up to thirty people."),
        _("What do we see differently, and what do we want all the same?"),
        (
            _("Welcome; everyone says what brought them here (20 minutes)"),
            _("A fact and a story to begin with (15 minutes)"),
            _("Pairs who do not know each other: listen five minutes each (20 minutes)"),
            _("Tables of five: what did you hear that you did not know? (40 minutes)"),
            _("Break with food (30 minutes)"),
            _("What do we want all the same? One sentence from each table (30 minutes)"),
            _("Who does what next, and when we meet again (25 minutes)"),
        ),
    ),
    Kit(
        "decision",
        _("Before a decision"),
        _("For a council or a steering group with a figure on the table. Ninety minutes."),
        _("What does the figure tell us, and what do we decide?"),
        (
            _("The figure: what it counts, how certain it is (15 minutes)"),
            _("Two readings of it, each argued for (20 minutes)"),
            _("What else is possible (20 minutes)"),
            _("Who gains, who pays, who is not in the room (15 minutes)"),
            _("Decide, and say when to look at it again (20 minutes)"),
        ),
    ),
    Kit(
        "pilot",
        _("End of a pilot"),
        _("For those who ran a pilot and those who could take it over. Two hours."),
        _("Do we replicate it, scale it, or stop it?"),
        (
            _("What we believed, and how we wanted to know (10 minutes)"),
            _("What the test showed, with its figures (20 minutes)"),
            _("What helped, what stood in the way (30 minutes)"),
            _("What another place needs for it to work there (30 minutes)"),
            _("Replicate, scale or stop, with the reason (20 minutes)"),
            _("Who writes the lesson down (10 minutes)"),
        ),
    ),
)

BEFORE: Final = (
    _("Say in one sentence what may change because of this conversation. If nothing may, do not hold it."),
    _("Ask who is missing, and invite them by voice, not by letter."),
    _("Choose a room with daylight where chairs can be moved, and which a wheelchair reaches."),
    _("Find out which languages are needed, and who needs signs, large print or a loop."),
    _("Send the question, the times and who comes a week before."),
)
DURING: Final = (
    _("One person hosts, another keeps the time, a third writes where all can see it."),
    _("Plain words; whoever uses an abbreviation explains it."),
    _("Nobody speaks twice before all have been asked once."),
    _("What is said about persons stays in the room."),
)
AFTER: Final = (
    _("Send the minutes within three days, with the steps and their names."),
    _("Write what was learned into the learning log."),
    _("Tell everybody what became of it, also when nothing did."),
)


def kit_of(key: str) -> Kit | None:
    return next((one for one in KITS if one.key == key), None)
