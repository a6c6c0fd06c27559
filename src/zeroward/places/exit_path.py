"""Places are shared by all: they are named, and found again."""

from zeroward.core.leaving import register_goes_with_all, register_guests, register_stays

register_stays(
    "part of the shared catalogue of places",
    "places.CityFact",
    "places.CityMerger",
    "places.CityMergerPart",
    "places.CountryStatus",
)
register_guests("places.City", "places.Organisation")
register_goes_with_all(
    "places.CityFact",
    "places.CityMerger",
    "places.CityMergerPart",
    "places.CountryStatus",
)
