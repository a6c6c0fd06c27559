"""Settings that hold everywhere. What differs by place is read from the environment (docs/operations.md)."""

import os
from pathlib import Path
from urllib.parse import quote

import django_tasks_db  # noqa: F401 (fails early and plainly when the environment is not installed)
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from zeroward.web.settings.accounts import oidc_providers
from zeroward.web.settings.environment import (
    LAST_PORT,
    database_from,
    env,
    env_address,
    env_flag,
    env_folder,
    env_level,
    env_list,
    env_number,
    env_origins,
    env_whole,
    env_zone,
)
from zeroward.web.settings.object_store import bucket_storages

PACKAGE_DIR = Path(__file__).resolve().parents[2]
REPOSITORY_DIR = PACKAGE_DIR.parents[1]
VAR_DIR = env_folder("ZEROWARD_VAR", REPOSITORY_DIR / "var")
DATA_DIR = env_folder("ZEROWARD_DATA", REPOSITORY_DIR / "data")

DEBUG = env_flag("ZEROWARD_DEBUG")
SECRET_KEY = env("ZEROWARD_SECRET_KEY", "")
ALLOWED_HOSTS = env_list("ZEROWARD_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_origins("ZEROWARD_ORIGINS")
BASE_URL = env_address("ZEROWARD_URL", "http://localhost:8000")

INSTALLED_APPS = [
    "zeroward.web",
    "zeroward.federation",
    "zeroward.api",
    "zeroward.journey",
    "zeroward.ecosystem",
    "zeroward.barriers",
    "zeroward.diagnosis",
    "zeroward.funding",
    "zeroward.exchange",
    "zeroward.helpdesk",
    "zeroward.inventory",
    "zeroward.plan",
    "zeroward.finance",
    "zeroward.contract",
    "zeroward.monitoring",
    "zeroward.insight",
    "zeroward.services",
    "zeroward.questionnaires",
    "zeroward.consultation",
    "zeroward.learning",
    "zeroward.community",
    "zeroward.library",
    "zeroward.profile",
    "zeroward.people",
    "zeroward.places",
    "zeroward.taxonomy",
    "zeroward.sealing",
    "zeroward.harvested",
    "zeroward.core",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "zeroward.people.desk.config.AccountsAtTheDesk",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "rules",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "zeroward.web.observing.middleware.Observed",
    "zeroward.web.page_cache.middleware.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "zeroward.web.middleware.EditorAddresses",
    "zeroward.web.middleware.CarefulHeaders",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "zeroward.web.middleware.LargeRequests",
    "zeroward.core.middleware.NoNullCharacters",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
    "zeroward.web.middleware.EditorPolicy",
    "zeroward.core.middleware.ReadOnce",
    "zeroward.people.middleware.ViewerMiddleware",
    "zeroward.people.second_factor.SecondFactor",
    "zeroward.people.provider_gone.ProviderGone",
    "zeroward.web.throttling.Throttle",
    "zeroward.core.middleware.OpenRooms",
    "zeroward.core.middleware.UsageCounter",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "zeroward.web.urls"
EDITOR_URLCONF = "zeroward.web.editor_urls"
WSGI_APPLICATION = "zeroward.web.wsgi.application"
FORM_RENDERER = "zeroward.core.forms.renderer.HouseRenderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zeroward.core.context.house",
            ],
        },
    }
]

OWN_DATABASE = f"sqlite:///{quote(str(VAR_DIR / 'zeroward.sqlite3'))}"
DATABASES = {"default": database_from(env("ZEROWARD_DATABASE", OWN_DATABASE))}
# a copy of it that only reads: pages of visitors ask it
ZEROWARD_DATABASE_REPLICA = env("ZEROWARD_DATABASE_REPLICA", "")
if ZEROWARD_DATABASE_REPLICA:
    DATABASES["replica"] = database_from(ZEROWARD_DATABASE_REPLICA, "ZEROWARD_DATABASE_REPLICA") | {
        "TEST": {"MIRROR": "default"}
    }
    DATABASE_ROUTERS = ["zeroward.web.replica.router.Router"]
    MIDDLEWARE.insert(
        MIDDLEWARE.index("zeroward.web.middleware.CarefulHeaders"),
        "zeroward.web.replica.middleware.VisitorsReadFromReplica",
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": env("ZEROWARD_CACHE", "django.core.cache.backends.locmem.LocMemCache"),
        "LOCATION": "zeroward_cache",
        # failed sign-ins of the last minutes are counted here: with Django's 300, a few addresses that try names at
        # random would push out the count of the account that they are after
        "max_entries": 20_000,
    }
}

