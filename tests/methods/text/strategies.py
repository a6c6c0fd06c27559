"""Text as people, files and attackers send it."""

from hypothesis import strategies as st

LANGS = [
    "bg",
    "cs",
    "de",
    "el",
    "en",
    "et",
    "fi",
    "fr",
    "he",
    "hr",
    "hu",
    "is",
    "lt",
    "lv",
    "mt",
    "pl",
    "ro",
    "sl",
    "tr",
    "uk",
]

nasty = st.text(max_size=300)
words = st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=30)
languages = st.sampled_from(LANGS)
prose = st.lists(
    st.sampled_from(
        [
            "city",
            "Heat",
            "planning",
            "#GreenBonds",
            "e-mobility",
            "2030",
            "3.4",
            "the",
            "Łódź",
            "Αθήνα",
            "-",
            "\n",
        ]
    ),
    max_size=60,
).map(" ".join)
