"""Losses of the network entered apart, although the factor of electricity contains them."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "LOSSES_TWICE"


@check(
    CODE,
    title=_("Losses are counted once"),
    why=_("National factors per unit of electricity used already contain the losses of the network."),
)
def find(subject: Subject) -> Iterator[Finding]:
    inside = {
        line.source.partition(".")[0]
        for line in subject.lines
        if line.has_losses and line.kind == "electricity"
    }
    for line in subject.lines:
        sector = line.source.partition(".")[0]
        if line.kind == "losses" and line.co2e and sector in inside:
            yield finding(
                CODE,
                "error",
                Place("row", line.key),
                _("Losses are entered for %(sector)s, but the factor of its electricity contains them."),
                _("Remove the row and set IE, included in the electricity of the sector."),
                sector=sector,
                source=line.source,
            )
