"""Addresses of signatories, signings, signatures and annexes."""

from django.urls import URLPattern, path

from zeroward.contract.views import signatories, signings

ONE = "me/contracts/<int:pk>/"
SIGNATORY = f"{ONE}signatories/<int:signatory>/"
SIGNING = f"{ONE}signings/<int:year>/"
SIGNATURE = f"{SIGNING}<int:signature>/"

urlpatterns: list[URLPattern] = [
    path(f"{ONE}signatories/", signatories.signatories, name="signatories"),
    path(f"{ONE}signatories/new/", signatories.signatory_new, name="signatory-new"),
    path(SIGNATORY, signatories.signatory, name="signatory"),
    path(f"{SIGNATORY}delete/", signatories.signatory_delete, name="signatory-delete"),
    path(f"{ONE}signings/", signings.signings, name="signings"),
    path(f"{ONE}signings/new/", signings.signing_new, name="signing-new"),
    path(SIGNING, signings.signing, name="signing"),
    path(f"{SIGNING}close/", signings.signing_close, name="signing-close"),
    path(f"{SIGNATURE}link/", signings.signature_link, name="signature-link"),
    path(f"{SIGNATURE}paper/", signings.signature_paper, name="signature-paper"),
    path(f"{SIGNATURE}take-back/", signings.signature_take_back, name="signature-take-back"),
    path(f"{ONE}annexes/new/", signatories.annex_new, name="annex-new"),
    path(f"{ONE}annexes/<int:annex>/", signatories.annex, name="annex"),
    path(f"{ONE}annexes/<int:annex>/delete/", signatories.annex_delete, name="annex-delete"),
    path("contracts/sign/<str:secret>/", signings.sign_by_link, name="sign"),
    path("contracts/sign/<str:secret>/read/", signings.sign_read, name="sign-read"),
    path("contracts/sign/<str:secret>/dossier.pdf", signings.sign_dossier, name="sign-dossier"),
]
