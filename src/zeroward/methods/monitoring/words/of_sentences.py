"""Sentences of errors, remedies and findings."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("%(n)s figures from %(since)s to %(until)s: the direction is clear."),
    _("%(n)s figures from %(since)s to %(until)s: the direction is not clear."),
    _("%(n)s figures from %(since)s to %(until)s: too few to say how sure the trend is."),
    _("%(name)s merges twice, or with itself."),
    _("A figure is no number."),
    _("A grouping of the columns lacks one, or names one twice."),
    _("A row is not in the list of rows."),
    _("Give each action once."),
    _("If it goes on like this, the next target is met."),
    _("If it goes on like this, the next target is missed."),
    _("Keep one of them."),
    _("Leave out what is not known."),
    _("Mend the table."),
    _("Name each column once."),
    _("Name each row once."),
    _("Number the entries of a day."),
    _("Of %(actions)s actions both effects are known for %(both)s."),
    _("One action stands twice."),
    _("The table of needs lacks something: %(key)s."),
    _("The target was due %(years)s years ago and is not met."),
    _("The target was met in %(year)s and is not met any more."),
    _("The target was met in %(year)s."),
    _("There are too few figures to say where it goes."),
    _("There is no action %(key)s."),
    _("Two conversions of %(source)s differ for %(year)s."),
    _("Two states begin on %(day)s."),
    _("Two values for %(year)s became known at once."),
    _("Whether the next target is met is open: the figures allow both."),
)
