"""The profiles of the portfolio document as national platforms: this room's shelf in the importer."""

from collections.abc import Sequence
from typing import Any

from zeroward.ecosystem.models import Platform
from zeroward.library.importers.portfolio.model import Profile
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.places.models import Country

FIELDS = {
    "facilitator": "facilitators",
    "national_actors": "national_actors",
    "regional_actors": "regional_actors",
    "cities": "cities_note",
    "formalisation": "formalisation",
    "formats": "formats",
    "support": "support",
}


@register_shelf
class ProfileShelf(Shelf):
    kind = "profile"
    order = 200
    model = Platform
    prose = frozenset(FIELDS.values())
    refs = {"country": by_key(Country)}
    fresh_only = frozenset({"part", "missing_reasons"})
    threshold = 1.0

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [self._propose(profile, desk) for profile in desk.portfolio.profiles]

    def _propose(self, profile: Profile, desk: Desk) -> Proposal:
        country = desk.key_of("country", profile.country)
        texts = {FIELDS[field.key]: field.text for field in profile.fields}
        reasons = {
            FIELDS[field.key]: f"The source prints “{field.printed}”."
            if field.printed
            else "The source is silent."
            for field in profile.fields
            if not field.text
        }
        return Proposal(
            doc_key=profile.country or profile.country_text,
            key=f"platform-{profile.country.lower()}",
            title=profile.country_text,
            lines=(profile.span.first, profile.span.last),
            values={"country": country, "part": str(Platform.Part.CORE), "missing_reasons": reasons, **texts},
            refused="" if country else "Its country was not understood.",
        )

    def candidates(self) -> Sequence[Any]:
        return list(Platform.objects.select_related("country"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        return float(record.country.key == proposal.values["country"])
