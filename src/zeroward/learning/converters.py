"""Parts of addresses: the kinds of files that a certificate comes in."""

from django.urls import register_converter


class CertificateKind:
    regex = "jwt|pdf"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CertificateKind, "certificate_kind")
