"""Addresses of versions, and of sealed files that everyone can check."""

from django.urls import URLPattern, path

from zeroward.contract.views import seals, versions

ONE = "me/contracts/<int:pk>/versions/"

urlpatterns: list[URLPattern] = [
    path(ONE, versions.versions, name="versions"),
    path(f"{ONE}compare/", versions.compare, name="version-compare"),
    path(f"{ONE}<int:number>/publish/", versions.version_publish, name="version-publish"),
    path(f"{ONE}<int:number>/withdraw/", versions.version_withdraw, name="version-withdraw"),
    path(f"{ONE}<int:number>/seal/", versions.version_seal, name="version-seal"),
    path(f"{ONE}dossiers/<slug:code>.pdf", versions.dossier_file, name="dossier-file"),
    path("contracts/check/", seals.check, name="check"),
    path("contracts/check/certificate.pem", seals.certificate, name="certificate"),
    path("contracts/seals/<slug:code>/", seals.seal, name="seal"),
    path("contracts/seals/<slug:code>/dossier.pdf", seals.seal_file, name="seal-file"),
]