# whole pages of visitors without a session, kept by each web process; 0 turns it off
ZEROWARD_PAGE_CACHE_MB = env_number("ZEROWARD_PAGE_CACHE_MB", 4)
ZEROWARD_PAGE_CACHE_SECONDS = env_number("ZEROWARD_PAGE_CACHE_SECONDS", 60)
# pages that were answered are added up this long, then counted in one go; 0 counts each at once
ZEROWARD_COUNT_SECONDS = env_number("ZEROWARD_COUNT_SECONDS", 10)
# what many pages need (names of countries, words of vocabularies, rows of directories), kept as long; 0 turns it off
ZEROWARD_KEPT_ANSWERS = env_whole("ZEROWARD_KEPT_ANSWERS", 200)

# --- accounts -------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
if breach_file := env("ZEROWARD_BREACH_FILE", ""):
    AUTH_PASSWORD_VALIDATORS.append(
        {"NAME": "zeroward.people.breached.BreachedPasswordValidator", "OPTIONS": {"file": breach_file}}
    )
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "people:home"
ACCOUNT_ADAPTER = "zeroward.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
# whoever changes an e-mail address sets a new password next: an open screen is not enough for either
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# proxies in front of the server that add to X-Forwarded-For: limits per address count what the last of them saw
ALLAUTH_TRUSTED_PROXY_COUNT = env_whole("ZEROWARD_PROXIES", 0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = BASE_URL.startswith("http://localhost")
SOCIALACCOUNT_PROVIDERS = oidc_providers(os.environ)

# --- languages ------------------------------------------------------------------------------------------
USE_I18N = True
USE_TZ = True
TIME_ZONE = env_zone("ZEROWARD_TIME_ZONE", "Europe/Brussels")
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("fr", _("French")), ("ro", _("Romanian"))]
LOCALE_PATHS = [PACKAGE_DIR / "locale"]
FORMAT_MODULE_PATH = ["zeroward.web.formats"]
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES

# --- the editors' desk ----------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Zeroward"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILIMAGES_EXTENSIONS = ["jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "zeroward.core.desk.pictures.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "zeroward.core.desk.documents.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]

# --- files and mail -------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
WHITENOISE_USE_FINDERS = env_flag("ZEROWARD_STATIC_FINDERS", "1")
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Django would open each upload to everybody on the machine, whatever the umask: pages hand them out, nobody else
UPLOADED = {"file_permissions_mode": 0o640}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": UPLOADED},
    # documents of cities and platforms: never under an address of their own, only through the page that checks
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "private", "base_url": None, **UPLOADED},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# both in an object store instead, where a bucket is named
ZEROWARD_BUCKET = env("ZEROWARD_BUCKET", "")
STORAGES |= bucket_storages(os.environ)
if ZEROWARD_BUCKET:
    WAGTAILDOCS_SERVE_METHOD = "serve_view"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("ZEROWARD_MAIL_FROM", "zeroward@localhost")
EMAIL_BACKEND = "zeroward.core.mail.QueuedBackend"
EMAIL_DELIVERY_BACKEND = env("ZEROWARD_MAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST = env("ZEROWARD_MAIL_HOST", "localhost")
EMAIL_TIMEOUT = 20  # seconds; a mail server that hangs holds up one task, never a page
EMAIL_PORT = env_whole("ZEROWARD_MAIL_PORT", 25, least=1, most=LAST_PORT)
EMAIL_HOST_USER = env("ZEROWARD_MAIL_USER", "")
EMAIL_HOST_PASSWORD = env("ZEROWARD_MAIL_PASSWORD", "")
EMAIL_USE_TLS = env_flag("ZEROWARD_MAIL_TLS")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CERTIFICATE_KEY = env(
    "ZEROWARD_CERTIFICATE_KEY", ""
)  # PEM; else a key of its own is made and kept in VAR_DIR
FEDERATION_KEY = env(
    "ZEROWARD_FEDERATION_KEY", ""
)  # PEM; else the file that `zeroward federation-key` makes in VAR_DIR
SEAL_IDENTITY = env("ZEROWARD_SEAL_IDENTITY", "")  # PEM of key and certificate; else made and kept likewise
WORKER_IS_WOKEN = False  # `make run` starts its task worker only when there is something to do

# --- safety ---------------------------------------------------------------------------------------------
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_ENGINE = "zeroward.core.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# roles that must have a second factor, for example "administrator,mission-editor"
ZEROWARD_SECOND_FACTOR = frozenset(env_list("ZEROWARD_SECOND_FACTOR", ""))
# from one address in a minute, without an account; 0: no limit
ZEROWARD_SEARCH_PER_MINUTE = env_whole("ZEROWARD_SEARCH_PER_MINUTE", 120)
ZEROWARD_FORMS_PER_MINUTE = env_whole("ZEROWARD_FORMS_PER_MINUTE", 30)
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_COOKIE_SAMESITE = "Lax"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
    }
}

