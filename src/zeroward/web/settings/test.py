"""The test suite: nothing leaves the process, nothing is slow on purpose."""

import os
import tempfile

from zeroward.web.settings.base import *

SECRET_KEY = "test"  # noqa: S105 (no secret: tests only)
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
VAR_DIR = Path(tempfile.mkdtemp(prefix="zeroward-test-"))
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir()
MEDIA_ROOT = VAR_DIR / "media"
if "ZEROWARD_DATABASE" not in os.environ:
    DATABASES["default"]["NAME"] = VAR_DIR / "test.sqlite3"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
for kind in ("default", "private"):
    STORAGES[kind] |= {"BACKEND": "django.core.files.storage.InMemoryStorage"}
EMAIL_BACKEND = EMAIL_DELIVERY_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
ACCOUNT_RATE_LIMITS = False
ZEROWARD_STYLEGUIDE = True
ZEROWARD_HELPDESK_MAIL_DIR = str(VAR_DIR / "helpdesk-mail")
ZEROWARD_COUNT_SECONDS = 0  # each page at once
ZEROWARD_KEPT_ANSWERS = 0  # as with pages
ZEROWARD_PAGE_CACHE_MB = 0  # what a page costs is measured; its own tests turn it on
ZEROWARD_SEARCH_PER_MINUTE = ZEROWARD_FORMS_PER_MINUTE = 0  # all tests come from one address
