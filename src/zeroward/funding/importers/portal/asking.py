"""Asking the search of the Funding & Tenders portal. Off unless an installation sets ZEROWARD_FUNDING_PORTAL.

The search wants each part of its question as a file of JSON in a form (multipart): a plain text part is answered with
an error, and a JSON body is taken without its filters. It gives 10,000 results at most, so one year is asked at a time.
"""

import json
import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.portal.fields import GRANTS, STATES

PAGE: Final = 100
MOST_PAGES: Final = 100
MOST_BYTES: Final = 20 * 1024 * 1024
SECONDS: Final = 30
OPEN: Final = ("31094501", "31094502")


def pages_of(address: str, *, year: int, states: tuple[str, ...] = OPEN) -> Iterator[dict[str, Any]]:
    """All pages with topics whose deadline lies in one year. Raises InvalidInputError where the portal is silent."""
    _demand_address(address)
    if not set(states) <= STATES.keys():
        raise InvalidInputError(_("There is no such state."), place="states")
    parts = {
        "query": _query(year, states),
        "languages": ["en"],
        "sort": {"field": "identifier", "order": "ASC"},
    }
    seen = 0
    for number in range(1, MOST_PAGES + 1):
        page = _ask(address, number, parts)
        results = page.get("results")
        if not isinstance(results, list):
            raise InvalidInputError(_("The portal's answer has no results."), place=address)
        yield page
        seen += len(results)
        if len(results) < PAGE or seen >= int(page.get("totalResults") or 0):
            return


def form_of(parts: Mapping[str, Any], boundary: str) -> bytes:
    """The question as the search takes it: each part JSON, and said to be JSON."""
    lines: list[bytes] = []
    for name, value in parts.items():
        lines += [
            f"--{boundary}".encode(),
            f'Content-Disposition: form-data; name="{name}"; filename="{name}.json"'.encode(),
            b"Content-Type: application/json",
            b"",
            json.dumps(value).encode(),
        ]
    return b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def _query(year: int, states: tuple[str, ...]) -> dict[str, Any]:
    first, last = (int(datetime(one, 1, 1, tzinfo=UTC).timestamp() * 1000) for one in (year, year + 1))
    must = [
        {"terms": {"type": sorted(GRANTS)}},
        {"terms": {"status": list(states)}},
        {"range": {"deadlineDate": {"gte": first, "lt": last}}},
    ]
    return {"bool": {"must": must}}


def _ask(address: str, number: int, parts: Mapping[str, Any]) -> dict[str, Any]:
    boundary = secrets.token_hex(16)
    asked = urlencode({"apiKey": "SEDIA", "text": "***", "pageSize": PAGE, "pageNumber": number})
    request = Request(  # noqa: S310 (the address was checked to be https, or this machine)
        f"{address}?{asked}",
        data=form_of(parts, boundary),
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}", "Accept": "application/json"},
        method="POST",
    )
    try:
        with build_opener(_Straight).open(request, timeout=SECONDS) as answer:
            page = json.loads(answer.read(MOST_BYTES))
    except (URLError, OSError, ValueError) as error:
        raise InvalidInputError(
            _("The portal did not answer as expected: %(reason)s.") % {"reason": error},
            place=address,
            remedy=_("Try again later, or save the answer by hand and hand it in as a file."),
        ) from error
    return page if isinstance(page, dict) else {}


class _Straight(HTTPRedirectHandler):
    """Follows nobody elsewhere, into this machine's own network for instance: a redirect is an error."""

    def redirect_request(self, *_what: Any) -> None:
        return None


def _demand_address(address: str) -> None:
    parts = urlsplit(address)
    if not address:
        raise InvalidInputError(
            _("Asking the portal is switched off."),
            place="ZEROWARD_FUNDING_PORTAL",
            remedy=_("Set it to the address of the portal's search."),
        )
    if parts.scheme != "https" and parts.hostname != "127.0.0.1":
        raise InvalidInputError(_("The address must start with https."), place="ZEROWARD_FUNDING_PORTAL")
