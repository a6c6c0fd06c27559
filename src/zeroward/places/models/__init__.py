from zeroward.places.models.city import City, CityFact
from zeroward.places.models.country import Country, CountryStatus
from zeroward.places.models.merger import CityMerger, CityMergerPart
from zeroward.places.models.organisation import Network, Organisation, Project

__all__ = [
    "City",
    "CityFact",
    "CityMerger",
    "CityMergerPart",
    "Country",
    "CountryStatus",
    "Network",
    "Organisation",
    "Project",
]
