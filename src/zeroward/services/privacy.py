"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)
from zeroward.services.domain.forgetting import forget_contact

register_purpose(
    Purpose(
        key="services.keepers",
        title="Who keeps entries of the support menu",
        data="e-mail address of keepers, contact addresses of providers and services, who proposed or used what",
        people="keepers, contacts of providers, people with an account",
        basis=Basis.CONSENT,
        seen_by="contact addresses: everybody; keepers: Mission team and the provider's keepers; uses: the city's team",
        kept="as long as the entry; keepers until they leave",
        closing="keepers are deleted; a contact address that is the person's own is deleted from entries",
        records=(
            "services.Provider",
            "services.Service",
            "services.Keeper",
            "services.Proposal",
            "services.Use",
        ),
        names=("services.Provider.contact", "services.Service.apply_contact", "services.Keeper.email"),
        copied=("services.Use.purpose", "services.Use.outcome", "services.Proposal.answer"),
    )
)
register_erasure("services", forget_contact)
register_about_nobody("when a service was offered", "services.Occasion")
