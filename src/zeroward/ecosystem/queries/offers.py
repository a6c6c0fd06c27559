"""Services of a platform by the three functions of national platforms; a function without one is a gap."""

from dataclasses import dataclass

from zeroward.core.visibility import Viewer, may_see
from zeroward.ecosystem.models import PlatformOffer
from zeroward.ecosystem.queries.kept import kept_in


@dataclass(frozen=True, slots=True)
class OfferEntry:
    """`giver` and `body` are named only to those who may see them."""

    record: PlatformOffer
    giver: str
    body: str


@dataclass(frozen=True, slots=True)
class FunctionEntry:
    key: str
    label: str
    offers: list[OfferEntry]

    @property
    def open(self) -> list[OfferEntry]:
        return [one for one in self.offers if one.record.state == PlatformOffer.State.RUNNING]


def functions_of(code: str, viewer: Viewer) -> list[FunctionEntry]:
    """All three functions with what the platform offers in each; what has ended stands last. One query."""
    order = list(PlatformOffer.State.values)
    order.sort(key=["running", "planned", "paused", "ended"].index)
    rows = [
        OfferEntry(
            one,
            str(one.provider) if one.provider is not None and may_see(one.provider, viewer) else "",
            str(one.body) if one.body is not None and may_see(one.body, viewer) else "",
        )
        for one in kept_in(PlatformOffer, code, viewer).select_related("provider", "body")
    ]
    rows.sort(key=lambda one: (order.index(one.record.state), one.record.name.casefold()))
    return [
        FunctionEntry(key, str(label), [one for one in rows if one.record.function == key])
        for key, label in PlatformOffer.Function.choices
    ]
