"""Packages: the same in, the same out; and every way of meddling with one is refused with its place and a remedy."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.federation.package import (
    Limits,
    PackageError,
    Part,
    Signer,
    new_private_key,
    open_package,
    read_private_key,
    read_public_key,
    write_package,
)
from zeroward.federation.package.manifest import plain_json

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
PARTS = {
    "records/material/one.json": b'{"a":1}',
    "attachments/one.pdf": b"%PDF" * 1000,
    "deletions.json": b"[]",
}
Entries = dict[str, bytes]


@pytest.fixture(scope="module")
def signer() -> Signer:
    return read_private_key(new_private_key())


def written(path: Path, signer: Signer | None, parts: Entries = PARTS, **more: object) -> Path:
    write_package(
        path,
        [Part.of(name, content) for name, content in parts.items()],
        **{
            "kind": "records",
            "name": "Europe",
            "address": "https://europe.example/",
            "at": AT,
            "licence": "https://creativecommons.org/licenses/by/4.0/",
            "signer": signer,
            **more,
        },
    )
    return path


def read(source: Path | io.BytesIO, signer: Signer, **more: object) -> dict[str, bytes]:
    with open_package(
        source, **{"kind": "records", "trusted": {signer.public.id: signer.public}, **more}
    ) as package:
        return {name: package.read(name) for name in package.names}


def entries_of(path: Path) -> Entries:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: Entries, packing: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made


def signed_again(entries: Entries, signer: Signer, change: Callable[[dict], object]) -> Entries:
    """With another manifest, rightly signed: what a sender with a trusted key could do."""
    manifest = json.loads(entries["manifest.json"])
    change(manifest)
    raw = json.dumps(manifest).encode()
    return {**entries, "manifest.json": raw, "manifest.sig": signer.sign(raw)}


def test_round_trip_and_the_same_bytes(tmp_path: Path, signer: Signer) -> None:
    one = written(tmp_path / "one.zip", signer)
    other = written(tmp_path / "two.zip", signer, dict(reversed(PARTS.items())))
    assert one.read_bytes() == other.read_bytes()
    assert read(one, signer) == PARTS
    assert [path.name for path in tmp_path.iterdir()] == ["one.zip", "two.zip"] or len(
        list(tmp_path.iterdir())
    ) == 2


@settings(max_examples=20, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z0-9]{1,8}/[a-z0-9]{1,8}\.json", fullmatch=True), st.binary(), max_size=5
    )
)
def test_any_content_round_trips(tmp_path_factory: pytest.TempPathFactory, parts: Entries) -> None:
    key = read_private_key(new_private_key())
    assert read(written(tmp_path_factory.mktemp("p") / "p.zip", key, parts), key) == parts


def test_content_hash_knows_neither_time_nor_key(tmp_path: Path, signer: Signer) -> None:
    other = read_private_key(new_private_key())
    found = []
    for key, at in ((signer, AT), (other, datetime(2027, 1, 1, tzinfo=UTC))):
        with open_package(
            written(tmp_path / "p.zip", key, at=at), kind="records", trusted={key.public.id: key.public}
        ) as package:
            found.append(package.manifest.content_hash)
    assert found[0] == found[1]


def test_unsigned_is_taken_only_where_asked_for(tmp_path: Path, signer: Signer) -> None:
    path = written(tmp_path / "p.zip", None)
    with pytest.raises(PackageError, match="not signed"):
        read(path, signer)
    assert read(path, signer, unsigned_allowed=True) == PARTS


@pytest.mark.parametrize("name", ["../x", "/x", "a//b", ".x", "a\\b", "manifest.json", "a" * 201, "ä", ""])
def test_name_that_may_not_be_is_not_written(tmp_path: Path, signer: Signer, name: str) -> None:
    with pytest.raises(PackageError, match="cannot have this name"):
        written(tmp_path / "p.zip", signer, {name: b""})
    assert list(tmp_path.iterdir()) == []


def test_failing_part_leaves_no_file(tmp_path: Path, signer: Signer) -> None:
    def fail() -> io.BytesIO:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        write_package(
            tmp_path / "p.zip", [Part("a", fail)], kind="records", name="", address="", at=AT, licence="", signer=signer
        )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def _without(name: str) -> Callable[[Entries, Signer], Entries]:
    return lambda found, _signer: {key: value for key, value in found.items() if key != name}


def _with(name: str, content: bytes) -> Callable[[Entries, Signer], Entries]:
    return lambda found, _signer: {**found, name: content}


def _manifest(**values: object) -> Callable[[Entries, Signer], Entries]:
    return lambda found, signer: signed_again(found, signer, lambda manifest: manifest.update(values))


MEDDLED: dict[str, tuple[Callable[[Entries, Signer], Entries], str]] = {
    "file changed": (_with("deletions.json", b"{}"), "deletions.json: The file has another hash"),
    "file longer": (_with("deletions.json", b"[1]"), "deletions.json: The file has another size"),
    "file added": (_with("more.json", b""), "more.json: The manifest does not name"),
    "file missing": (_without("deletions.json"), "deletions.json: The file is missing"),
    "manifest missing": (_without("manifest.json"), "manifest.json: It is missing"),
    "manifest changed": (_with("manifest.json", b"{}"), "manifest.sig: It was not signed by a key"),
    "signature missing": (_without("manifest.sig"), "manifest.sig: The package is not signed"),
    "signature wrong": (_with("manifest.sig", b"x" * 64), "manifest.sig: It was not signed"),
    "signature empty": (_with("manifest.sig", b""), "manifest.sig: It was not signed"),
    "signature long": (_with("manifest.sig", b"x" * 9999), "manifest.sig: It is missing, or far too large"),
    "outside": (_with("../evil", b""), "../evil: A file with such a name"),
    "absolute": (_with("/evil", b""), "/evil: A file with such a name"),
    "control sign": (_with("a\x1b[2J", b""), "a\ufffd.2J: A file with such a name"),
    "twice by case": (_with("Deletions.json", b"[]"), "package: Two files have the same name"),
    "newer": (_manifest(version=2), "has version 2 of the format; this installation reads up to 1"),
    "no version": (_manifest(version=True), "manifest.json version"),
    "another format": (_manifest(format="zip"), "manifest.json format"),
    "another kind": (_manifest(kind="city"), "holds something else than"),
    "another key": (_manifest(source={"name": "", "address": "", "key": "0" * 32}), "Another key signed"),
    "no source": (_manifest(source=None), "manifest.json source"),
    "no files": (_manifest(files={}), "manifest.json files"),
    "content hash": (_manifest(content="0" * 64), "manifest.json content"),
    "time": (_manifest(at="yesterday"), "manifest.json at"),
    "about": (_manifest(about=[]), "manifest.json about"),
    "file entry": (_manifest(files=[1]), r"manifest.json files\[0\]"),
    "file name": (_manifest(files=[{"name": "../x", "size": 1, "sha256": "0" * 64}]), "name of the file"),
    "file size": (_manifest(files=[{"name": "x", "size": -1, "sha256": "0" * 64}]), "size of the file"),
    "file hash": (_manifest(files=[{"name": "x", "size": 1, "sha256": "0"}]), r"files\[0\].sha256"),
}


@pytest.mark.parametrize("case", MEDDLED)
def test_meddled_package_is_refused(tmp_path: Path, signer: Signer, case: str) -> None:
    meddle, about = MEDDLED[case]
    entries = meddle(entries_of(written(tmp_path / "p.zip", signer)), signer)
    with pytest.raises(PackageError, match=about) as refused:
        read(zipped(entries), signer)
    assert refused.value.remedy


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b"[" * 101 + b"]" * 101,
        b'{"a":' * 500 + b"1" + b"}" * 500,
        b"nul",
        b'{"a":1,"a":2}',
        b"\xff",
        b'{"format":NaN}',
        b'{"format":1e999}',
        b"9" * 9999,
    ],
)
def test_manifest_that_is_no_json_is_refused(tmp_path: Path, signer: Signer, raw: bytes) -> None:
    entries = entries_of(written(tmp_path / "p.zip", signer))
    with pytest.raises(PackageError, match=r"manifest\.json"):
        read(zipped({**entries, "manifest.json": raw, "manifest.sig": signer.sign(raw)}), signer)


@pytest.mark.parametrize("raw", [b"[" * 100 + b"]" * 100, b"[%s]" % b",".join([b"{}"] * 500), b"1", b"1e300"])
def test_json_that_is_wide_and_not_deep_is_read(raw: bytes) -> None:
    assert plain_json(raw, "here") == json.loads(raw)


def test_signature_of_a_stranger_is_refused(tmp_path: Path, signer: Signer) -> None:
    path = written(tmp_path / "p.zip", read_private_key(new_private_key()))
    with pytest.raises(PackageError, match="not signed by a key that this installation trusts"):
        read(path, signer)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_package_is_refused(tmp_path: Path, signer: Signer, share: float) -> None:
    raw = written(tmp_path / "p.zip", signer).read_bytes()
    with pytest.raises(PackageError, match="its end is missing"):
        read(io.BytesIO(raw[: int(len(raw) * share)]), signer)


@settings(max_examples=60, deadline=None)
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_bit_changed_never_gives_other_content(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    key = read_private_key(new_private_key())
    raw = bytearray(written(tmp_path_factory.mktemp("p") / "p.zip", key).read_bytes())
    raw[place % len(raw)] ^= 1 << bit
    try:
        found = read(io.BytesIO(bytes(raw)), key)
    except PackageError:
        return
    assert found == PARTS  # a sign that nobody reads, such as a time


LIMITS = {
    "many files": (Limits(entries=3), "more than 3 files"),
    "packed": (Limits(packed=100), "far too large"),
    "unpacked": (Limits(unpacked=1000), "far too large"),
    "one file": (Limits(one=1000), "one.pdf: The file is too large"),
    "manifest": (Limits(manifest=100), "manifest.json: It is missing, or far too large"),
    "bomb": (Limits(ratio=2, ratio_from=100), "far too large"),
}


@pytest.mark.parametrize("case", LIMITS)
def test_limit_is_kept(tmp_path: Path, signer: Signer, case: str) -> None:
    limits, about = LIMITS[case]
    with pytest.raises(PackageError, match=about):
        read(written(tmp_path / "p.zip", signer), signer, limits=limits)


def test_size_that_lies_is_found_out(tmp_path: Path, signer: Signer) -> None:
    """The table says 2 bytes, the stream goes on: no more than the table says is read."""
    entries = entries_of(written(tmp_path / "p.zip", signer))
    raw = bytearray(zipped({**entries, "deletions.json": b"[]" * 5_000_000}).getvalue())
    central = raw.rfind(b"deletions.json") - 46
    raw[central + 24 : central + 28] = (2).to_bytes(4, "little")
    with pytest.raises(PackageError, match=r"deletions\.json"):
        read(io.BytesIO(bytes(raw)), signer)


@pytest.mark.parametrize(
    "text", ["", "ed25519:", "ed25519:AAAA", "ed25519:!!", "A" * 44, "ed25519:" + "A" * 43 + "é"]
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(PackageError, match="no public key"):
        read_public_key(text)


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_private_key_is_refused(pem: bytes) -> None:
    with pytest.raises(PackageError, match="no private key"):
        read_private_key(pem)


def test_key_is_not_shown(signer: Signer) -> None:
    assert repr(signer) == f"Signer({signer.public.id})"
    assert read_public_key(f" {signer.public.text}\n") == signer.public
