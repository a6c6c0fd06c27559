"""Addresses of the register of agreements."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.community.views import agreements

ONE = "agreements/<known_key:key>/"

urlpatterns = [
    path("agreements/", agreements.agreements, name="agreements"),
    path(ONE, agreements.agreement, name="agreement"),
    path(f"{ONE}edit/", agreements.agreement_edit, name="agreement-edit"),
    path(f"{ONE}delete/", agreements.agreement_delete, name="agreement-delete"),
    path(f"{ONE}signatories/new/", agreements.signatory_new, name="signatory-new"),
    path(f"{ONE}signatories/<int:pk>/", agreements.signatory_edit, name="signatory-edit"),
    path(f"{ONE}signatories/<int:pk>/remove/", agreements.signatory_remove, name="signatory-remove"),
    path("me/agreements/<scope:scope>/", agreements.kept_agreements, name="agreements-of"),
    path("me/agreements/<scope:scope>/new/", agreements.agreement_new, name="agreement-new"),
]
