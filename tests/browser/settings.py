"""The installation that the browser tests visit: as `make run` starts it, without what would only slow tests down."""

from zeroward.web.settings.local import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ACCOUNT_RATE_LIMITS = False
ZEROWARD_STYLEGUIDE = True
