"""Small made-up portfolios for tests. All of their wording is invented; nothing is taken from a published text."""

HEADER = "Learning Material\tCountry\tYear of release\t Click here to learn more"


def card(
    title: str = "Tram school",
    *,
    label: str = "Workshop",
    country: str = "Austria",
    year: str = "2021",
    links: str = "Tram notes [German]",
    body: str = "People learn to plan a tram line.",
    features: tuple[str, ...] = ("Plans on paper", "Tea at four"),
) -> str:
    """A filled card; an empty title gives the template's empty table."""
    row = f"\n{title}\t{country}\t{year}\t{links}" if title else ""
    lines = "\n".join(f"- ✓ {feature}" for feature in features)
    return f"{label}\n\n{HEADER}{row}\n\n{body}\n\nKey Features and Formats:\n\n{lines}\n"


def challenge(
    code: str = "1.1",
    title: str = "Quiet streets for all",
    *,
    tags: str = "#QuietStreets #Walking",
    keys: tuple[str, ...] = ("Cars are loud", "Nobody counts steps"),
    quote: str = "We should whisper more.",
    head: str = "Streets and Squares",
    cards: tuple[str, ...] = (),
) -> str:
    """A challenge's section with its running head and cards."""
    listed = "\n".join(f"- {key}" for key in keys)
    number = code.split(".", maxsplit=1)[0].zfill(2)
    return (
        f"{code} {title}\n\nStreets are where people meet.\n\nHashtags:\n\n{tags}\n\nKey Challenges:\n\n{listed}\n\n"
        f"”\n\n{quote}\n\n— Interview with a neighbour\n\n{number}\n\n{head}\n\n"
        + "\n".join(cards or (card(),))
    )


def opener(number: str = "01", title: str = "Streets and Squares", entries: tuple[str, ...] = ()) -> str:
    listed = "\n".join(
        f"{place}. {entry}" for place, entry in enumerate(entries or ("Quiet streets for all",), 1)
    )
    return f"{number}\n\n{title}\n\n{listed}\n\n→ Lessons Learned\n"


def portfolio(*parts: str) -> bytes:
    """A document of the given parts under a title page, as bytes."""
    start = "THE GARDEN PORTFOLIO\n\n2031 Learning Portfolio:\n\nThis text is made up for tests.\n"
    return "\n\n".join((start, *(parts or (opener(), challenge())))).encode()
