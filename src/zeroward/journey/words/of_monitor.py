"""Texts of the steps of one part of the way: monitor."""

from typing import Final

from django.utils.translation import gettext_noop as _

TEXTS: Final = (
    _("A yearly report keeps the plan alive after elections."),
    _("After each half-year: what worked, what did not, what you change."),
    _("Bring your inventory up to date"),
    _("Compare with cities like yours"),
    _("Copy the last one to a new year and change the figures that moved."),
    _("Enter the first values"),
    _("Figures older than three years persuade nobody."),
    _("For Mission Cities, which have promised a year."),
    _("It finds errors and ideas."),
    _("It shows who needs help with data."),
    _("Lessons that are not written are learned again."),
    _("Look at what came of it"),
    _("Look at what was due"),
    _("One page, the same every year: promised, done, late and why."),
    _("One value for each indicator, with its source; the page draws the way it goes."),
    _("Open figures can be checked and used."),
    _("Published inventories and plans with their sources, as data."),
    _(
        "Published inventories side by side: the differences that remain after size and climate are questions to ask."
    ),
    _("Saying why something is late costs less trust than silence."),
    _("See what was promised"),
    _("See your cities' inventories side by side"),
    _("Targets and promises of published plans, and what became of them."),
    _("Tell the council every year what was kept"),
    _("The second value shows the direction, so the first one must exist."),
    _("What is published, for which year, and in how many cities nothing is."),
    _("What was promised for this date: done, late or changed, and why."),
    _("Write down what you learned"),
    _("You can ask about it by name and date."),
    _("a day or two"),
    _("an hour a year and indicator"),
    _("an hour with the team"),
)
