"""Biomass that counts as zero needs a certificate where the framework asks for one."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "BIOMASS_CERTIFIED"


@check(
    CODE,
    title=_("Biomass is certified, or counted"),
    why=_("The contract and the Covenant let biomass count as zero only if it is certified as sustainable."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None or subject.view.framework.rules["biomass"].rule != "certified":
        return
    for line in subject.lines:
        if line.biomass and line.certified is None:
            yield finding(
                CODE,
                "warning",
                Place("row", line.key),
                _(
                    "Nobody says whether the biomass in %(source)s is certified as sustainable. It counts as zero."
                ),
                _("Say yes with the certificate, or no: its CO2 is then in the total."),
                source=line.source,
                carrier=line.carrier,
            )
