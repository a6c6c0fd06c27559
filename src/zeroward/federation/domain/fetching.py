"""Asking another installation, without being led into our own network: through the resolver of the link check, to
exactly the machine that was looked at, without following redirects, and never more than an answer may be."""

import http.client
from dataclasses import dataclass
from threading import Timer
from typing import Final

from zeroward.core.origins import SIGNATURE_HEADER
from zeroward.federation.domain.errors import HarvestError
from zeroward.library.domain.linkcheck.addresses import RefusedError, Target, UnknownHostError, target_of
from zeroward.library.domain.linkcheck.asking import Pinned, cut

MOST_BYTES: Final = 32 * 1024 * 1024
SECONDS: Final = 30.0
"""For each step; the whole answer may take `WHOLE` seconds."""
WHOLE: Final = 180.0
AGENT: Final = "Zeroward harvester"
AGAIN: Final = "Nothing is lost: the next run goes on where this one stopped."


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    signature: str = ""


def fetch(url: str) -> Answer:
    """The whole answer of one GET. Raises HarvestError."""
    try:
        target = target_of(url)
        return _get(target, url)
    except RefusedError as error:
        raise HarvestError(
            f"The address is not asked: {error}.", place=url, remedy="Correct the address of the source."
        ) from error
    except UnknownHostError as error:
        raise HarvestError("The name is not known.", place=url, remedy=AGAIN) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise HarvestError(
            f"The connection broke: {type(error).__name__}.", place=url, remedy=AGAIN
        ) from error


def _get(target: Target, url: str) -> Answer:
    connection = Pinned(target, SECONDS)
    watch = Timer(WHOLE, cut, args=[connection])
    watch.daemon = True
    try:
        connection.connect()
        watch.start()
        connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", target.named_host)
        connection.putheader("User-Agent", AGENT)
        connection.putheader("Accept", "text/xml")
        connection.putheader("Connection", "close")
        connection.endheaders()
        response = connection.getresponse()
        if response.status != http.client.OK:
            raise _status(response, url)
        body = response.read(MOST_BYTES + 1)
        if response.length and len(body) <= MOST_BYTES:
            raise http.client.IncompleteRead(body, response.length)
        signature = response.headers.get(SIGNATURE_HEADER, "")
    finally:
        watch.cancel()
        connection.close()
    if len(body) > MOST_BYTES:
        raise HarvestError(
            "The answer is larger than 32 MB.", place=url, remedy="Ask its operator what is wrong."
        )
    return Answer(body, signature[:300])


def _status(response: http.client.HTTPResponse, url: str) -> HarvestError:
    if response.status in (301, 302, 303, 307, 308):
        remedy = "Enter the address to which it moved, if you trust it."
    elif response.status in (429, 500, 502, 503, 504):
        remedy = AGAIN
    else:
        remedy = (
            "Check the address of the source: it must be where the pages of the other installation begin."
        )
    return HarvestError(f"The other side answered {response.status}.", place=url, remedy=remedy)
