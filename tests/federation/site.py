"""Another installation that answers without a network: records by identifier, in pages, signed if it has a key."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape, quoteattr

from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.fetching import Answer
from zeroward.federation.package import Signer

OAI = 'xmlns="http://www.openarchives.org/OAI/2.0/"'
RIGHTS = "http://www.openarchives.org/OAI/2.0/rights/"
NAMESPACE = "urn:uuid:8f05c528-f3e0-5eed-9f7d-5a4fe9e9e0dd"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Texts = Mapping[str, Any]


def text(words: str, lang: str = "en", **translations: Mapping[str, Any]) -> dict[str, Any]:
    return {"lang": lang, "text": words, "translations": dict(translations)}


def translation(
    words: str, origin: str = "human", *, reviewed: bool = False, stale: bool = False
) -> dict[str, Any]:
    return {"text": words, "origin": origin, "reviewed": reviewed, "stale": stale}


def term(key: str, definition: str = "Means it.", **more: Any) -> str:
    texts = {"term": text(key.upper()), "definition": text(definition)}
    return whole("term", key, texts, **more)


def whole(
    kind: str,
    key: str,
    texts: Texts,
    record: Mapping[str, Any] | None = None,
    form: str = "zeroward-record/1",
) -> str:
    return json.dumps(
        {"format": form, "kind": kind, "key": key, "record": dict(record or {}), "texts": texts}
    )


class Site:
    """`records`: content by identifier, None for what is withdrawn. `stops_at`: the connection breaks there."""

    def __init__(
        self, *records: str, name: str = "europe.example", page: int = 50, signer: Signer | None = None
    ) -> None:
        self.name, self.page, self.signer = name, page, signer
        self.records: dict[str, str | None] = {}
        self.asked: list[dict[str, str]] = []
        self.stops_at = -1
        self.expired: set[str] = set()
        for one in records:
            self.give(one)

    def give(self, content: str, identifier: str = "") -> None:
        data = json.loads(content)
        self.records[identifier or f"oai:{self.name}:{data['kind']}/{data['key']}"] = content

    def withdraw(self, identifier: str) -> None:
        self.records[identifier] = None

    def __call__(self, url: str) -> Answer:
        asked = dict(parse_qsl(urlsplit(url).query))
        self.asked.append(asked)
        if len(self.asked) - 1 == self.stops_at:
            raise HarvestError("The connection broke.", place=url, remedy="")
        return self.signed(self.body(asked))

    def signed(self, body: str) -> Answer:
        raw = body.encode()
        signature = f"{self.signer.public.id} {self.signer.sign(raw).hex()}" if self.signer else ""
        return Answer(raw, signature)

    def body(self, asked: Mapping[str, str], at: datetime | None = None) -> str:
        inner = self._identify() if asked["verb"] == "Identify" else self._list(asked)
        said = " ".join(f"{name}={quoteattr(value)}" for name, value in asked.items())
        moment = f"{at or datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        return f"<OAI-PMH {OAI}><responseDate>{moment}</responseDate><request {said}>x</request>{inner}</OAI-PMH>"

    def _identify(self) -> str:
        about = f'<o:oai-identifier xmlns:o="http://www.openarchives.org/OAI/2.0/oai-identifier"><o:repositoryIdentifier>{self.name}</o:repositoryIdentifier></o:oai-identifier>'
        return (
            f"<Identify><protocolVersion>2.0</protocolVersion><description>{about}</description></Identify>"
        )

    def _list(self, asked: Mapping[str, str]) -> str:
        token = asked.get("resumptionToken", "")
        if token in self.expired:
            self.expired.discard(token)
            return '<error code="badResumptionToken">Too old.</error>'
        spec, place = token.split("|") if token else (asked["set"], "0")
        kind = spec.removeprefix("kind:")
        found = [(name, one) for name, one in self.records.items() if f":{kind}/" in name]
        rest = found[int(place) :]
        if not rest:
            return '<error code="noRecordsMatch">None.</error>'
        more = f"{spec}|{int(place) + self.page}" if len(rest) > self.page else ""
        rows = "".join(self.record(name, one) for name, one in rest[: self.page])
        return f"<ListRecords>{rows}<resumptionToken>{more}</resumptionToken></ListRecords>"

    def record(self, name: str, content: str | None) -> str:
        status = "" if content else ' status="deleted"'
        head = f"<header{status}><identifier>{name}</identifier><datestamp>2026-03-01T00:00:00Z</datestamp></header>"
        if content is None:
            return f"<record>{head}</record>"
        digest = hashlib.sha256(content.encode()).hexdigest()
        zw = f'<z:record xmlns:z="{NAMESPACE}" sha256="{digest}">{escape(content)}</z:record>'
        rights = f'<r:rights xmlns:r="{RIGHTS}"><r:rightsReference ref="{LICENCE}"/></r:rights>'
        return f"<record>{head}<metadata>{zw}</metadata><about>{rights}</about></record>"
