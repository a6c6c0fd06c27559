"""Pages of the website itself."""

from django.urls import path

from zeroward.web.views.search import search_page, search_suggestions

urlpatterns = [
    path("search/", search_page, name="search"),
    path("search/complete/", search_suggestions, name="search-complete"),
]
