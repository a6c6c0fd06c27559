"""The name of a page in place of its address: an address may hold a secret, or what somebody looks for."""

import logging

from django.http import HttpRequest

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def page_of(request: HttpRequest) -> str:
    """Empty where the address leads nowhere."""
    match = request.resolver_match
    return (match.view_name or "") if match else ""


def method_of(request: HttpRequest) -> str:
    """Clients may make up others."""
    method = request.method or ""
    return method if method in METHODS else "other"


class WithoutAddresses(logging.Filter):
    """Django tells of each answer of 400 and above, and of each refused form, by its path."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest) and isinstance(record.args, tuple):
            told = f"{method_of(request)} {page_of(request) or 'no page'}"
            addresses = (request.path, request.path_info, request.get_full_path())
            record.args = tuple(told if one in addresses else one for one in record.args)
        return True