ZEROWARD_DOCUMENT_QUOTA_MB = env_whole("ZEROWARD_DOCUMENT_QUOTA_MB", 500, least=1)
ZEROWARD_DOCUMENT_MAX_MB = env_whole("ZEROWARD_DOCUMENT_MAX_MB", 25, least=1)
# the largest request that is read at all; forms say their own, smaller limits
ZEROWARD_REQUEST_MAX_MB = env_whole(
    "ZEROWARD_REQUEST_MAX_MB", max(128, ZEROWARD_DOCUMENT_MAX_MB + 8), least=1
)
ZEROWARD_DASK = env("ZEROWARD_DASK", "")
ZEROWARD_FUNDING_PORTAL = env(
    "ZEROWARD_FUNDING_PORTAL", ""
)  # address of the portal's search; empty: never asked
# mail to the helpdesk: files of a folder, and a mailbox when a host is named
ZEROWARD_HELPDESK_ADDRESS = env("ZEROWARD_HELPDESK_ADDRESS", "")
ZEROWARD_HELPDESK_MAIL_DIR = str(env_folder("ZEROWARD_HELPDESK_MAIL_DIR", VAR_DIR / "helpdesk-mail"))
ZEROWARD_HELPDESK_IMAP_HOST = env("ZEROWARD_HELPDESK_IMAP_HOST", "")
ZEROWARD_HELPDESK_IMAP_PORT = env_whole("ZEROWARD_HELPDESK_IMAP_PORT", 993, least=1, most=LAST_PORT)
ZEROWARD_HELPDESK_IMAP_TLS = env_flag("ZEROWARD_HELPDESK_IMAP_TLS", "1")
ZEROWARD_HELPDESK_IMAP_USER = env("ZEROWARD_HELPDESK_IMAP_USER", "")
ZEROWARD_HELPDESK_IMAP_PASSWORD = env("ZEROWARD_HELPDESK_IMAP_PASSWORD", "")
ZEROWARD_HELPDESK_IMAP_FOLDER = env("ZEROWARD_HELPDESK_IMAP_FOLDER", "INBOX")
# the API: requests a minute from one address without a token, and with one; the largest body in KB
ZEROWARD_API_PER_MINUTE = env_whole("ZEROWARD_API_PER_MINUTE", 240, least=1)
ZEROWARD_API_TOKEN_PER_MINUTE = env_whole("ZEROWARD_API_TOKEN_PER_MINUTE", 600, least=1)
ZEROWARD_API_MAX_BODY_KB = env_whole("ZEROWARD_API_MAX_BODY_KB", 256, least=1)
ZEROWARD_STYLEGUIDE = env_flag("ZEROWARD_STYLEGUIDE")
# addresses of private networks may be asked: for tests, and for installations that meet in one
ZEROWARD_LINKCHECK_ALLOW_PRIVATE = env_flag("ZEROWARD_LINKCHECK_ALLOW_PRIVATE")
# A visitor may hold a draft worksheet in the session; nothing else writes cookies on public pages.
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14

ZEROWARD_METRICS_TOKEN = env("ZEROWARD_METRICS_TOKEN", "")
ZEROWARD_LOG_REQUESTS = env_flag("ZEROWARD_LOG_REQUESTS")
ZEROWARD_OTEL_ENDPOINT = env("ZEROWARD_OTEL_ENDPOINT", "")
if ZEROWARD_OTEL_ENDPOINT:
    MIDDLEWARE.insert(1, "zeroward.web.observing.traces.Traced")  # where the request has its number
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "number": {"()": "zeroward.web.observing.numbers.WithNumber"},
        "pages": {"()": "zeroward.web.observing.pages.WithoutAddresses"},
    },
    "formatters": {
        "lines": {
            "()": "zeroward.web.log_lines.LineFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
        "json": {"()": "zeroward.web.observing.json_lines.JsonLines"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["number", "pages"],
            "formatter": "json" if env_flag("ZEROWARD_LOG_JSON") else "lines",
        }
    },
    "root": {"handlers": ["console"], "level": env_level("ZEROWARD_LOG_LEVEL", "WARNING")},
    "loggers": {
        "zeroward.requests": {"level": "INFO"},
        # readers of PDF repeat what a broken file holds: that is somebody's
        "pypdf": {"level": "CRITICAL"},
        "pyhanko": {"level": "CRITICAL"},
    },
}
