"""Certificates: what is signed is what is read; a stranger's library reads them; whatever was changed is refused."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import given
from hypothesis import strategies as st
from openbadgeslib.ob3 import OB3Verifier

from zeroward.methods.credentials import (
    Achievement,
    Award,
    Issuer,
    SignatureError,
    check,
    credential,
    did_of,
    new_key,
    open_signed,
    public_key_of,
    read_key,
    sign,
)
from zeroward.methods.credentials.badge import identity_hash
from zeroward.methods.credentials.keys import public_bytes
from zeroward.methods.ghg.method import MethodError

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
# RFC 8032 §7.1, test 1
SECRET = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
KEY = Ed25519PrivateKey.from_private_bytes(SECRET)
DID = did_of(KEY.public_key())


def made(name: str = "", language: str = "en") -> str:
    issuer = Issuer(DID, "Zeroward", "https://zeroward.example")
    achievement = Achievement(
        "https://zeroward.example/en/courses/first-steps/",
        "Erste Schritte – Łódź",
        "What the Mission asks.",
        "All parts were read, all questions answered rightly.",
        language,
    )
    award = Award("urn:uuid:9d2c6d2e-0b8c-4c54-a4a8-0d1a2b3c4d5e", "Officer@City.example", "a1b2", NOW, name)
    return sign(credential(issuer, achievement, award), KEY)


def changed(signed: str, **values: object) -> str:
    """The same with other content under the old signature."""
    header, body, signature = signed.split(".")
    payload = {**json.loads(urlsafe_b64decode(body + "==")), **values}
    return ".".join((header, urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip("="), signature))


def test_names_of_keys_are_those_of_the_standard() -> None:
    # W3C CCG, did:key method, §"Ed25519 / X25519", first test vector
    vector = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
    raw = bytes.fromhex("3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29")
    assert public_bytes(public_key_of(vector)) == raw
    assert did_of(Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()) == vector
    assert public_bytes(KEY.public_key()) == PUBLIC


def test_certificate_says_what_was_certified() -> None:
    found = check(made("Ana Pop"), now=NOW)
    assert (found.issuer, found.issuer_name) == (DID, "Zeroward")
    assert (found.achievement, found.name) == ("Erste Schritte – Łódź", "Ana Pop")
    assert (found.valid_from, found.warnings, found.is_theirs) == ("2026-05-04T12:00:00Z", (), None)


def test_strangers_library_accepts_it_and_reads_the_same() -> None:
    pem = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    read = OB3Verifier(pubkey_pem=pem).verify(made())
    assert read.achievement.name == "Erste Schritte – Łódź"
    assert read.issuer.id == DID


def test_address_is_not_in_it_but_its_holder_can_show_that_it_is_theirs() -> None:
    signed = made()
    content = urlsafe_b64decode(signed.split(".")[1] + "==").decode()
    assert "city.example" not in content.lower()
    assert check(signed, now=NOW, email=" officer@city.EXAMPLE ").is_theirs is True
    assert check(signed, now=NOW, email="other@city.example").is_theirs is False
    # sha256sum of "a@b.cx"
    digest = "43667809355f3cd041ed1303f1f8d333340e34c461f6cb114f43c474dd40225e"
    assert identity_hash(" A@b.c", "x") == f"sha256${digest}"


@pytest.mark.parametrize(
    "values",
    [
        {"validFrom": "2020-01-01T00:00:00Z"},
        {"credentialSubject": {"achievement": {"name": "Professor"}}},
        {"extra": 1},
    ],
)
def test_whatever_was_changed_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(SignatureError, match="changed"):
        check(changed(made(), **values), now=NOW)


def test_certificate_of_somebody_else_under_our_name_is_refused() -> None:
    other = Ed25519PrivateKey.generate()
    payload = credential(
        Issuer(DID, "Zeroward", ""), Achievement("a", "n", "d", "c"), Award("u", "e", "s", NOW)
    )
    with pytest.raises(SignatureError):
        check(sign(payload, other), now=NOW)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no signed certificate"),
        ("a.b", "no signed certificate"),
        ("a.b.c", "no signed certificate"),
        ("ä.ö.ü", "no signed certificate"),
        ("W10.W10.W10", "no signed certificate"),  # lists where objects are expected
        ("x" * 70_000, "no signed certificate"),
        ("e30.e30.", "not signed with Ed25519"),  # no algorithm
        ("eyJhbGciOiJub25lIn0.e30.", "not signed with Ed25519"),  # "none"
        ("eyJhbGciOiJFZERTQSJ9.e30.AAAA", "no Open Badge"),  # no issuer
        ("eyJhbGciOiJFZERTQSJ9.eyJpc3N1ZXIiOiJodHRwczovL3gifQ.AAAA", "not named by an Ed25519 key"),
    ],
)
def test_what_is_no_certificate_is_refused_with_a_remedy(text: str, says: str) -> None:
    with pytest.raises(MethodError, match=says) as refused:
        check(text, now=NOW)
    assert refused.value.remedy


def test_two_issuers_are_refused() -> None:
    with pytest.raises(MethodError, match="two issuers"):
        check(changed(made(), iss="did:key:z6Mkother"), now=NOW)


def test_signed_content_that_is_no_badge_is_refused() -> None:
    for payload in (
        {"issuer": DID},
        {"issuer": DID, "type": ["X"], "credentialSubject": {"achievement": {}}},
    ):
        with pytest.raises(MethodError, match="no Open Badge"):
            check(sign(payload, KEY), now=NOW)


def test_time_is_told() -> None:
    before = datetime(2020, 1, 1, tzinfo=UTC)
    assert [str(one) for one in check(made(), now=before).warnings] == ["It does not hold yet."]
    payload = open_signed(made(), KEY.public_key())
    ended = sign({**payload, "validUntil": "2026-05-04T11:00:00Z"}, KEY)
    assert [str(one) for one in check(ended, now=NOW).warnings] == ["It holds no longer."]
    odd = sign({**payload, "validFrom": "yesterday", "@context": ["https://elsewhere.example"]}, KEY)
    assert len(check(odd, now=NOW).warnings) == 2


def test_key_file_is_read_again_and_other_keys_are_refused() -> None:
    key, pem = new_key()
    assert did_of(read_key(pem).public_key()) == did_of(key.public_key())
    curve = ec.generate_private_key(ec.SECP256R1())
    foreign = curve.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for raw in (b"", b"-----BEGIN PRIVATE KEY-----", foreign):
        with pytest.raises(MethodError, match="no Ed25519 key"):
            read_key(raw)


@pytest.mark.parametrize(
    "did", ["", "did:web:x", "did:key:z", "did:key:z0OIl", "did:key:z6Mk", "did:key:z" + "2" * 100]
)
def test_names_that_are_no_key_are_refused(did: str) -> None:
    with pytest.raises(MethodError, match="not named by"):
        public_key_of(did)


@given(st.binary(min_size=32, max_size=32))
def test_every_key_is_found_again_by_its_name(seed: bytes) -> None:
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    assert public_bytes(public_key_of(did_of(public))) == public_bytes(public)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_is_signed_is_what_is_opened(content: object) -> None:
    assert open_signed(sign({"content": content}, KEY), KEY.public_key()) == {"content": content}
