"""What allauth asks of this installation."""

import ipaddress

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    def get_client_ip(self, request: HttpRequest) -> str:
        """A socket for both kinds of addresses names visitors with IPv4 as "::ffff:192.0.2.1". They all lie in one
        network of IPv6: counted as that, the failures of one would keep everybody from signing in."""
        text: str = super().get_client_ip(request)
        address = ipaddress.ip_address(text)
        mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
        return str(mapped or text)
