"""Addresses of this room."""

from django.urls import path

from zeroward.places import converters  # noqa: F401 (makes the converters known)
from zeroward.places.views import bodies, cities, countries

app_name = "places"

urlpatterns = [
    path("cities/", cities.cities, name="cities"),
    path("cities/<known_key:key>/", cities.city, name="city"),
    path("countries/", countries.countries, name="countries"),
    path("countries/<country_key:code>/", countries.country, name="country"),
    path("organisations/", bodies.organisations, name="organisations"),
    path("organisations/<known_key:key>/", bodies.organisation, name="organisation"),
    path("networks/", bodies.networks, name="networks"),
    path("networks/<known_key:key>/", bodies.network, name="network"),
    path("projects/", bodies.projects, name="projects"),
    path("projects/<known_key:key>/", bodies.project, name="project"),
]
