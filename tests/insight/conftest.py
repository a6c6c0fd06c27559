"""Contracts of three cities in files, read and indexed."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.contract.domain.readings import store_reading
from zeroward.contract.models import ContractFile, FileState
from zeroward.core.models import Visibility
from zeroward.insight.domain.indexing import index_file
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.contracts.reading.read import read
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

TEXT = """# Climate City Contract of {name}

## Module A-3 Systemic Barriers and Opportunities

The main barrier is the lack of funding.

## Module B-2 Climate Neutrality Portfolio Design

{said}

## Module C-1 Organisational and Governance Innovation Interventions

A steering group was set up in 2022 and meets each month.
"""
AddContract = Callable[..., ContractFile]


@pytest.fixture
def add_contract(db: None) -> AddContract:
    """`add_contract("graz", "The city has issued a green bond.")`: a contract that was read and indexed."""

    def make(
        key: str, said: str = "", *, country: str = "AT", visibility: str = Visibility.PUBLIC, **fields: Any
    ) -> ContractFile:
        land, _new = Country.objects.get_or_create(
            code=country, defaults={"key": country.lower(), "name": f"Country {country}"}
        )
        population = fields.pop("population", 120_000)
        city, _new = City.objects.get_or_create(
            key=key, defaults={"name": key.title(), "country": land, "population": population}
        )
        data = fields.pop("text", TEXT).format(name=city.name, said=said).encode()
        source = source_of("contract.md", data)
        file = ContractFile.objects.create(
            city=city,
            title=f"Contract of {city.name}",
            year=fields.pop("year", 2024),
            scope=f"city:{key}",
            scope_country=country,
            visibility=visibility,
            file="contracts/none.md",
            file_name="contract.md",
            media_type="text/markdown",
            size=len(data),
            digest=source.digest,
            state=FileState.WAITING,
            **fields,
        )
        store_reading(file=file, reading=read(source))
        index_file(file.pk)
        return ContractFile.objects.get(pk=file.pk)

    return make


@pytest.fixture
def three(add_contract: AddContract) -> tuple[ContractFile, ...]:
    """One city uses a green bond, one plans it, one only mentions it; the third is of another country."""
    return (
        add_contract("anton", "The city has issued a green bond since 2021."),
        add_contract("berta", "The city will issue a green bond in 2027.", population=30_000, year=2023),
        add_contract("cecil", "A green bond refers to money.", country="DE"),
    )


@pytest.fixture
def platform(person: MakePerson) -> User:
    Country.objects.get_or_create(code="AT", defaults={"key": "at", "name": "Country AT"})
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def reader(person: MakePerson) -> User:
    return person("rita@anton.example", scope="city:anton", role=Role.CITY_READER)
