"""What texts were coded to in the end: the rows from which shares, maps and reports are made."""

from zeroward.consultation.queries.coded.mentions import Mention, mentions
from zeroward.consultation.queries.coded.rest import NotCoded, not_coded
from zeroward.consultation.queries.coded.versions import versions_in_use

__all__ = ["Mention", "NotCoded", "mentions", "not_coded", "versions_in_use"]
