"""Answers of OAI-PMH, read as hostile: checked for signature, age and arguments, then item by item."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from lxml import etree

from zeroward.core.linked import RECORD
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.fetching import AGAIN, Answer
from zeroward.federation.package import PackageError, read_public_key
from zeroward.federation.wire.item import IDENTIFIER, Item

NS: Final = {
    "o": "http://www.openarchives.org/OAI/2.0/",
    "zw": RECORD,
    "r": "http://www.openarchives.org/OAI/2.0/rights/",
    "i": "http://www.openarchives.org/OAI/2.0/oai-identifier",
}
_ROOT: Final = f"{{{NS['o']}}}OAI-PMH"
OLDEST: Final = timedelta(days=1)
MOST_ITEMS: Final = 1000
LONGEST_TOKEN: Final = 8000


@dataclass(frozen=True, slots=True)
class Page:
    """`error` is a code of the protocol. `spoiled` counts records that could not even be told apart."""

    at: datetime
    error: str = ""
    about: str = ""
    items: tuple[Item, ...] = ()
    token: str = ""
    repository: str = ""
    spoiled: tuple[str, ...] = field(default=())


def read_page(answer: Answer, *, asked: Mapping[str, str], place: str, public_key: str) -> Page:
    """Raises HarvestError for what is no answer to this question, or not signed by the key that we trust."""
    if public_key:
        _check_signature(answer, place, public_key)
    root = _root(answer.body, place)
    at = _moment(root.findtext("o:responseDate", "", NS), place)
    if public_key and abs(datetime.now(UTC) - at) > OLDEST:
        raise _strange(place, "The answer is older than a day, or its clock is wrong.")
    error = root.find("o:error", NS)
    if error is not None:
        return Page(at, error=str(error.get("code", ""))[:40], about="".join(error.itertext())[:200])
    said = root.find("o:request", NS)
    if said is None or dict(said.attrib) != dict(asked):
        raise _strange(place, "It answers another question than ours.")
    if asked["verb"] == "Identify":
        return Page(at, repository=_repository(root, place))
    return _listed(root, at, place)


def _check_signature(answer: Answer, place: str, public_key: str) -> None:
    try:
        key = read_public_key(public_key)
    except PackageError as error:
        raise HarvestError(error.message, place=error.place, remedy=error.remedy) from error
    named, _space, signature = answer.signature.partition(" ")
    try:
        raw = bytes.fromhex(signature)
    except ValueError:
        raw = b""
    if named != key.id or not key.holds(raw, answer.body):
        raise HarvestError(
            "The answer is not signed by the key that stands here." if named else "The answer is not signed.",
            place=place,
            remedy="Ask its operator for the public key (zeroward federation-key), and enter it.",
        )


def _root(body: bytes, place: str) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise HarvestError("The answer is cut off, or no XML.", place=place, remedy=AGAIN) from error
    if root.getroottree().docinfo.doctype or root.tag != _ROOT:
        raise _strange(place, "This is no answer of OAI-PMH.")
    return root


def _repository(root: Any, place: str) -> str:
    version = root.findtext("o:Identify/o:protocolVersion", "", NS)
    found = root.findtext(".//i:repositoryIdentifier", "", NS) or ""
    if version != "2.0":
        raise _strange(place, "It does not speak OAI-PMH 2.0.")
    return str(found)[:200]


def _listed(root: Any, at: datetime, place: str) -> Page:
    found = root.findall("o:ListRecords/o:record", NS)
    if len(found) > MOST_ITEMS:
        raise _strange(place, f"It gives more than {MOST_ITEMS} records at once.")
    items: list[Item] = []
    spoiled: list[str] = []
    for record in found:
        item = _item(record)
        if item is None:
            spoiled.append(str(record.findtext("o:header/o:identifier", "", NS) or "")[:80])
        else:
            items.append(item)
    token = root.findtext("o:ListRecords/o:resumptionToken", "", NS) or ""
    if len(token) > LONGEST_TOKEN:
        raise _strange(place, "The mark for going on is far too long.")
    return Page(at, items=tuple(items), token=token.strip(), spoiled=tuple(spoiled))


def _item(record: Any) -> Item | None:
    """None for what has no identifier, time or content that can be believed."""
    identifier = (record.findtext("o:header/o:identifier", "", NS) or "").strip()
    header = record.find("o:header", NS)
    if header is None or not IDENTIFIER.fullmatch(identifier):
        return None
    try:
        at = _parsed(record.findtext("o:header/o:datestamp", "", NS))
    except ValueError:
        return None
    if header.get("status") == "deleted":
        return Item(identifier, at)
    whole = record.find("o:metadata/zw:record", NS)
    if whole is None:
        return None
    raw = (whole.text or "").encode()
    digest = sha256(raw).hexdigest()
    if not raw or len(whole) or whole.get("sha256") != digest:
        return None
    rights = record.find("o:about/r:rights/r:rightsReference", NS)
    return Item(identifier, at, raw, digest, str(rights.get("ref", ""))[:200] if rights is not None else "")


def _moment(text: str | None, place: str) -> datetime:
    try:
        return _parsed(text)
    except ValueError:
        raise _strange(place, "The answer has no date.") from None


def _parsed(text: str | None) -> datetime:
    return datetime.strptime((text or "").strip(), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _strange(place: str, message: str) -> HarvestError:
    return HarvestError(message, place=place, remedy="Check the address of the source, or ask its operator.")
