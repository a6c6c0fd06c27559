"""The four forms of readers, and those of the editors who answer."""

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.correction import CorrectionForm
from zeroward.library.forms.contributions.dead_link import DeadLinkForm
from zeroward.library.forms.contributions.evidence import EvidenceForm
from zeroward.library.forms.contributions.material import MaterialForm
from zeroward.library.models import Contribution

Kind = Contribution.Kind

FORMS: dict[str, type[ContributionForm]] = {
    Kind.MATERIAL: MaterialForm,
    Kind.CORRECTION: CorrectionForm,
    Kind.DEAD_LINK: DeadLinkForm,
    Kind.EVIDENCE: EvidenceForm,
}
"""The form of each kind of contribution."""

__all__ = ["FORMS", "ContributionForm"]
