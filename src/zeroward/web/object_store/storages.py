"""The two storages of files in one bucket. Nobody is sent there: pages hand files out."""

from typing import Any
from urllib.parse import quote

from botocore.config import Config
from django.conf import settings
from storages.backends.s3 import S3Storage


class _Bucket(S3Storage):  # type: ignore[misc]
    """Checksums only where a store demands them: many that speak S3 do not know the newer ones."""

    def __init__(self, **given: Any) -> None:
        config = Config(
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            s3={"addressing_style": "path"},
            connect_timeout=5,
            read_timeout=30,
            retries={"max_attempts": 3, "mode": "standard"},
        )
        super().__init__(client_config=config, default_acl=None, file_overwrite=False, **given)


class OpenFiles(_Bucket):
    """Pictures, logos and editions; addresses are our own, as with a folder."""

    def url(self, name: str, *_more: Any, **_given: Any) -> str:
        return f"{settings.MEDIA_URL}{quote(name)}"


class PrivateFiles(_Bucket):
    """Documents of cities and platforms: no address at all; a page that checks hands them out."""

    def url(self, *_name: Any, **_given: Any) -> str:
        raise ValueError("This file is not accessible via a URL.")
