"""Which cities have a contract that can be read: the same answer as from the contracts themselves, in rows."""

import pytest

from tests.insight.conftest import AddContract
from tests.insight.written import Writers
from tests.support.people import MakePerson
from zeroward.contract.domain.publishing import withdraw
from zeroward.core.queries.together import together
from zeroward.core.visibility import Viewer
from zeroward.insight.queries.source_cities import cities_of_sources, cities_with_sources
from zeroward.insight.queries.sources import sources_for
from zeroward.people.models import Role
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country

pytestmark = pytest.mark.django_db


def test_cities_are_those_of_the_contracts_for_each_viewer(
    person: MakePerson, add_contract: AddContract
) -> None:
    Country.objects.create(code="SI", key="si", name="Slovenia")
    writers = Writers(person)
    add_contract("dora")
    published = writers.write("anton")
    writers.publish(published)
    shared = writers.write("berta", visibility="platform")
    writers.keep(shared)
    back = writers.write("cesar")
    withdrawn = writers.publish(back)
    withdraw(**writers.who("cesar"), version=withdrawn.version, reason="Too early")
    writers.keep(writers.write("emil"))
    viewers = [
        Viewer(),
        viewer_of(person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)),
        viewer_of(person("sara@platform.example", scope="country:SI", role=Role.PLATFORM_COORDINATOR)),
        viewer_of(person("pia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER)),
    ]
    seen = []
    for viewer in viewers:
        for country in ("AT", "DE"):
            found = cities_of_sources(together(cities_with_sources(viewer, country)))
            there = {one.city.pk for one in sources_for(viewer) if one.city.country.code == country}
            assert found == there
            seen.append(len(found))
    assert len(set(seen)) > 1
