"""The installation that the browser tests visit: as `make run` starts it, without what would only slow tests down."""

from zeroward.web.settings.local import *  # noqa: F403 (settings build on settings)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ACCOUNT_RATE_LIMITS = False
ZEROWARD_STYLEGUIDE = True
ZEROWARD_HELPDESK_ADDRESS = "desk@city.example"
ZEROWARD_PAGE_CACHE_MB = 0  # every page is made
ZEROWARD_SEARCH_PER_MINUTE = ZEROWARD_FORMS_PER_MINUTE = 0  # all visits come from one address
