"""Money with a deadline: programmes, opportunities, ways to money of countries; what cities make of them."""

from zeroward.funding.models.opportunity import Advance, Deadline, Opportunity, OpportunityState
from zeroward.funding.models.programme import CountryRoute, Programme
from zeroward.funding.models.shortlist import FundingProject, PartnerWish, Shortlisted

__all__ = [
    "Advance",
    "CountryRoute",
    "Deadline",
    "FundingProject",
    "Opportunity",
    "OpportunityState",
    "PartnerWish",
    "Programme",
    "Shortlisted",
]
