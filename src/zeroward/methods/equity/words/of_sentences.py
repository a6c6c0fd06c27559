"""Sentences of errors, remedies and warnings."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("%(count)s answers rest on opinion alone (E0, E1)."),
    _("%(count)s burdens fall on many or most of a group."),
    _("%(count)s burdens have nobody who eases them: the action is not ready."),
    _("%(count)s of %(all)s cells are not examined."),
    _("%(group)s and %(lens)s are not among the groups and lenses."),
    _("%(group)s has two answers for %(lens)s."),
    _("%(group)s, %(lens)s: a number of people is zero or more."),
    _("%(group)s, %(lens)s: an effect is a whole number from -2 to 2."),
    _("%(group)s, %(lens)s: evidence goes from E0 to E4."),
    _("%(group)s, %(lens)s: the share is none, few, many or most."),
    _("%(group)s, %(lens)s: the timing is build, operate or both."),
    _("%(group)s, %(lens)s: there is no such lens."),
    _("%(group)s, %(lens)s: worse, but for none of the group."),
    _("%(values)s amounts, but %(incomes)s incomes."),
    _("1 weighs by income alone; 1.3 is usual."),
    _("An amount or income is no number."),
    _("An income is above zero."),
    _("Choose one of the answers, or leave the cell blank."),
    _("Eta lies between 0 and %(most)s, not at %(eta)s."),
    _("Fill the gap, or leave the group out."),
    _("Give one income for each group."),
    _("Give one size of zero or more for each group."),
    _("Keep one answer for each group and lens."),
    _("Look at gains and costs apart."),
    _("Take income before the payment."),
    _("The amounts add to zero: there is no share that anybody has."),
    _("The number of people, or their share."),
)
