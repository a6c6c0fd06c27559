from zeroward.services.models.proposal import OPEN_STATES, Proposal, ProposalState
from zeroward.services.models.provider import Keeper, Provider
from zeroward.services.models.service import Availability, Doubt, Effort, Occasion, Service
from zeroward.services.models.use import Helped, Use

__all__ = [
    "OPEN_STATES",
    "Availability",
    "Doubt",
    "Effort",
    "Helped",
    "Keeper",
    "Occasion",
    "Proposal",
    "ProposalState",
    "Provider",
    "Service",
    "Use",
]
