"""Sentences of errors and remedies."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("%(key)s: this share does not lie between 0 and 1."),
    _("%(zone)s is no zone of %(scheme)s."),
    _("A series of energy has a gap, or a value below zero."),
    _("Check the two amounts."),
    _("Choose one of the schemes in the list."),
    _("Give a number from zero up for every interval."),
    _("Give both for every interval."),
    _("Give each member a share between 0 and 1."),
    _("Give the share as a fraction."),
    _("Its zones: %(zones)s."),
    _("More energy is shared than was injected."),
    _("No premium for shared energy is known as %(key)s."),
    _("Plants of %(size)s kW are not paid by %(scheme)s."),
    _("Take a smaller grant, or reckon without the premium."),
    _("The largest has %(most)s kW."),
    _("The shares of the members do not add up to one at most."),
    _("What is produced and what is used are not given for the same intervals."),
    _("With a grant of more than %(most)s percent there is no premium."),
)
