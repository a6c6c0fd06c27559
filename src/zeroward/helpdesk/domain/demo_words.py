"""What is asked and answered in the examples of `make demo`: made up, and every page says so."""

from dataclasses import dataclass
from typing import Final

from zeroward.helpdesk.domain.agents import AgentRow
from zeroward.helpdesk.domain.asking import AskRow


@dataclass(frozen=True, slots=True)
class Example:
    """`who` asks, so many days ago; `then` says what has come of it: an answer, and what followed."""

    who: str
    days: int
    row: AskRow
    answer: str = ""
    then: str = ""


PLATFORM: Final = AgentRow(
    ("climate-contract", "inventory", "planning", "participation", "governance", "funding-application"),
    ("de", "en"), 6, note="Example: mornings.",
)  # fmt: skip
HELPDESK: Final = AgentRow(
    ("climate-contract", "planning", "participation", "data", "peers", "platform", "other", "mobility"),
    ("en", "fr", "de"), 12,
)  # fmt: skip
EXPERT: Final = AgentRow(("legal", "finance", "energy", "buildings"), ("en", "de"), 4)

CONFIRMED: Final = "Example: yes. Count it where it is made, and say in the notes that it is used by others."
EXAMPLES: Final = (
    Example(
        "city", 9,
        AskRow(
            "Whose emissions is the waste heat that a factory gives us? (example)",
            "The steel works beside the city would feed our district heating. Is its heat ours in the inventory?",
            topic="inventory", languages=("de", "en"), stage="plan", may_publish=True,
        ),
        CONFIRMED, "helped",
    ),
    Example(
        "city", 6,
        AskRow(
            "Which tender fits a heat network with a private partner? (example)",
            "We want to build it together with the utility. Our legal office is not sure about the procedure.",
            topic="legal", kind="legal", languages=("de", "en"), stage="implement", impact=3,
        ),
        "Example: three procedures could fit. Which share would the city hold?", "waiting-city",
    ),
    Example(
        "city", 12,
        AskRow(
            "Coaching for our first investment plan (example)",
            "Five of us from finance and climate want to write it ourselves within half a year.",
            topic="finance", kind="coaching", languages=("en", "de"), stage="plan",
        ),
        "Example: gladly. Let us begin with what the projects cost and who could pay.", "coaching",
    ),
    Example(
        "town", 8,
        AskRow(
            "Where do we begin with two people? (example)",
            "We are a small town and have half a day each week for climate work.",
            topic="planning", languages=("de",), stage="commit",
        ),
        "Example: with the inventory and one project. Which data does your utility give you?", "waiting-city",
    ),
    Example(
        "town", 1,
        AskRow(
            "Can somebody read our application before Friday? (example)",
            "It is for the renovation of the school. The council has agreed, the budget is there.",
            topic="funding-application", kind="funding", languages=("de",), stage="implement", impact=3, urgency=3,
        ),
    ),
    Example(
        "city-editor", 2,
        AskRow(
            "The council wants to give up the target year (example)",
            "A motion is on the agenda. What did other cities say when this happened?",
            topic="governance", languages=("de",), stage="commit", impact=3, urgency=2, is_confidential=True,
        ),
    ),
    Example(
        "city-editor", 15,
        AskRow(
            "Who has closed streets in front of schools? (example)",
            "We look for a city of our size that did it and measured what came of it.",
            topic="mobility", languages=("en", "de"), stage="plan", may_publish=True,
        ),
        "Example: several have. Look at the challenge on mobility of this portfolio.", "not-helped",
    ),
    Example(
        "platform", 3,
        AskRow(
            "Which indicators do other platforms collect? (example)",
            "We start a yearly survey of our cities and want to be comparable.",
            topic="data", languages=("en",), stage="monitor",
        ),
    ),
    Example(
        "visitor", 5,
        AskRow(
            "Where can we see a citizens' assembly at work? (example)",
            "Our city is not part of the Mission. We would travel by train.",
            topic="peers", languages=("en",), country="PT", city_name="Example visitor",
            email="visitor@example.org",
        ),
        "Example: study visits are announced on this platform. Anybody may ask to come along.", "solved",
    ),
    Example(
        "visitor", 4,
        AskRow(
            "Kako začnemo z načrtom? (example)",
            "Example: how do we begin with a plan?",
            topic="nature", languages=("sl",), country="SI", city_name="Example visitor",
            email="second-visitor@example.org",
        ),
    ),
)  # fmt: skip
