"""Addresses of local pacts, agreements with funders, pictures."""

from django.urls import URLPattern, path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.contract.views import agreements, pacts, pictures

PACT = "me/pacts/<int:pk>/"
PUBLIC = "cities/<known_key:key>/pact/<int:pact>/"
AGREEMENTS = "me/funded/<scope:scope>/"

urlpatterns: list[URLPattern] = [
    path("pacts/", pacts.pacts_public, name="pacts-public"),
    path(PUBLIC, pacts.pact_public, name="pact-public"),
    path(f"{PUBLIC}deals.csv", pacts.pact_file, name="pact-file"),
    path("me/pacts/<scope:scope>/", pacts.pacts, name="pacts"),
    path("me/pacts/<scope:scope>/new/", pacts.pact_new, name="pact-new"),
    path(PACT, pacts.pact, name="pact"),
    path(f"{PACT}head/", pacts.pact_head, name="pact-head"),
    path(f"{PACT}show/", pacts.pact_show, name="pact-show"),
    path(f"{PACT}parties/", pacts.parties, name="parties"),
    path(f"{PACT}parties/<int:party>/", pacts.party, name="party"),
    path(f"{PACT}deals/new/", pacts.deal_new, name="deal-new"),
    path(f"{PACT}deals/<int:deal>/", pacts.deal, name="deal"),
    path(AGREEMENTS, agreements.agreements, name="agreements"),
    path(f"{AGREEMENTS}new/", agreements.agreement_new, name="agreement-new"),
    path("funded/<int:pk>/", agreements.agreement, name="agreement"),
    path("me/funded/<int:pk>/edit/", agreements.agreement_edit, name="agreement-edit"),
    path("me/funded/<int:pk>/delete/", agreements.agreement_delete, name="agreement-delete"),
    path("pictures/", pictures.gallery, name="gallery"),
    path("pictures/<int:pk>/file/", pictures.picture_file, name="picture-file"),
    path("me/pictures/<scope:scope>/", pictures.pictures, name="pictures"),
    path("me/pictures/<scope:scope>/new/", pictures.picture_new, name="picture-new"),
    path("me/pictures/<int:pk>/", pictures.picture, name="picture"),
]
