"""National workspaces, the Mission's desk, national ecosystems."""

from django.urls import path

from zeroward.insight.views import ecosystems, national
from zeroward.places import converters  # noqa: F401 (makes the converters known)

COUNTRY = "me/country/<country_code:code>/"

urlpatterns = [
    path("ecosystems/", ecosystems.ecosystems, name="ecosystems"),
    path("ecosystems/table.csv", ecosystems.ecosystems_file, name="ecosystems-file"),
    path("ecosystems/<country_code:code>/", ecosystems.ecosystem, name="ecosystem"),
    path(COUNTRY, national.country, name="country"),
    path(f"{COUNTRY}cities/", national.cities, name="country-cities"),
    path(f"{COUNTRY}cities.csv", national.cities_file, name="country-cities-file"),
    path("me/mission/", national.mission, name="mission"),
    path("me/mission/countries.csv", national.mission_file, name="mission-file"),
]
