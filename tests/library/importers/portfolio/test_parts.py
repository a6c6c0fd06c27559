"""The smaller parts: lessons, deep dives, recordings, profiles, personas, index, guides."""

from tests.library.importers.portfolio.documents import challenge, opener, portfolio
from zeroward.library.importers.portfolio.parse import Parsed, parse_bytes


def read(*parts: str) -> Parsed:
    return parse_bytes(
        portfolio(opener(entries=("Quiet streets for all", "Counting: steps and stairs")), *parts)
    )


def both() -> tuple[str, str]:
    return challenge(), challenge("1.2", "Counting: steps and stairs")


def test_lessons_go_to_the_challenge_that_their_label_names() -> None:
    parsed = read(
        *both(),
        "Streets and Squares Lessons Learned\n\n→ Key take-aways:\n\nCounting: steps and stairs: count twice\n\n"
        "Quiet Streets for all: tbc\n\nWho sweeps? Everybody does.",
    )
    assert [(lesson.challenge, lesson.text) for lesson in parsed.portfolio.lessons] == [
        ("1.2", "count twice"),
        ("1.1", ""),
        ("", "Everybody does."),
    ]


def test_lessons_without_known_labels_are_read_by_position() -> None:
    parsed = read(*both(), "Streets and Squares\n\nLessons Learned\n\nHush: be quiet\n\nSteps: walk")
    assert [lesson.challenge for lesson in parsed.portfolio.lessons] == ["1.1", "1.2"]
    assert sum(finding.kind == "lesson_interpreted" for finding in parsed.findings) == 2


def test_deep_dive_with_steps_and_country() -> None:
    parsed = read(
        *both(),
        "Streets and Squares Deep Dive Example\n\nTHE WHISPER CLUB, NORWAY\n\nIt began small.\n\nHOW TO...\n\n"
        "Start a **club:**\n\n- ✓ **Find two people:** and tea\n- ✓ whisper\n\n“I like it!”",
    )
    (dive,) = parsed.portfolio.deep_dives
    assert (dive.title, dive.country, dive.how_to) == ("THE WHISPER CLUB, NORWAY", "NO", "Start a club")
    assert [(step.title, step.text) for step in dive.steps] == [
        ("Find two people", "and tea"),
        ("", "whisper"),
    ]
    assert dive.remarks[0].text == "I like it!"


def test_deep_dive_template_is_in_progress() -> None:
    parsed = read(
        *both(),
        "Streets and Squares Deep Dive Example\n\nTitle, Country\n\nMAIN RECOMMENDATION:\n\nIN PROGRESS",
    )
    (dive,) = parsed.portfolio.deep_dives
    assert dive.in_progress
    assert any(finding.kind == "placeholder_deep_dive" for finding in parsed.findings)


def test_deep_dive_under_the_heading_of_another_chapter_is_reported() -> None:
    second = opener("02", "Ponds and Parks", ("Green ponds",))
    parsed = read(*both(), second, challenge("2.1", "Green ponds", head="Ponds and Parks"),
                  "Streets and Squares Deep Dive Example\n\nTHE POND CLUB\n\nIt is wet.")  # fmt: skip
    assert parsed.portfolio.deep_dives[0].category == "02"
    assert any(finding.kind == "category_label" for finding in parsed.findings)


def test_recordings_with_date_caption_and_material() -> None:
    parsed = read(
        *both(),
        "RECORDED\n\nMATERIAL\n\nRecent webinars\n\nTalk: Tram school\n\nWhy trams?\n\n4 May 2023\n\nclick!\n\n"
        "Tram talk\n\nA talk about trams.\n\nOther things to watch\n\nclick and use Finnish subtitles!\n\n"
        "Pond film 2022\n\nA film.",
    )
    first, second = parsed.portfolio.recordings
    assert (first.title, first.subtitle, str(first.on)) == ("Talk: Tram school", "Why trams?", "2023-05-04")
    assert (first.material, first.description) == ("tram-school", "A talk about trams.")
    assert (second.title, second.year, second.subtitles_language) == ("Pond film 2022", 2022, "fi")


def test_profiles_keep_gaps_with_what_was_printed() -> None:
    parsed = read(
        *both(),
        "Snapshot Profiles of the Gardens\n\nCore Country: Norway\n\n"
        "Facilitator:\t<p>Tree Office</p> <p>Pond Club</p>\n"
        "Regional Level Actors:\tN/A\nCities:\t/\n\nLevel of Formalisation (MoU):\tMoU?\n"
        "Dedicated support (money):\t<script>x</script>Seeds\nPets:\tcats",
    )
    (profile,) = parsed.portfolio.profiles
    texts = {field.key: (field.text, field.printed) for field in profile.fields}
    assert (profile.country, texts["facilitator"][0]) == ("NO", "Tree Office\nPond Club")
    assert texts["regional_actors"] == ("", "N/A")
    assert texts["formalisation"] == ("", "MoU?")
    assert texts["formats"] == ("", "")
    assert texts["support"][0] == "Seeds"
    found = {finding.kind for finding in parsed.findings}
    assert {"placeholder_field", "markup_removed", "unknown_profile_field"} <= found


def test_personas_with_needs() -> None:
    parsed = parse_bytes(
        portfolio(
            "MEET OUR TWO PERSONAS\n\nAnna, 41, a gardener in Italy.\n\nOlav, 29, sweeps.\n\n"
            "THESE ARE ANNA'S MAIN CHALLENGES & NEEDS\n\n“More seeds”\n\nless noise",
            opener(),
            challenge(),
        )
    )
    anna, olav = parsed.portfolio.personas
    assert (anna.age, anna.country, [need.text for need in anna.needs]) == (
        41,
        "IT",
        ["More seeds", "less noise"],
    )
    assert (olav.name, olav.country, olav.needs) == ("Olav", "", ())


def test_index_marks_tags_that_nobody_uses() -> None:
    parsed = parse_bytes(
        portfolio("Index of #Hashtags\n\n#Walking\n #PPP (*Pond Party Plan*)\n#Unused", opener(), challenge())
    )
    tags = {tag.name: tag for tag in parsed.portfolio.hashtags}
    assert (tags["PPP"].expansion, tags["Walking"].in_index, tags["QuietStreets"].in_index) == (
        "Pond Party Plan",
        True,
        False,
    )
    (unused,) = (finding for finding in parsed.findings if finding.kind == "tag_not_used")
    assert "#Unused" in unused.raw


def test_guides_are_read_into_steps_types_and_grid() -> None:
    parsed = parse_bytes(
        portfolio(
            "HOW TO USE THE GARDEN PORTFOLIO\n\nLook\n\nOpen your eyes.\n\nDig\n\nTake a spade.",
            "HOW TO DEFINE A PROBLEM STATEMENT\n\nIs it:\n\n1. small\n2. big\n\nThen:\n\n1. ask\n\n"
            "What\tWho\nWhat is it?\tWho sees it?\nSince when?\t\n\n(Spade & Rake, 2001)",
            opener(),
            challenge(),
        )
    )
    guide = parsed.portfolio.problem
    assert [step.title for step in parsed.portfolio.how_to] == ["Look", "Dig"]
    assert ([entry.text for entry in guide.types], [entry.text for entry in guide.steps]) == (
        ["small", "big"],
        ["ask"],
    )
    assert guide.grid == (("What", ("What is it?", "Since when?")), ("Who", ("Who sees it?",)))
    assert guide.reference == "Spade & Rake, 2001"
