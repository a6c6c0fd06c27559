"""Pages of the website itself."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.web.views import site, take_along
from zeroward.web.views.search import search_page, search_suggestions

urlpatterns = [
    path("search/", search_page, name="search"),
    path("search/complete/", search_suggestions, name="search-complete"),
    path("me/team/<scope:scope>/take-along/", take_along.take_along, name="take-along"),
    path("me/team/<scope:scope>/take-along/<int:pk>/", take_along.take_along_file, name="take-along-file"),
    path("about/sources/", site.sources, name="sources"),
    path("about/accessibility/", site.accessibility, name="accessibility"),
    path("about/privacy/", site.privacy, name="privacy"),
    path("about/imprint/", site.imprint, name="imprint"),
    path("about/terms/", site.terms, name="terms"),
]
