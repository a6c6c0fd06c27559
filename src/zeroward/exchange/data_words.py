"""Sentences of the data of programmes that pages show, so that they are translated with all else.

The data files hold them in English, and pages call gettext on them; a test keeps this list complete.
"""

from typing import Final

from django.utils.translation import gettext_noop as _

# Kinds of programmes.
KINDS: Final = (
    _("Bilateral twinning"),
    _(
        "Cities that want to learn are matched with cities that have done it; visits and a replication plan follow."
    ),
    _("Twinning with roles reversed"),
    _(
        "Cities outside the Mission offer in a catalogue what they have built, and Mission Cities choose from it."
    ),
    _("Group study visits"),
    _(
        "Four to eight cities with the same questions travel together for two days to a city that has answers."
    ),
    _("Mentoring for national platforms"),
    _("A platform that has found its way stands by one that begins."),
    _("Peer review of plans"),
    _("Cities read each other's plans, in pairs of one pool, and tell what they would do otherwise."),
    _("Challenge or hackathon"),
    _("Teams work on questions that cities ask. A jury gives awards."),
    _("Open call with a jury"),
    _("Cities apply with a plan, readers judge it alone, and a jury chooses."),
    _("Portfolio of pilots"),
    _("Cities try out what could remove what stands in the way, report on it, and share what they learned."),
    _("Testbeds and living labs"),
    _("Cities that want to try something out meet places that are made for it."),
)

# Who stands on each side.
SIDES: Final = (
    _("Cities that learn"),
    _("Cities that host"),
    _("Cities that travel"),
    _("Cities that receive"),
    _("Platforms that begin"),
    _("Platforms that mentor"),
    _("Cities that review each other"),
    _("Teams"),
    _("Cities"),
    _("Pilot cities"),
    _("Cities that try out"),
    _("Places to try out"),
)

# What readers judge by.
CRITERIA: Final = (
    _("Need"),
    _("Is it clear what the city wants to learn, and why now?"),
    _("Will to carry it over"),
    _("Is there a decision, or a body that can take one?"),
    _("People"),
    _("Do people have the time and the mandate to take part?"),
    _("What can be shown"),
    _("Is there something that works and that others can see?"),
    _("Novelty"),
    _("Does it show a way that is not known yet?"),
    _("Quality of the plan"),
    _("Do goals, steps and time fit each other?"),
    _("Effect"),
    _("How much could change, and for how many people?"),
    _("Fairness"),
    _("Who gains, who pays, who was asked?"),
    _("Use for others"),
    _("Can other cities do the same afterwards?"),
)

# Phases of a review.
PHASES: Final = (
    _("Reading"),
    _("Jury"),
)

# Rules from which a call is made.
RULES: Final = (
    _("Mission Cities only"),
    _("Only Mission Cities can apply."),
    _("Not for Mission Cities"),
    _("It is for cities that are not Mission Cities."),
    _("Pilot cities only"),
    _("Only cities of the Pilot Cities Programme can apply."),
    _("EU Mission Label needed"),
    _("The city must hold the EU Mission Label."),
    _("Public promise to be climate-neutral by 2050"),
    _("A public promise to be climate-neutral by 2050 at the latest is needed."),
    _("European Union and countries associated to Horizon Europe"),
    _("The city must lie in the European Union or in a country associated to Horizon Europe."),
    _("Not in an earlier call of this programme"),
    _(
        "Whoever took part in an earlier call here cannot apply again; calls that ran elsewhere are not counted."
    ),
    _("An emission inventory"),
    _("An inventory of emissions is needed."),
    _("A decision of the council"),
    _("A decision of the council is needed."),
    _("Up to 50,000 people"),
    _("At most 50,000 people may live in the city."),
    _("From 50,000 people"),
    _("At least 50,000 people must live in the city."),
)

# What sources tell, and do not tell, of calls that ran elsewhere.
KNOWN: Final = (
    _("Cities announced"),
    _("Months"),
    _("The days on which the call opened and closed."),
    _("The exact rules of eligibility."),
    _("The full list of cities: below stand those that a source names."),
    _("Which city worked with which, beyond those named below."),
    _("Pilots"),
    _("Countries"),
)

# What is known of places: classes of climate, traditions of government.
PLACES: Final = (
    _("dry steppe, cold winters"),
    _("dry steppe, hot"),
    _("mild, rain all year, hot summers"),
    _("mild, rain all year, warm summers"),
    _("mild, rain all year, short cool summers"),
    _("mild, dry hot summers"),
    _("mild, dry warm summers"),
    _("cold winters, rain all year, hot summers"),
    _("cold winters, rain all year, warm summers"),
    _("cold winters, rain all year, short cool summers"),
    _("cold winters, dry warm summers"),
    _("cold winters, dry hot summers"),
    _("tundra"),
    _("desert, cold winters"),
    _("desert, hot"),
    _("cold winters, dry cool summers"),
    _("British Isles"),
    _("Rhineland"),
    _("Nordic countries"),
    _("Southern Europe and France"),
    _("New democracies of 2011"),
)

WORDS: Final = frozenset((*KINDS, *SIDES, *CRITERIA, *PHASES, *RULES, *KNOWN, *PLACES))
