"""Codes in addresses: 3 is a category, 3.4 a challenge."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class CategoryCode(StringConverter):
    regex = r"[0-9]{1,4}"


class ChallengeCode(StringConverter):
    regex = r"[0-9]{1,3}\.[0-9]{1,3}"


class RecordKey(StringConverter):
    regex = r"[a-z0-9]+(?:[-.][a-z0-9]+)*"


register_converter(CategoryCode, "category_code")
register_converter(ChallengeCode, "challenge_code")
register_converter(RecordKey, "record_key")
