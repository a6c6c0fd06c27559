"""What the API adds to other rooms: a page of the account, and a part of the copy of one's data."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.api.models import Token
from zeroward.api.tombstones import watch_deletions
from zeroward.core.navigation import NavEntry, register
from zeroward.core.own_data import register_own_data


def own_tokens(user: Any) -> list[dict[str, Any]]:
    return [
        {
            "name": one.name,
            "begins": one.prefix,
            "scopes": one.scopes,
            "place": one.place,
            "made": one.made_at.isoformat(),
            "expires": one.expires_at.isoformat(),
            "last_used": one.last_used_at.isoformat() if one.last_used_at else None,
            "revoked": one.revoked_at.isoformat() if one.revoked_at else None,
        }
        for one in Token.objects.filter(user=user)
    ]


register(NavEntry(_("Access for programs"), "api:tokens", order=60, place="account"))
register(NavEntry(_("Open data"), "open-data:overview", order=50, place="site"))
register_own_data("api_tokens", own_tokens)
watch_deletions()
