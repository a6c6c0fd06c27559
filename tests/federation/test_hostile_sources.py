"""Sources that lie, break, or want to lead us astray: each is refused with its place, and nothing is half-written."""

import http.server
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tests.federation.site import Site, term, text, translation, whole
from zeroward.federation.domain import fetching
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.fetching import Answer, fetch
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.models import Held, Peer
from zeroward.federation.package import PackageError, new_private_key, read_private_key
from zeroward.federation.wire.content import read_content
from zeroward.federation.wire.errors import NewerFormatError, UnfitError
from zeroward.federation.wire.merging import merge
from zeroward.library.models import Material, Term

KEY = read_private_key(new_private_key())


def refused(peer: Peer, site: Any) -> str:
    with pytest.raises(HarvestError) as error:
        harvest(peer, ask=site)
    assert error.value.remedy
    assert error.value.place
    assert peer.last["state"] == "failed"
    assert (Term.objects.count(), Held.objects.count()) == (0, 0)
    return error.value.message


def signed_by_us(peer: Peer) -> Peer:
    peer.public_key = KEY.public.text
    peer.save()
    return peer


def test_signed_answers_are_taken(europe: Peer) -> None:
    assert harvest(signed_by_us(europe), ask=Site(term("esco"), signer=KEY))["taken"] == 1


@pytest.mark.parametrize("signer", [None, read_private_key(new_private_key())])
def test_answer_that_our_key_did_not_sign_is_refused(europe: Peer, signer: Any) -> None:
    assert "not signed" in refused(signed_by_us(europe), Site(term("esco"), signer=signer))


def test_changed_answer_is_refused(europe: Peer) -> None:
    site = Site(term("esco"), signer=KEY)

    def changed(url: str) -> Answer:
        answer = site(url)
        return Answer(answer.body.replace(b"2.0", b"2.0 "), answer.signature)

    assert "not signed by the key" in refused(signed_by_us(europe), changed)


def test_old_signed_answer_is_refused(europe: Peer) -> None:
    site = Site(term("esco"), signer=KEY)
    old = site.signed(site.body({"verb": "Identify"}, at=datetime.now(UTC) - timedelta(days=2)))
    assert "older than a day" in refused(signed_by_us(europe), lambda _url: old)


def test_answer_to_another_question_is_refused(europe: Peer) -> None:
    site = Site(term("esco"), signer=KEY)
    other = site.signed(site.body({"verb": "ListRecords", "metadataPrefix": "zw", "set": "kind:term"}))
    assert "another question" in refused(signed_by_us(europe), lambda _url: other)


def test_ourselves_and_a_stranger_at_the_address_are_refused(europe: Peer) -> None:
    assert "our own installation" in refused(europe, Site(name="nation.example"))
    harvest(europe, ask=Site())
    with pytest.raises(HarvestError, match="Another installation answers"):
        harvest(europe, ask=Site(name="stranger.example"))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>404</html>",
        b"<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'/>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>&a;</OAI-PMH>",
        b"\xff\xfe\x00",
        b"<a>" * 300,
    ],
)
def test_what_is_no_answer_is_refused(europe: Peer, body: bytes) -> None:
    refused(europe, lambda _url: Answer(body))


def test_newer_form_stops_the_harvest(europe: Peer) -> None:
    assert "version 2" in refused(
        europe, Site(whole("term", "esco", {"term": text("x")}, form="zeroward-record/2"))
    )


