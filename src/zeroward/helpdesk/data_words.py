"""Sentences of the helpdesk's data that pages show, so that they are translated with everything else.

The data files hold them in English, and pages call gettext on them; a test keeps this list complete.
"""

from typing import Final

from django.utils.translation import gettext_noop as _

# What questions are about.
TOPICS: Final = (
    _("Climate City Contract"),
    _("Emission inventory"),
    _("Targets and action plan"),
    _("Financing"),
    _("Application for money"),
    _("Law and procurement"),
    _("Energy and heat"),
    _("Buildings"),
    _("Mobility"),
    _("Nature and adaptation"),
    _("Citizens and partners"),
    _("Organisation and politics"),
    _("Data and monitoring"),
    _("Who has done this before"),
    _("This platform"),
    _("Something else"),
)
# What belongs to each topic.
TOPICS_ABOUT: Final = (
    _("Commitments, action plan, investment plan, the label."),
    _("Boundaries, data, methods, reporting."),
    _("Scenarios, measures, costs, what acts together."),
    _("Loans, bonds, guarantees, investors."),
    _("Programmes, calls, rules, partners."),
    _("Competences, permits, state aid, tenders."),
    _("Power, district heating, communities."),
    _("Renovation, public buildings, new quarters."),
    _("Public transport, cycling, freight, parking."),
    _("Heat, water, green in the city, land."),
    _("Taking part, fairness, companies, universities."),
    _("Teams, councils, levels of government."),
    _("Indicators, sources, digital tools."),
    _("Cities, visits, twinning."),
    _("Account, roles, how something works here."),
    _("We find out who knows."),
)
# Kinds of cases, what to bring, and what they cannot do.
KINDS: Final = (
    _("A question"),
    _("A legal question"),
    _("Help with an application"),
    _("Coaching"),
    _("Something that you want to know."),
    _("What the law allows, which rule applies, who decides."),
    _("From choosing a call to a check before you send it."),
    _("Several meetings with one person who knows, towards a goal of yours."),
    _("An idea, a problem, a complaint."),
    _("What do you want to do, and where?"),
    _("Which rule or decision stands in the way?"),
    _("What has your own legal office said?"),
    _("An answer is information, no legal advice. What it rests on is named; your own legal office decides."),
    _("Which call is it, and when is its deadline?"),
    _("What is the project, and what does it cost?"),
    _("Who takes part, and who leads?"),
    _("We read and advise. Nobody here writes the application for you, or decides on it."),
    _("What do you want to be able to do in the end?"),
    _("Who takes part?"),
    _("When could you meet?"),
    _("Coaching depends on who has time. You hear within the time that the answer names."),
)

WORDS: Final = (*TOPICS, *TOPICS_ABOUT, *KINDS)
