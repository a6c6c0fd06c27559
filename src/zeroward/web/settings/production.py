"""A public installation: PostgreSQL or SQLite by ZEROWARD_DATABASE, HTTPS, hashed static files, shared cache."""

from zeroward.web.settings.base import *
from zeroward.web.settings.environment import SettingError

if not SECRET_KEY:
    raise SettingError("Set ZEROWARD_SECRET_KEY to a long random text and keep it secret.")

DEBUG = False
WHITENOISE_USE_FINDERS = False
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
# allauth's rate limits count in the cache: it must be one for all processes
CACHES["default"]["BACKEND"] = env("ZEROWARD_CACHE", "django.core.cache.backends.db.DatabaseCache")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env_flag("ZEROWARD_HTTPS_REDIRECT", "1")
SECURE_HSTS_SECONDS = env_whole("ZEROWARD_HSTS", 31_536_000)
# other names below the same domain are not ours to bind to HTTPS
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
EMAIL_DELIVERY_BACKEND = env("ZEROWARD_MAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
