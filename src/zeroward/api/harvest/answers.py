"""What each verb answers, as elements below `OAI-PMH`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from lxml import etree

from zeroward.api.harvest import tokens
from zeroward.api.harvest.arguments import OaiError, clean, span
from zeroward.api.harvest.formats import FORMATS, XSI
from zeroward.api.harvest.listing import Entry, entries, set_names, stamp
from zeroward.api.harvest.records import wholes
from zeroward.api.harvest.sources import open_sources
from zeroward.api.harvest.tokens import Asked
from zeroward.api.open_data.licence import CC_BY
from zeroward.core.linked import base
from zeroward.core.origins import Origin, origins_of, record_of
from zeroward.core.queries.instance import current_instance

OAI: Final = "http://www.openarchives.org/OAI/2.0/"
_IDENTIFIER: Final = "http://www.openarchives.org/OAI/2.0/oai-identifier"
_RIGHTS: Final = "http://www.openarchives.org/OAI/2.0/rights/"
_PROVENANCE: Final = "http://www.openarchives.org/OAI/2.0/provenance"
PAGE: Final = {"ListRecords": 50, "ListIdentifiers": 200}
Arguments = Mapping[str, str]


def answer(asked: Arguments) -> Any:
    """The element named like the verb. Raises OaiError."""
    return _VERBS[asked["verb"]](asked)


def _element(parent: Any, name: str, text: str = "") -> Any:
    made = etree.SubElement(parent, f"{{{OAI}}}{name}")
    if text:
        made.text = clean(text)
    return made


def host() -> str:
    return urlsplit(base()).hostname or "localhost"


def identifier(kind: str, key: str) -> str:
    return f"oai:{host()}:{kind}/{key}"


def _identify(_asked: Arguments) -> Any:
    """Deletions are `persistent`: what was shown once stays in the list as deleted for good."""
    root = etree.Element(f"{{{OAI}}}Identify")
    instance = current_instance()
    everything = entries()
    first = min((one.at for one in everything), default=datetime.now(UTC))
    sample = next((one for one in everything if not one.deleted), None)
    for name, text in (
        ("repositoryName", instance.name or "Zeroward"),
        ("baseURL", f"{base()}oai"),
        ("protocolVersion", "2.0"),
        ("adminEmail", instance.contact or f"postmaster@{host()}"),
        ("earliestDatestamp", stamp(first)),
        ("deletedRecord", "persistent"),
        ("granularity", "YYYY-MM-DDThh:mm:ssZ"),
    ):
        _element(root, name, text)
    if "." in host() and sample is not None:
        _describe(root, sample)
    return root


def _describe(root: Any, sample: Entry) -> None:
    """How identifiers are made, with one that there is; the schema asks for one."""
    part = etree.SubElement(
        _element(root, "description"), f"{{{_IDENTIFIER}}}oai-identifier", nsmap={None: _IDENTIFIER}
    )
    part.set(f"{{{XSI}}}schemaLocation", f"{_IDENTIFIER} {_IDENTIFIER}.xsd")
    for name, text in (
        ("scheme", "oai"),
        ("repositoryIdentifier", host()),
        ("delimiter", ":"),
        ("sampleIdentifier", identifier(sample.kind, sample.key)),
    ):
        etree.SubElement(part, f"{{{_IDENTIFIER}}}{name}").text = text


def _formats(asked: Arguments) -> Any:
    if "identifier" in asked:
        _find(asked["identifier"])
    root = etree.Element(f"{{{OAI}}}ListMetadataFormats")
    for one in FORMATS.values():
        part = _element(root, "metadataFormat")
        _element(part, "metadataPrefix", one.prefix)
        _element(part, "schema", one.schema())
        _element(part, "metadataNamespace", one.namespace)
    return root


def _sets(asked: Arguments) -> Any:
    """All at once: there are few."""
    if "resumptionToken" in asked:
        raise OaiError("badResumptionToken", "ListSets answers everything at once and gives no token.")
    root = etree.Element(f"{{{OAI}}}ListSets")
    for spec, name in set_names():
        part = _element(root, "set")
        _element(part, "setSpec", spec)
        _element(part, "setName", name)
    return root


def _find(name: str) -> Entry:
    """By our identifier, or by that of the installation which a record was taken over from."""
    start = f"oai:{host()}:"
    kind, key = record_of(name) or ("", "")
    if name.startswith(start):
        kind, _slash, key = name.removeprefix(start).partition("/")
    if kind in open_sources():
        for one in entries(only=f"kind:{kind}"):
            if one.key == key:
                return one
    raise OaiError("idDoesNotExist", "There is no record with this identifier.")


def _format_of(prefix: str) -> None:
    if prefix not in FORMATS:
        raise OaiError("cannotDisseminateFormat", f"Records come as {' or '.join(FORMATS)}.")


def _get(asked: Arguments) -> Any:
    found = _find(asked["identifier"])
    _format_of(asked["metadataPrefix"])
    root = etree.Element(f"{{{OAI}}}GetRecord")
    _records(root, [found], asked["metadataPrefix"])
    return root


def _list(asked: Arguments) -> Any:
    wish = _wish(asked)
    found = _matching(wish)
    rest = [one for one in found if one.place > wish.after] if wish.cursor else found
    if not rest:
        if wish.cursor:
            raise OaiError("badResumptionToken", "Nothing is left of this list. Begin again.")
        raise OaiError("noRecordsMatch", "No record was changed in this span, or the set holds none.")
    size = PAGE[wish.verb]
    page = rest[:size]
    root = etree.Element(f"{{{OAI}}}{wish.verb}")
    if wish.verb == "ListRecords":
        _records(root, page, wish.prefix)
    else:
        origins = _origins(page)
        for one in page:
            _header(root, one, origins.get((one.kind, one.key)))
    _token(root, wish, page, left=len(rest) - len(page))
    return root


def _wish(asked: Arguments) -> Asked:
    if "resumptionToken" in asked:
        found = tokens.read(asked["resumptionToken"])
        if found is None or found.verb != asked["verb"]:
            raise OaiError("badResumptionToken", "This token is not ours, or older than a day. Begin again.")
        return found
    _format_of(asked["metadataPrefix"])
    since, until = asked.get("from", ""), asked.get("until", "")
    span(since, until)
    return Asked(asked["verb"], asked["metadataPrefix"], asked.get("set", ""), since, until)


def _matching(wish: Asked) -> list[Entry]:
    first, last = span(wish.since, wish.until)
    return [
        one
        for one in entries(only=wish.only)
        if (first is None or one.at >= first) and (last is None or one.at.replace(microsecond=0) <= last)
    ]


def _token(root: Any, wish: Asked, page: Sequence[Entry], *, left: int) -> None:
    """The next part; an empty token ends a list that came in parts."""
    given = wish.cursor + len(page)
    if not left and not wish.cursor:
        return
    part = _element(root, "resumptionToken")
    part.set("completeListSize", str(given + left))
    part.set("cursor", str(wish.cursor))
    if left:
        following = Asked(wish.verb, wish.prefix, wish.only, wish.since, wish.until, page[-1].place, given)
        part.set("expirationDate", stamp(datetime.now(UTC) + timedelta(seconds=tokens.VALID_FOR)))
        part.text = tokens.written(following)


def _header(parent: Any, entry: Entry, origin: Origin | None) -> None:
    """What was taken over keeps the identifier of its first installation, so that nobody takes it for something new."""
    part = _element(parent, "header")
    if entry.deleted:
        part.set("status", "deleted")
    _element(part, "identifier", origin.identifier if origin else identifier(entry.kind, entry.key))
    _element(part, "datestamp", stamp(entry.at))
    for spec in entry.sets:
        _element(part, "setSpec", spec)


def _records(root: Any, page: Sequence[Entry], prefix: str) -> None:
    """What vanished since the list was made is left out: the next harvest tells of it."""
    found = wholes(page)
    origins = _origins(page)
    for entry in page:
        whole, origin = found.get((entry.kind, entry.key)), origins.get((entry.kind, entry.key))
        if whole is None and not entry.deleted:
            continue
        part = _element(root, "record")
        _header(part, entry, origin)
        if whole is not None:
            _element(part, "metadata").append(FORMATS[prefix].write(whole))
            _element(part, "about").append(_rights(origin.licence if origin else ""))
            if origin is not None:
                _element(part, "about").append(_provenance(entry, origin, FORMATS[prefix].namespace))


def _origins(page: Sequence[Entry]) -> dict[tuple[str, str], Origin]:
    """One query for each kind, none where nothing was ever taken over."""
    keys: dict[str, list[str]] = {}
    for entry in page:
        keys.setdefault(entry.kind, []).append(entry.key)
    return {(kind, key): one for kind, some in keys.items() for key, one in origins_of(kind, some).items()}


def _rights(licence: str) -> Any:
    root = etree.Element(f"{{{_RIGHTS}}}rights", nsmap={None: _RIGHTS})
    root.set(f"{{{XSI}}}schemaLocation", f"{_RIGHTS} http://www.openarchives.org/OAI/2.0/rights.xsd")
    etree.SubElement(root, f"{{{_RIGHTS}}}rightsReference", ref=clean(licence or CC_BY))
    return root


def _provenance(entry: Entry, origin: Origin, namespace: str) -> Any:
    """The container that the guidelines of OAI-PMH have for records which others made."""
    root = etree.Element(f"{{{_PROVENANCE}}}provenance", nsmap={None: _PROVENANCE})
    root.set(f"{{{XSI}}}schemaLocation", f"{_PROVENANCE} {_PROVENANCE}.xsd")
    part = etree.SubElement(root, f"{{{_PROVENANCE}}}originDescription")
    part.set("harvestDate", stamp(origin.taken_at))
    part.set("altered", "true" if entry.at > origin.taken_at else "false")
    for name, text in (
        ("baseURL", origin.oai),
        ("identifier", origin.identifier),
        ("datestamp", stamp(origin.at)),
        ("metadataNamespace", namespace),
    ):
        etree.SubElement(part, f"{{{_PROVENANCE}}}{name}").text = clean(text)
    return root


_VERBS: Mapping[str, Callable[[Arguments], Any]] = {
    "Identify": _identify,
    "ListMetadataFormats": _formats,
    "ListSets": _sets,
    "GetRecord": _get,
    "ListIdentifiers": _list,
    "ListRecords": _list,
}
