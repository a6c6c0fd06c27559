"""Where a link may lead: http and https, to machines of the public internet alone.

A contributor could give the address of a machine that only our server can reach (SSRF). So the name is resolved
here, every address it has must be public, and the connection goes to exactly the address that was looked at.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from django.conf import settings

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PORTS = {"http": 80, "https": 443}


class RefusedError(Exception):
    """The address is none that we ask; the text says why."""


class UnknownHostError(Exception):
    """The name does not exist, or its name server does not answer."""


@dataclass(frozen=True, slots=True)
class Target:
    """A web address, and the one machine that will be asked for it."""

    scheme: str
    host: str
    port: int
    path: str
    address: str

    @property
    def named_host(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def private_allowed() -> bool:
    """ZEROWARD_LINKCHECK_ALLOW_PRIVATE: for tests with a server of their own only."""
    return bool(getattr(settings, "ZEROWARD_LINKCHECK_ALLOW_PRIVATE", False))


def target_of(url: str) -> Target:
    """Resolve a web address. Raises RefusedError or UnknownHostError."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise RefusedError("no web address") from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise RefusedError("only http and https")
    if parts.username or parts.password:
        raise RefusedError("the address holds a password")
    try:
        host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise RefusedError("no host name") from error
    port = port or _PORTS[parts.scheme]
    return Target(parts.scheme, host, port, _path(parts), _public_address(host, port))


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _public_address(host: str, port: int) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(f"no such host: {host}") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses:
        raise UnknownHostError(f"no such host: {host}")
    if not private_allowed() and not all(is_public(address) for address in addresses):
        raise RefusedError("not an address of the public internet")
    return addresses[0]


def is_public(address: str) -> bool:
    """True for an address that everybody can reach; what is embedded in another address counts too."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if parsed.is_site_local:  # out of use, yet routed within some networks
            return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved
