"""Pages of the website itself."""

from django.urls import path

from zeroward.web.views import site
from zeroward.web.views.search import search_page, search_suggestions

urlpatterns = [
    path("search/", search_page, name="search"),
    path("search/complete/", search_suggestions, name="search-complete"),
    path("about/sources/", site.sources, name="sources"),
    path("about/accessibility/", site.accessibility, name="accessibility"),
    path("about/privacy/", site.privacy, name="privacy"),
    path("about/imprint/", site.imprint, name="imprint"),
    path("about/terms/", site.terms, name="terms"),
]