def test_list_without_end_is_stopped(europe: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeroward.federation.domain.harvesting.MOST_PAGES", 3)
    site = Site(*(term(f"t{number}") for number in range(9)), page=1)
    with pytest.raises(HarvestError, match="does not end"):
        harvest(europe, ask=site)


SPOILED = {
    "identifier": ("oai:europe.example:term/esco<", "oai:x<"),
    "hash": ('sha256="', 'sha256="0'),
    "time": ("2026-03-01T00:00:00Z</datestamp>", "yesterday</datestamp>"),
    "content": ("zeroward-record/1", "zeroward-record/1 "),
}


@pytest.mark.parametrize("case", SPOILED)
def test_spoiled_record_is_counted_and_left_out(europe: Peer, case: str) -> None:
    old, new = SPOILED[case]
    site = Site(term("esco"))
    counts = harvest(europe, ask=lambda url: Answer(site(url).body.replace(old.encode(), new.encode(), 1)))
    assert (counts["spoiled"], Term.objects.count()) == (1, 0)


UNFIT: dict[str, tuple[str, str]] = {
    "no form": (json.dumps({"kind": "term", "key": "x"}), "no record"),
    "endless version": (
        whole("term", "x", {"term": text("x")}, form="zeroward-record/" + "9" * 5000),
        "no record",
    ),
    "deep": (
        whole("term", "x", {"term": text("x")}, {"n": 1}).replace('"n": 1', f'"n": {"[" * 500}{"]" * 500}'),
        "no JSON that we read",
    ),
    "other key": (whole("term", "other", {"term": text("x")}), "another record"),
    "no language": (whole("term", "x", {}), "no language"),
    "two languages": (
        whole("term", "x", {"term": text("x"), "definition": text("y", "de")}),
        "more than one",
    ),
    "bad language": (whole("term", "x", {"term": text("x", "<b>")}), "no code of a language"),
    "maker": (whole("term", "x", {"term": {**text("x"), "translations": {"de": {"text": "x"}}}}), "who made"),
    "too long": (whole("term", "x", {"term": text("y" * 121)}), "120"),
    "no words": (whole("term", "x", {"term": {**text("x"), "text": 1}}), "text is missing"),
    "sign zero": (whole("term", "x", {"term": text("a\x00b")}), "sign zero"),
    "half a sign": (whole("term", "x", {"term": text("\ud800")}), "cannot be kept"),
    "endless": (
        whole("term", "x", {"term": text("x")}, {"n": 1}).replace('"n": 1', '"n": 1e999'),
        "cannot be kept",
    ),
    "nothing": (whole("term", "x", {"term": text("")}), "cannot be blank"),
}


@pytest.mark.parametrize("case", UNFIT)
def test_unfit_record_is_refused_with_its_reason(europe: Peer, case: str) -> None:
    content, about = UNFIT[case]
    site = Site(term("good"))
    site.give(content, "oai:europe.example:term/x")
    assert harvest(europe, ask=site)["refused"] == 1
    assert about in Held.objects.get(key="x").reason
    assert [one.key for one in Term.objects.all()] == ["good"]
    site.give(term("x"))
    assert harvest(europe, ask=site)["taken"] == 1  # what was mended is taken


COLUMNS: dict[str, Any] = {
    "links": ["javascript:alert(1)"],
    "countries": "AT",
    "year_from": "long ago",
    "challenges": [1],
    "reach": "the moon",
    "year_to": True,
    "hashtags": ["x"] * 501,
}


@pytest.mark.parametrize("column", COLUMNS)
def test_column_of_the_wrong_kind_is_refused(europe: Peer, column: str) -> None:
    site = Site(whole("material", "guide", {"title": text("Guide")}, {column: COLUMNS[column]}))
    assert harvest(europe, ask=site)["refused"] == 1
    assert Material.objects.count() == 0


def test_years_that_contradict_are_refused(europe: Peer) -> None:
    site = Site(whole("material", "guide", {"title": text("G")}, {"year_from": 2025, "year_to": 2020}))
    assert harvest(europe, ask=site)["refused"] == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@examples(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(record=JSON, texts=JSON, kind=JSON, raw=st.binary(max_size=50))
def test_any_content_is_read_or_refused(record: Any, texts: Any, kind: Any, raw: bytes) -> None:
    made = json.dumps(
        {"format": "zeroward-record/1", "kind": kind, "key": "x", "record": record, "texts": texts}
    )
    for content in (made.encode(), raw):
        try:
            read_content(content)
        except (UnfitError, NewerFormatError, PackageError):
            continue


FLAT = st.dictionaries(
    st.sampled_from(["record/a", "text/b", "text/b/de"]), st.sampled_from(["", "x", "y", "z"])
)


@pytest.mark.parametrize("origin", [{"human": 1}, ["human"], 1, None, "robot"])
def test_origin_that_is_no_word_is_refused(origin: Any) -> None:
    texts = {"term": text("ESCO", de=translation("ESCO") | {"origin": origin})}
    with pytest.raises(UnfitError, match="who made the translation"):
        read_content(whole("term", "esco", texts).encode())


@given(before=FLAT, ours=FLAT, theirs=FLAT)
def test_merging_never_writes_over_a_change_of_ours(before: Any, ours: Any, theirs: Any) -> None:
    found = merge(theirs_before=before, ours_before=before, ours_now=ours, theirs_now=theirs)
    for path in found.write:
        assert (ours.get(path) or None) == (before.get(path) or None)
    for path in found.conflicts:
        assert (ours.get(path) or None) != (before.get(path) or None) != (theirs.get(path) or None)
    assert not set(found.write) & set(found.conflicts)


# --- the line to it ---


class Strange(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/")
            self.end_headers()
        elif self.path == "/short":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"half")
        elif self.path == "/large":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 2000)
        else:
            self.send_response(503)
            self.end_headers()

    def log_message(self, *_said: object) -> None:
        pass


@pytest.fixture(scope="module")
def strange() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Strange)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("/moved", "answered 302"),
        ("/short", "IncompleteRead"),
        ("/large", "larger than"),
        ("/busy", "answered 503"),
    ],
)
def test_answer_that_breaks_moves_or_is_too_large(
    strange: str, settings: Any, monkeypatch: pytest.MonkeyPatch, path: str, about: str
) -> None:
    settings.ZEROWARD_LINKCHECK_ALLOW_PRIVATE = True
    monkeypatch.setattr(fetching, "MOST_BYTES", 1000)
    with pytest.raises(HarvestError, match=about):
        fetch(strange + path)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/",
        "file:///etc/passwd",
        "https://",
    ],
)
def test_own_network_is_not_asked(url: str) -> None:
    with pytest.raises(HarvestError, match="not asked"):
        fetch(url)


def test_machine_that_is_not_there(settings: Any) -> None:
    settings.ZEROWARD_LINKCHECK_ALLOW_PRIVATE = True
    with pytest.raises(HarvestError, match="connection broke"):
        fetch("http://127.0.0.1:1/")
