"""Sentences of the shelves, named here so that they are translated; a test keeps the list complete."""

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop("Somebody who connects you"),
    gettext_noop("People who know how a municipality works and connect it with expertise, money and peers."),
    gettext_noop(
        "No source names a broker service of its own. The helpdesk and the City Advisors come nearest."
    ),
    gettext_noop("Coaching one to one"),
    gettext_noop("Coaching on working across departments, on carrying things out and on political mandates."),
    gettext_noop(
        "Outside the Mission Cities the sources name few offers of coaching, and most are bound to one country."
    ),
    gettext_noop("Legal help and rules"),
    gettext_noop("Help to find a way through rules, above all for unusual pilots."),
    gettext_noop(
        "No source offers legal advice to single cities. Policy labs and national groups take up questions of law."
    ),
    gettext_noop("Testbeds, demonstrators, living labs"),
    gettext_noop(
        "Places where new solutions for energy, mobility and adaptation can be tried under real conditions."
    ),
    gettext_noop(
        "The sources name programmes that run testbeds, no list of the places themselves. Providers can enter theirs."
    ),
    gettext_noop("Partners for innovation, by sector"),
    gettext_noop(
        "Firms and research bodies that fit a city's task, for example mobility, renovation or energy."
    ),
    gettext_noop(
        "The sources name who brings cities and firms together, and hardly any firm. Choose a topic to narrow the list."
    ),
    gettext_noop("Cities to learn from"),
    gettext_noop("Twinning, visits and exchange with cities that are alike."),
    gettext_noop("Advice on money and applications"),
    gettext_noop("Help with applications, advice on finance, guidance that fits a small administration."),
    gettext_noop(
        "The sources say little about who may ask for this advice. The funding pages compare what is open to you."
    ),
    gettext_noop("Bridge funds and incubation"),
    gettext_noop("Money that carries a good idea over until the next step, and lowers the risk of trying."),
    gettext_noop(
        "The sources name one: a municipality that paid researchers for a year. If your city runs one, enter it."
    ),
    gettext_noop("A just transition"),
    gettext_noop("Money and tools for households that have little, for example for renovation."),
    gettext_noop("The sources name the Social Climate Fund as upcoming, without its rules."),
    gettext_noop("Behaviour and campaigns"),
    gettext_noop(
        "Campaigns, measures that build on how people decide, and help for leaders to speak about change."
    ),
    gettext_noop(
        "No source describes a service for this. Two programmes with campaigns or deals come nearest."
    ),
    gettext_noop("Leadership"),
    gettext_noop("Modules that give leaders mandates, strategy and the means to work across departments."),
    gettext_noop(
        "No source offers a leadership programme in modules. The courses of this platform hold modules on it."
    ),
    gettext_noop("Experts and ambassadors"),
    gettext_noop("Somebody who knows the subject and speaks your language."),
    gettext_noop("The sources name the networks, not the people."),
    gettext_noop("Help in your language"),
    gettext_noop("Support in the language of the country, in step with its system of administration."),
    gettext_noop(
        "The sources hardly ever say in which languages help is given. Ask the provider; providers can enter it."
    ),
    gettext_noop("Handbooks, libraries, tools"),
    gettext_noop("Material that can be used at once, without a programme around it."),
)
