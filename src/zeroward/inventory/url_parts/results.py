"""Addresses of results and explanations."""

from django.urls import path

from zeroward.inventory.views import compare, explain, results

urlpatterns = [
    path("me/inventories/<int:pk>/results/", results.results, name="results"),
    path("me/inventories/<int:pk>/results/part/", explain.part, name="results-part"),
    path("me/inventories/<int:pk>/results/row/<int:activity>/", explain.row, name="results-row"),
    path("me/inventories/<int:pk>/results/frameworks/", compare.frameworks, name="results-frameworks"),
    path("me/inventories/<int:pk>/results/compare/<int:other>/", compare.years, name="results-compare"),
    path("me/inventories/<int:pk>/results/since/<int:number>/", compare.version, name="results-since"),
]
