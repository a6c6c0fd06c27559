"""Under which licences the data may be used: one for what is ours, and those of what we took over."""

from typing import Final

CC_BY: Final = "https://creativecommons.org/licenses/by/4.0/"
"""Texts and vocabularies of this platform, as its page of sources says."""
LICENCES: Final = {
    "CC-BY-4.0": CC_BY,
    "CC BY 4.0": CC_BY,
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "Unicode-3.0": "https://www.unicode.org/license.txt",
}
