"""Open answers of an example consultation with what two coders make of them. All of it is made up."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Example:
    """An answer, the codes that the first and the second coder give, and, where they differ, the decision."""

    language: str
    words: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    final: tuple[str, ...] = ()
    reason: str = ""


def alike(language: str, words: str, *codes: str) -> Example:
    """An answer on which both coders agree."""
    return Example(language, words, codes, codes)


CHALLENGES: Final = (
    alike("en", "There is no money left for renovating schools once the grant ends.", "funding"),
    alike("en", "The council changed in spring and the plan has to be explained again.", "governance"),
    alike(
        "en", "Owners of rented flats do not come to our meetings, and tenants cannot decide.", "stakeholders"
    ),
    alike("en", "Two of us do climate, mobility and energy together.", "capacity"),
    alike(
        "en", "Which emissions belong to our inventory? Every consultant says something else.", "monitoring"
    ),
    alike("en", "The grid operator cannot connect more heat pumps before 2029.", "technology"),
    Example(
        "en",
        "We have no staff to write applications, so the funds go to bigger cities.",
        ("capacity", "funding"),
        ("capacity",),
        ("capacity", "funding"),
        "Both are said: people are missing, and therefore money.",
    ),
    Example(
        "en",
        "Departments work side by side, each with its own budget.",
        ("governance",),
        ("governance", "funding"),
        ("governance",),
        "The budget is named as a sign of silos, not as missing money.",
    ),
    Example(
        "en",
        "Rules for the old town forbid panels on most roofs.",
        ("governance", "technology"),
        ("governance",),
        ("governance",),
        "Rules are governance, whatever they are about.",
    ),
    alike("en", "Data on private heating do not exist, so we guess.", "monitoring"),
    alike("en", "Small firms see no reason to take part.", "stakeholders"),
    alike("en", "Everything is on its way, thank you."),
    alike("de", "Für die Sanierung der Wohnhäuser fehlt das Geld.", "funding"),
    alike("de", "Der Gemeinderat steht nicht mehr hinter dem Ziel.", "governance"),
    Example(
        "de",
        "Wir haben keine Daten zum Verkehr und niemanden, der sie auswertet.",
        ("monitoring", "capacity"),
        ("monitoring",),
        ("monitoring", "capacity"),
        "Beides wird genannt.",
    ),
    alike(
        "de",
        "Die Fernwärme müsste erneuert werden, das kann der Betreiber nicht bezahlen.",
        "technology",
        "funding",
    ),
    alike("fr", "Les habitants sont las des consultations qui ne donnent rien.", "stakeholders"),
    alike("fr", "Une seule personne s’occupe du climat, à mi-temps.", "capacity"),
    alike("ro", "Fondurile europene sunt greu de accesat pentru un oraș mic.", "funding"),
    alike("ro", "Ministerul schimbă regulile în fiecare an.", "governance"),
)
"""Answers to the question what stands in the way; codes of the codebook *needs-challenges*, version 1.1."""

SUPPORT: Final = (
    alike("en", "Somebody who goes with us for a year, not one more webinar.", "coaching"),
    Example(
        "en",
        "Tell us which grant fits, and help with the first application.",
        ("funding", "matchmaking"),
        ("funding",),
    ),
    alike("en", "Show us cities of our size that have done it.", "networking"),
    alike("en", "A tool for the inventory that a beginner can use.", "technical"),
    alike("en", "A person in our town hall who is paid for this.", "embedded"),
    Example("en", "One desk that knows all programmes.", ("matchmaking",), ("matchmaking", "funding")),
    alike("de", "Austausch mit anderen kleinen Gemeinden.", "networking"),
    alike("de", "Fachleute für die Wärmeplanung.", "technical"),
    alike("fr", "Des échanges avec des villes qui ont réussi.", "networking"),
    alike("ro", "Ajutor la scrierea cererilor de finanțare.", "funding"),
)
"""Answers to the question what would help; codes of *needs-support*, version 1.1."""
