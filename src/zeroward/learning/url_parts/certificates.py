"""Addresses of certificates."""

from django.urls import path

from zeroward.learning import converters  # noqa: F401 (names the kinds of files)
from zeroward.learning.views import certificates

urlpatterns = [
    path("courses/<known_key:key>/certificate/", certificates.certificate_get, name="certificate-get"),
    path("certificates/check/", certificates.check, name="check"),
    path("certificates/<uuid:key>/", certificates.certificate, name="certificate"),
    path(
        "certificates/<uuid:key>/file.<certificate_kind:kind>",
        certificates.certificate_file,
        name="certificate-file",
    ),
]
