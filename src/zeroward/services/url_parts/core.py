"""Addresses of the support menu; of uses by a city; of providers and their keepers."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of records in an address)
from zeroward.services.views import keeping, providers, reviewing, services, using

urlpatterns = [
    path("support/", services.services, name="services"),
    path("support/for/<known_key:key>/", services.shelf, name="shelf"),
    path("support/providers/", providers.providers, name="providers"),
    path("support/providers/<known_key:key>/", providers.provider, name="provider"),
    path("support/providers/<known_key:key>/invite/", providers.invite, name="invite"),
    path("support/providers/<known_key:key>/keepers/<int:pk>/end/", providers.end, name="keeper-end"),
    path("support/keeping/<str:token>/", providers.keeping, name="keeping"),
    path("support/<known_key:key>/", services.service, name="service"),
    path("me/support/", keeping.mine, name="mine"),
    path("me/support/review/", reviewing.review, name="review"),
    path("me/support/review/<int:pk>/", reviewing.review_one, name="review-one"),
    path("me/support/change/<int:pk>/", keeping.proposal, name="proposal"),
    path("me/support/change/<int:pk>/send/", keeping.send, name="proposal-send"),
    path("me/support/change/<int:pk>/withdraw/", keeping.withdraw, name="proposal-withdraw"),
    path("me/support/of/<known_key:key>/", keeping.kept, name="kept"),
    path("me/support/of/<known_key:key>/begin/", keeping.begin, name="begin"),
    path("me/using/<scope:scope>/", using.using, name="using"),
    path("me/using/<scope:scope>/new/<known_key:key>/", using.use_new, name="use-new"),
    path("me/using/<scope:scope>/<int:pk>/", using.use, name="use"),
    path("me/using/<scope:scope>/<int:pk>/delete/", using.use_delete, name="use-delete"),
]
