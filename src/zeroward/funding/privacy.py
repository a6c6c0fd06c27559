"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="funding.work",
        title="Funding opportunities and shortlists",
        data="which editor looks after an entry; who of a city works on which opportunity",
        people="editors, people with a role in a city",
        basis=Basis.TASK,
        seen_by="editors; the city's team",
        kept="as long as the entry",
        closing="the link to the person is cut",
        records=("funding.Programme", "funding.CountryRoute", "funding.Opportunity", "funding.Shortlisted"),
    )
)
register_about_nobody(
    "published contacts of programmes, and projects and wishes of a city",
    "funding.Programme.contact",
    "funding.Opportunity.contact",
    "funding.Deadline",
    "funding.FundingProject",
    "funding.PartnerWish",
)
