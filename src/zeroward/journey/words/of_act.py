"""Texts of the steps of one part of the way: act."""

from typing import Final

from django.utils.translation import gettext_noop as _

TEXTS: Final = (
    _("A law, a tariff, a missing power: write it down so that your platform can carry it to the ministry."),
    _("A question that is minuted gets an answer."),
    _("A round of questions with a sample that can be defended, in your language, with a report at the end."),
    _("A street, a school roof, a bus line: small, finished, explained."),
    _("An action that belongs to all is done by nobody."),
    _("Ask your cities what they need"),
    _("Ask your council a question"),
    _("Cities look for people who speak their language and know their question."),
    _("Collect what stands in your cities' way"),
    _("Do one thing that people see within a year"),
    _("European projects of several cities that let others watch and copy."),
    _("Figures of your own country persuade your own ministry."),
    _("Get one project ready for tender"),
    _("Laws, tariffs and procedures, with which cities name them, for the talk with the ministries."),
    _("Make sure that the work survives a change of people"),
    _("Money goes to what is ready."),
    _("Name what stands in your way"),
    _("Offer your help"),
    _("One list from many cities is heard."),
    _("One person and one date for each; actions without a name stay at the top of the page."),
    _("Put a name to every action"),
    _("Say which topics, languages and hours; those who match questions with people find you."),
    _("See which cluster projects take followers"),
    _("Study, permits, budget and procurement in one list with dates."),
    _("Support lasts where something is seen within six to twelve months."),
    _("Teams of one lose a year when that one leaves."),
    _("Three that always fit: by which year, who is responsible, when do we hear about it again."),
    _("Two people for each responsibility, and papers where the next one finds them."),
    _("What many cities name gets changed; what each keeps to itself does not."),
    _("You get methods and people without leading an application."),
    _("a season"),
    _("an hour with the heads of departments"),
    _("some days"),
    _("some months"),
    _("three weeks of work over two months"),
)
