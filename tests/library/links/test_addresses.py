"""The link check cannot be led into the operator's own network."""

import socket
from typing import Any

import pytest

from tests.library.links.server import Site
from zeroward.library.domain.linkcheck.addresses import RefusedError, UnknownHostError, is_public, target_of
from zeroward.library.domain.linkcheck.asking import Outcome, _status, ask


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
        "fec0::1", "nonsense",
    ],
)  # fmt: skip
def test_private_address_is_not_public(address: str) -> None:
    assert is_public(address) is False


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_public_address_is_public(address: str) -> None:
    assert is_public(address) is True


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/", "only http and https"),
        ("gopher://127.0.0.1/", "only http and https"),
        ("//example.org", "only http and https"),
        ("http://", "only http and https"),
        ("http://user:pass@example.org/", "password"),
        ("http://example.org:99999/", "no web address"),
        ("http://[::1", "no web address"),
        ("http://127.0.0.1/", "public internet"),
        ("http://localhost:8000/", "public internet"),
        ("http://[::1]/", "public internet"),
        ("http://2130706433/", "public internet"),
        ("http://0x7f.1/", "public internet"),
        ("http://169.254.169.254/latest/meta-data/", "public internet"),
        ("http://" + "a" * 70 + ".example/", "no host name"),
    ],
)
def test_address_that_we_do_not_ask_is_refused(url: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        target_of(url)
    assert ask(url, timeout=1).outcome == Outcome.REFUSED


def test_name_without_a_machine_is_unknown() -> None:
    with pytest.raises(UnknownHostError):
        target_of("http://nowhere.invalid/")


def test_server_on_the_loopback_is_not_even_asked(web: Site) -> None:
    web.answers["/"] = (200, {})
    assert ask(web.url, timeout=1).outcome == Outcome.REFUSED
    assert web.asked == []


def test_redirect_into_the_own_network_is_refused(
    web: Site, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the first machine counts as public, the one it leads to does not
    real = socket.getaddrinfo
    port = web.server.server_port
    web.answers["/"] = (302, {"Location": f"http://localhost:{port}/secret"})
    monkeypatch.setattr(
        "zeroward.library.domain.linkcheck.addresses.is_public", lambda address: address == "127.0.0.1"
    )
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *more, **named: real("::1" if host == "localhost" else host, *more, **named),
    )
    assert ask(web.url, timeout=1).outcome == Outcome.REFUSED
    assert web.asked == ["HEAD /"]


def test_connection_goes_to_the_address_that_was_looked_at(
    web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a name server that gives one address to the check and another one to the connection
    answers = iter(["127.0.0.1", "10.0.0.1"])
    monkeypatch.setattr("zeroward.library.domain.linkcheck.addresses.is_public", lambda _address: True)
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda _host, port, **_named: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))],
    )
    target = target_of(f"http://rebind.example:{web.server.server_port}/")
    assert (target.host, target.address) == ("rebind.example", "127.0.0.1")
    web.answers["/"] = (200, {})
    assert _status(target, 2.0) == (200, "")
    assert list(answers) == ["10.0.0.1"]


def test_letters_outside_ascii_are_written_as_the_web_wants_them(settings: Any) -> None:
    settings.ZEROWARD_LINKCHECK_ALLOW_PRIVATE = True
    target = target_of("http://127.0.0.1:81/Straße und Łódź?q=é%20a&b=ü")
    assert target.path == "/Stra%C3%9Fe%20und%20%C5%81%C3%B3d%C5%BA?q=%C3%A9%20a&b=%C3%BC"
    assert target.named_host == "127.0.0.1:81"
