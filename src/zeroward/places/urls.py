"""Addresses of this room."""

from django.urls import path

from zeroward.places.views import bodies, cities, countries

app_name = "places"

urlpatterns = [
    path("cities/", cities.cities, name="cities"),
    path("cities/<str:key>/", cities.city, name="city"),
    path("countries/", countries.countries, name="countries"),
    path("countries/<str:code>/", countries.country, name="country"),
    path("organisations/", bodies.organisations, name="organisations"),
    path("organisations/<str:key>/", bodies.organisation, name="organisation"),
    path("networks/", bodies.networks, name="networks"),
    path("networks/<str:key>/", bodies.network, name="network"),
    path("projects/", bodies.projects, name="projects"),
    path("projects/<str:key>/", bodies.project, name="project"),
]
