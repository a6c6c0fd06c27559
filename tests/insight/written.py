"""Contracts that cities write on the platform, kept, published, shared, and indexed as after a commit."""

from collections.abc import Sequence
from typing import Any

from tests.support.people import MakePerson
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.domain.publishing import publish
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract, ContractVersion, Publication
from zeroward.insight.domain.indexing_written import index_publication, index_version
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

USED = "The city has issued a green bond since 2021."
PLANNED = "The city will issue a green bond in 2027."


class Writers:
    """Makes contracts; each city has one coordinator."""

    def __init__(self, person: MakePerson) -> None:
        self._person = person
        self._known: dict[str, User] = {}

    def who(self, key: str) -> dict[str, Any]:
        land, _new = Country.objects.get_or_create(code="AT", defaults={"key": "at", "name": "Country AT"})
        City.objects.get_or_create(
            key=key, defaults={"name": key.title(), "country": land, "population": 120_000}
        )
        if key not in self._known:
            self._known[key] = self._person(
                f"lead@{key}.example", scope=f"city:{key}", role=Role.CITY_COORDINATOR
            )
        return {"actor": self._known[key], "viewer": viewer_of(self._known[key])}

    def write(self, key: str, said: str = USED, *, visibility: str = "city", **modules: str) -> Contract:
        """A contract with one module of text, "C-2.2", and others as named."""
        who = self.who(key)
        city = City.objects.select_related("country").get(key=key)
        frame = ContractFrame(title=f"Own contract of {city.name}", visibility=visibility)
        contract = open_contract(**who, city=city, frame=frame)
        texts = {"C-2.2": said, **{name.replace("_", "-"): text for name, text in modules.items()}}
        content = {name: {"text": {"value": text}} for name, text in texts.items()}
        write_modules(**who, contract=contract, modules=content)
        return contract

    def keep(self, contract: Contract) -> ContractVersion:
        made = keep_version(**self.who(contract.city.key), contract=contract)
        index_version(made.pk)
        return made

    def publish(self, contract: Contract, modules: Sequence[str] = ()) -> Publication:
        made = publish(**self.who(contract.city.key), version=self.keep(contract), modules=modules)
        index_publication(made.pk)
        return made
