"""Labels and notes of the parts of the fit."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("A project ten times too small or too large keeps a third of this part."),
    _("Cities like yours won"),
    _("Days of work to apply against the days that the team has in a year."),
    _("Days of work where the effort is not known"),
    _("Days on the calendar for a day of work"),
    _("Days until the deadline against days of preparation."),
    _("Days until the opening from which it is far"),
    _("Fit of an opportunity for a city"),
    _("How far the topics that matter to the city are those of the opportunity."),
    _("Own share and paying first"),
    _("Share of the team's days up to which the work is easy"),
    _("Size of the project"),
    _("Stage and needs"),
    _("Time"),
    _("Topics"),
    _("Value of a loan for a city of which it is not known"),
    _("Value of a loan for a city that may borrow"),
    _("Value of time where it is open and the end is not known"),
    _("Value of time where no date is known"),
    _("Value of time where the opening is far, or announced without a day"),
    _("Value of what answers none of the needs"),
    _("Value of what is not known"),
    _("What is left where a city cannot pay first and has to"),
    _("What is left where it is not known whether a city can pay first"),
    _("Where it is known how often cities like this won. Where nothing is known this part falls away."),
    _("Whether the city can carry its own share, pay first or pay back."),
    _("Whether this kind of money helps at the stage where the city stands, and with what it needs."),
    _(
        "Which of the words that somebody wrote stand in it, rare ones more. Without words this part falls away."
    ),
    _("Work against staff"),
    _("Your own words"),
)
