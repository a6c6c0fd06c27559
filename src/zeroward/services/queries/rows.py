"""A service with the words that its codes stand for, as lists and pages show it."""

from functools import cached_property

from zeroward.core.models.translatable import Served
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.narrowing import UNKNOWN
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.services.queries.fitting import Fitting
from zeroward.services.queries.groups import group_of
from zeroward.services.queries.outcomes import NONE as NO_OUTCOME
from zeroward.services.queries.outcomes import Outcome
from zeroward.taxonomy.models import Concept
from zeroward.taxonomy.queries.labels import label_of

Labels = dict[str, dict[str, str]]
EVERYWHERE = ("eu", "international")


class ServiceRow:
    """A service with the words that its codes stand for."""

    def __init__(
        self, service: Service, labels: Labels, *, countries: bool = True, pathways: bool = True
    ) -> None:
        self.service = service
        self.labels = labels
        self.name = service.served("name")
        self.description = service.served("description")
        self.eligibility = service.served("eligibility")
        self.country_list: list[Country] = list(service.shown_countries) if countries else []
        concepts = service.shown_pathways if pathways else []
        self.pathway_list: list[Concept] = sorted(concepts, key=lambda concept: concept.notation)
        self.fitting: Fitting | None = None
        self.outcome: Outcome = NO_OUTCOME
        self.timing = ""
        self.fits = False  # on the pathway that was asked about

    @property
    def url(self) -> str:
        return address_of("services:service", self.service.key)

    @cached_property
    def rule_note(self) -> Served:
        return self.service.served("rule_note")

    @cached_property
    def apply_how(self) -> Served:
        return self.service.served("apply_how")

    @cached_property
    def level(self) -> str:
        return label_of(self.labels["levels"], self.service.level) if self.service.level else ""

    @cached_property
    def kind(self) -> str:
        return label_of(self.labels["service-kinds"], self.service.kind) if self.service.kind else ""

    @cached_property
    def countries(self) -> list[str]:
        return sorted((str(country.served("name")) for country in self.country_list), key=sort_key)

    @property
    def providers(self) -> list[str]:
        return _lines(self.service.providers)

    @property
    def formats(self) -> list[str]:
        return _lines(self.service.formats)

    @property
    def group(self) -> str:
        return group_of(self.service.kind)

    @property
    def places(self) -> list[str]:
        """Codes of the countries where it is offered; "eu" or "international" for what is not bound to countries."""
        if self.service.reach in EVERYWHERE:
            return [self.service.reach]
        return [country.code for country in self.country_list] or [UNKNOWN]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
