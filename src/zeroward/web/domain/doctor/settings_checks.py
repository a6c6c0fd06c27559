"""Is this installation safe to be seen by others?"""

import os
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from zeroward.people.models import Role
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning

SHORT, FEW = 40, 10
LOCAL = {"localhost", "127.0.0.1", "[::1]", "::1"}


@check("secret key")
def secret_key_is_secret() -> Finding:
    key = str(settings.SECRET_KEY)
    if len(key) < SHORT or len(set(key)) < FEW or key.startswith("django-insecure"):
        return error(
            "The secret key can be guessed: sessions can be forged.",
            "Set ZEROWARD_SECRET_KEY to 50 or more random characters; everybody signs in again.",
        )
    return ok("The secret key is long and random.")


@check("second factor")
def second_factor_names_roles() -> Finding:
    unknown = sorted(settings.ZEROWARD_SECOND_FACTOR - set(Role.values))
    if unknown:
        return error(
            f"ZEROWARD_SECOND_FACTOR names what is no role: {', '.join(unknown)}. Nobody is asked for it.",
            f"Name some of: {', '.join(sorted(Role.values))}.",
        )
    return ok("A second factor is asked of the roles that are named.")


@check("stolen passwords")
def breach_file_is_there() -> Finding:
    validators: Any = settings.AUTH_PASSWORD_VALIDATORS
    named = [one["OPTIONS"]["file"] for one in validators if "file" in one.get("OPTIONS", {})]
    away = [file for file in named if not os.access(file, os.R_OK)]
    if away:
        return error(
            f"ZEROWARD_BREACH_FILE cannot be read: {away[0]}. Nobody can sign up or set a password.",
            "Bring the file back, give it to the user who runs the platform, or unset the setting.",
        )
    return ok("Stolen passwords are refused." if named else "No list of stolen passwords is named.")


@check("debug")
def debug_is_off() -> Finding:
    if settings.DEBUG:
        return error("Error pages show the inside of the platform.", "Unset ZEROWARD_DEBUG.")
    return ok("Error pages show nothing of the inside.")


@check("hosts")
def hosts_are_named() -> Finding:
    hosts = {host.lower() for host in settings.ALLOWED_HOSTS}
    if "*" in hosts:
        return error("Every host name is answered.", "Name yours in ZEROWARD_HOSTS.")
    own = (urlsplit(settings.BASE_URL).hostname or "").lower()
    if not any(own == host or (host.startswith(".") and own.endswith(host)) for host in hosts):
        return error(
            f"Letters name {own or 'no host'}, which is not answered.",
            "Make ZEROWARD_URL and ZEROWARD_HOSTS agree.",
        )
    if own in LOCAL:
        return warning(
            "Letters and feeds name this machine only.", "For others, set ZEROWARD_URL and ZEROWARD_HOSTS."
        )
    return ok(f"{own} is answered.")
