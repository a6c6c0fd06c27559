"""Arguments of a request, checked: which verb takes which, and what a date looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.http import QueryDict

REQUIRED: Final[Mapping[str, frozenset[str]]] = {
    "Identify": frozenset(),
    "ListMetadataFormats": frozenset(),
    "ListSets": frozenset(),
    "GetRecord": frozenset({"identifier", "metadataPrefix"}),
    "ListIdentifiers": frozenset({"metadataPrefix"}),
    "ListRecords": frozenset({"metadataPrefix"}),
}
ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    "Identify": frozenset(),
    "ListMetadataFormats": frozenset({"identifier"}),
    "ListSets": frozenset({"resumptionToken"}),
    "GetRecord": REQUIRED["GetRecord"],
    "ListIdentifiers": frozenset({"metadataPrefix", "from", "until", "set", "resumptionToken"}),
    "ListRecords": frozenset({"metadataPrefix", "from", "until", "set", "resumptionToken"}),
}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PART = r"[A-Za-z0-9\-_.!~*'()]+"
_SYNTAX: Final = {"metadataPrefix": re.compile(_PART), "set": re.compile(rf"{_PART}(?::{_PART})*")}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


@dataclass
class OaiError(Exception):
    """One of the protocol's errors; `about` is shown to whoever asked."""

    code: str
    about: str


def clean(text: str) -> str:
    """Without signs that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def checked(asked: QueryDict) -> dict[str, str]:
    """The arguments with the verb. Raises OaiError for what the protocol does not allow."""
    verbs = asked.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in ALLOWED:
        raise OaiError("badVerb", f"Ask with one verb of: {', '.join(ALLOWED)}.")
    verb = verbs[0]
    names = set(asked) - {"verb"}
    repeated = [name for name in names if len(asked.getlist(name)) > 1]
    unknown = sorted(clean(name)[:40] for name in names - ALLOWED[verb])
    if repeated:
        raise OaiError("badArgument", "Give each argument once.")
    if unknown:
        raise OaiError("badArgument", f"{verb} takes no {', '.join(unknown[:5])}.")
    if any(_ILLEGAL.search(asked[name]) for name in names):
        raise OaiError("badArgument", "An argument holds a sign that XML does not allow.")
    if wrong := [
        name for name in ("metadataPrefix", "set") if not _SYNTAX[name].fullmatch(asked.get(name, "a"))
    ]:
        raise OaiError("badArgument", f"{wrong[0]} holds a sign that the protocol does not allow there.")
    if "resumptionToken" in names:
        if len(names) > 1:
            raise OaiError("badArgument", "resumptionToken stands alone beside the verb.")
    elif missing := sorted(REQUIRED[verb] - names):
        raise OaiError("badArgument", f"{verb} needs {', '.join(missing)}.")
    if empty := sorted(name for name in ("from", "until") if name in names and not asked[name]):
        raise OaiError("badArgument", f"{empty[0]} is empty. Write a day or a moment, or leave it away.")
    return {name: asked[name] for name in ("verb", *sorted(names))}


def span(since: str, until: str) -> tuple[datetime | None, datetime | None]:
    """First and last second that count. Raises OaiError for what is no date, or no span."""
    if since and until and len(since) != len(until):
        raise OaiError("badArgument", "Write from and until with the same granularity.")
    first, last = _moment(since, "from", end=False), _moment(until, "until", end=True)
    if first and last and first > last:
        raise OaiError("badArgument", "from is later than until.")
    return first, last


def _moment(text: str, name: str, *, end: bool) -> datetime | None:
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
            return day + timedelta(hours=23, minutes=59, seconds=59) if end else day
        if _MOMENT.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        pass
    raise OaiError("badArgument", f"Write {name} as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, in UTC.")
