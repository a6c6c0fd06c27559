"""Sentences of errors and remedies."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("%(cases)s cases do not make %(classes)s classes."),
    _("%(cases)s cases do not make %(groups)s groups."),
    _("%(cases)s cases for %(numbers)s numbers are few: take fewer classes, or rules."),
    _("%(key)s has no level %(level)s."),
    _("%(key)s has no level above zero."),
    _("%(key)s holds no question."),
    _("%(key)s is used twice."),
    _("%(key)s: a factor is zero or more."),
    _("%(key)s: a weight is zero or more."),
    _("%(key)s: an effort is more than zero."),
    _("%(key)s: everything in it weighs nothing."),
    _("%(number)s cases are too many for medoids."),
    _("%(support)s goes to %(cluster)s, which is no cluster."),
    _("A characteristic that counts only when present holds other values than 0 and 1."),
    _("A characteristic that is measured or ordered holds a word."),
    _("An answer is missing or neither word nor number, or rows differ in length."),
    _("Choose a level from 0 to %(top)s."),
    _("Choose among %(clusters)s."),
    _("Choose from 1 to %(most)s groups."),
    _("Choose one of %(kinds)s."),
    _("Give one group to each case in both."),
    _("Give one kind to each characteristic, and mark what is unknown as empty."),
    _("Leave cases out of which little is known."),
    _("Leave out cases with unknown answers, and say how many these are."),
    _("Mend the definition of the questions."),
    _("More numbers are estimated than patterns exist: the classes are not determined."),
    _("Number its steps, or call it nominal."),
    _("The characteristics do not all have a kind and a value for each case."),
    _("The counts of the patterns are not all numbers from 0 up."),
    _("The groupings are not of the same cases."),
    _("There is no cluster %(cluster)s."),
    _("There is no kind of characteristic called %(kind)s."),
    _("There is no median of nothing."),
    _("Two cases have no characteristic known for both."),
    _("Write 1 for present and 0 for absent."),
)
