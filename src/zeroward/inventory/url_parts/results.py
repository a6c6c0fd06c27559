"""Addresses of results and explanations."""

from django.urls import path

from zeroward.inventory.views import compare, explain, national, public, results
from zeroward.places import converters  # noqa: F401 (makes the converters known)

PUBLIC = "cities/<known_key:key>/inventory/<int:year>/"
VERSION = f"{PUBLIC}<int:number>/"

urlpatterns = [
    path("me/inventories/<int:pk>/results/", results.results, name="results"),
    path("me/inventories/<int:pk>/results/part/", explain.part, name="results-part"),
    path("me/inventories/<int:pk>/results/row/<int:activity>/", explain.row, name="results-row"),
    path("me/inventories/<int:pk>/results/frameworks/", compare.frameworks, name="results-frameworks"),
    path("me/inventories/<int:pk>/results/compare/<int:other>/", compare.years, name="results-compare"),
    path("me/inventories/<int:pk>/results/since/<int:number>/", compare.version, name="results-since"),
    path("inventories/", public.published, name="published"),
    path(PUBLIC, public.public, name="public"),
    path(VERSION, public.public, name="public"),
    path(f"{VERSION}files/<slug:name>/", public.file, name="public-file"),
    path(f"{VERSION}part/", public.part, name="public-part"),
    path(f"{VERSION}row/<int:activity>/", public.row, name="public-row"),
    path(f"{VERSION}frameworks/", public.frameworks, name="public-frameworks"),
    path("countries/<country_code:code>/inventories/", national.national, name="national"),
]
